import { type EntityManager, query, sql } from '@sophia/database';
import type { Target } from '../common/find-to-change.ts';
import { announceChange, findTerm, lockTerms, saveTerm, type VocabularyChange } from './change-vocabulary.ts';
import type { VocabularyTermOutcome } from './vocabulary-term-input.ts';

/** Removes a term. A term of the product stays removed in later versions of the product. */
export async function removeVocabularyTerm(
  em: EntityManager,
  change: VocabularyChange,
  target: Target,
): Promise<VocabularyTermOutcome> {
  const found = findTerm(await lockTerms(em, change.tenant), target);
  if (found.refusal !== null) return { term: found.row, userErrors: [found.refusal] };
  const term = found.row;
  if (term.isBuiltIn) {
    const removed = { ...term, version: term.version + 1, updatedAt: change.now };
    await saveTerm(em, change, removed, { isRemoved: true });
  } else {
    await query(em, sql`delete from intelligence.vocabulary_terms where id = ${term.id}::uuid`);
  }
  await announceChange(em, change, [term]);
  return { term, userErrors: [] };
}
