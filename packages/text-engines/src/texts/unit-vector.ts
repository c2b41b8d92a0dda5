/** Scales a vector in place to the length 1. Returns why that is impossible, or undefined. */
export function unitVector(vector: Float32Array): string | undefined {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (!Number.isFinite(sum)) return 'a number that is not finite';
  if (sum === 0) return 'a vector of zeros';
  const scale = 1 / Math.sqrt(sum);
  if (Math.abs(scale - 1) > 1e-6) for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) * scale;
  return undefined;
}
