import { check } from 'recheck';

/** Largest repetition bound that the check is given. */
const largestBound = 3;

/** Lowers repetition bounds. A large bound adds only a constant factor, but makes the automaton too large to check. */
const withSmallBounds = (source: string): string =>
  source.replace(/(?<!\\[pu])\{(\d+)(?:(,)(\d*))?\}/g, (_, least: string, comma = '', most = '') => {
    const small = (bound: string) => (bound === '' ? '' : Math.min(Number(bound), largestBound));
    return `{${small(least)}${comma}${small(most)}}`;
  });

/**
 * Bounds the check by the characters that it reads. With its default bounds, which are times, its result depends on how
 * busy the machine is.
 */
const bounds = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  attackLimit: 100_000_000,
} as const;

/**
 * Returns the reason why a regular expression may take more than linear time, with an attacking text, or null if it
 * takes linear time. The engine retries at every character: `\d+x` is quadratic on a long number.
 */
export async function superLinearity({ source, flags }: { source: string; flags: string }): Promise<string | null> {
  const found = await check(withSmallBounds(source), flags, bounds);
  if (found.status === 'safe') return null;
  return found.status === 'vulnerable'
    ? `/${source}/${flags} is ${found.complexity.summary}: ${found.attack.pattern}`
    : `/${source}/${flags} cannot be judged: ${found.error.kind}`;
}
