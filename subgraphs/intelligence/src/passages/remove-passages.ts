import { type EntityManager, query, type Sql, sql, toDatabaseJson } from '@sophia/database';
import type { PassageChange } from './announce-passages.ts';

async function remove(em: EntityManager, condition: Sql): Promise<Pick<PassageChange, 'removedIds'>> {
  const rows = await query<{ id: string }>(
    em,
    sql`delete from intelligence.passages p ${condition} returning p.passage_id as id`,
  );
  return { removedIds: rows.map(({ id }) => id) };
}

/** Removes the passages of interactions. Those of a call are hidden: its transcript decides if they exist. */
export async function removeInteractionPassages(
  em: EntityManager,
  ids: readonly string[],
): Promise<Partial<PassageChange>> {
  if (ids.length === 0) return {};
  const hidden = await query<{ id: string }>(
    em,
    sql`update intelligence.passages set interaction_id = null, thread_id = null, account_id = null, deal_id = null,
       contact_ids = '{}', title = '', is_findable = false
     where interaction_id = any(${[...ids]}::uuid[]) and call_id is not null returning passage_id as id`,
  );
  const { removedIds } = await remove(em, sql`where p.interaction_id = any(${[...ids]}::uuid[])`);
  return { removedIds: [...hidden.map(({ id }) => id), ...removedIds] };
}

/** Removes the passages of a text that these interactions no longer have. */
export const removeSurplus = async (
  em: EntityManager,
  counts: readonly { readonly interactionId: string; readonly count: number }[],
): Promise<Partial<PassageChange>> =>
  counts.length === 0
    ? {}
    : remove(
        em,
        sql`using json_to_recordset(${toDatabaseJson(counts)}::json) as kept("interactionId" uuid, count integer)
          where p.interaction_id = kept."interactionId" and p.place >= kept.count`,
      );

/** Removes passages by their ids. */
export const removePassages = async (em: EntityManager, ids: readonly string[]): Promise<Partial<PassageChange>> =>
  ids.length === 0 ? {} : remove(em, sql`where p.passage_id = any(${[...ids]}::uuid[])`);

/** A part of a transcript as it is now. */
export interface PresentPart {
  readonly callId: string;
  readonly part: number;
  /** Number of parts of the transcript. */
  readonly parts: number;
  /** Number of the part's passages. */
  readonly count: number;
}

/** Removes passages that these parts no longer have, and parts that their transcripts no longer have. */
export const removeOldParts = async (
  em: EntityManager,
  parts: readonly PresentPart[],
): Promise<Partial<PassageChange>> =>
  remove(
    em,
    sql`using json_to_recordset(${toDatabaseJson(parts)}::json)
        as kept("callId" uuid, part integer, parts integer, count integer)
      where p.call_id = kept."callId" and (p.part > kept.parts or (p.part = kept.part and p.place >= kept.count))`,
  );
