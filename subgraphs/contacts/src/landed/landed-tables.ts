import { randomUUID } from 'node:crypto';
import { type Database, query, type Sql, sql } from '@sophia/database';
import { claimMs, longestPartPauseMs, pauseAfter } from '@sophia/ingest/live';

/** What is read together, and claimed by one process at a time: a landed table, or the look for tables of a source. */
export interface ClaimedTable {
  readonly source: string;
  /** Empty for the look for tables. */
  readonly name: string;
  readonly claim: string;
  readonly failures: number;
  readonly version: string | null;
  readonly begunAt: string | null;
  readonly watermark: string | null;
  readonly behind: string | null;
  readonly sweptAt: string | null;
  readonly sweptVersion: string | null;
}

/** Another process has taken the table over, because this one gave no sign of life for too long. */
export class ClaimLostError extends Error {
  override readonly name = 'ClaimLostError';
}

/** Operations on the tables of a source. Several processes may share them. */
export interface LandedTables {
  /** Adds tables that are not known yet, which are due at once. Returns their names. */
  plan(tables: readonly { readonly name: string; readonly rank: number }[]): Promise<string[]>;
  /** True if a table is due, or none is known. */
  isDue(now: Date): Promise<boolean>;
  claim(now: Date): Promise<ClaimedTable | undefined>;
  /** Stores how far a table was read, and keeps it for longer. Throws ClaimLostError. */
  note(table: ClaimedTable, progress: Progress, now: Date): Promise<void>;
  /** Notes that a table was read to its end, and when it is to be read again. */
  finish(table: ClaimedTable, dueAt: Date, now: Date): Promise<void>;
  /** Notes that a table could not be read. It is tried again after a pause that doubles. */
  fail(table: ClaimedTable, error: string, now: Date): Promise<void>;
  /** Gives a table back as if it had not been claimed. */
  release(table: ClaimedTable): Promise<void>;
}

interface Progress {
  readonly version?: string;
  readonly begunAt?: Date;
  readonly watermark?: string | null;
  readonly behind?: string;
  readonly sweptAt?: Date;
  readonly sweptVersion?: string;
}

export function landedTablesOf(database: Database, tenant: string, source: string): LandedTables {
  const write = <Row>(statement: Sql) => database.transaction(tenant, (em) => query<Row>(em, statement));
  const free = (now: Date) => sql`source = ${source} and due_at <= ${now} and claimed_until <= ${now}`;
  const held = ({ name, claim }: ClaimedTable) => sql`source = ${source} and name = ${name} and claim = ${claim}`;
  const until = (now: Date) => new Date(now.getTime() + claimMs);

  return {
    async plan(tables) {
      const rows = await write<{ name: string }>(
        sql`insert into contacts.landed_tables (tenant_id, source, name, rank, due_at)
          select ${tenant}, ${source}, name, rank, '-infinity'
          from json_to_recordset(${JSON.stringify(tables)}::json) as new (name text, rank integer)
          on conflict do nothing returning name`,
      );
      return rows.map(({ name }) => name);
    },
    async isDue(now) {
      const [row] = await write<{ is_due: boolean }>(
        sql`select exists (select from contacts.landed_tables where ${free(now)})
          or not exists (select from contacts.landed_tables where source = ${source}) as is_due`,
      );
      return row?.is_due ?? false;
    },
    async claim(now) {
      const claim = randomUUID();
      const [row] = await write<ClaimedTable>(
        sql`update contacts.landed_tables set claim = ${claim}, claimed_until = ${until(now)}
          where source = ${source} and name = (
            select name from contacts.landed_tables where ${free(now)}
            order by rank, name limit 1 for update skip locked)
          returning source, name, claim, failures, version, begun_at::text as "begunAt", watermark::text, behind,
            swept_at::text as "sweptAt", swept_version as "sweptVersion"`,
      );
      return row;
    },
    async note(table, progress, now) {
      const sets = [
        sql`claimed_until = ${until(now)}`,
        ...(progress.version === undefined ? [] : [sql`version = ${progress.version}`]),
        ...(progress.begunAt === undefined ? [] : [sql`begun_at = ${progress.begunAt}`]),
        ...(progress.watermark === undefined ? [] : [sql`watermark = ${progress.watermark}::timestamptz`]),
        ...(progress.behind === undefined ? [] : [sql`behind = ${progress.behind}`]),
        ...(progress.sweptAt === undefined ? [] : [sql`swept_at = ${progress.sweptAt}`]),
        ...(progress.sweptVersion === undefined ? [] : [sql`swept_version = ${progress.sweptVersion}`]),
      ];
      const rows = await write(
        sql`update contacts.landed_tables set ${sql.join(sets)} where ${held(table)} returning name`,
      );
      if (rows.length === 0) throw new ClaimLostError(`another process reads ${table.name}`);
    },
    async finish(table, dueAt, now) {
      await write(
        sql`update contacts.landed_tables set read_at = ${now}, due_at = ${dueAt}, failures = 0, error = null,
            claim = null, claimed_until = '-infinity'
          where ${held(table)}`,
      );
    },
    async fail(table, error, now) {
      const pauseMs = pauseAfter(table.failures, longestPartPauseMs);
      await write(
        sql`update contacts.landed_tables set failures = failures + 1, error = ${error},
            due_at = ${new Date(now.getTime() + pauseMs)}, claim = null, claimed_until = '-infinity'
          where ${held(table)}`,
      );
    },
    async release(table) {
      await write(
        sql`update contacts.landed_tables set claim = null, claimed_until = '-infinity' where ${held(table)}`,
      );
    },
  };
}
