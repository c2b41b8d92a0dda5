import { type EntityManager, lockByName, upsert } from '@sophia/database';
import { enqueue } from '@sophia/jobs';
import { namesOf } from '@sophia/understanding';
import { checkTarget, type Found, type Target } from '../common/find-to-change.ts';
import { findNamedTexts } from '../matching/find-named-texts.ts';
import { type KnownTerm, type TenantTerms, termsOf } from '../vocabulary/terms-of.ts';
import { countChange } from '../vocabulary/vocabularies.ts';

/** A person's change of the vocabulary. */
export interface VocabularyChange {
  readonly tenant: string;
  readonly actor: string;
  readonly now: Date;
}

/** Reads the terms of a tenant, and lets nobody else change them until the transaction ends. */
export async function lockTerms(em: EntityManager, tenant: string): Promise<TenantTerms> {
  await lockByName(em, `intelligence.vocabulary:${tenant}`);
  return termsOf(em, tenant);
}

/** Finds the term to change, or returns why it cannot be changed. */
export const findTerm = ({ terms }: TenantTerms, target: Target): Found<KnownTerm> =>
  checkTarget('term', terms.find(({ id }) => id === target.id.toLowerCase()) ?? null, target);

/** Stores a term, or that a term of the product is removed. */
export async function saveTerm(
  em: EntityManager,
  { tenant, actor }: VocabularyChange,
  term: KnownTerm,
  { isRemoved = false } = {},
): Promise<void> {
  const row = {
    tenant_id: tenant,
    id: term.id,
    kind: term.kind,
    name: term.name,
    synonyms: term.synonyms,
    exceptions: term.exceptions,
    case_sensitive: term.caseSensitive,
    enabled: term.enabled,
    is_built_in: term.isBuiltIn,
    is_removed: isRemoved,
    version: term.version,
    updated_at: term.updatedAt,
    updated_by: actor,
  };
  await upsert(em, 'intelligence.vocabulary_terms', [row], { key: ['tenant_id', 'id'] });
}

/** Counts a change, and lets a job look for the texts that it touches. Takes the term before and after the change. */
export async function announceChange(
  em: EntityManager,
  { tenant }: VocabularyChange,
  versions: readonly KnownTerm[],
): Promise<void> {
  await countChange(em, tenant);
  // A disabled term is not looked for, so what it says touches no text.
  const looked = versions.filter(({ enabled }) => enabled);
  if (looked.length === 0) return;
  const phrases = new Set(looked.flatMap((term) => [...namesOf(term), ...term.exceptions]));
  await enqueue(em, findNamedTexts, [{ data: [...phrases] }]);
}
