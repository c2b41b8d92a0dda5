/** Returns the values that only one of two lists has. */
export function differences(one: readonly string[], other: readonly string[]): string[] {
  const [first, second] = [new Set(one), new Set(other)];
  return [...one.filter((value) => !second.has(value)), ...other.filter((value) => !first.has(value))];
}
