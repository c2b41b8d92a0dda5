/** Numbers of a family of features, by index. */
export interface SparseFeatures {
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

/** Hashes a string to an index below 2^bits (FNV-1a with a final mix). */
export function indexOf(feature: string, bits: number, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let place = 0; place < feature.length; place += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(place), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - bits);
}

/** Weighs counts by 1 + ln(count) and scales them to the length 1, so that long texts have no louder features. */
export function scaled(counts: ReadonlyMap<number, number>): SparseFeatures {
  const indices = Uint32Array.from(counts.keys());
  const values = new Float32Array(indices.length);
  let squares = 0;
  let place = 0;
  for (const count of counts.values()) {
    const value = 1 + Math.log(count);
    values[place] = value;
    squares += value * value;
    place += 1;
  }
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  for (place = 0; place < values.length; place += 1) values[place] = (values[place] ?? 0) * scale;
  return { indices, values };
}
