import { deriveId, type EntityManager, query, sql } from '@sophia/database';
import { defaultTerms, foldedName, type Term, type VocabularyKind } from '@sophia/understanding';

/** A term of a tenant. */
export interface KnownTerm extends Term {
  readonly id: string;
  /** False if texts are not searched for it. */
  readonly enabled: boolean;
  /** True if it came with the product. */
  readonly isBuiltIn: boolean;
  readonly version: number;
  /** Null for a term of the product that nobody changed. */
  readonly updatedAt: Date | null;
}

interface StoredTerm extends Omit<KnownTerm, 'updatedAt'> {
  readonly isRemoved: boolean;
  readonly updatedAt: string;
}

/** The terms of a tenant, with those of the product that it removed. */
export interface TenantTerms {
  /** In order of their names. */
  readonly terms: readonly KnownTerm[];
  readonly removedDefaults: readonly KnownTerm[];
}

const idOf = (tenant: string, { kind, name }: Pick<Term, 'kind' | 'name'>): string =>
  deriveId(tenant, 'vocabulary-term', kind, name);

const byName = new Intl.Collator('en').compare;

/**
 * Reads the terms of a tenant: those of the product, except those that the tenant changed or removed, and the tenant's own.
 * So a later version of the product can bring terms without changing what people edited.
 */
export async function termsOf(em: EntityManager, tenant: string): Promise<TenantTerms> {
  const rows = await query<StoredTerm>(
    em,
    sql`select id, kind, name, synonyms, exceptions, case_sensitive as "caseSensitive", enabled,
       is_built_in as "isBuiltIn", is_removed as "isRemoved", version, updated_at as "updatedAt"
     from intelligence.vocabulary_terms`,
  );
  const stored = rows.map(({ isRemoved, updatedAt, ...term }) => ({
    isRemoved,
    term: { ...term, updatedAt: new Date(updatedAt) },
  }));
  const kept = stored.filter(({ isRemoved }) => !isRemoved).map(({ term }) => term);
  const taken = new Set([...rows.map(({ id }) => id), ...kept.map(keyOf)]);
  const defaults = defaultTerms
    .map((term) => unchanged(tenant, term))
    .filter((term) => !taken.has(term.id) && !taken.has(keyOf(term)));
  return {
    terms: [...kept, ...defaults].sort((a, b) => byName(a.name, b.name)),
    removedDefaults: stored.filter(({ isRemoved }) => isRemoved).map(({ term }) => term),
  };
}

const unchanged = (tenant: string, term: Term): KnownTerm => ({
  ...term,
  id: idOf(tenant, term),
  enabled: true,
  isBuiltIn: true,
  version: 1,
  updatedAt: null,
});

const keyOf = ({ kind, name }: { readonly kind: VocabularyKind; readonly name: string }): string =>
  `${kind} ${foldedName(name)}`;
