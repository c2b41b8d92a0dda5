import { type EntityManager, query, sql } from '@sophia/database';
import type { PassageChange } from './announce-passages.ts';
import { passageDigest } from './save-passages.ts';

interface Described {
  id: string;
  is_changed: boolean;
}

/** Copies the facts of interactions to their passages. A message that moved to another thread loses its context. */
export async function copyFacts(em: EntityManager, interactionIds: readonly string[]): Promise<Partial<PassageChange>> {
  if (interactionIds.length === 0) return {};
  const context = sql`case when old.thread_id is not distinct from i.thread_id then p.context else '' end`;
  const rows = await query<Described>(
    em,
    sql`with old as (
       select p.passage_id, p.thread_id, p.text_digest from intelligence.passages p
       where p.interaction_id = any(${[...interactionIds]}::uuid[])
     )
     update intelligence.passages p set context = ${context}, text_digest = ${passageDigest(context, sql`p.text`)},
       message_id = i.message_id, thread_id = i.thread_id, account_id = i.account_id, deal_id = i.deal_id,
       contact_ids = i.contact_ids, occurred_at = i.occurred_at
     from intelligence.interaction_analyses i, old
     where i.interaction_id = any(${[...interactionIds]}::uuid[]) and p.interaction_id = i.interaction_id
       and p.passage_id = old.passage_id
       and p.call_id is null and p.kind <> 'THREAD'
       and row(p.message_id, p.thread_id, p.account_id, p.deal_id, p.contact_ids, p.occurred_at) is distinct from
         row(i.message_id, i.thread_id, i.account_id, i.deal_id, i.contact_ids, i.occurred_at)
     returning p.passage_id as id, p.text_digest <> old.text_digest as is_changed`,
  );
  return changeOf(rows);
}

const changeOf = (rows: readonly Described[]): Partial<PassageChange> => ({
  changedIds: rows.filter((row) => row.is_changed).map(({ id }) => id),
  describedIds: rows.filter((row) => !row.is_changed).map(({ id }) => id),
});

/** Copies the facts of calls' interactions to the passages of their transcripts, which thereby become findable. */
export async function copyCallFacts(em: EntityManager, callIds: readonly string[]): Promise<Partial<PassageChange>> {
  if (callIds.length === 0) return {};
  const rows = await query<Described>(
    em,
    sql`with old as (
       select p.passage_id, p.is_findable from intelligence.passages p where p.call_id = any(${[...callIds]}::uuid[])
     )
     update intelligence.passages p set
       interaction_id = i.interaction_id, thread_id = i.thread_id, account_id = i.account_id, deal_id = i.deal_id,
       contact_ids = i.contact_ids, occurred_at = i.occurred_at, title = i.title, is_findable = true
     from intelligence.interaction_analyses i, old
     where i.call_id = any(${[...callIds]}::uuid[]) and p.call_id = i.call_id and p.passage_id = old.passage_id
       and row(p.interaction_id, p.thread_id, p.account_id, p.deal_id, p.contact_ids, p.occurred_at, p.title, p.is_findable)
         is distinct from
         row(i.interaction_id, i.thread_id, i.account_id, i.deal_id, i.contact_ids, i.occurred_at, i.title, true)
     returning p.passage_id as id, not old.is_findable as is_changed`,
  );
  return changeOf(rows);
}

/** Gives the passages of an account to another, or to none. */
export async function moveToAccount(
  em: EntityManager,
  fromIds: readonly string[],
  intoId: string | null,
): Promise<Partial<PassageChange>> {
  const rows = await query<{ id: string }>(
    em,
    sql`update intelligence.passages set account_id = ${intoId}::uuid
     where account_id = any(${[...fromIds]}::uuid[]) and kind <> 'ACCOUNT' returning passage_id as id`,
  );
  return { describedIds: rows.map(({ id }) => id) };
}
