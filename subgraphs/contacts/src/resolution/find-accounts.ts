import { type EntityManager, query, sql } from '@sophia/database';
import type { FoldedContact } from '../identity/fold-facts.ts';

/**
 * Finds the accounts of contacts: the first known account that a source names, or else the only account with the domain
 * of one of their e-mail addresses.
 */
export async function findAccounts(
  em: EntityManager,
  contacts: readonly FoldedContact[],
): Promise<(contact: FoldedContact) => string | null> {
  const refs = new Set(contacts.flatMap((contact) => contact.accountRefs));
  const named = await query<{ id: string; account_id: string }>(
    em,
    sql`select id, account_id from contacts.source_records where id = any(${[...refs]}::uuid[])
     and account_id is not null`,
  );
  const byRef = new Map(named.map((row) => [row.id, row.account_id]));
  const unnamed = contacts.filter(({ accountRefs }) => first(accountRefs, byRef) === undefined);
  const byDomain = await ownersOf(em, new Set(unnamed.flatMap(({ domains }) => domains)));
  return ({ accountRefs, domains }) => first(accountRefs, byRef) ?? first(domains, byDomain) ?? null;
}

/** Finds the account of each domain that only one account has. */
async function ownersOf(em: EntityManager, domains: ReadonlySet<string>): Promise<Map<string, string>> {
  if (domains.size === 0) return new Map();
  const rows = await query<{ domain: string; account_id: string }>(
    em,
    sql`select domain, min(account_id::text) as account_id from unnest(${[...domains]}::text[]) as domain
     join contacts.record_keys key on key.key = 'domain:' || domain
     join contacts.source_records record on record.id = key.record_id
     where record.account_id is not null
     group by domain having count(distinct record.account_id) = 1`,
  );
  return new Map(rows.map((row) => [row.domain, row.account_id]));
}

function first(keys: readonly string[], found: Map<string, string>): string | undefined {
  return found.get(keys.find((key) => found.has(key)) ?? '');
}
