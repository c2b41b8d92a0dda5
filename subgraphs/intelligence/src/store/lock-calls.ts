import { type EntityManager, lockByNames } from '@sophia/database';

/**
 * Locks calls. A call's facts, its interaction and the analysis of its sentences are written in separate transactions,
 * and two at once would not see each other's rows. Call it before writing any of them.
 */
export const lockCalls = (em: EntityManager, callIds: readonly string[]): Promise<void> =>
  lockByNames(
    em,
    callIds.map((id) => `intelligence.call:${id}`),
  );
