import type { Database } from '@sophia/database';
import { foldedName } from '@sophia/understanding';
import { termsOf } from '../vocabulary/terms-of.ts';
import { createVocabularyTerm, type NewVocabularyTerm } from './create-vocabulary-term.ts';

/** Adds terms to the vocabulary of a tenant, as a person would, unless it has them. Throws for terms that are none. */
export const addVocabularyTerms = (
  database: Database,
  tenant: string,
  terms: readonly NewVocabularyTerm[],
): Promise<void> =>
  database.transaction(tenant, async (em) => {
    const { terms: known } = await termsOf(em, tenant);
    const keyOf = ({ kind, name }: Pick<NewVocabularyTerm, 'kind' | 'name'>) => `${kind} ${foldedName(name)}`;
    const there = new Set(known.map(keyOf));
    for (const term of terms.filter((each) => !there.has(keyOf(each)))) {
      const { userErrors } = await createVocabularyTerm(em, { tenant, actor: 'sophia', now: new Date() }, term);
      const [error] = userErrors;
      if (error) throw new Error(`cannot add the term ${term.name}: ${error.message}`);
    }
  });
