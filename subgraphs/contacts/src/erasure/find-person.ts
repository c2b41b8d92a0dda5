import { type EntityManager, isFullName, normalName, type Person, query, sql } from '@sophia/database';
import { isPlaceholderAddress, isSharedMailbox } from '../identity/email-address.ts';
import type { PersonFacts } from '../identity/source-record.ts';

interface Row {
  readonly kind: 'contact' | 'record' | 'party';
  readonly id: string;
  readonly facts: PersonFacts;
}

/**
 * Finds what a contact is known by, with the contacts that were merged into it. Leaves out addresses, numbers and names that
 * others have, too: to erase these would erase others.
 */
export async function findPerson(em: EntityManager, contactId: string): Promise<Person> {
  const rows = await query<Row>(
    em,
    sql`with own as (
       select id from contacts.contacts where id = ${contactId} or merged_into_id = ${contactId}
     ),
     records as (
       select id, facts from contacts.source_records
       where kind <> 'ACCOUNT' and (contact_id = ${contactId} or cluster_id in (select id from own))
     )
     select 'contact' as kind, id, jsonb_build_object(
         'fullName', full_name, 'firstName', first_name, 'lastName', last_name,
         'emails', (select jsonb_agg(address) from contacts.contact_emails where contact_id = id),
         'phones', (select jsonb_agg(number) from contacts.contact_phones where contact_id = id)) as facts
       from contacts.contacts where id in (select id from own)
     union all
     select 'record', id, facts from records
     union all
     select 'party', party_id, facts from contacts.party_links
       where record_id in (select id from records) or contact_id in (select id from own)`,
  );
  const ids = (wanted: (row: Row) => boolean) => [...new Set(rows.filter(wanted).map(({ id }) => id))];
  const contactIds = ids(({ kind }) => kind === 'contact');
  const recordIds = ids(({ kind }) => kind !== 'contact');
  const each = <T>(of: (facts: PersonFacts) => readonly T[]) => [...new Set(rows.flatMap(({ facts }) => of(facts)))];
  const emails = each(({ emails }) => emails ?? []).filter(
    (address) => !isSharedMailbox(address) && !isPlaceholderAddress(address),
  );
  const phones = each(({ phones }) => phones ?? []);
  const names = each(namesOf).filter(isFullName);
  const [sharedKeys, sharedNames] = [
    await keysOfOthers(em, recordIds, [
      ...emails.map((address) => `email:${address}`),
      ...phones.map((number) => `phone:${number}`),
    ]),
    await namesOfOthers(em, contactIds, names),
  ];
  return {
    contactIds,
    recordIds,
    emails: emails.filter((address) => !sharedKeys.has(`email:${address}`)),
    phones: phones.filter((number) => !sharedKeys.has(`phone:${number}`)),
    names: names.filter((name) => !sharedNames.has(normalName(name))),
  };
}

const namesOf = ({ fullName, firstName, lastName }: PersonFacts): string[] => [
  ...(fullName ? [fullName] : []),
  ...(firstName && lastName ? [`${firstName} ${lastName}`] : []),
];

async function keysOfOthers(
  em: EntityManager,
  recordIds: readonly string[],
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await query<{ key: string }>(
    em,
    sql`select distinct key from contacts.record_keys
     where key = any(${keys}::text[]) and record_id <> all(${recordIds}::uuid[])`,
  );
  return new Set(rows.map(({ key }) => key));
}

async function namesOfOthers(
  em: EntityManager,
  contactIds: readonly string[],
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const folded = names.map((name) => name.toLowerCase());
  const rows = await query<{ name: string }>(
    em,
    sql`select full_name as name from contacts.contacts
       where lower(full_name) = any(${folded}::text[]) and id <> all(${contactIds}::uuid[])
     union select full_name from contacts.employees where lower(full_name) = any(${folded}::text[])`,
  );
  return new Set(rows.map(({ name }) => normalName(name)));
}
