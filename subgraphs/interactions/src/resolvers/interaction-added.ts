import type { EventData, ReadEvent } from '@sophia/events';
import { badUserInput, loadOne, reference, type SubgraphContext, seenEvent } from '@sophia/subgraph-kit';
import { TimelineEntry } from '../entities/timeline-entry.ts';
import type {
  InteractionAddedFilter,
  InteractionAddedResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from '../generated/resolvers.ts';
import { toSourceSystem } from '../timeline/reported-interaction.ts';
import { boundedLists, matches, matchesAny } from './list-conditions.ts';

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
  resolve: (event: InteractionAddedEvent, _: unknown, ctx: SubgraphContext) =>
    seenEvent(ctx, event, (id) => loadOne(ctx, TimelineEntry, id)),
};

export const interactionsEventSeen: NonNullable<QueryResolvers['interactionsEventSeen']> = async (
  _,
  { type, id },
  ctx,
) => {
  if (type !== 'interaction.changed') throw badUserInput('type', 'is no type of events of this subgraph');
  return (await loadOne(ctx, TimelineEntry, id)) !== null;
};

/**
 * True if the event matches. With accounts in the filter, an interaction counts when it is added to one of them, which
 * may be later than its creation.
 */
function isAdded(data: EventData<'interaction.changed'>, filter: InteractionAddedFilter): boolean {
  const isTime = filter.accountIds ? data.isNewToAccount : data.isNew;
  return (
    isTime &&
    matches(filter.accountIds, data.accountId) &&
    matchesAny(filter.contactIds, data.contactIds) &&
    matchesAny(filter.employeeIds, data.employeeIds) &&
    matches(filter.dealIds, data.dealId) &&
    matches(filter.kinds, data.kind) &&
    matches(filter.sources, toSourceSystem(data.source)) &&
    matches(filter.directions, data.direction)
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
