import type { EntityManager } from '@sophia/database';
import type { ParsedQuery } from './words/parse-query.ts';
import { termQueries } from './words/term-queries.ts';

/** Emoji are no words, but engines may know them. */
const meaningful = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** Says why nothing can be found by a query; null if something can. */
export function queryProblem({ wanted, excluded }: ParsedQuery): string | null {
  if (meaningful.test(wanted)) return null;
  return excluded.length > 0
    ? 'The text has only words to leave out. It needs at least one word to find.'
    : 'The text has no word. It needs at least one word to find.';
}

/** Says why a query has no vector. */
export async function unknownMeaning(em: EntityManager, { terms }: ParsedQuery): Promise<string> {
  const queries = await termQueries(em, terms);
  const isEmpty = queries.length > 0 && queries.every((term) => term.isEmpty);
  return isEmpty
    ? 'The text has only words that occur in every text. These have no meaning to compare.'
    : 'The engine knows no word of the text.';
}
