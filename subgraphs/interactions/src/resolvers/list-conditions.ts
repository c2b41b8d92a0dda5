import { badUserInput } from '@sophia/subgraph-kit';

const longest = 200;

/**
 * Checks a subscription's filter, whose lists are compared with every event. Throws BAD_USER_INPUT when a list is too
 * long.
 */
export function boundedLists<Filter extends object>(filter: Filter): Filter {
  for (const [name, list] of Object.entries(filter)) {
    if (Array.isArray(list) && list.length > longest)
      throw badUserInput(`filter.${name}`, `holds ${list.length} values; at most ${longest} are allowed`);
  }
  return filter;
}

/** True if the list contains the value, or if there is no list. An empty list contains nothing. */
export const matches = <Value>(list: readonly Value[] | null | undefined, value: Value | null): boolean =>
  !list || list.some((each) => each === value);

export const matchesAny = <Value>(list: readonly Value[] | null | undefined, values: readonly Value[]): boolean =>
  !list || values.some((value) => list.includes(value));
