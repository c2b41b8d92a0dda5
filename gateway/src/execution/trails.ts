import { LRUCache } from 'lru-cache';
import type { JsonObject } from '../common/json.ts';
import { planKey } from '../plan/plan-key.ts';
import type { CompiledNode } from './compiled-plan.ts';
import type { RepeatedWorkOptions } from './repeated-work-feature.ts';
import { TrailLost } from './run-request.ts';
import { createTrail, sizeOf, type Trail } from './trail.ts';

/** The trails of one supergraph's queries. */
export interface Trails {
  /**
   * Runs an execution on the trail of its plan and variables. Without one when nobody has asked for the same lately:
   * what is asked once is not worth remembering.
   */
  along<Result>(plan: CompiledNode, variables: JsonObject, run: (trail?: Trail) => Promise<Result>): Promise<Result>;
}

interface Entry {
  readonly trail?: Trail;
}

/** Variables longer than this make requests that hardly anybody repeats. */
const maxKeyLength = 4_096;

/** What an entry costs besides its characters. */
const entrySize = 200;

/** Keeps trails of at most so many characters in all, the least recently used leaving first; 0 keeps none. */
export function createTrails({
  repeatedQueryCharacters: maxCharacters = 32 * 1024 * 1024,
}: RepeatedWorkOptions): Trails {
  if (maxCharacters === 0) return { along: (_plan, _variables, run) => run() };
  const entries = new LRUCache<string, Entry>({ maxSize: maxCharacters });

  return {
    async along(plan, variables, run) {
      const key = planKey(plan, variables);
      if (key.length > maxKeyLength) return run();
      const entry = entries.get(key);
      if (entry === undefined) {
        entries.set(key, {}, { size: key.length + entrySize });
        return run();
      }
      const trail = entry.trail ?? createTrail();
      if (entry.trail === undefined) entries.set(key, { trail }, { size: key.length + entrySize });
      try {
        return await run(trail);
      } catch (error) {
        if (error instanceof TrailLost) return run();
        throw error;
      } finally {
        if (!trail.growth.isMeasured) {
          trail.growth.isMeasured = true;
          entries.set(key, { trail }, { size: key.length + entrySize + sizeOf(trail) });
        }
      }
    },
  };
}
