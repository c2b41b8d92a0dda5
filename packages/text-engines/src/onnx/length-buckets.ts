/** Largest number of tokens in a run, with padding, which bounds its memory. */
const maxTokens = 4_096;

/** A shorter text than this share of the longest in its run waits for the next one. */
const similarity = 0.75;

/**
 * Groups inputs of similar length, so that a run pads little. Returns their places. Each input is alone unless
 * `isBatchable`.
 */
export function bucketsOf(lengths: readonly number[], isBatchable: boolean): number[][] {
  const lengthAt = (place: number) => lengths[place] ?? 0;
  const longestFirst = [...lengths.keys()].sort((a, b) => lengthAt(b) - lengthAt(a));
  if (!isBatchable) return longestFirst.map((place) => [place]);
  const buckets: number[][] = [];
  let longest = 0;
  for (const place of longestFirst) {
    const bucket = buckets.at(-1);
    const fits = bucket && lengthAt(place) >= longest * similarity && (bucket.length + 1) * longest <= maxTokens;
    if (fits) bucket.push(place);
    else {
      buckets.push([place]);
      longest = lengthAt(place);
    }
  }
  return buckets;
}
