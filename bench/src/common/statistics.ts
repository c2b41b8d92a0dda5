/** Returns the middle value, or the mean of the two middle values, rounded to a thousandth. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('there are no values to take the median of');
  return rounded((low + high) / 2);
}

/** Returns the value below which this share of the samples lies, rounded to a hundredth. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('no samples were taken');
  return Number(value.toFixed(2));
}

export const rounded = (value: number): number => Number(value.toFixed(3));
