/** What lived longer than this was not broken from the start. */
const healthyMs = 10_000;
const shortestMs = 100;
const longestMs = 10_000;

/** How long to wait before the next try, in milliseconds, after one that lived so long: longer each time in a row. */
export function createBackOff(): (livedMs: number) => number {
  let failures = 0;
  return (livedMs) => {
    failures = livedMs > healthyMs ? 0 : failures + 1;
    return failures === 0 ? 0 : Math.min(longestMs, shortestMs * 2 ** (failures - 1));
  };
}
