import { type EntityManager, query, sql } from '@sophia/database';
import type { PendingPart } from './transcript-parts.ts';

interface TimeRow {
  readonly id: string;
  readonly at: string;
}

/** Returns when messages, e-mails and notes were written, by the ids of their interactions. */
export async function timesOfInteractions(em: EntityManager, ids: readonly string[]): Promise<Map<string, Date>> {
  const rows = await query<TimeRow>(
    em,
    sql`select interaction_id as id, occurred_at as at from intelligence.interaction_analyses
     where interaction_id = any(${[...ids]}::uuid[])`,
  );
  return timesById(rows);
}

/** Returns when calls began, by id. A call is absent if only its transcript has arrived. */
export async function startsOfCalls(em: EntityManager, callIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await query<TimeRow>(
    em,
    sql`select call_id as id, started_at as at from intelligence.call_facts
     where call_id = any(${[...callIds]}::uuid[])`,
  );
  return timesById(rows);
}

/** Returns when a sentence of a call was said. */
export const saidAtOf = (start: Date | undefined, { startMs }: PendingPart['segments'][number]): Date | undefined =>
  start && new Date(start.getTime() + startMs);

const timesById = (rows: readonly TimeRow[]): Map<string, Date> =>
  new Map(rows.map(({ id, at }) => [id, new Date(at)]));
