import type { Resolvers } from '../generated/resolvers.ts';
import { SlackChannelGroup, SlackMessageGroup, SlackUserGroup } from './groups.ts';
import { Mutation } from './mutation.ts';
import { Account, Contact, Employee } from './people-and-accounts.ts';
import { Query } from './query.ts';
import { SlackChannel } from './slack-channel.ts';
import { SlackMessage, SlackReaction } from './slack-message.ts';
import { SlackUser } from './slack-user.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  SlackChannel,
  SlackChannelGroup,
  SlackUser,
  SlackUserGroup,
  SlackMessage,
  SlackMessageGroup,
  SlackReaction,
  Account,
  Contact,
  Employee,
};
