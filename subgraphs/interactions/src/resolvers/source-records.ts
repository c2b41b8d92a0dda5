import { loadOne, resolveReference } from '@sophia/subgraph-kit';
import { TimelineEntry } from '../entities/timeline-entry.ts';
import type { GongCallResolvers, SlackMessageResolvers } from '../generated/resolvers.ts';
import { interactionIdOf } from '../timeline/ids.ts';

export const GongCall: GongCallResolvers = {
  __resolveReference: resolveReference,
  interaction: ({ id }, _, ctx) => loadOne(ctx, TimelineEntry, interactionIdOf(ctx.tenant, id)),
};

export const SlackMessage: SlackMessageResolvers = {
  __resolveReference: resolveReference,
  interaction: ({ id }, _, ctx) => loadOne(ctx, TimelineEntry, interactionIdOf(ctx.tenant, id)),
};
