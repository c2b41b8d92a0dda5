import { type EntityManager, lockByName, upsert } from '@sophia/database';
import { enqueue } from '@sophia/jobs';
import { versionConflict } from '../common/version-conflict.ts';
import { findNamedTexts } from '../matching/find-named-texts.ts';
import { namesOf } from '../vocabulary/term.ts';
import { type KnownTerm, type TenantTerms, termsOf } from '../vocabulary/terms-of.ts';
import { countChange } from '../vocabulary/vocabularies.ts';
import type { VocabularyTermOutcome } from './vocabulary-term-input.ts';

/** A person's change of the vocabulary. */
export interface VocabularyChange {
  readonly tenant: string;
  readonly actor: string;
  readonly now: Date;
}

export interface TermTarget {
  readonly id: string;
  /** Version that the caller has seen; null to skip the check. */
  readonly expectedVersion: number | null;
}

/** Reads the terms of a tenant, and lets nobody else change them until the transaction ends. */
export async function lockTerms(em: EntityManager, tenant: string): Promise<TenantTerms> {
  await lockByName(em, `intelligence.vocabulary:${tenant}`);
  return termsOf(em, tenant);
}

/** Finds the term to change, or returns why it cannot be changed. */
export function findTerm(
  { terms }: TenantTerms,
  { id, expectedVersion }: TermTarget,
): { readonly term: KnownTerm } | { readonly refused: VocabularyTermOutcome } {
  const term = terms.find((each) => each.id === id.toLowerCase());
  if (term === undefined) {
    const message = `There is no term ${id}.`;
    return { refused: { term: null, userErrors: [{ code: 'NOT_FOUND', message, field: ['id'] }] } };
  }
  if (expectedVersion !== null && expectedVersion !== term.version) {
    const message = versionConflict('The term', term.version, expectedVersion);
    return { refused: { term, userErrors: [{ code: 'VERSION_CONFLICT', message, field: ['expectedVersion'] }] } };
  }
  return { term };
}

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
