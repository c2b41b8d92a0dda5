import type { ReadEvent } from '@sophia/events';
import { loadOne, type SubgraphContext, seenEvent } from '@sophia/subgraph-kit';
import { SourceSync } from '../entities/source-sync.ts';
import type { SourceSyncChangedResolvers, SubscriptionResolvers } from '../generated/resolvers.ts';
import { toSourceSystem } from '../timeline/reported-interaction.ts';
import { boundedLists, matches } from './list-conditions.ts';

export type SourceSyncChangedEvent = ReadEvent<'source.sync.changed'>;

export const sourceSyncChanged: SubscriptionResolvers['sourceSyncChanged'] = {
  subscribe: (_, { filter }, ctx) => {
    const { sources, states } = boundedLists(filter ?? {});
    return ctx.tail.listen({
      types: ['source.sync.changed'],
      tenant: ctx.tenant,
      filter: ({ data }) => matches(sources, toSourceSystem(data.source)) && matches(states, data.state),
    });
  },
  resolve: (event: SourceSyncChangedEvent, _: unknown, ctx: SubgraphContext) =>
    seenEvent(ctx, event, (id) => loadOne(ctx, SourceSync, id)),
};

export const SourceSyncChanged: SourceSyncChangedResolvers = {
  eventId: ({ id }) => id,
  cursor: ({ position }) => position,
  occurredAt: ({ time }) => time,
  sourceSyncId: ({ data }) => data.id,
  source: ({ data }) => toSourceSystem(data.source),
  state: ({ data }) => data.state,
  // Taken from the event, because the row may not be written yet when the event arrives.
  sourceSync: ({ data }) => ({
    ...data,
    source: toSourceSystem(data.source),
    startedAt: new Date(data.startedAt),
    finishedAt: data.finishedAt === null ? null : new Date(data.finishedAt),
  }),
};
