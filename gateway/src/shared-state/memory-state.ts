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

interface Known {
  readonly fingerprint: string;
  readonly token: string;
  /** Absent while the request runs. */
  readonly outcome?: string;
}

/** Keeps outcomes in this process. */
export function createMemoryOutcomes(): OutcomeStore {
  const requests = new LRUCache<string, Known>({
    maxSize: maxCharacters,
    sizeCalculation: ({ outcome = '' }, name) => name.length + outcome.length + 100,
  });
  return {
    async claim(name, fingerprint, runningMs) {
      const known = requests.get(name);
      if (known?.outcome !== undefined) return { state: 'ended', ...known, outcome: known.outcome };
      if (known) return { state: 'running', ...known };
      const token = randomUUID();
      requests.set(name, { fingerprint, token }, { ttl: runningMs });
      return { state: 'begun', token };
    },
    async keep(name, token, outcome, keptMs) {
      const known = requests.get(name);
      if (known?.token === token) requests.set(name, { ...known, outcome }, { ttl: keptMs });
    },
    async release(name, token) {
      if (requests.get(name)?.token === token) requests.delete(name);
    },
  };
}
