const hoursOf = { h: 1, d: 24 } as const;

/** Parses an age such as `12h` or `30d`. Returns milliseconds, or undefined if it is invalid. */
export function readAge(given: string): number | undefined {
  const [, amount, unit] = /^(\d{1,6})([hd])$/.exec(given) ?? [];
  if (unit !== 'h' && unit !== 'd') return undefined;
  return Number(amount) * hoursOf[unit] * 3_600_000;
}
