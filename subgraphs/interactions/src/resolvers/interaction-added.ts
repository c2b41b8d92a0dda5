import type { EventData, ReadEvent } from '@sophia/events';
import { loadOne, reference } from '@sophia/subgraph-kit';
import { TimelineEntry } from '../entities/timeline-entry.ts';
import type {
  InteractionAddedFilter,
  InteractionAddedResolvers,
  SubscriptionResolvers,
} from '../generated/resolvers.ts';
import { toSourceSystem } from '../timeline/told-interaction.ts';
import { boundedLists, holds, holdsForOne } from './list-conditions.ts';

export type InteractionAddedEvent = ReadEvent<'interaction.changed'>;

export const interactionAdded: SubscriptionResolvers['interactionAdded'] = {
  subscribe: (_, { filter }, ctx) => {
    const conditions = boundedLists(filter ?? {});
    return ctx.tail.listen({
      types: ['interaction.changed'],
      tenant: ctx.tenant,
      filter: ({ data }) => isAdded(data, conditions),
    });
  },
  resolve: (event: InteractionAddedEvent) => event,
};

/**
 * True if the event matches. With accounts in the filter, an interaction counts when it is added to one of them, which
 * may be later than its creation.
 */
function isAdded(data: EventData<'interaction.changed'>, filter: InteractionAddedFilter): boolean {
  const isTime = filter.accountIds ? data.isNewToAccount : data.isNew;
  return (
    isTime &&
    holds(filter.accountIds, data.accountId) &&
    holdsForOne(filter.contactIds, data.contactIds) &&
    holdsForOne(filter.employeeIds, data.employeeIds) &&
    holds(filter.dealIds, data.dealId) &&
    holds(filter.kinds, data.kind) &&
    holds(filter.sources, toSourceSystem(data.source)) &&
    holds(filter.directions, data.direction)
  );
}

export const InteractionAdded: InteractionAddedResolvers = {
  eventId: ({ id }) => id,
  cursor: ({ position }) => position,
  occurredAt: ({ time }) => time,
  interactionId: ({ data }) => data.id,
  accountId: ({ data }) => data.accountId,
  kind: ({ data }) => data.kind,
  interaction: ({ data }, _, ctx) => loadOne(ctx, TimelineEntry, data.id),
  account: ({ data }) => reference(data.accountId),
};
