import type { SubgraphContext } from '@sophia/subgraph-kit';
import { type KnownTerm, termsOf } from '../vocabulary/terms-of.ts';

/** Loads the terms of the tenant, once for a request. */
export const vocabularyTerms = (ctx: SubgraphContext): Promise<readonly KnownTerm[]> =>
  ctx
    .loader<string, readonly KnownTerm[]>('vocabularyTerms', (em, tenants) =>
      Promise.all(tenants.map(async (tenant) => (await termsOf(em, tenant)).terms)),
    )
    .load(ctx.tenant);

/** Loads a term by its id; null when there is none. */
export async function termById(ctx: SubgraphContext, id: string): Promise<KnownTerm | null> {
  const terms = await vocabularyTerms(ctx);
  return terms.find((term) => term.id === id.toLowerCase()) ?? null;
}
