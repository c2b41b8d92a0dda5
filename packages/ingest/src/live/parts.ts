import { randomUUID } from 'node:crypto';
import { type Database, type EntityManager, identifier, query, sql } from '@sophia/database';
import { claimMs, longestPartPauseMs, pauseAfter } from './pauses.ts';

export interface DateRange {
  readonly from: Date;
  /** The first instant after the range. */
  readonly to: Date;
}

/** What is read of a source together, and claimed by one process at a time. */
export interface Part {
  /** What it is, as people see it in errors: `users`, `calls of 2026-03-02`. */
  readonly name: string;
  /** The time that it covers; null for what has none, such as users. */
  readonly range: DateRange | null;
  readonly claim: string;
  /** When it was due, as the database writes it. Another value means that it has been hastened since. */
  readonly wasDueAt: string;
  readonly failures: number;
}

/** A part that is to be read, from `dueAt`. @default now */
export interface NewPart {
  readonly name: string;
  readonly range?: DateRange;
  readonly dueAt?: Date;
}

/** What becomes of a part that was read. */
export interface Read {
  /** When it is to be read again; null for never. */
  readonly dueAt: Date | null;
  /** The new end of its range, if only the later part of it was read. */
  readonly to?: Date;
}

/** Returns SQL for a migration that creates the table of parts. It needs `tenantTable`, too. */
export const syncParts = (schema: string): string => `
  -- What is read of the source, a row for what is read together.
  create table ${schema}.sync_parts (
    tenant_id text not null,
    part text not null,
    -- The time that it covers; null for what has none.
    from_at timestamptz,
    to_at timestamptz,
    -- Nobody reads it earlier; infinity: never again.
    due_at timestamptz not null,
    -- Who reads it now, until when nobody else does.
    claim uuid,
    claimed_until timestamptz not null default '-infinity',
    -- The last time that it was read as a whole.
    read_at timestamptz,
    failures integer not null default 0,
    error text,
    primary key (tenant_id, part)
  );
  create index sync_parts_due on ${schema}.sync_parts (tenant_id, due_at);`;

const tableOf = (schema: string) => sql.raw(`${identifier(schema)}.sync_parts`);

/** Whose parts, in the schema of which subgraph. */
interface Owner {
  readonly schema: string;
  readonly tenant: string;
}

/** Writes the parts that are missing. */
export async function addParts(em: EntityManager, owner: Owner, parts: readonly NewPart[]): Promise<void> {
  await query(em, sql`${inserted(owner, parts)} on conflict do nothing`);
}

/** Makes parts due at their time, if they are not due before. Those that are read now are read again. */
export async function hastenParts(em: EntityManager, owner: Owner, parts: readonly NewPart[]): Promise<void> {
  if (parts.length === 0) return;
  await query(
    em,
    sql`${inserted(owner, parts)}
      on conflict (tenant_id, part) do update set
        due_at = case when known.claim is null then least(known.due_at, excluded.due_at) else excluded.due_at end`,
  );
}

function inserted({ schema, tenant }: Owner, parts: readonly NewPart[]) {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const rows = [...byName.values()].map(({ name, range, dueAt }) => ({
    part: name,
    from_at: range?.from,
    to_at: range?.to,
    due_at: dueAt ?? '-infinity',
  }));
  return sql`insert into ${tableOf(schema)} as known (tenant_id, part, from_at, to_at, due_at)
    select ${tenant}, part, from_at, to_at, due_at
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as new (part text, from_at timestamptz, to_at timestamptz, due_at timestamptz)
    order by part`;
}

/** Operations on the parts of a tenant. Several processes may share them. */
export interface Parts {
  isDue(now: Date): Promise<boolean>;
  /** Claims the due part that comes first: those without a time, then the newest. */
  claim(now: Date): Promise<Part | undefined>;
  renew(parts: readonly Part[], now: Date): Promise<void>;
  /** Notes that a part was read, and when it is to be read again. */
  finish(part: Part, read: Read, now: Date): Promise<void>;
  /** Notes that a part could not be read. It is tried again after a pause that doubles. */
  fail(part: Part, error: string, now: Date): Promise<void>;
  /** Gives a part back as if it had not been claimed. */
  release(part: Part): Promise<void>;
}

interface ClaimedRow {
  readonly part: string;
  readonly from_at: string | null;
  readonly to_at: string | null;
  readonly due_at: string;
  readonly failures: number;
}

export function partsOf(database: Database, tenant: string): Parts {
  const table = tableOf(database.schema);
  const write = <Row>(statement: Parameters<typeof query>[1]) =>
    database.transaction(tenant, (em) => query<Row>(em, statement));
  const free = (now: Date) => sql`due_at <= ${now} and claimed_until <= ${now}`;
  const held = ({ name, claim }: Part) => sql`part = ${name} and claim = ${claim}`;
  const until = (now: Date) => new Date(now.getTime() + claimMs);

  return {
    async isDue(now) {
      const rows = await write(sql`select from ${table} where ${free(now)} limit 1`);
      return rows.length > 0;
    },
    async claim(now) {
      const claim = randomUUID();
      const [row] = await write<ClaimedRow>(
        sql`update ${table} set claim = ${claim}, claimed_until = ${until(now)}
          where part = (
            select part from ${table} where ${free(now)}
            order by to_at desc nulls first, due_at, part limit 1 for update skip locked)
          returning part, from_at, to_at, due_at, failures`,
      );
      if (!row) return undefined;
      const { part: name, from_at, to_at, due_at: wasDueAt, failures } = row;
      const range = from_at && to_at ? { from: new Date(from_at), to: new Date(to_at) } : null;
      return { name, range, claim, wasDueAt, failures };
    },
    async renew(parts, now) {
      const claims = parts.map((part) => part.claim);
      await write(sql`update ${table} set claimed_until = ${until(now)} where claim = any(${claims}::uuid[])`);
    },
    async finish(part, { dueAt, to }, now) {
      await write(
        sql`update ${table} set read_at = ${now},
            due_at = case when due_at = ${part.wasDueAt}::timestamptz
              then coalesce(${dueAt}::timestamptz, 'infinity') else due_at end,
            to_at = coalesce(${to ?? null}::timestamptz, to_at), failures = 0,
            error = null, claim = null, claimed_until = '-infinity'
          where ${held(part)}`,
      );
    },
    async fail(part, error, now) {
      const pauseMs = pauseAfter(part.failures, longestPartPauseMs);
      await write(
        sql`update ${table} set failures = failures + 1, error = ${error},
            due_at = ${new Date(now.getTime() + pauseMs)}, claim = null, claimed_until = '-infinity'
          where ${held(part)}`,
      );
    },
    async release(part) {
      await write(sql`update ${table} set claim = null, claimed_until = '-infinity' where ${held(part)}`);
    },
  };
}
