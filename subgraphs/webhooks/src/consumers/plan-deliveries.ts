import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { v7 as newId } from 'uuid';
import type { PublicType } from '../messages/event-types.ts';
import { isFor, publicData } from '../messages/payload.ts';

interface Wanting {
  readonly id: string;
  readonly createdBy: string;
  readonly enabled: boolean;
  readonly accountIds: readonly string[];
}

/** Plans the deliveries of events of one type to every endpoint of the tenant that wants them. */
export async function planDeliveries(
  em: EntityManager,
  events: readonly ReadEvent<PublicType>[],
  now: Date,
): Promise<void> {
  const [first] = events;
  const endpoints = first ? await wantingEndpoints(em, first.type, now) : [];
  const planned = events.flatMap((event) =>
    endpoints.filter((endpoint) => isFor(event, endpoint)).map((endpoint) => ({ event, endpoint })),
  );
  const told = new Set(planned.map(({ event }) => event));
  await upsert(
    em,
    'webhooks.messages',
    [...told].map((event) => messageOf(event, now)),
    {
      key: ['tenant_id', 'id'],
      update: [],
    },
  );
  await upsert(
    em,
    'webhooks.deliveries',
    planned.map(({ event, endpoint }) => deliveryOf(event, endpoint, now)),
    { key: ['tenant_id', 'id'], update: [] },
  );
}

/** Those of people and keys that may no longer use the graph want nothing. */
const wantingEndpoints = (em: EntityManager, type: string, now: Date): Promise<Wanting[]> =>
  query<Wanting>(
    em,
    sql`select id, enabled, created_by as "createdBy", account_ids as "accountIds" from webhooks.endpoints e
     where (event_types = '{}' or ${type} = any(event_types)) and not exists (
       select from webhooks.owners o where o.subject = e.created_by and o.ends_at <= ${now.toISOString()}::timestamptz)`,
  );

const messageOf = (event: ReadEvent<PublicType>, now: Date) => ({
  tenant_id: event.tenantid,
  id: event.id,
  type: event.type,
  occurred_at: event.time,
  data: publicData(event),
  created_at: now,
});

const deliveryOf = ({ tenantid, id, type }: ReadEvent<PublicType>, endpoint: Wanting, now: Date) => ({
  tenant_id: tenantid,
  id: newId(),
  endpoint_id: endpoint.id,
  message_id: id,
  event_type: type,
  status: endpoint.enabled ? 'WAITING' : 'HELD',
  due_at: endpoint.enabled ? now : null,
  created_at: now,
});
