import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { v7 as newId } from 'uuid';
import { goesTo } from '../messages/contract-fields.ts';
import { type PublicType, shownOf } from '../messages/event-types.ts';
import { isFor, publicData } from '../messages/payload.ts';

interface Wanting {
  readonly id: string;
  readonly createdBy: string;
  readonly enabled: boolean;
  readonly contract: string | null;
  readonly accountIds: readonly string[];
}

/** Plans the deliveries of events of one type to every endpoint of the tenant that wants them. */
export async function planDeliveries(
  em: EntityManager,
  events: readonly ReadEvent<PublicType>[],
  now: Date,
): Promise<void> {
  const [first] = events;
  const wanting = first ? await wantingEndpoints(em, first.type, now) : [];
  const endpoints = wanting.filter(({ contract }) => first && goesTo(contract, first.type));
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

/** Those of people and keys that may not read such events, or may no longer use the graph, want nothing. */
function wantingEndpoints(em: EntityManager, type: PublicType, now: Date): Promise<Wanting[]> {
  const { scope } = shownOf(type);
  return query<Wanting>(
    em,
    sql`select e.id, e.enabled, e.contract, e.created_by as "createdBy", account_ids as "accountIds" from webhooks.endpoints e
     left join lateral (select ends_at, scopes from webhooks.creators where subject = e.created_by) o on true
     where (event_types = '{}' or ${type} = any(event_types))
       and (o.ends_at is null or o.ends_at > ${now.toISOString()}::timestamptz)
       and (o.scopes is null or 'webhooks:manage' = any(o.scopes))
       and (${scope}::text is null or ${scope} = any(coalesce(o.scopes, e.scopes)))`,
  );
}

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
