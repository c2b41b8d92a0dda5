import { randomUUID } from 'node:crypto';
import {
  type Database,
  erasureTables,
  evenIfClosed,
  identifier,
  inBackground,
  query,
  queryText,
  sql,
} from '@sophia/database';
import { type EventBus, entitiesChanged } from '@sophia/events';
import { type Loop, startLoop } from '@sophia/events/loop';
import { anonymousTenant } from '@sophia/settings';
import type { WorkContext } from '../context/module-context.ts';
import type { SubgraphModule } from '../module/subgraph-module.ts';
import { removeRows } from './remove-rows.ts';

export interface RemovalOptions<Services extends object> {
  readonly module: SubgraphModule<Services>;
  readonly context: WorkContext<Services>;
  readonly bus: EventBus;
  readonly onError: (error: unknown) => void;
  /** Called after each step that wrote events or jobs. */
  readonly afterCommit: () => void;
  /** Milliseconds between two looks for tenants that are to be removed. */
  readonly idleMs: number;
}

/**
 * Starts the loop that removes what a subgraph has of tenants that are being removed. Each step does what is left to do, so that
 * it may be killed anywhere, and several processes may do it at once. A subgraph is done with a tenant when it has no rows, its
 * events have left, and nothing is left elsewhere.
 */
export function startRemovals<Services extends object>(options: RemovalOptions<Services>): Loop {
  const { module, context, bus, onError, afterCommit, idleMs } = options;
  const { database } = context;
  const { jobs = [], removal = {} } = module;

  async function step(): Promise<number> {
    let moved = 0;
    for (const tenant of await tenantsToRemove(database)) moved += await remove(tenant);
    return moved;
  }

  async function remove(tenant: string): Promise<number> {
    if (removal.isLast && !(await areOthersDone(database, tenant))) return 0;
    const removed = await removeRows({ database, tenant, keeps: removal.keeps ?? [], jobs });
    if (await forgetOnce(tenant)) {
      afterCommit();
      return removed + 1;
    }
    if (removed > 0) {
      afterCommit();
      return removed;
    }
    if (await hasRest(database, tenant, jobs.length > 0)) return 0;
    await forgetOnBus(tenant);
    if (removal.isLast) await forgetErasures(database, tenant);
    await removal.end?.(context, tenant);
    await database.system((em) =>
      query(
        em,
        sql`insert into bus.removals (tenant_id, schema, is_done) values (${tenant}, ${database.schema}, true)
         on conflict (tenant_id, schema) do update set is_done = true`,
      ),
    );
    return 1;
  }

  /** Has the module remove what it keeps outside of the database. Twice does no harm, if it is killed in between. */
  async function forgetOnce(tenant: string): Promise<boolean> {
    if (!module.forget) return false;
    const [known] = await database.system((em) =>
      query<{ is_forgotten: boolean }>(
        em,
        sql`select is_forgotten from bus.removals where tenant_id = ${tenant} and schema = ${database.schema}`,
      ),
    );
    if (known?.is_forgotten) return false;
    await database.transaction(tenant, async (em) => module.forget?.(em));
    await database.system((em) =>
      query(
        em,
        sql`insert into bus.removals (tenant_id, schema, is_forgotten) values (${tenant}, ${database.schema}, true)
         on conflict (tenant_id, schema) do update set is_forgotten = true`,
      ),
    );
    return true;
  }

  /** Removes the tenant's events. The bus keeps its newest event, so that this must be one of nobody. */
  async function forgetOnBus(tenant: string): Promise<void> {
    await bus.publish([
      {
        id: randomUUID(),
        source: database.schema,
        type: entitiesChanged,
        subject: database.schema,
        time: context.clock.now().toISOString(),
        tenantid: anonymousTenant,
        data: { subgraph: database.schema },
      },
    ]);
    await bus.forget(tenant);
  }

  return startLoop({ step: () => inBackground(() => evenIfClosed(step)), onError, idleMs });
}

/** Returns the tenants of which the subgraph may still have something. */
async function tenantsToRemove(database: Database): Promise<string[]> {
  const rows = await queryText<{ tenant_id: string }>(
    database.orm.em.fork(),
    `select tenant_id from bus.closed_tenants closed
     where state = 'REMOVING' and not exists (
       select from bus.removals done where done.tenant_id = closed.tenant_id and done.schema = $1 and done.is_done)`,
    [database.schema],
  );
  return rows.map(({ tenant_id }) => tenant_id);
}

/** Removes whom the tenant has erased, which all subgraphs ask for. */
const forgetErasures = (database: Database, tenant: string): Promise<void> =>
  database.system(async (em) => {
    for (const table of erasureTables) await queryText(em, `delete from ${table} where tenant_id = $1`, [tenant]);
  });

/** True once all other schemas with tenants are done with a tenant. */
async function areOthersDone(database: Database, tenant: string): Promise<boolean> {
  const waiting = await schemasToWaitFor(database, tenant);
  return waiting.every((schema) => schema === database.schema);
}

/** Returns the schemas of subgraphs, which have an outbox, that may still have something of a tenant. */
export async function schemasToWaitFor(database: Database, tenant: string): Promise<string[]> {
  const rows = await database.system((em) =>
    query<{ schema: string }>(
      em,
      sql`select distinct nspname::text as schema
       from pg_class
       join pg_namespace on pg_namespace.oid = relnamespace
       join pg_attribute on attrelid = pg_class.oid and attname = 'tenant_id' and not attisdropped
       where relkind in ('r', 'p') and to_regclass(format('%I.outbox', nspname)) is not null and not exists (
         select from bus.removals where tenant_id = ${tenant} and schema = nspname and is_done)
       order by 1`,
    ),
  );
  return rows.map(({ schema }) => schema);
}

/** True while events of the tenant wait in the outbox, or jobs remove what is kept elsewhere. */
async function hasRest({ schema, orm }: Database, tenant: string, hasJobs: boolean): Promise<boolean> {
  const name = identifier(schema);
  const [row] = await queryText<{ rest: boolean }>(
    orm.em.fork(),
    `select exists (select from ${name}.outbox where tenant_id = $1)
       ${hasJobs ? `or exists (select from ${name}.jobs where tenant_id = $1)` : ''} as rest`,
    [tenant],
  );
  return row?.rest ?? false;
}
