import { query, type Sql, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import { normaliseEmail, organisationDomain } from '../identity/email-address.ts';

/** Finds a contact by e-mail address, also in contacts merged into it. */
export async function findContactByEmail(ctx: SubgraphContext, email: string): Promise<string | null> {
  const address = normaliseEmail(email);
  if (!address) return null;
  return load(
    ctx,
    'contact by e-mail',
    (addresses) => sql`
      select address as key, min(contact_id::text) as id from contacts.contact_emails
      where address = any(${addresses}::text[]) group by address`,
    address,
  );
}

/** Finds an account by web domain. A company comes before its subsidiaries, which often share the domain. */
export async function findAccountByDomain(ctx: SubgraphContext, text: string): Promise<string | null> {
  const domain = organisationDomain(text);
  if (!domain) return null;
  return load(
    ctx,
    'account by domain',
    (domains) => sql`
    select substr(key.key, length('domain:') + 1) as key,
      (array_agg(account.id::text order by account.parent_id is not null, account.id))[1] as id
    from unnest(${domains}::text[]) as wanted(domain)
    join contacts.record_keys key on key.key = 'domain:' || wanted.domain
    join contacts.source_records record on record.id = key.record_id
    join contacts.accounts account on account.id = record.account_id
    group by 1`,
    domain,
  );
}

function load(
  ctx: SubgraphContext,
  name: string,
  statement: (keys: readonly string[]) => Sql,
  key: string,
): Promise<string | null> {
  return ctx
    .loader<string, string | null>(name, async (em, keys) => {
      const rows = await query<{ key: string; id: string }>(em, statement(keys));
      const found = new Map(rows.map((row) => [row.key, row.id]));
      return keys.map((each) => found.get(each) ?? null);
    })
    .load(key);
}
