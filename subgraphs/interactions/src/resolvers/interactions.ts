import { loadOne, type NodeLookup, reference } from '@sophia/subgraph-kit';
import { TimelineEntry } from '../entities/timeline-entry.ts';
import type {
  CallInteractionResolvers,
  EmailInteractionResolvers,
  InteractionResolvers,
  MeetingInteractionResolvers,
  MessageInteractionResolvers,
  NoteInteractionResolvers,
  TaskInteractionResolvers,
  TicketInteractionResolvers,
} from '../generated/resolvers.ts';
import { contentOf } from '../loaders/content-of.ts';
import { threadTsOf } from '../loaders/thread-ts-of.ts';
import { isCall } from '../timeline/follow-links.ts';
import type { InteractionKind } from '../timeline/reported-interaction.ts';
import { entryOfKind, interactionFields } from './interaction-fields.ts';

const typeNames = {
  CALL: 'CallInteraction',
  MESSAGE: 'MessageInteraction',
  EMAIL: 'EmailInteraction',
  MEETING: 'MeetingInteraction',
  NOTE: 'NoteInteraction',
  TASK: 'TaskInteraction',
  TICKET: 'TicketInteraction',
} as const satisfies Record<InteractionKind, string>;

/** Finds an interaction of any kind by id, for clients that may read customers. */
export const findInteraction: NodeLookup = async (ctx, id) => {
  if (!ctx.scopes.has('customers:read')) return null;
  const entry = await loadOne(ctx, TimelineEntry, id);
  return entry && { ...entry, __typename: typeNames[entry.kind] };
};

export const Interaction: InteractionResolvers = {
  __resolveType: ({ kind }) => typeNames[kind],
  __resolveReference: ({ id }, ctx) => loadOne(ctx, TimelineEntry, id),
};

export const CallInteraction: CallInteractionResolvers = {
  __resolveReference: entryOfKind('CALL'),
  ...interactionFields,
  system: async (entry, _, ctx) => (await contentOf(ctx, entry)).system,
  transcriptAvailable: async (entry, _, ctx) => (await contentOf(ctx, entry)).transcript_available,
  callId: (entry) => (isCall(entry) ? entry.recordId : null),
  detailState: async (entry, _, ctx) => (await contentOf(ctx, entry)).detail_state,
  call: (entry) => (isCall(entry) ? reference(entry.recordId) : null),
};

export const MessageInteraction: MessageInteractionResolvers = {
  __resolveReference: entryOfKind('MESSAGE'),
  ...interactionFields,
  channelName: interactionFields.channel,
  threadTs: (entry, _, ctx) => threadTsOf(ctx, entry),
  messageType: async (entry, _, ctx) => (await contentOf(ctx, entry)).message_type,
  reactionCount: async (entry, _, ctx) => (await contentOf(ctx, entry)).reaction_count,
  replyCount: async (entry, _, ctx) => (await contentOf(ctx, entry)).reply_count,
  mentionCount: async (entry, _, ctx) => (await contentOf(ctx, entry)).mention_count,
  messageId: ({ recordId }) => recordId,
  detailState: async (entry, _, ctx) => (await contentOf(ctx, entry)).detail_state,
  message: ({ recordId }) => reference(recordId),
};

export const EmailInteraction: EmailInteractionResolvers = {
  __resolveReference: entryOfKind('EMAIL'),
  ...interactionFields,
};

export const MeetingInteraction: MeetingInteractionResolvers = {
  __resolveReference: entryOfKind('MEETING'),
  ...interactionFields,
};

export const NoteInteraction: NoteInteractionResolvers = {
  __resolveReference: entryOfKind('NOTE'),
  ...interactionFields,
};

export const TaskInteraction: TaskInteractionResolvers = {
  __resolveReference: entryOfKind('TASK'),
  ...interactionFields,
  status: async (entry, _, ctx) => (await contentOf(ctx, entry)).status,
  dueAt: async (entry, _, ctx) => {
    const { due_at } = await contentOf(ctx, entry);
    return due_at === null ? null : new Date(due_at);
  },
};

export const TicketInteraction: TicketInteractionResolvers = {
  __resolveReference: entryOfKind('TICKET'),
  ...interactionFields,
  status: async (entry, _, ctx) => (await contentOf(ctx, entry)).status,
};
