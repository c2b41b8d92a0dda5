import { type EntityManager, query, sql } from '@sophia/database';
import { publish } from '@sophia/events';
import type { EndpointRow } from '../entities/endpoint.ts';

/** Disables an endpoint for a reason of its own, and tells of it. */
export async function disableEndpoint(
  em: EntityManager,
  endpoint: EndpointRow,
  reason: string,
  now: Date,
): Promise<void> {
  if (!endpoint.enabled) return;
  Object.assign(endpoint, { enabled: false, disabledReason: reason, updatedAt: now });
  await em.flush();
  await holdDeliveries(em, endpoint);
  await tellOf(em, endpoint);
}

/** Keeps what waits for an endpoint, to be replayed. What is under way is recorded as if nothing had happened. */
export const holdDeliveries = (em: EntityManager, { id }: EndpointRow): Promise<object[]> =>
  query(
    em,
    sql`update webhooks.deliveries set status = 'HELD', due_at = null
     where endpoint_id = ${id}::uuid and status = 'WAITING' and claim is null`,
  );

/** Tells whoever listens to the bus, and other endpoints of its creator. */
export const tellOf = (em: EntityManager, endpoint: EndpointRow): Promise<void> => {
  const { id, name, createdBy, enabled, disabledReason = null } = endpoint;
  const data = { id, name, createdBy, enabled, disabledReason };
  return publish(em, [{ type: 'webhook.endpoint.changed', subject: id, data }]);
};
