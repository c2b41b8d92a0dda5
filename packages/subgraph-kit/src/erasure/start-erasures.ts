import { randomUUID } from 'node:crypto';
import {
  type Database,
  DatabaseError,
  erasedText,
  identifier,
  inBackground,
  personRegExp,
  query,
  queryText,
  sql,
  toDatabaseJson,
} from '@sophia/database';
import { type EventBus, entitiesChanged, listConsumers } from '@sophia/events';
import { type Loop, startLoop } from '@sophia/events/loop';
import { anonymousTenant } from '@sophia/settings';
import type { WorkContext } from '../context/module-context.ts';
import { type Erasure, openErasures } from '../erased-person/erasure.ts';
import type { SubgraphModule } from '../module/subgraph-module.ts';
import { schemasToWaitFor } from '../removal/start-removals.ts';
import { redactRows } from './redact-rows.ts';

export interface ErasureOptions<Services extends object> {
  readonly module: SubgraphModule<Services>;
  readonly context: WorkContext<Services>;
  readonly bus: EventBus;
  readonly onError: (error: unknown) => void;
  /** Called after each step that wrote events or jobs. */
  readonly afterCommit: () => void;
  /** Milliseconds between two looks for people who are to be erased. */
  readonly idleMs: number;
}

/** How far a subgraph is with an erasure. */
interface Step {
  readonly schema: string;
  readonly is_erased: boolean;
  readonly changed_at: Date | null;
  readonly clean_at: Date | null;
}

/**
 * Starts the loop that erases people from a subgraph, as `startRemovals` does with tenants: each step does what is left, so that it
 * may be killed anywhere, and several processes may do it at once.
 *
 * A subgraph first erases its own records, whose events tell the others. Once all have, and it has handled their events, it looks
 * at all its rows until it finds nothing. What one finds may be news for the others, so the erasure is over when each has found
 * nothing since the last that found something.
 */
export function startErasures<Services extends object>(options: ErasureOptions<Services>): Loop {
  const { module, context, bus, onError, afterCommit, idleMs } = options;
  const { database } = context;
  const { erasure: own = {} } = module;
  const tables = { keeps: own.keeps ?? [], ownTexts: own.ownTexts ?? [] };

  async function step(): Promise<number> {
    let moved = 0;
    const errors: unknown[] = [];
    for (const erasure of await openErasures(database)) {
      try {
        moved += await work(erasure);
      } catch (error) {
        errors.push(error);
        await note(database, erasure, { error: safeMessage(error, module.name, erasure) });
      }
    }
    if (errors.length > 0) throw errors[0];
    return moved;
  }

  async function work(erasure: Erasure): Promise<number> {
    const steps = await readSteps(database, erasure);
    const mine = steps.find(({ schema }) => schema === database.schema);
    if (!mine?.is_erased) {
      const rows = (await own.erase?.(context, erasure)) ?? {};
      await note(database, erasure, { rows, isErased: true, hasChanged: true });
      afterCommit();
      return 1;
    }
    const schemas = await schemasToWaitFor(database, erasure.tenant);
    const haveAll = schemas.every((schema) => steps.some((other) => other.schema === schema && other.is_erased));
    if (!haveAll || !(await isQuiet(database, bus, erasure.tenant, schemas))) return 0;
    const latest = Math.max(...steps.map(({ changed_at }) => changed_at?.getTime() ?? 0));
    const isClean = ({ clean_at }: Step) => clean_at !== null && clean_at.getTime() > latest;
    if (!isClean(mine)) {
      await look(erasure);
      return 1;
    }
    if (!own.isLast || !steps.every(isClean)) return 0;
    await finish(erasure);
    return 1;
  }

  async function look(erasure: Erasure): Promise<void> {
    const began = await databaseTime(database);
    const rows = await redactRows(database, erasure, tables);
    for (const [table, count] of Object.entries((await own.look?.(context, erasure)) ?? {}))
      rows[table] = (rows[table] ?? 0) + count;
    const hasChanged = Object.values(rows).some((count) => count > 0);
    await note(database, erasure, hasChanged ? { rows, hasChanged } : { cleanAt: began });
    if (hasChanged) afterCommit();
  }

  /** Ends an erasure: nothing of it is left on the bus, nor what the person was known by. Twice does no harm. */
  async function finish(erasure: Erasure): Promise<void> {
    await forgetOnBus(erasure);
    await own.end?.(context, erasure);
    await database.system(async (em) => {
      const key = sql`tenant_id = ${erasure.tenant}`;
      await query(em, sql`delete from bus.erasure_traces where ${key} and erasure_id = ${erasure.id}`);
      await query(
        em,
        sql`update bus.erasures set person = null, finished_at = clock_timestamp() where ${key} and id = ${erasure.id}`,
      );
    });
  }

  /** Removes events that tell of the person. The bus keeps its newest event, so that this must be one of nobody. */
  async function forgetOnBus({ tenant, person, texts, subjects }: Erasure): Promise<void> {
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
    const ids = new Set([...person.contactIds, ...person.recordIds, ...subjects]);
    const pattern = personRegExp(person);
    await bus.erase(tenant, ({ type, subject, data }) => {
      // It names ids alone, and tells caches that something is gone.
      if (type === entitiesChanged) return false;
      const named = [subject, data.id, data.messageId, data.callId];
      if (named.some((id) => typeof id === 'string' && ids.has(id))) return true;
      const text = JSON.stringify(data);
      if (pattern !== null && text.search(pattern) >= 0) return true;
      return texts.some((said) => text.includes(JSON.stringify(said).slice(1, -1)));
    });
  }

  return startLoop({ step: () => inBackground(step), onError, idleMs });
}

