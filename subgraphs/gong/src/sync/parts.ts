import { type EntityManager, query, sql } from '@sophia/database';
import { addParts, type DateRange, type NewPart, type Part } from '@sophia/ingest/live';
import type { GongSettings } from '../connection/settings.ts';

type Pace = Pick<GongSettings, 'GONG_BACKFILL_DAYS' | 'GONG_TRAILING_DAYS' | 'GONG_SYNC_EVERY'>;

const day = 86_400_000;
const usersPart = 'users';
/** Days of a part of the past. Parts of the trailing window have one day, because they are read several times. */
const daysOfPast = 7;
/** A part is read again after a tenth of its age, so that a late transcript is found soon with few requests. */
const shareOfAge = 10;

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
  const parts: NewPart[] = ranges.map((range) => ({ name: nameOf(range), range }));
  await addParts(em, { schema: 'gong', tenant }, [{ name: usersPart }, ...parts]);
}

function rangesOf(begin: number, end: number, days: number): DateRange[] {
  const ranges: DateRange[] = [];
  for (let to = end; to > begin; to -= days * day)
    ranges.push({ from: new Date(Math.max(begin, to - days * day)), to: new Date(to) });
  return ranges;
}

function nameOf({ from, to }: DateRange): string {
  const [first, last] = [from, new Date(to.getTime() - day)].map((date) => date.toISOString().slice(0, 10));
  return first === last ? `calls of ${first}` : `calls of ${first} to ${last}`;
}

/** Returns when a part that was read now is to be read again; null for never. */
export function nextReading(
  { range }: Part,
  { GONG_SYNC_EVERY: every, GONG_TRAILING_DAYS: trailing }: Pace,
  now: Date,
): Date | null {
  if (range === null) return new Date(now.getTime() + every);
  const age = now.getTime() - range.to.getTime();
  return age >= trailing * day ? null : new Date(now.getTime() + Math.max(every, age / shareOfAge));
}
