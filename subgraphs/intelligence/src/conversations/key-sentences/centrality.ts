import { dot } from '../../common/dot.ts';

export type Vector = Float32Array | null;

/**
 * Returns for each vector its mean cosine to the others: how much of the whole it carries. Zero for one alone, and where
 * there is no vector.
 */
export function centralities(vectors: readonly Vector[]): number[] {
  const known = vectors.filter((vector) => vector !== null);
  const [first] = known;
  if (first === undefined || known.length === 1) return vectors.map(() => 0);
  const sum = new Float32Array(first.length);
  for (const vector of known)
    vector.forEach((value, index) => {
      sum[index] = (sum[index] ?? 0) + value;
    });
  return vectors.map((vector) => (vector === null ? 0 : (dot(vector, sum) - dot(vector, vector)) / (known.length - 1)));
}
