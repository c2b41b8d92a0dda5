import { SlackChannel } from './slack-channel.ts';
import { SlackMessage } from './slack-message.ts';
import { SlackUser } from './slack-user.ts';

export const entities = [SlackChannel, SlackUser, SlackMessage];
