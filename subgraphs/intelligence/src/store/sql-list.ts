/**
 * Formats ids as one parameter for `= any(?::uuid[])`. The ids must be valid: they come from this graph's own columns
 * and events.
 */
export const idList = (ids: Iterable<string>): string => `{${[...new Set(ids)].join(',')}}`;
