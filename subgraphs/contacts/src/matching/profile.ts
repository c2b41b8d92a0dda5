import { type EntityManager, query, sql } from '@sophia/database';
import { type PersonName, parseName } from '@sophia/linkage';
import { identify } from '../identity/canonical.ts';
import { emailDomain, isSharedMailbox } from '../identity/email-address.ts';
import { isPlaceholder } from '../identity/placeholder.ts';
import { keysOf } from '../identity/record-keys.ts';
import { isPerson, type PersonRecord, type SourceRecord } from '../identity/source-record.ts';
import { words } from '../identity/text.ts';
import { findRecords } from '../resolution/record-rows.ts';

/** What a contact's own records say about who it is, without those of contacts merged into it. */
export interface Profile {
  /** The contact's id. */
  id: string;
  /** The record behind the id. It stays with the person when the id changes. */
  anchor: SourceRecord;
  names: PersonName[];
  emails: string[];
  phones: string[];
  /** Ids of accounts, and domains of e-mail addresses: where the person works. */
  employers: string[];
  title: string | null;
}

/** Loads contacts for comparison. Leaves out those that are no person, such as a mailbox of a team. */
export async function loadProfiles(
  em: EntityManager,
  tenant: string,
  ids: Iterable<string>,
): Promise<Map<string, Profile>> {
  const rows = await query<{ id: string; cluster_id: string; employer: string | null }>(
    em,
    sql`select record.id, record.cluster_id, account.account_id as employer
     from contacts.source_records record
     left join contacts.source_records account on account.id = record.account_ref
     where record.cluster_id = any(${[...ids]}::uuid[]) and record.contact_id is not null order by record.id`,
  );
  const records = new Map(
    (
      await findRecords(
        em,
        rows.map(({ id }) => id),
      )
    ).map((record) => [record.id, record as SourceRecord]),
  );
  const profiles = new Map<string, Profile>();
  for (const [id, members] of Map.groupBy(rows, (row) => row.cluster_id)) {
    const cluster = members.flatMap((member) => records.get(member.id) ?? []).filter(isPerson);
    const accounts = members.flatMap(({ employer }) => employer ?? []);
    const profile = profileOf(tenant, id, cluster, accounts);
    if (profile) profiles.set(id, profile);
  }
  return profiles;
}

function profileOf(
  tenant: string,
  id: string,
  cluster: readonly PersonRecord[],
  accounts: readonly string[],
): Profile | null {
  const identified = identify(tenant, cluster);
  const names = [...new Set(cluster.flatMap(({ facts }) => facts.fullName ?? []))].filter(isOfPerson).map(parseName);
  if (!identified || names.length === 0) return null;
  const keys = cluster.map((record) => keysOf(record));
  const emails = [...new Set(keys.flatMap(({ email }) => email))];
  const phones = [...new Set(keys.flatMap(({ phone }) => phone))];
  const hasAddress = cluster.some(({ facts }) => (facts.emails ?? []).length > 0);
  // All its addresses are mailboxes of a team or fillers: whoever writes from them may be anybody.
  if (hasAddress && emails.length === 0) return null;
  const domains = emails.flatMap((address) => emailDomain(address) ?? []);
  const title = cluster.map(({ facts }) => facts.title).find((text) => text) ?? null;
  return {
    id,
    anchor: identified.anchor,
    names,
    emails,
    phones,
    employers: [...new Set([...accounts, ...domains])],
    title,
  };
}

/** False for names of functions, such as "Leasing Office", and for words that mean nothing. */
function isOfPerson(name: string): boolean {
  const parts = words(name);
  return (
    parts.length > 1 &&
    !parts.some(isPlaceholder) &&
    !name.includes('@') &&
    !isSharedMailbox(`${parts.join('.')}@company.com`)
  );
}
