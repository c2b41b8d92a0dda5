import type { CompiledPart } from './compiled-plan.ts';
import type { Execution } from './execution.ts';

/** Tracks the deferred parts of one execution. */
export interface Deferral {
  /** Runs a part when the fetches that it depends on are answered. The run has its own list of errors. */
  start(part: CompiledPart, run: () => Promise<Execution>): void;
  /** Records that a fetch was answered or has failed. */
  fetched(id: string | undefined): void;
  /**
   * Returns the executions of the parts with this key when all of them have ended; undefined before. Returns an empty
   * list for a key that has no part in the plan, because its data came with the data around it.
   */
  ended(key: string): readonly Execution[] | undefined;
  /** Waits for another part to end. Rejects if a part throws, such as when the client has left. */
  next(): Promise<void>;
}

interface Parts {
  running: number;
  readonly ended: Execution[];
}

/** `expected` are the ids of the plan's fetches. The planner also lets parts depend on fetches that it has dropped. */
export function createDeferral(expected: ReadonlySet<string>): Deferral {
  const fetches = new Map<string, PromiseWithResolvers<void>>();
  const partsByKey = new Map<string, Parts>();
  let changed = Promise.withResolvers<void>();

  function fetchOf(id: string): PromiseWithResolvers<void> {
    const known = fetches.get(id) ?? Promise.withResolvers<void>();
    fetches.set(id, known);
    return known;
  }

  async function runPart(parts: Parts, dependsOn: readonly string[], run: () => Promise<Execution>): Promise<void> {
    try {
      await Promise.all(dependsOn.filter((id) => expected.has(id)).map((id) => fetchOf(id).promise));
      parts.ended.push(await run());
      parts.running -= 1;
      changed.resolve();
    } catch (error) {
      changed.reject(error);
    }
  }

  // Nobody may be waiting when a part throws, and an unhandled rejection would end the process.
  const markHandled = () => void changed.promise.catch(() => undefined);
  markHandled();

  return {
    start({ key, dependsOn }, run) {
      const parts = partsByKey.get(key) ?? { running: 0, ended: [] };
      partsByKey.set(key, parts);
      parts.running += 1;
      void runPart(parts, dependsOn, run);
    },
    fetched(id) {
      if (id !== undefined) fetchOf(id).resolve();
    },
    ended(key) {
      const parts = partsByKey.get(key);
      if (!parts) return [];
      return parts.running === 0 ? parts.ended : undefined;
    },
    async next() {
      await changed.promise;
      changed = Promise.withResolvers();
      markHandled();
    },
  };
}
