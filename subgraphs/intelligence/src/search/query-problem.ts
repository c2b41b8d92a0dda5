import type { MeaningProblem } from './meaning-problem.ts';
import type { ParsedQuery } from './words/parse-query.ts';
import type { TermQuery } from './words/term-queries.ts';

/** Emoji are no words, but engines may know them. */
const meaningful = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** Says why nothing can be found by a query; null if something can. */
export function queryProblem({ wanted, excluded }: ParsedQuery): MeaningProblem | null {
  if (meaningful.test(wanted)) return null;
  const what = excluded.length > 0 ? 'only words to leave out' : 'no word';
  return { code: 'NO_WORD', message: `The text has ${what}. It needs at least one word to find.` };
}

/** Says why a query with these terms has no vector. */
export function unknownMeaning({ terms: asked }: ParsedQuery, read: readonly TermQuery[]): MeaningProblem {
  const terms = read.filter(({ term }) => asked.includes(term));
  const isEmpty = terms.length > 0 && terms.every((term) => term.isEmpty);
  const message = isEmpty
    ? 'The text has only words that occur in every text. These have no meaning to compare.'
    : 'The engine knows no word of the text.';
  return { code: 'UNKNOWN_WORDS', message };
}
