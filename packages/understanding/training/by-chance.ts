import { createHash } from 'node:crypto';
import type { Unit } from './unit.ts';

export type Split = 'test' | 'train';

const fewestWords = 3;

/** Shorter sentences are left out: without their conversation they say too little. */
export const isLongEnough = ({ text }: Unit): boolean => text.split(/\s+/u).length >= fewestWords;

/** A third of the conversations is for testing. */
export const splitOf = ({ conversation }: Unit): Split =>
  Number.parseInt(digest(conversation).slice(0, 8), 16) % 3 === 0 ? 'test' : 'train';

/** Sorts by a hash of the key: an order by chance that is the same each time. */
export const byDigest =
  <T>(key: (item: T) => string) =>
  (one: T, other: T): number =>
    digest(key(one)) < digest(key(other)) ? -1 : 1;

function digest(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
