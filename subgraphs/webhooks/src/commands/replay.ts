import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { Delivery, type DeliveryRow } from '../entities/delivery.ts';
import type { EndpointRow } from '../entities/endpoint.ts';
import { goesTo } from '../messages/contract-fields.ts';
import { mayRead, publicTypes } from '../messages/event-types.ts';
import type { Caller } from './caller.ts';
import { findUsable } from './find-endpoint.ts';
import { type ChangedDelivery, disabled } from './send-test.ts';
import { type UserError, unknownDelivery, unknownEndpoint, userError } from './user-error.ts';

/** Sends a delivery again. One that waits is sent now. */
export async function replayDelivery(em: EntityManager, caller: Caller, id: string): Promise<ChangedDelivery> {
  const delivery = isUuid(id) ? await em.findOne(Delivery, { id }) : null;
  const endpoint = delivery && (await findUsable(em, caller, delivery.endpointId));
  if (!endpoint) return { webhookDelivery: null, userErrors: [unknownDelivery] };
  if (!endpoint.enabled) return { webhookDelivery: delivery, userErrors: [disabled] };
  await sendAgain(em, endpoint, caller.now, sql`id = ${delivery.id}::uuid`);
  const webhookDelivery: DeliveryRow = await em.findOneOrFail(Delivery, { id: delivery.id }, { refresh: true });
  return { webhookDelivery, userErrors: [] };
}

interface Range {
  readonly endpointId: string;
  readonly from: Date;
  readonly to: Date;
  readonly includeDelivered?: boolean;
}

interface Replayed {
  readonly count: number;
  readonly userErrors: UserError[];
}

const mostReplayed = 100_000;

/** Sends the deliveries of a range of time again, the oldest first. */
export async function replayRange(em: EntityManager, caller: Caller, range: Range): Promise<Replayed> {
  const endpoint = await findUsable(em, caller, range.endpointId);
  const problem = problemOf(endpoint, range);
  if (!endpoint || problem) return { count: 0, userErrors: problem ? [problem] : [] };
  const statuses = range.includeDelivered ? ['FAILED', 'HELD', 'DELIVERED'] : ['FAILED', 'HELD'];
  const chosen = sql`endpoint_id = ${endpoint.id}::uuid and status = any(${statuses}::text[])
    and created_at >= ${range.from.toISOString()}::timestamptz and created_at < ${range.to.toISOString()}::timestamptz`;
  const [found] = await query<{ count: number }>(
    em,
    sql`select count(*)::int as count from (select from webhooks.deliveries where ${chosen} limit ${mostReplayed + 1}) d`,
  );
  const count = found?.count ?? 0;
  if (count > mostReplayed) return { count: 0, userErrors: [tooMany] };
  await sendAgain(em, endpoint, caller.now, chosen);
  return { count, userErrors: [] };
}

function problemOf(endpoint: EndpointRow | null, { from, to }: Range): UserError | null {
  if (!endpoint) return unknownEndpoint('input', 'endpointId');
  if (!endpoint.enabled) return disabled;
  return from < to ? null : userError('INVALID', 'The range ends before it begins.', 'input', 'to');
}

const tooMany = userError('INVALID', `There are more than 100,000 of them. Choose a shorter range.`, 'input', 'to');

/** One that is under way stays so, and one that the creator of the endpoint may no longer read is left as it is. The oldest are due first. */
async function sendAgain(em: EntityManager, endpoint: EndpointRow, now: Date, chosen: Sql): Promise<void> {
  const [creator] = await query<{ scopes: string[] }>(
    em,
    sql`select scopes from webhooks.creators where subject = ${endpoint.createdBy}`,
  );
  const scopes = new Set(creator?.scopes ?? endpoint.scopes);
  const hidden = publicTypes.filter((type) => !mayRead(type, scopes) || !goesTo(endpoint.contract, type));
  await query(
    em,
    sql`update webhooks.deliveries set status = 'WAITING', tries = 0,
       due_at = ${now.toISOString()}::timestamptz - (${now.toISOString()}::timestamptz - created_at) / 1000000
     where ${chosen} and claim is null and event_type <> all(${hidden}::text[])`,
  );
}
