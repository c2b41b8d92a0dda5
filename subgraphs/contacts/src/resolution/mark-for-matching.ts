import { type EntityManager, query, sql } from '@sophia/database';
import type { Changes } from './changes.ts';

/** Remembers contacts that have to be compared with others, which happens later: it must not slow a load. */
export async function markForMatching(em: EntityManager, tenant: string, changes: Changes): Promise<void> {
  if (changes.resolvedContacts.size === 0) return;
  await query(
    em,
    sql`insert into contacts.match_marks (tenant_id, contact_id)
     select ${tenant}, unnest(${[...changes.resolvedContacts]}::uuid[]) on conflict do nothing`,
  );
}
