import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/postgresql';
import { DatabaseError, errorCode } from '../server/errors.ts';
import { identifier, literal, roleOf } from './names.ts';
import { query, sql } from './query.ts';

/**
 * Tenants whose doors are closed stand in `bus.closed_tenants`, which all programs of a database read. The subgraph that keeps
 * the tenants writes it; no other row of that subgraph is read by others.
 */

/** Why a tenant is closed, in the order in which these follow each other. */
const closedStates = ['SUSPENDED', 'REMOVING', 'REMOVED'] as const;

export type ClosedState = (typeof closedStates)[number];

/** Thrown by a transaction of a tenant that is closed. */
export class TenantClosedError extends DatabaseError {
  readonly tenant: string;
  readonly state: ClosedState;

  constructor(tenant: string, state: ClosedState) {
    super(`the tenant ${tenant} ${state === 'SUSPENDED' ? 'is suspended' : 'was removed'}`);
    this.tenant = tenant;
    this.state = state;
  }
}

const tolerated = new AsyncLocalStorage<ClosedState>();

/**
 * Runs work whose transactions also begin for a tenant that is suspended: what was received before is finished, so that nothing
 * is lost. For consumers of events alone.
 */
export const evenIfSuspended = <T>(work: () => T): T => tolerated.run('SUSPENDED', work);

/** Runs work whose transactions begin for any tenant: what closes, opens and removes tenants, and records it. */
export const evenIfClosed = <T>(work: () => T): T => tolerated.run('REMOVED', work);

const codeOfClosed = 'TN001';

/** Returns the statement that refuses to begin a transaction of a closed tenant. It runs before the role is set. */
export function enterTenant(tenant: string, isWrite: boolean): string {
  const state = tolerated.getStore();
  const most = state === undefined ? 0 : closedStates.indexOf(state) + 1;
  return `select bus.enter_tenant(${literal(tenant)}, ${most}, ${isWrite && most < closedStates.length})`;
}

/** Returns the error of a transaction that was refused for its tenant; undefined for any other error. */
export function closedBy(error: unknown): TenantClosedError | undefined {
  if (errorCode(error) !== codeOfClosed) return undefined;
  const [, state, tenant] = /closed as (\w+): (.*)$/s.exec(error instanceof Error ? error.message : '') ?? [];
  return new TenantClosedError(tenant ?? '', closedStates.find((each) => each === state) ?? 'SUSPENDED');
}

/** SQL condition that is true for rows of tenants that are not closed. `tenant` is the column, such as `job.tenant_id`. */
export const isOpenTenant = (tenant: string): string =>
  `not exists (select from bus.closed_tenants closed where closed.tenant_id = ${tenant})`;

/** Returns those of the tenants that are closed. */
export async function closedAmong(em: EntityManager, tenants: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await query<{ tenant_id: string }>(
    em,
    sql`select tenant_id from bus.closed_tenants where tenant_id = any(${[...tenants]}::text[])`,
  );
  return new Set(rows.map(({ tenant_id }) => tenant_id));
}

/**
 * Closes a tenant, or opens it (null). Waits for its transactions that have begun, so that nothing is written afterwards that a
 * transaction then would refuse. The transaction must be one `evenIfClosed`, and its role one that `mayCloseTenants`.
 */
export async function closeTenant(em: EntityManager, tenant: string, state: ClosedState | null): Promise<void> {
  await query(em, sql`select bus.close_tenant(${tenant}, ${state}::text)`);
}

/** Returns SQL that lets the role of a schema close tenants: that of the subgraph that keeps them. */
export const mayCloseTenants = (schema: string): string =>
  `grant execute on function bus.close_tenant(text, text) to ${identifier(roleOf(schema))};
   grant select on bus.closed_tenants to ${identifier(roleOf(schema))};`;

/** Returns why a tenant is closed; undefined for an open one. */
export async function closedStateOf(em: EntityManager, tenant: string): Promise<ClosedState | undefined> {
  const [row] = await query<{ state: ClosedState }>(
    em,
    sql`select state from bus.closed_tenants where tenant_id = ${tenant}`,
  );
  return row?.state;
}

const lockOfTenant = (tenant: string): string => `sophia.tenant:${tenant}`;

interface DatabaseFunction {
  /** With the types of its parameters alone, such as `bus.f(text)`. */
  readonly signature: string;
  readonly parameters: string;
  readonly body: string;
  /** True if only roles to which it was granted may call it. */
  readonly isReserved?: boolean;
}

const inOrder = `array[${closedStates.map((state) => `'${state}'`).join(', ')}]`;

const functions: readonly DatabaseFunction[] = [
  {
    signature: 'bus.enter_tenant(text, int, boolean)',
    parameters: 'tenant text, most int, is_write boolean',
    // A transaction that writes holds a shared lock, for which whoever closes the tenant waits.
    body: `
declare
  found text;
begin
  if is_write then
    perform pg_advisory_xact_lock_shared(hashtextextended('${lockOfTenant('')}' || tenant, 0));
  end if;
  select state into found from bus.closed_tenants where tenant_id = tenant;
  if found is not null and array_position(${inOrder}, found) > most then
    raise exception 'closed as %: %', found, tenant using errcode = '${codeOfClosed}';
  end if;
end`,
  },
  {
    signature: 'bus.close_tenant(text, text)',
    parameters: 'tenant text, closed_state text',
    // What is noted of an earlier removal of a tenant of that name would end the next one before it has begun.
    body: `
begin
  perform pg_advisory_xact_lock(hashtextextended('${lockOfTenant('')}' || tenant, 0));
  if closed_state = 'REMOVING' and not exists (
    select from bus.closed_tenants where tenant_id = tenant and state = 'REMOVING'
  ) then
    delete from bus.removals where tenant_id = tenant;
  end if;
  delete from bus.closed_tenants where tenant_id = tenant and state is distinct from closed_state;
  insert into bus.closed_tenants (tenant_id, state) select tenant, closed_state where closed_state is not null
  on conflict do nothing;
end`,
    isReserved: true,
  },
];

/** Only the owner of a function may replace it, so one that is as it should be is left alone. */
function createOrReplace({ signature, parameters, body, isReserved }: DatabaseFunction): string {
  const [name = ''] = signature.split('(');
  return `
      if (select prosrc from pg_proc where oid = to_regprocedure('${signature}')) is distinct from ${literal(body)} then
        create or replace function ${name}(${parameters}) returns void
        language plpgsql security definer set search_path = pg_catalog as ${literal(body)};
        ${isReserved ? `revoke execute on function ${signature} from public;` : ''}
      end if;`;
}

/** Returns idempotent SQL that creates the table of closed tenants and the function that looks into it. */
export function closedTenantsTable(): string {
  const states = closedStates.map((state) => `'${state}'`).join(', ');
  return `
    do $closed$
    begin
      if not exists (select from pg_tables where schemaname = 'bus' and tablename = 'closed_tenants') then
        create table bus.closed_tenants (
          tenant_id text primary key,
          state text not null check (state in (${states})),
          since timestamptz not null default now()
        );
        /* What was removed of a tenant, by schema: the number of rows by table. */
        create table bus.removals (
          tenant_id text not null,
          schema text not null,
          rows jsonb not null default '{}',
          /* True once what is kept outside of the database is being removed, too. */
          is_forgotten boolean not null default false,
          is_done boolean not null default false,
          primary key (tenant_id, schema)
        );
      end if;
      ${functions.map(createOrReplace).join('')}
    end $closed$;`;
}
