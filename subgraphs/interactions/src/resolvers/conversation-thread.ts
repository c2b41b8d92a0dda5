import { byId, connection, reference } from '@sophia/subgraph-kit';
import { ConversationThread as Thread } from '../entities/conversation-thread.ts';
import type { ConversationThreadResolvers } from '../generated/resolvers.ts';
import type { SourceSystem } from '../timeline/reported-interaction.ts';
import { interactions } from './lists.ts';

export const ConversationThread: ConversationThreadResolvers = {
  __resolveReference: byId(Thread),
  account: ({ accountId }) => reference(accountId),
  interactionCounts: ({ interactionCounts }) =>
    (Object.entries(interactionCounts) as [SourceSystem, number][])
      .map(([source, count]) => ({ source, count }))
      .sort((a, b) => b.count - a.count || a.source.localeCompare(b.source)),
  interactions: ({ id }, args, ctx) => connection(ctx, interactions, args, { column: 'threadId', id }),
};
