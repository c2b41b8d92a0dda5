import { ConversationThread } from './conversation-thread.ts';
import { ConversationThreadGroup, InteractionGroup } from './groups.ts';
import { InteractionAdded, interactionAdded } from './interaction-added.ts';
import {
  CallInteraction,
  EmailInteraction,
  Interaction,
  MeetingInteraction,
  MessageInteraction,
  NoteInteraction,
  TaskInteraction,
  TicketInteraction,
} from './interactions.ts';
import { Participant } from './participant.ts';
import { Account, Contact, Deal, Employee } from './people-and-accounts.ts';
import { Query } from './query.ts';
import { GongCall, SlackMessage } from './source-records.ts';
import { SourceSync } from './source-sync.ts';
import { SourceSyncChanged, sourceSyncChanged } from './source-sync-changed.ts';

export const resolvers = {
  Query,
  Subscription: { interactionAdded, sourceSyncChanged },
  Interaction,
  InteractionGroup,
  CallInteraction,
  MessageInteraction,
  EmailInteraction,
  MeetingInteraction,
  NoteInteraction,
  TaskInteraction,
  TicketInteraction,
  Participant,
  ConversationThread,
  ConversationThreadGroup,
  SourceSync,
  InteractionAdded,
  SourceSyncChanged,
  Account,
  Contact,
  Employee,
  Deal,
  GongCall,
  SlackMessage,
};
