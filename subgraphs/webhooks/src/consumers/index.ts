import type { EntityManager } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import type { SubgraphModule } from '@sophia/subgraph-kit';
import { type PublicType, publicTypes } from '../messages/event-types.ts';
import { onAccessChanged } from './creators.ts';
import { planDeliveries } from './plan-deliveries.ts';

type Consumers = NonNullable<SubgraphModule['consumers']>;

const onPublicEvent = (
  em: EntityManager,
  events: readonly ReadEvent<PublicType>[],
  { clock }: { readonly clock: { now(): Date } },
): Promise<void> => planDeliveries(em, events, clock.now());

/** All types that leave the graph have the same handler. */
export const consumers: Consumers = {
  ...Object.fromEntries(publicTypes.map((type) => [type, onPublicEvent])),
  'access.changed': onAccessChanged,
};
