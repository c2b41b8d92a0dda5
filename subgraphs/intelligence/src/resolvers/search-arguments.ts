import { badUserInput, isUuid } from '@sophia/subgraph-kit';
import type { PassageFilter } from '../filtering/passage-filter.ts';
import type { QuerySearchArgs } from '../generated/resolvers.ts';

const longestText = 1_000;
const maxValues = 200;
const defaultSize = 20;
const maxHits = 100;

/** Checks the text of a search. Throws BAD_USER_INPUT. */
export function readText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw badUserInput('text', 'is empty');
  if (text.length > longestText) throw badUserInput('text', `has ${text.length} characters, at most ${longestText}`);
  return trimmed;
}

/** Checks the size of a page. Throws BAD_USER_INPUT. */
export function readSize(first: number | null | undefined, most = maxHits): number {
  const size = first ?? defaultSize;
  if (size < 1 || size > most) throw badUserInput('first', `expected 1 to ${most}, got ${size}`);
  return size;
}

/** Returns the conditions of a search in the terms of passages. Throws BAD_USER_INPUT. */
export function readFilter({ filter, collections }: Pick<QuerySearchArgs, 'filter' | 'collections'>): PassageFilter {
  const list = <T extends string>(name: string, values: readonly T[] | null | undefined): readonly T[] | undefined => {
    if (values == null) return undefined;
    if (values.length > maxValues) throw badUserInput(name, `has ${values.length} values, at most ${maxValues}`);
    return [...new Set(values)];
  };
  const { from, to } = filter ?? {};
  if (from != null && to != null && from >= to) throw badUserInput('filter.from', 'must be before `to`');
  return {
    kinds: list('filter.kinds', filter?.kinds),
    collections: list('collections', collections)?.map((name) => name.toLowerCase()),
    sources: list('filter.sources', filter?.sources)?.map((name) => name.toLowerCase()),
    occurredFrom: from ?? undefined,
    occurredTo: to ?? undefined,
    accountIds: ids(list('filter.accountIds', filter?.accountIds)),
    contactIds: ids(list('filter.contactIds', filter?.contactIds)),
    threadIds: ids(list('filter.threadIds', filter?.threadIds)),
    speakerRoles: list('filter.speakerRoles', filter?.speakerRoles),
    topics: list('filter.topics', filter?.topics),
    languages: list('filter.languages', filter?.languages),
  };
}

/** An id that is malformed is the id of nothing, as everywhere in the graph. */
const ids = (given: readonly string[] | undefined): string[] | undefined =>
  given?.filter(isUuid).map((id) => id.toLowerCase());
