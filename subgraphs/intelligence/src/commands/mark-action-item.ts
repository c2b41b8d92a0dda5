import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { lockById, notFound } from '../common/find-to-change.ts';
import { Finding, type FindingRow } from '../entities/finding.ts';
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
  const [{ digest } = { digest: '' }] = await query<{ digest: string }>(
    em,
    sql`select md5(${item.sentence}) as digest`,
  );
  await upsert(
    em,
    'intelligence.action_item_marks',
    [
      {
        tenant_id: item.tenantId,
        subject_id: subjectOf(item),
        sentence_digest: digest,
        done_at: now,
        done_by: actor,
        note,
      },
    ],
    { key: ['tenant_id', 'subject_id', 'sentence_digest'] },
  );
  em.assign(item, { doneAt: now, doneBy: actor, doneNote: note });
  await em.flush();
  return found;
}

/** Opens an action item that was marked as done. */
export async function reopenActionItem(em: EntityManager, id: string): Promise<ActionItemOutcome> {
  const found = await findActionItem(em, id);
  if (found.actionItem === null) return found;
  const item = found.actionItem;
  await query(
    em,
    sql`delete from intelligence.action_item_marks
     where subject_id = ${subjectOf(item)}::uuid and sentence_digest = md5(${item.sentence})`,
  );
  em.assign(item, { doneAt: null, doneBy: null, doneNote: null });
  await em.flush();
  return found;
}

const subjectOf = ({ callId, interactionId }: FindingRow): string => callId ?? interactionId ?? '';

async function findActionItem(em: EntityManager, id: string): Promise<ActionItemOutcome> {
  const actionItem = await lockById(em, Finding, id);
  return actionItem?.kind === 'ACTION_ITEM'
    ? { actionItem, userErrors: [] }
    : { actionItem: null, userErrors: [notFound('action item', id)] };
}
