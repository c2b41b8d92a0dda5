/** Ids as one parameter for `= any(?::uuid[])`. They come from this graph's own columns and events, which are checked. */
export const idList = (ids: Iterable<string>): string => `{${[...new Set(ids)].join(',')}}`;
