/** Chance of at most `count` successes among `of` trials, each of which succeeds by this chance. */
export function atMost(count: number, of: number, chance: number): number {
  if (chance <= 0 || count >= of) return 1;
  if (chance >= 1) return 0;
  let logTerm = of * Math.log1p(-chance);
  let total = Math.exp(logTerm);
  for (let k = 1; k <= count; k += 1) {
    logTerm += Math.log((of - k + 1) / k) + Math.log(chance) - Math.log1p(-chance);
    total += Math.exp(logTerm);
  }
  return Math.min(1, total);
}

/** Chance of at least `count` successes. */
export const atLeast = (count: number, of: number, chance: number): number =>
  count === 0 ? 1 : 1 - atMost(count - 1, of, chance);
