/** Returns the values that only one of two lists has. */
export const differences = (one: readonly string[], other: readonly string[]): string[] => [
  ...one.filter((value) => !other.includes(value)),
  ...other.filter((value) => !one.includes(value)),
];
