import { type EntityManager, query, sql } from '@sophia/database';
import { compileVocabulary, productVocabulary, type Vocabulary } from '@sophia/understanding';
import { termsOf } from './terms-of.ts';

/** Vocabularies of tenants. Each is prepared once for each version. */
export interface Vocabularies {
  /** Returns the tenant's current vocabulary. */
  of(em: EntityManager, tenant: string): Promise<Vocabulary>;
}

/** Tenants whose vocabularies are kept, those used last. */
const mostKept = 200;

export function openVocabularies(): Vocabularies {
  const kept = new Map<string, Vocabulary>();
  return {
    async of(em, tenant) {
      // Read before the terms, which are then at least as new.
      const version = await versionOf(em);
      if (version === 0) return productVocabulary;
      const known = kept.get(tenant);
      const vocabulary = known?.version === version ? known : await read(em, tenant, version);
      kept.delete(tenant);
      kept.set(tenant, vocabulary);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return vocabulary;
    },
  };
}

async function read(em: EntityManager, tenant: string, version: number): Promise<Vocabulary> {
  const { terms } = await termsOf(em, tenant);
  return compileVocabulary(
    version,
    terms.filter(({ enabled }) => enabled),
  );
}

/** Returns the version of the tenant's vocabulary: the number of its changes. */
async function versionOf(em: EntityManager): Promise<number> {
  const [row] = await query<{ version: number }>(em, sql`select version from intelligence.vocabularies`);
  return row?.version ?? 0;
}

/**
 * Returns the version, and lets nobody change the vocabulary until the transaction ends. So an analysis by this version is
 * saved before a change looks for the texts that it touches.
 */
export async function holdVersion(em: EntityManager, tenant: string): Promise<number> {
  const held = () => query<{ version: number }>(em, sql`select version from intelligence.vocabularies for share`);
  const [row] = await held();
  if (row !== undefined) return row.version;
  await query(
    em,
    sql`insert into intelligence.vocabularies (tenant_id, version) values (${tenant}, 0) on conflict do nothing`,
  );
  return (await held())[0]?.version ?? 0;
}

/** Counts a change of the tenant's terms. */
export async function countChange(em: EntityManager, tenant: string): Promise<void> {
  await query(
    em,
    sql`insert into intelligence.vocabularies as v (tenant_id, version) values (${tenant}, 1)
     on conflict (tenant_id) do update set version = v.version + 1`,
  );
}