async function readSteps(database: Database, { tenant, id }: Erasure): Promise<Step[]> {
  const rows = await query<{ schema: string; is_erased: boolean; changed_at: string | null; clean_at: string | null }>(
    database.orm.em.fork(),
    sql`select schema, is_erased, changed_at, clean_at from bus.erasure_steps
     where tenant_id = ${tenant} and erasure_id = ${id}`,
  );
  return rows.map(({ changed_at, clean_at, ...row }) => ({
    ...row,
    changed_at: changed_at === null ? null : new Date(changed_at),
    clean_at: clean_at === null ? null : new Date(clean_at),
  }));
}

async function databaseTime(database: Database): Promise<string> {
  const [row] = await query<{ now: string }>(database.orm.em.fork(), sql`select clock_timestamp()::text as now`);
  return row?.now ?? '-infinity';
}

interface Progress {
  readonly rows?: Readonly<Record<string, number>>;
  readonly isErased?: boolean;
  readonly hasChanged?: boolean;
  readonly cleanAt?: string;
  readonly error?: string;
}

async function note(
  database: Database,
  { tenant, id }: Erasure,
  { rows = {}, isErased = false, hasChanged = false, cleanAt, error }: Progress,
): Promise<void> {
  await database.system((em) =>
    query(
      em,
      sql`insert into bus.erasure_steps as step (tenant_id, erasure_id, schema, is_erased, rows, changed_at, clean_at, error)
       values (${tenant}, ${id}, ${database.schema}, ${isErased}, ${toDatabaseJson(rows)},
         case when ${hasChanged} then clock_timestamp() end, ${cleanAt ?? null}::timestamptz, ${error ?? null}::text)
       on conflict (tenant_id, erasure_id, schema) do update set
         is_erased = step.is_erased or excluded.is_erased,
         rows = (
           select coalesce(jsonb_object_agg(name, count), '{}') from (
             select key as name, sum(value::bigint) as count
             from (select * from jsonb_each_text(step.rows) union all select * from jsonb_each_text(excluded.rows)) counts
             group by key) counted),
         changed_at = coalesce(excluded.changed_at, step.changed_at),
         clean_at = coalesce(excluded.clean_at, step.clean_at),
         error = excluded.error, tried_at = clock_timestamp()`,
    ),
  );
}

/** True if these subgraphs have sent their events of the tenant and handled those of each other. */
async function isQuiet(
  database: Database,
  bus: EventBus,
  tenant: string,
  schemas: readonly string[],
): Promise<boolean> {
  const [outboxes] = await queryText<{ wait: boolean }>(
    database.orm.em.fork(),
    `select ${schemas
      .map((schema) => `exists (select from ${identifier(schema)}.outbox where tenant_id = $1)`)
      .join(' or ')} as wait`,
    [tenant],
  );
  if (outboxes?.wait) return false;
  for (const schema of schemas) {
    const consumers = await listConsumers({ database: { orm: database.orm, schema }, bus });
    if (consumers.some(({ pending }) => pending > 0)) return false;
  }
  return true;
}

/** Errors may quote what they are about, and sources whom they were asked for. */
function safeMessage(error: unknown, name: string, { person }: Erasure): string {
  if (error instanceof DatabaseError || (error instanceof Error && error.name === 'SourceApiError')) {
    const pattern = personRegExp(person);
    return pattern === null ? error.message : error.message.replace(pattern, erasedText);
  }
  return `an unexpected error; see the log of the subgraph ${name}`;
}
