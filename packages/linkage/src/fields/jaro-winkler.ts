/** Letters of a text that have found their like in the other; reused by every call. */
const taken = new Uint8Array(512);

/**
 * Similarity of two short texts by Jaro and Winkler, from 0 to 1: letters in common near their places, with a bonus for
 * an equal beginning. Texts beyond 256 letters are compared by their beginnings.
 */
export function jaroWinkler(left: string, right: string): number {
  const [a, b] = left.length <= right.length ? [left, right] : [right, left];
  const [short, long] = [Math.min(a.length, taken.length / 2), Math.min(b.length, taken.length / 2)];
  if (short === 0) return long === 0 ? 1 : 0;
  const reach = Math.max(0, (long >> 1) - 1);
  const offset = taken.length / 2;
  taken.fill(0, 0, long);
  taken.fill(0, offset, offset + short);
  let common = 0;
  for (let index = 0; index < short; index += 1) {
    const letter = a.charCodeAt(index);
    const end = Math.min(long, index + reach + 1);
    for (let other = Math.max(0, index - reach); other < end; other += 1) {
      if (taken[other] === 1 || b.charCodeAt(other) !== letter) continue;
      taken[other] = 1;
      taken[offset + index] = 1;
      common += 1;
      break;
    }
  }
  if (common === 0) return 0;
  let exchanged = 0;
  let next = 0;
  for (let index = 0; index < short; index += 1) {
    if (taken[offset + index] !== 1) continue;
    while (taken[next] !== 1) next += 1;
    if (a.charCodeAt(index) !== b.charCodeAt(next)) exchanged += 1;
    next += 1;
  }
  const jaro = (common / short + common / long + (common - exchanged / 2) / common) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < short && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}
