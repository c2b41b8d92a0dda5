import { DatabaseBusyError } from './server/errors.ts';

export interface FairShareOptions {
  /** Most holders of a place at once. */
  readonly places: number;
  /** Most places that one tenant may hold, so that others always find one. */
  readonly maxOfOne: number;
  /** Milliseconds after which a waiting request is refused. */
  readonly timeoutMs: number;
}

export interface FairShare {
  /** Waits for a place. Resolves with a function that releases it. Throws DatabaseBusyError. */
  take(tenant: string): Promise<() => void>;
  /** Number of requests that wait for a place. */
  waiting(): number;
}

type Begin = (giveBack: () => void) => void;

/** Shares places among tenants. Waiting tenants take turns, however many requests each of them has. */
export function createFairShare({ places, maxOfOne, timeoutMs }: FairShareOptions): FairShare {
  const held = new Map<string, number>();
  // Tenants in the order of their turns.
  const queues = new Map<string, Set<Begin>>();
  let free = places;

  const heldBy = (tenant: string): number => held.get(tenant) ?? 0;

  function serve(): void {
    while (free > 0) {
      const next = [...queues].find(([tenant]) => heldBy(tenant) < maxOfOne);
      if (!next) return;
      const [tenant, queue] = next;
      const [begin] = queue;
      if (!begin) return;
      leave(tenant, begin);
      // The tenant goes to the end of the line.
      if (queues.delete(tenant)) queues.set(tenant, queue);
      begin(hold(tenant));
    }
  }

  function hold(tenant: string): () => void {
    free--;
    held.set(tenant, heldBy(tenant) + 1);
    return () => {
      free++;
      if (heldBy(tenant) === 1) held.delete(tenant);
      else held.set(tenant, heldBy(tenant) - 1);
      serve();
    };
  }

  function leave(tenant: string, begin: Begin): void {
    const queue = queues.get(tenant);
    queue?.delete(begin);
    if (queue?.size === 0) queues.delete(tenant);
  }

  return {
    waiting: () => [...queues.values()].reduce((sum, queue) => sum + queue.size, 0),
    take(tenant) {
      return new Promise((resolve, reject) => {
        const begin: Begin = (giveBack) => {
          clearTimeout(timer);
          resolve(giveBack);
        };
        const timer = setTimeout(() => {
          leave(tenant, begin);
          reject(new DatabaseBusyError(`no connection was free within ${timeoutMs / 1_000} s`));
        }, timeoutMs);
        const queue = queues.get(tenant) ?? new Set();
        queues.set(tenant, queue.add(begin));
        serve();
      });
    },
  };
}
