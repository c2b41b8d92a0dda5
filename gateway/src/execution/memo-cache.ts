import { LRUCache } from 'lru-cache';
import type { JsonObject } from '../common/json.ts';
import { planKey } from '../plan/plan-key.ts';
import type { RequestGraph } from './compiled-plan.ts';
import { type MemoPlace, sizeOf } from './memo.ts';
import type { RepeatedWorkOptions } from './repeated-work-feature.ts';
import { MemoMismatch } from './run-plan.ts';

/** The memos of one supergraph's queries, by plan and variables. */
export interface MemoCache {
  /**
   * Runs an execution with the memo of its plan and variables. The first of several equal requests runs without one,
   * because a request that is never repeated needs no memo.
   */
  run<Result>(
    plan: RequestGraph,
    variables: JsonObject,
    execute: (place?: MemoPlace) => Promise<Result>,
  ): Promise<Result>;
}

/** Longer variables, in characters, make requests that are rarely repeated. */
const maxKeyLength = 4_096;

/** Cost of an entry besides its characters. */
const entrySize = 200;

/** Keeps memos of at most so many characters in total. The least recently used are dropped first; 0 keeps none. */
export function createMemoCache({
  repeatedQueryCharacters: maxCharacters = 32 * 1024 * 1024,
}: RepeatedWorkOptions): MemoCache {
  if (maxCharacters === 0) return { run: (_plan, _variables, execute) => execute() };
  const places = new LRUCache<string, MemoPlace>({ maxSize: maxCharacters });
  const seen = createSeen();

  return {
    async run(plan, variables, execute) {
      const key = planKey(plan, variables);
      if (key.length > maxKeyLength) return execute();
      const place = places.get(key) ?? {};
      const { memo } = place;
      if (memo === undefined && !seen(key)) return execute();
      try {
        return await execute(place);
      } catch (error) {
        if (!(error instanceof MemoMismatch)) throw error;
        // Requests in another order do not fit the memo, so the next run begins a new one.
        places.delete(key);
        return execute();
      } finally {
        // Set as another object, because the cache counts the size of the same one once.
        if (place.memo && place.memo !== memo) {
          places.set(key, { memo: place.memo }, { size: key.length + entrySize + sizeOf(place.memo) });
        }
      }
    },
  };
}

/** Number of remembered keys; a power of two. */
const seenKeys = 8_192;

/**
 * Returns a function that returns true for a key that it was called with before. Only hashes are kept, and a later key
 * may displace an earlier one, so that keys that never come again cost no memory.
 */
function createSeen(): (key: string) => boolean {
  const hashes = new Int32Array(seenKeys);
  return (key) => {
    let hash = 0;
    for (let at = 0; at < key.length; at += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
    const place = hash & (seenKeys - 1);
    const isKnown = hashes[place] === hash;
    hashes[place] = hash;
    return isKnown;
  };
}
