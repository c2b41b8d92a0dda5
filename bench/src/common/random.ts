export interface Random {
  /** Returns a number from 0 to 1. */
  uniform(): number;
  /** Returns a number with the mean 0 and the standard deviation 1. */
  normal(): number;
}

/** Creates a generator (mulberry32) that returns the same numbers for the same seed. */
export function randomNumbers(seed: number): Random {
  let state = seed;
  let spare: number | undefined;
  function uniform(): number {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    uniform,
    normal() {
      if (spare !== undefined) {
        const kept = spare;
        spare = undefined;
        return kept;
      }
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
      const angle = 2 * Math.PI * uniform();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
  };
}
