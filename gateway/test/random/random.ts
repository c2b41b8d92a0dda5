/** Random values that a seed repeats. */
export interface Random {
  /** Returns an integer from 0 to below `end`. */
  below(end: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Returns some of the items in order, at least `least`. */
  some<T>(items: readonly T[], probability: number, least?: number): T[];
}

/** Implements Marsaglia's 32-bit xorshift, mixed with the seed. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let turn = 0; turn < 8; turn += 1) next();
  const below = (end: number) => Math.floor(next() * end);
  function pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('pick needs at least one item');
    return items[below(items.length)] as T;
  }
  return {
    below,
    chance: (probability) => next() < probability,
    pick,
    some(items, probability, least = 0) {
      const chosen = new Set(items.filter(() => next() < probability));
      while (chosen.size < Math.min(least, items.length)) chosen.add(pick(items));
      return items.filter((item) => chosen.has(item));
    },
  };
}
