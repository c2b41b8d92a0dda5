import type { Budget } from '../identity/budget.ts';

/** The points of one client. A bucket that nobody has taken from is full. */
export interface Bucket extends Budget {
  readonly name: string;
}

/** What can be taken from a bucket at once. */
export interface Demand {
  /** Fewer than these are of no use. */
  readonly needed: number;
  /** These are taken if the bucket is still half full after it. */
  readonly wanted: number;
}

interface Taken {
  /** The points that were taken: `wanted`, `needed` or 0. */
  readonly points: number;
  /** Points that are left in the bucket. Below zero if an operation has cost more than was known before. */
  readonly left: number;
}

/** Keeps the buckets of all clients. Its methods may reject. */
export interface PointStore {
  take(bucket: Bucket, demand: Demand): Promise<Taken>;
  /** Puts points back, at most until the bucket is full. Takes points if there are fewer than none. */
  give(bucket: Bucket, points: number): Promise<void>;
}

/** Returns how many points are taken from a bucket with these. */
export function pointsTaken(level: number, maximum: number, { needed, wanted }: Demand): number {
  if (level - wanted >= maximum / 2) return wanted;
  return level >= needed ? needed : 0;
}
