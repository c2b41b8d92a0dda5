import { badUserInput } from '@sophia/subgraph-kit';

const longest = 200;

/** The filter of a subscription, whose lists every event is held against. Throws BAD_USER_INPUT on one that is too long. */
export function boundedLists<Filter extends object>(filter: Filter): Filter {
  for (const [name, list] of Object.entries(filter)) {
    if (Array.isArray(list) && list.length > longest)
      throw badUserInput(`filter.${name}`, `holds ${list.length} values; at most ${longest} are allowed`);
  }
  return filter;
}

/** A list that is not given asks for nothing; an empty one cannot be met. */
export const holds = <Value>(list: readonly Value[] | null | undefined, value: Value | null): boolean =>
  !list || list.some((each) => each === value);

export const holdsForOne = <Value>(list: readonly Value[] | null | undefined, values: readonly Value[]): boolean =>
  !list || values.some((value) => list.includes(value));
