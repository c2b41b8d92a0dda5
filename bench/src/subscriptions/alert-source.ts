import { setTimeout as delay } from 'node:timers/promises';
import type { EmitJob } from './subgraphs.ts';

interface AlertEvent {
  readonly alertRaised: {
    readonly id: string;
    /** Timestamp in milliseconds, by the clock of this machine. */
    readonly raisedAt: number;
    readonly message: string;
    readonly account: { readonly id: string };
  };
}

export interface AlertSource {
  /** Yields the new alerts of one shard, or of all shards. */
  listen(shard: number | undefined): AsyncIterableIterator<AlertEvent>;
  emit(job: EmitJob): Promise<void>;
  /** Returns the number of open iterators. */
  listeners(): number;
}

export function createAlertSource(): AlertSource {
  const listeners = new Map<number | undefined, Set<(event: AlertEvent) => void>>();
  const accounts = 100;

  function raise(number: number, shard: number): void {
    const account = { id: `account-${number % accounts}` };
    const alertRaised = { id: String(number), raisedAt: Date.now(), message: `Alert number ${number}`, account };
    for (const which of [undefined, shard]) for (const hear of listeners.get(which) ?? []) hear({ alertRaised });
  }

  return {
    listen(shard) {
      const waiting: AlertEvent[] = [];
      let wake = () => {};
      let isOver = false;
      const hear = (event: AlertEvent) => {
        waiting.push(event);
        wake();
      };
      const own = listeners.get(shard) ?? new Set();
      listeners.set(shard, own.add(hear));
      return {
        async next() {
          while (waiting.length === 0 && !isOver) await new Promise<void>((resolve) => (wake = resolve));
          const event = waiting.shift();
          return event ? { done: false, value: event } : { done: true, value: undefined };
        },
        async return() {
          isOver = true;
          own.delete(hear);
          wake();
          return { done: true, value: undefined };
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
    listeners: () => [...listeners.values()].reduce((count, { size }) => count + size, 0),
    async emit({ perSecond, events, shards }) {
      const startedAt = performance.now();
      for (let number = 0; number < events; number += 1) {
        const dueMs = (number / perSecond) * 1_000 - (performance.now() - startedAt);
        if (dueMs > 1) await delay(dueMs);
        raise(number, number % shards);
      }
    },
  };
}
