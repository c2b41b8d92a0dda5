import { LRUCache } from 'lru-cache';
import type { JsonObject } from '../common/json.ts';
import { planKey } from '../plan/plan-key.ts';
import type { CompiledNode } from './compiled-plan.ts';
import { createMemo, type Memo, sizeOf } from './memo.ts';
import type { RepeatedWorkOptions } from './repeated-work-feature.ts';
import { MemoMismatch } from './run-request.ts';

/** The memos of one supergraph's queries, by plan and variables. */
export interface MemoCache {
  /**
   * Runs an execution with the memo of its plan and variables. The first of several equal requests runs without one,
   * because a request that is never repeated needs no memo.
   */
  run<Result>(plan: CompiledNode, variables: JsonObject, execute: (memo?: Memo) => Promise<Result>): Promise<Result>;
}

interface Entry {
  readonly memo?: Memo;
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
  const entries = new LRUCache<string, Entry>({ maxSize: maxCharacters });

  return {
    async run(plan, variables, execute) {
      const key = planKey(plan, variables);
      if (key.length > maxKeyLength) return execute();
      const entry = entries.get(key);
      if (entry === undefined) {
        entries.set(key, {}, { size: key.length + entrySize });
        return execute();
      }
      const memo = entry.memo ?? createMemo();
      if (entry.memo === undefined) entries.set(key, { memo }, { size: key.length + entrySize });
      try {
        return await execute(memo);
      } catch (error) {
        if (error instanceof MemoMismatch) return execute();
        throw error;
      } finally {
        if (!memo.growth.isMeasured) {
          memo.growth.isMeasured = true;
          entries.set(key, { memo }, { size: key.length + entrySize + sizeOf(memo) });
        }
      }
    },
  };
}
