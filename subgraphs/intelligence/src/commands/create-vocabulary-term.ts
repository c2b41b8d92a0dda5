import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@sophia/database';
import { foldedName, type VocabularyKind } from '@sophia/understanding';
import type { KnownTerm } from '../vocabulary/terms-of.ts';
import { announceChange, lockTerms, saveTerm, type VocabularyChange } from './change-vocabulary.ts';
import {
  distinctPhrases,
  mostTerms,
  nameProblem,
  problemsOf,
  type VocabularyTermChanges,
  type VocabularyTermOutcome,
} from './vocabulary-term-input.ts';

export interface NewVocabularyTerm extends VocabularyTermChanges {
  readonly kind: VocabularyKind;
  readonly name: string;
}

/** Creates a term. One with the name of a removed term of the product takes its place. */
export async function createVocabularyTerm(
  em: EntityManager,
  change: VocabularyChange,
  input: NewVocabularyTerm,
): Promise<VocabularyTermOutcome> {
  const problems = problemsOf(input);
  if (problems.length > 0) return { term: null, userErrors: problems };
  const { terms, removedDefaults } = await lockTerms(em, change.tenant);
  const ofKind = terms.filter(({ kind }) => kind === input.kind);
  if (ofKind.length >= mostTerms) {
    const message = `There are already ${mostTerms} terms of the kind ${input.kind}.`;
    return { term: null, userErrors: [{ code: 'LIMIT_REACHED', message, field: ['input', 'kind'] }] };
  }
  const removed = removedDefaults.find(
    ({ kind, name }) => kind === input.kind && foldedName(name) === foldedName(input.name),
  );
  const caseSensitive = input.caseSensitive ?? false;
  const term: KnownTerm = {
    id: removed?.id ?? randomUUID(),
    kind: input.kind,
    name: input.name.trim(),
    synonyms: distinctPhrases(input.synonyms ?? [], [input.name], caseSensitive),
    exceptions: distinctPhrases(input.exceptions ?? [], [], caseSensitive),
    caseSensitive,
    enabled: input.enabled ?? true,
    isBuiltIn: removed !== undefined,
    version: (removed?.version ?? 0) + 1,
    updatedAt: change.now,
  };
  const problem = nameProblem(term, ofKind);
  if (problem !== null) return { term: null, userErrors: [problem] };
  await saveTerm(em, change, term);
  await announceChange(em, change, [term]);
  return { term, userErrors: [] };
}
