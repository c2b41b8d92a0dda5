import type { EntityManager } from '@sophia/database';
import type { Target } from '../common/find-to-change.ts';
import type { KnownTerm } from '../vocabulary/terms-of.ts';
import { announceChange, findTerm, lockTerms, saveTerm, type VocabularyChange } from './change-vocabulary.ts';
import {
  distinctPhrases,
  nameProblem,
  problemsOf,
  type VocabularyTermChanges,
  type VocabularyTermOutcome,
} from './vocabulary-term-input.ts';

/** Changes a term. Keeps values that are not set. */
export async function editVocabularyTerm(
  em: EntityManager,
  change: VocabularyChange,
  target: Target,
  input: VocabularyTermChanges,
): Promise<VocabularyTermOutcome> {
  const known = await lockTerms(em, change.tenant);
  const found = findTerm(known, target);
  if (found.refusal !== null) return { term: found.row, userErrors: [found.refusal] };
  const before = found.row;
  const problems = problemsOf(input);
  if (problems.length > 0) return { term: before, userErrors: problems };
  const name = input.name?.trim() ?? before.name;
  const caseSensitive = input.caseSensitive ?? before.caseSensitive;
  const term: KnownTerm = {
    ...before,
    name,
    caseSensitive,
    synonyms: distinctPhrases(input.synonyms ?? before.synonyms, [name], caseSensitive),
    exceptions: distinctPhrases(input.exceptions ?? before.exceptions, [], caseSensitive),
    enabled: input.enabled ?? before.enabled,
    version: before.version + 1,
    updatedAt: change.now,
  };
  const others = known.terms.filter(({ id }) => id !== term.id);
  const problem = nameProblem(term, others);
  if (problem !== null) return { term: before, userErrors: [problem] };
  await saveTerm(em, change, term);
  await announceChange(em, change, [before, term]);
  return { term, userErrors: [] };
}
