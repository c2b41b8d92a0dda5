import { check } from 'recheck';

/** The largest bound that the check is troubled with. */
const largestBound = 3;

/** A larger bound costs a larger constant and no more, but makes the automaton too large to be judged exactly. */
const withSmallBounds = (source: string): string =>
  source.replace(/(?<!\\[pu])\{(\d+)(?:(,)(\d*))?\}/g, (_, least: string, comma = '', most = '') => {
    const small = (bound: string) => (bound === '' ? '' : Math.min(Number(bound), largestBound));
    return `{${small(least)}${comma}${small(most)}}`;
  });

/**
 * Why a regular expression may take more than linear time, with a text that makes it; null when it cannot. The engine
 * tries again at every character, so that `\d+x` is quadratic on a long number.
 */
export async function superLinearity({ source, flags }: { source: string; flags: string }): Promise<string | null> {
  // Patience instead of a limit: on a busy machine "not known in time" would come and go.
  const found = await check(withSmallBounds(source), flags, { timeout: null });
  if (found.status === 'safe') return null;
  return found.status === 'vulnerable'
    ? `/${source}/${flags} is ${found.complexity.summary}: ${found.attack.pattern}`
    : `/${source}/${flags} cannot be judged: ${found.error.kind}`;
}
