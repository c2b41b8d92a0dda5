/** Says that something has another version than the caller has seen. */
export const versionConflict = (what: string, current: number, expected: number): string =>
  `${what} now has version ${current}, not ${expected}. Reload it and try again.`;
