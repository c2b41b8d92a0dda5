import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { lockSeen, notFound } from '../common/find-to-change.ts';
import { Finding, type FindingRow } from '../entities/finding.ts';
import { markThreadsOf } from '../store/stale-thread-analyses.ts';
import type { Actor } from './change-alert.ts';

interface ActionItemUserError {
  readonly code: 'NOT_FOUND' | 'INVALID';
  readonly message: string;
  readonly field: string[];
}

/** The current action item, and the reasons if nothing was changed. */
export interface ActionItemOutcome {
  readonly actionItem: FindingRow | null;
  readonly userErrors: ActionItemUserError[];
}

const longestNote = 1_000;

/** Marks an action item as done. Keeps the first person who did so. */
export async function closeActionItem(
  em: EntityManager,
  { actor, now }: Actor,
  { id, note }: { readonly id: string; readonly note: string | null },
): Promise<ActionItemOutcome> {
  const found = await findActionItem(em, id);
  if (found.actionItem === null) return found;
  const item = found.actionItem;
  if (note !== null && note.length > longestNote) {
    const message = `note has ${note.length} characters; at most ${longestNote} are kept.`;
    return { actionItem: item, userErrors: [{ code: 'INVALID', message, field: ['note'] }] };
  }
  if (item.doneAt != null) return found;
  await saveMark(em, item, { done_at: now, done_by: actor, note, reopened_at: null });
  em.assign(item, { doneAt: now, doneBy: actor, doneNote: note, reopenedAt: null });
  await em.flush();
  await markThreadsOf(em, item.tenantId, item.interactionId == null ? [] : [item.interactionId]);
  return found;
}

/** Says that an action item is not done, whoever said so before: a person, or a text. */
export async function reopenActionItem(
  em: EntityManager,
  { now }: Pick<Actor, 'now'>,
  id: string,
): Promise<ActionItemOutcome> {
  const found = await findActionItem(em, id);
  if (found.actionItem === null) return found;
  const item = found.actionItem;
  await saveMark(em, item, { done_at: null, done_by: null, note: null, reopened_at: now });
  em.assign(item, { doneAt: null, doneBy: null, doneNote: null, reopenedAt: now, likelyDone: null });
  await em.flush();
  await markThreadsOf(em, item.tenantId, item.interactionId == null ? [] : [item.interactionId]);
  return found;
}

interface Mark {
  readonly done_at: Date | null;
  readonly done_by: string | null;
  readonly note: string | null;
  readonly reopened_at: Date | null;
}

/** Keeps what a person said about an item, by its sentence. */
async function saveMark(em: EntityManager, item: FindingRow, mark: Mark): Promise<void> {
  const [{ digest } = { digest: '' }] = await query<{ digest: string }>(
    em,
    sql`select md5(${item.sentence}) as digest`,
  );
  await upsert(
    em,
    'intelligence.action_item_marks',
    [{ tenant_id: item.tenantId, subject_id: subjectOf(item), sentence_digest: digest, ...mark }],
    { key: ['tenant_id', 'subject_id', 'sentence_digest'] },
  );
}

const subjectOf = ({ callId, interactionId }: FindingRow): string => callId ?? interactionId ?? '';

async function findActionItem(em: EntityManager, id: string): Promise<ActionItemOutcome> {
  const actionItem = await lockSeen(em, Finding, id);
  return actionItem?.kind === 'ACTION_ITEM'
    ? { actionItem, userErrors: [] }
    : { actionItem: null, userErrors: [notFound('action item', id)] };
}
