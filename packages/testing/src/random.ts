/** Numbers from 0 to less than 1, the same ones for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns random choices that are the same for the same seed. */
export function random(seed: number) {
  const next = randomNumbers(seed);
  const below = (end: number): number => Math.floor(next() * end);
  const oneOf = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const chance = (share: number): boolean => next() < share;
  const hex = (digits: number) => Array.from({ length: digits }, () => below(16).toString(16)).join('');
  return {
    below,
    oneOf,
    chance,
    some: <T>(items: readonly T[]): T[] => items.filter(() => chance(0.4)),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
}

export type Random = ReturnType<typeof random>;
