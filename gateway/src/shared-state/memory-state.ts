import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { OutcomeStore } from './outcome-store.ts';
import { type Bucket, type PointStore, pointsTaken } from './point-store.ts';

/** Keeps points in this process. */
export function createMemoryPoints(): PointStore {
  /** Buckets that were full at their last use need not be known. */
  const levels = new LRUCache<string, { readonly level: number; readonly at: number }>({ max: 100_000 });

  function levelOf({ name, maximum, restoreRate }: Bucket, now: number): number {
    const known = levels.get(name);
    return known ? Math.min(maximum, known.level + (restoreRate * (now - known.at)) / 1_000) : maximum;
  }

  return {
    async take(bucket, demand) {
      const now = performance.now();
      const level = levelOf(bucket, now);
      const points = pointsTaken(level, bucket.maximum, demand);
      levels.set(bucket.name, { level: level - points, at: now });
      return { points, left: level - points };
    },
    async give(bucket, points) {
      const now = performance.now();
      levels.set(bucket.name, { level: Math.min(bucket.maximum, levelOf(bucket, now) + points), at: now });
    },
  };
}

/** Total length of the outcomes that are kept in memory, in characters. */
const maxCharacters = 32 * 1024 * 1024;

interface Claimed {
  readonly fingerprint: string;
  readonly token: string;
}

/** Keeps outcomes in this process. */
export function createMemoryOutcomes(): OutcomeStore {
  /** Apart, so that no outcome pushes one out, which would then run twice. In the order in which they began. */
  const running = new Map<string, Claimed & { readonly until: number }>();
  const ended = new LRUCache<string, Claimed & { readonly outcome: string }>({
    maxSize: maxCharacters,
    sizeCalculation: ({ outcome }, name) => name.length + outcome.length + 100,
  });

  function forgetOverdue(now: number): void {
    for (const [name, { until }] of running) {
      if (until > now) return;
      running.delete(name);
    }
  }

  return {
    async claim(name, fingerprint, runningMs) {
      const now = performance.now();
      forgetOverdue(now);
      const known = ended.get(name);
      if (known) return { state: 'ended', ...known };
      const first = running.get(name);
      if (first && first.until > now) return { state: 'running', ...first };
      const token = randomUUID();
      running.delete(name);
      running.set(name, { fingerprint, token, until: now + runningMs });
      return { state: 'begun', token };
    },
    async keep(name, token, outcome, keptMs) {
      const first = running.get(name);
      if (first?.token !== token) return;
      running.delete(name);
      ended.set(name, { fingerprint: first.fingerprint, token, outcome }, { ttl: keptMs });
    },
    async release(name, token) {
      if (running.get(name)?.token === token) running.delete(name);
    },
  };
}
