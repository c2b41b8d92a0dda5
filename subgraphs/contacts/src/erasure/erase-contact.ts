import { type EntityManager, erasedText, noteTraces, query, sql } from '@sophia/database';
import type { Erasure, WorkContext } from '@sophia/subgraph-kit';
import { publishChanges } from '../publishing/publish-changes.ts';
import { addAll, Changes } from '../resolution/changes.ts';
import { lockResolution } from '../resolution/lock.ts';
import { resolve } from '../resolution/resolve.ts';

/**
 * Erases a contact: its records, and with them the contact itself, as if no source had ever known it. What it wrote to us goes; that it
 * wrote, and what we wrote, stays.
 */
export function eraseContact({ database }: WorkContext, erasure: Erasure): Promise<Record<string, number>> {
  const { tenant, person } = erasure;
  return database.transaction(tenant, async (em) => {
    await lockResolution(em, tenant);
    const contacts = [...person.contactIds];
    const records = await recordsOf(em, erasure);
    const changes = new Changes();
    const activities = await eraseActivities(em, erasure, records, changes);
    await eraseParties(em, erasure, records, changes);
    await forgetMerges(em, contacts, records);
    await query(
      em,
      sql`update contacts.contacts set full_name = ${erasedText}, first_name = null, last_name = null, title = null,
         primary_email = null, domains = '{}', edits = '{}', edited_account_ref = null
       where id = any(${contacts}::uuid[])`,
    );
    await query(
      em,
      sql`update contacts.source_records set state = 'DELETED', facts = '{}', same_as = '{}', account_ref = null
       where id = any(${records}::uuid[])`,
    );
    await query(em, sql`delete from contacts.record_keys where record_id = any(${records}::uuid[])`);
    await resolve(em, tenant, records, changes);
    await publishChanges(em, changes);
    // Until here the records tell to whom their identities belonged.
    await query(em, sql`delete from contacts.source_records where id = any(${records}::uuid[])`);
    await query(
      em,
      sql`delete from contacts.entity_aliases
       where from_id = any(${contacts}::uuid[]) or into_id = any(${contacts}::uuid[])`,
    );
    return { contacts: contacts.length, source_records: records.length, activities };
  });
}

async function recordsOf(em: EntityManager, { person }: Erasure): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select id from contacts.source_records where kind <> 'ACCOUNT' and (id = any(${[...person.recordIds]}::uuid[])
       or contact_id = any(${[...person.contactIds]}::uuid[]) or cluster_id = any(${[...person.contactIds]}::uuid[]))
     order by id`,
  );
  return rows.map(({ id }) => id);
}

async function eraseActivities(
  em: EntityManager,
  erasure: Erasure,
  records: readonly string[],
  changes: Changes,
): Promise<number> {
  const left = await query<{ activity_id: string }>(
    em,
    sql`delete from contacts.activity_people where record_id = any(${records}::uuid[]) returning activity_id`,
  );
  const ids = [...new Set(left.map(({ activity_id }) => activity_id))];
  addAll(changes.activities, ids);
  const theirs = await query<{ id: string; subject: string; body: string | null }>(
    em,
    sql`select id, subject, body from contacts.activities
     where id = any(${ids}::uuid[]) and direction = 'INBOUND'`,
  );
  await noteTraces(em, erasure, {
    texts: theirs.flatMap(({ subject, body }) => [subject, ...(body === null ? [] : [body])]),
    subjects: ids,
  });
  await query(
    em,
    sql`update contacts.activities set subject = ${erasedText}, body = null, updated_at = now()
     where id = any(${theirs.map(({ id }) => id)}::uuid[])`,
  );
  return theirs.length;
}

/** What calls say of the person. The subgraph gong tells the calls anew, without it. */
async function eraseParties(
  em: EntityManager,
  { person }: Erasure,
  records: readonly string[],
  changes: Changes,
): Promise<void> {
  const parties = await query<{ party_id: string; call_id: string }>(
    em,
    sql`update contacts.party_links
     set record_id = null, contact_id = null, facts = '{"sourceId": null, "sameAs": []}'
     where record_id = any(${records}::uuid[]) or party_id = any(${[...person.recordIds]}::uuid[])
       or contact_id = any(${[...person.contactIds]}::uuid[])
     returning party_id, call_id`,
  );
  addAll(
    changes.parties,
    parties.map(({ party_id }) => party_id),
  );
  addAll(
    changes.linkedCalls,
    parties.map(({ call_id }) => call_id),
  );
}

async function forgetMerges(em: EntityManager, contacts: readonly string[], records: readonly string[]): Promise<void> {
  const of = (one: string, other: string) =>
    sql`${sql.ref(`${one}_id`)} = any(${[...contacts]}::uuid[]) or ${sql.ref(`${other}_id`)} = any(${[...contacts]}::uuid[])
      or ${sql.ref(`${one}_record`)} = any(${[...records]}::uuid[]) or ${sql.ref(`${other}_record`)} = any(${[...records]}::uuid[])`;
  await query(em, sql`delete from contacts.contact_merges where ${of('winner', 'loser')}`);
  await query(em, sql`delete from contacts.identity_proposals where ${of('left', 'right')}`);
  for (const table of ['match_keys', 'match_marks'])
    await query(
      em,
      sql`delete from ${sql.table(`contacts.${table}`)} where contact_id = any(${[...contacts]}::uuid[])`,
    );
}
