import { type Sql, sql } from '@sophia/database';
import { badUserInput } from '../errors/errors.ts';
import type { Condition } from './compile-filter.ts';

/** Largest number of characters: each word costs an index lookup for each candidate row. */
const longestSearch = 200;

/** Throws BAD_USER_INPUT, naming the argument, if a search text is too long. */
export function checkSearch(search: string, argument: string): void {
  if (search.length > longestSearch)
    throw badUserInput(argument, `expected at most ${longestSearch} characters, got ${search.length}`);
}

/**
 * SQL condition for the argument `search`, in web search syntax, on a column of type tsvector. Its text search
 * configuration does not stem words, because sources mix languages.
 */
export function matchesSearch(words: Sql, search: string): Condition {
  checkSearch(search, 'search');
  return sql`${words} @@ websearch_to_tsquery('simple', ${search.replaceAll('\0', ' ')})`;
}
