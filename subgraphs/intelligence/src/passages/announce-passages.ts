import type { EntityManager } from '@sophia/database';
import { enqueueEmbedding, enqueueVectorChange } from '../embedding/queue.ts';
import { timesOf } from '../embedding/read-passages.ts';

/** Passages that a transaction wrote. Each id is in at most one of the lists. */
export interface PassageChange {
  /** Passages that are new or whose text or context changed. */
  readonly changedIds: readonly string[];
  /** Passages of which only facts changed, such as the account. */
  readonly describedIds: readonly string[];
  /** Passages that are gone, or that a search may no longer find. */
  readonly removedIds: readonly string[];
}

/** Enqueues the work that follows a change of passages, in its transaction. */
export async function announcePassages(
  em: EntityManager,
  { changedIds, describedIds, removedIds }: PassageChange,
): Promise<void> {
  await enqueueEmbedding(em, await timesOf(em, changedIds));
  await enqueueVectorChange(em, { described: describedIds, removed: removedIds });
}

/** Combines changes that were made in this order. */
export function allChanges(changes: readonly Partial<PassageChange>[]): PassageChange {
  const state = new Map<string, keyof PassageChange>();
  for (const change of changes) {
    for (const id of change.removedIds ?? []) state.set(id, 'removedIds');
    for (const id of change.changedIds ?? []) state.set(id, 'changedIds');
    for (const id of change.describedIds ?? []) if (!state.has(id)) state.set(id, 'describedIds');
  }
  const of = (list: keyof PassageChange) => [...state].flatMap(([id, its]) => (its === list ? [id] : []));
  return { changedIds: of('changedIds'), describedIds: of('describedIds'), removedIds: of('removedIds') };
}
