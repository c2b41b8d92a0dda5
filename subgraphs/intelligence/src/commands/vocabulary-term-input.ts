import { foldedName, namesOf, type Term } from '@sophia/understanding';
import type { KnownTerm } from '../vocabulary/terms-of.ts';

type VocabularyErrorCode = 'NOT_FOUND' | 'VERSION_CONFLICT' | 'NAME_TAKEN' | 'LIMIT_REACHED' | 'INVALID';

export interface VocabularyUserError {
  readonly code: VocabularyErrorCode;
  readonly message: string;
  readonly field: string[] | null;
}

/** The current term, and the reasons if nothing was changed. */
export interface VocabularyTermOutcome {
  readonly term: KnownTerm | null;
  readonly userErrors: VocabularyUserError[];
}

/** Values that people may set in a term. Absent or null means not set. */
export interface VocabularyTermChanges {
  readonly name?: string | null;
  readonly synonyms?: readonly string[] | null;
  readonly exceptions?: readonly string[] | null;
  readonly caseSensitive?: boolean | null;
  readonly enabled?: boolean | null;
}

/** Terms of a kind, with those of the product. */
export const mostTerms = 500;
const mostPhrases = 50;
const longestPhrase = 100;

/** Returns all errors of the input. */
export function problemsOf({ name, synonyms, exceptions }: VocabularyTermChanges): VocabularyUserError[] {
  const problems: VocabularyUserError[] = [];
  const invalid = (field: string, message: string): void => {
    problems.push({ code: 'INVALID', message, field: ['input', field] });
  };
  if (name != null && !isPhrase(name))
    invalid('name', `The name must have 1 to ${longestPhrase} characters, and at least one letter or digit.`);
  for (const [field, phrases] of Object.entries({ synonyms, exceptions })) {
    if (phrases == null) continue;
    if (phrases.length > mostPhrases)
      invalid(field, `A term has at most ${mostPhrases} ${field}, not ${phrases.length}.`);
    const wrong = phrases.findIndex((phrase) => !isPhrase(phrase));
    if (wrong >= 0)
      invalid(
        field,
        `Each of the ${field} must have 1 to ${longestPhrase} characters, and at least one letter or digit; number ${wrong + 1} has not.`,
      );
  }
  return problems;
}

const isPhrase = (text: string): boolean => text.trim().length <= longestPhrase && foldedName(text) !== '';

/** Returns an error if one of the names already stands for another term of the kind. */
export function nameProblem(
  term: Pick<Term, 'kind' | 'name' | 'synonyms'>,
  others: readonly Term[],
): VocabularyUserError | null {
  const owners = new Map(
    others
      .filter(({ kind }) => kind === term.kind)
      .flatMap((other) => namesOf(other).map((name) => [foldedName(name), other.name] as const)),
  );
  const taken = namesOf(term).find((name) => owners.has(foldedName(name)));
  if (taken === undefined) return null;
  const field = ['input', taken === term.name ? 'name' : 'synonyms'];
  const owner = owners.get(foldedName(taken));
  return { code: 'NAME_TAKEN', message: `"${taken}" already stands for the term "${owner}".`, field };
}

/** Trims phrases, and leaves out those that repeat another one in other letters. */
export function distinctPhrases(
  phrases: readonly string[],
  except: readonly string[],
  caseSensitive: boolean,
): string[] {
  const spelling = (phrase: string) => (caseSensitive ? phrase.trim() : foldedName(phrase));
  const seen = new Set(except.map(spelling));
  return phrases.flatMap((phrase) => {
    if (seen.has(spelling(phrase))) return [];
    seen.add(spelling(phrase));
    return [phrase.trim()];
  });
}
