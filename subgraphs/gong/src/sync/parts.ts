import { randomUUID } from 'node:crypto';
import { type Database, type EntityManager, query, sql } from '@sophia/database';
import type { DateRange } from '../api/gong-api.ts';
import type { GongSettings } from '../connection/settings.ts';

/** What is read together, and claimed by one process at a time. */
export interface Part {
  /** `users`, or the days of calls: `calls of 2026-03-02`. */
  readonly name: string;
  /** When its calls started; null for the users. */
  readonly range: DateRange | null;
  readonly claim: string;
  readonly failures: number;
}

type Pace = Pick<GongSettings, 'GONG_BACKFILL_DAYS' | 'GONG_TRAILING_DAYS' | 'GONG_SYNC_EVERY'>;

const day = 86_400_000;
const usersPart = 'users';
/** Days of a part of the past. Parts of the trailing window have one day, because they are read several times. */
const daysOfPast = 7;
/** Milliseconds until others may take over a part whose process gives no sign of life. */
const claimMs = 120_000;
/** A part is read again after a tenth of its age, so that a late transcript is found soon with few requests. */
const shareOfAge = 10;
const firstRetryMs = 60_000;
const longestRetryMs = 6 * 3_600_000;

/** Writes the parts that are missing for all days from the beginning of the backfill to today. */
export async function planParts(em: EntityManager, tenant: string, pace: Pace, now: Date): Promise<void> {
  const [known] = await query<{ first: string | null; last: string | null }>(
    em,
    sql`select min(from_at) as first, max(to_at) as last from gong.sync_parts`,
  );
  const today = Math.floor(now.getTime() / day) * day;
  const [first, last] = [known?.first, known?.last].map((time) => (time ? new Date(time).getTime() : undefined));
  const begin = today - pace.GONG_BACKFILL_DAYS * day;
  const trailing = Math.max(begin, today - pace.GONG_TRAILING_DAYS * day);
  const ranges = [
    ...(last === undefined ? rangesOf(trailing, today + day, 1) : rangesOf(last, today + day, 1)),
    ...rangesOf(begin, first ?? trailing, daysOfPast),
  ];
  const rows = ranges.map(({ from, to }) => ({ part: nameOf(from, to), from_at: from, to_at: to }));
  await query(
    em,
    sql`insert into gong.sync_parts (tenant_id, part, from_at, to_at, due_at)
      select ${tenant}, part, from_at, to_at, '-infinity'
      from json_to_recordset(${JSON.stringify([{ part: usersPart }, ...rows])}::json)
        as new (part text, from_at timestamptz, to_at timestamptz)
      on conflict do nothing`,
  );
}

function rangesOf(begin: number, end: number, days: number): DateRange[] {
  const ranges: DateRange[] = [];
  for (let to = end; to > begin; to -= days * day)
    ranges.push({ from: new Date(Math.max(begin, to - days * day)), to: new Date(to) });
  return ranges;
}

function nameOf(from: Date, to: Date): string {
  const [first, last] = [from, new Date(to.getTime() - day)].map((date) => date.toISOString().slice(0, 10));
  return first === last ? `calls of ${first}` : `calls of ${first} to ${last}`;
}

/** Operations on the parts of a tenant. Several processes may share them. */
export interface Parts {
  isDue(now: Date): Promise<boolean>;
  /** Claims the due part that comes first: the users, then the newest calls. */
  claim(now: Date): Promise<Part | undefined>;
  renew(parts: readonly Part[], now: Date): Promise<void>;
  /** Notes that a part was read as a whole, and when it is to be read again. */
  finish(part: Part, pace: Pace, now: Date): Promise<void>;
  /** Notes that a part could not be read. It is tried again after a pause that doubles. */
  fail(part: Part, error: string, now: Date): Promise<void>;
  /** Gives a part back as if it had not been claimed. */
  release(part: Part): Promise<void>;
}

export function partsOf(database: Database, tenant: string): Parts {
  const write = <Row>(statement: Parameters<typeof query>[1]) =>
    database.transaction(tenant, (em) => query<Row>(em, statement));
  const free = (now: Date) => sql`due_at <= ${now} and claimed_until <= ${now}`;
  const held = ({ name, claim }: Part) => sql`part = ${name} and claim = ${claim}`;
  const until = (now: Date) => new Date(now.getTime() + claimMs);

  return {
    async isDue(now) {
      const rows = await write(sql`select from gong.sync_parts where ${free(now)} limit 1`);
      return rows.length > 0;
    },
    async claim(now) {
      const claim = randomUUID();
      const [row] = await write<{ part: string; from_at: string | null; to_at: string | null; failures: number }>(
        sql`update gong.sync_parts set claim = ${claim}, claimed_until = ${until(now)}
          where part = (
            select part from gong.sync_parts where ${free(now)}
            order by from_at desc nulls first limit 1 for update skip locked)
          returning part, from_at, to_at, failures`,
      );
      if (!row) return undefined;
      const { part: name, from_at, to_at, failures } = row;
      const range = from_at && to_at ? { from: new Date(from_at), to: new Date(to_at) } : null;
      return { name, range, claim, failures };
    },
    async renew(parts, now) {
      await write(
        sql`update gong.sync_parts set claimed_until = ${until(now)} where claim = any(${parts.map((part) => part.claim)}::uuid[])`,
      );
    },
    async finish(part, pace, now) {
      const next = nextReading(part, pace, now);
      await write(
        sql`update gong.sync_parts set read_at = ${now}, due_at = coalesce(${next}::timestamptz, 'infinity'), failures = 0,
            error = null, claim = null, claimed_until = '-infinity'
          where ${held(part)}`,
      );
    },
    async fail(part, error, now) {
      const pauseMs = Math.min(firstRetryMs * 2 ** part.failures, longestRetryMs);
      await write(
        sql`update gong.sync_parts set failures = failures + 1, error = ${error},
            due_at = ${new Date(now.getTime() + pauseMs)}, claim = null, claimed_until = '-infinity'
          where ${held(part)}`,
      );
    },
    async release(part) {
      await write(sql`update gong.sync_parts set claim = null, claimed_until = '-infinity' where ${held(part)}`);
    },
  };
}

/** Returns when a part that was read now is to be read again; null for never. */
function nextReading({ range }: Part, { GONG_SYNC_EVERY: every, GONG_TRAILING_DAYS: trailing }: Pace, now: Date) {
  if (range === null) return new Date(now.getTime() + every);
  const age = now.getTime() - range.to.getTime();
  return age >= trailing * day ? null : new Date(now.getTime() + Math.max(every, age / shareOfAge));
}
