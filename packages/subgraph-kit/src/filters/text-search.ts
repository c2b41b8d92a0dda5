import { type RawBuilder, sql } from 'kysely';
import { badUserInput } from '../errors/errors.ts';
import type { Condition } from './compile-filter.ts';

/** What a person types; every further word costs the database a look into its index for each row that may match. */
const longestSearch = 200;

/** Throws BAD_USER_INPUT, naming the argument, when a text to search for is longer than a search may be. */
export function checkSearch(search: string, argument: string): void {
  if (search.length > longestSearch)
    throw badUserInput(argument, `expected at most ${longestSearch} characters, got ${search.length}`);
}

/**
 * The condition of the argument `search`, in the syntax of web searches, over a column of type tsvector. Its
 * configuration keeps words as they are, since sources mix languages.
 */
export function matchesSearch(words: RawBuilder<unknown>, search: string): Condition {
  checkSearch(search, 'search');
  return sql`${words} @@ websearch_to_tsquery('simple', ${search.replaceAll('\0', ' ')})`;
}
