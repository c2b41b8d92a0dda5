/** Lifetime in milliseconds from which a failed attempt counts as having worked. */
const healthyMs = 10_000;
const shortestMs = 100;
const longestMs = 10_000;

/** Returns the wait before the next attempt, in milliseconds, after one that lived `livedMs`. It doubles in a row. */
export function createBackOff(): (livedMs: number) => number {
  let failures = 0;
  return (livedMs) => {
    failures = livedMs > healthyMs ? 0 : failures + 1;
    return failures === 0 ? 0 : Math.min(longestMs, shortestMs * 2 ** (failures - 1));
  };
}
