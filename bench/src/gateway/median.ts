/** Returns the middle value, or the mean of the two middle values, rounded to a thousandth. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('there are no values to take the median of');
  return rounded((low + high) / 2);
}

export const rounded = (value: number): number => Number(value.toFixed(3));
