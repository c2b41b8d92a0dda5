import { connection, groupsOf, loadOne, nodeFields, nodesNamed } from '@sophia/subgraph-kit';
import { SourceSync } from '../entities/source-sync.ts';
import { TimelineEntry } from '../entities/timeline-entry.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { threadNamed } from '../loaders/thread-named.ts';
import { interactionsEventSeen } from './interaction-added.ts';
import { findInteraction } from './interactions.ts';
import { interactionGroups, interactions, syncGroups, syncs, threadGroups, threads } from './lists.ts';

const { node, nodes } = nodeFields([
  findInteraction,
  nodesNamed('ConversationThread', threadNamed, 'customers:read'),
  nodesNamed('SourceSync', (ctx, id) => loadOne(ctx, SourceSync, id), 'operations:read'),
]);

export const Query: QueryResolvers = {
  interaction: (_, { id }, ctx) => loadOne(ctx, TimelineEntry, id),
  interactions: (_, args, ctx) => connection(ctx, interactions, args),
  interactionGroups: (_, args, ctx) => groupsOf(ctx, interactionGroups, args),
  conversationThread: (_, { id }, ctx) => threadNamed(ctx, id),
  conversationThreads: (_, args, ctx) => connection(ctx, threads, args),
  conversationThreadGroups: (_, args, ctx) => groupsOf(ctx, threadGroups, args),
  sourceSync: (_, { id }, ctx) => loadOne(ctx, SourceSync, id),
  sourceSyncs: (_, args, ctx) => connection(ctx, syncs, args),
  sourceSyncGroups: (_, args, ctx) => groupsOf(ctx, syncGroups, args),
  interactionsNode: node,
  interactionsNodes: nodes,
  interactionsEventSeen,
};
