import { type Database, isOpenTenant, query, sql, toDatabaseJson } from '@sophia/database';
import type { Stored } from '@sophia/outbound';
import { v4 as newClaim } from 'uuid';
import type { SigningKeys } from '../posting/signing-keys.ts';

/** A delivery that this process sends. No other takes it until the claim ends. */
export interface Claimed {
  readonly tenantId: string;
  readonly id: string;
  readonly claim: string;
  readonly tries: number;
  readonly endpointId: string;
  readonly url: string;
  readonly payload: 'THIN' | 'FULL';
  readonly contract: string | null;
  readonly secrets: Stored<SigningKeys>;
  readonly isFailing: boolean;
  readonly messageId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface ClaimOptions {
  /** Deliveries under way, by endpoint. */
  readonly busy: ReadonlyMap<string, number>;
  /** Most deliveries of an endpoint at once. One that fails gets one. */
  readonly places: number;
  /** Most deliveries at once to all endpoints of a creator. */
  readonly placesOfCreator: number;
  /** Ids of the keys of which this process has one to open the secrets. */
  readonly keyIds: readonly string[];
  /** Most deliveries to claim. */
  readonly most: number;
  readonly now: Date;
  readonly until: Date;
}

/**
 * Claims deliveries of all tenants that are due, in one statement: of each endpoint and of each creator as many as there are
 * free places, and of all endpoints the first ones before the second ones. Deliveries of closed tenants wait.
 */
export async function claimDue(
  database: Database,
  { busy, places, placesOfCreator, keyIds, most, now, until }: ClaimOptions,
): Promise<Claimed[]> {
  const atWork = toDatabaseJson([...busy].map(([endpoint_id, count]) => ({ endpoint_id, count })));
  const time = sql`${now.toISOString()}::timestamptz`;
  return query<Claimed>(
    database.orm.em.fork(),
    sql`with free as materialized (
       select e.*, case when e.failing_since is null then ${places}::int else 1 end - coalesce(busy.count, 0) as places,
         sum(coalesce(busy.count, 0)) over (partition by e.tenant_id, e.created_by) as busy_of_creator
       from webhooks.endpoints e
       left join json_to_recordset(${atWork}::json) as busy(endpoint_id uuid, count int) on busy.endpoint_id = e.id
       where e.enabled and e.secrets ->> 'keyId' = any(${[...keyIds]}::text[]) and not exists (
         select from webhooks.creators o
         where o.tenant_id = e.tenant_id and o.subject = e.created_by and o.ends_at <= ${time})
         and ${sql.raw(isOpenTenant('e.tenant_id'))}
     ),
     due as materialized (
       select d.tenant_id, d.id, free.created_by, busy_of_creator,
         row_number() over (partition by free.tenant_id, free.id) as turn
       from free cross join lateral (
         select tenant_id, id from webhooks.deliveries
         where tenant_id = free.tenant_id and endpoint_id = free.id and status = 'WAITING' and due_at <= ${time}
         order by due_at limit greatest(free.places, 0) for update skip locked
       ) d
     ),
     allowed as (
       select tenant_id, id, turn,
         busy_of_creator + row_number() over (partition by tenant_id, created_by order by turn) as place
       from due
     ),
     taken as (
       update webhooks.deliveries d set due_at = ${until.toISOString()}::timestamptz, claim = ${newClaim()}::uuid
       from (
         select tenant_id, id from allowed where place <= ${placesOfCreator}::int order by turn limit ${most}::int
       ) first
       where d.tenant_id = first.tenant_id and d.id = first.id
       returning d.tenant_id, d.id, d.claim, d.tries, d.endpoint_id, d.message_id
     )
     select taken.tenant_id as "tenantId", taken.id, claim, tries, endpoint_id as "endpointId", url, payload, contract, secrets,
       failing_since is not null as "isFailing", message_id as "messageId", type, occurred_at as "occurredAt", data
     from taken
     join free on free.tenant_id = taken.tenant_id and free.id = taken.endpoint_id
     join webhooks.messages m on m.tenant_id = taken.tenant_id and m.id = taken.message_id`,
  );
}
