import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { emailDomain } from '../identity/email-address.ts';
import { type FoldedContact, foldContacts } from '../identity/fold-facts.ts';
import { isPerson } from '../identity/source-record.ts';
import { addAll, type Changes } from './changes.ts';
import type { Clustering, Entity } from './cluster-entities.ts';
import { applyEdits, findEdits } from './contact-edits.ts';
import { findAccounts } from './find-accounts.ts';
import type { Retired } from './move-records.ts';
import { replaceParts } from './replace-parts.ts';

/**
 * Writes contacts from their records. A contact that a person merged into another keeps a hidden row with its own
 * records' facts; its addresses, numbers and consents belong to the other.
 */
export async function writeContacts(
  em: EntityManager,
  tenant: string,
  { entities, mergedInto, automatic }: Clustering,
  retired: readonly Retired[],
  changes: Changes,
) {
  const contacts = entities.filter(({ kind }) => kind === 'CONTACT');
  const ids = contacts.map(({ id }) => id);
  addAll(changes.resolvedContacts, [...ids, ...retired.map(({ id }) => id)]);
  const manual = await findEdits(em, ids, retired);
  const parts = Map.groupBy(contacts, ({ id }) => mergedInto.get(id) ?? id);
  const folded = contacts.map((contact) => {
    const absorbed = (parts.get(contact.id) ?? []).filter(({ id }) => id !== contact.id);
    return {
      id: contact.id,
      contact: applyEdits(foldContacts(inOrderOfTrust(contact, absorbed, automatic)), manual(contact.id)),
    };
  });
  const accountOf = await findAccounts(
    em,
    folded.map(({ contact }) => contact),
  );
  const rows = folded.map(({ id, contact }) => ({
    ...contactRow(tenant, id, contact),
    account_id: accountOf(contact),
    merged_into_id: mergedInto.get(id) ?? null,
    ...manual(id),
  }));
  const written = await upsert(em, 'contacts.contacts', rows, { key: ['tenant_id', 'id'] });
  const shown = folded.filter(({ id }) => !mergedInto.has(id));
  // New contacts have no parts yet.
  const added = new Set(written.inserted.map(({ id }) => id));
  const touched = await writeParts(
    em,
    tenant,
    ids.filter((id) => !added.has(id)),
    shown,
  );
  addAll(
    changes.contacts,
    [...written.inserted, ...written.changed].map(({ id }) => id),
  );
  addAll(changes.contacts, touched);
  await removeRetired(em, retired, changes);
}

const people = ({ records }: Entity) => records.filter(isPerson);

/**
 * The records of a contact and of those merged into it. Whom a person chose to stay comes first; of what was merged
 * automatically each fact comes from the most trusted source, and there from the newest record, whoever stays.
 */
function inOrderOfTrust(contact: Entity, absorbed: readonly Entity[], automatic: ReadonlySet<string>) {
  const [equals, others] = [
    absorbed.filter(({ id }) => automatic.has(id)),
    absorbed.filter(({ id }) => !automatic.has(id)),
  ];
  return [[contact, ...equals].flatMap(people), ...others.map(people)];
}

const contactRow = (tenant: string, id: string, contact: FoldedContact) => ({
  tenant_id: tenant,
  id,
  full_name: contact.fullName,
  first_name: contact.firstName,
  last_name: contact.lastName,
  title: contact.title,
  decision_role: contact.decisionRole,
  primary_email: contact.emails[0] ?? null,
  domains: contact.domains,
  is_sample: contact.isSample,
});

/** Addresses, numbers and consents of visible contacts. Those merged into another have none. */
async function writeParts(
  em: EntityManager,
  tenant: string,
  ids: readonly string[],
  shown: readonly { id: string; contact: FoldedContact }[],
) {
  const each = <T>(list: (contact: FoldedContact) => readonly T[]) =>
    shown.flatMap(({ id, contact }) =>
      list(contact).map((item, position) => ({ head: { tenant_id: tenant, contact_id: id }, item, position })),
    );
  const emails = each((contact) => contact.emails).map(({ head, item, position }) => ({
    ...head,
    address: item,
    domain: emailDomain(item),
    position,
  }));
  const phones = each((contact) => contact.phones).map(({ head, item, position }) => ({
    ...head,
    number: item,
    position,
  }));
  const consents = each((contact) => contact.consents).map(({ head, item }) => ({ ...head, ...item }));
  return [
    ...(await replaceParts(em, 'contacts.contact_emails', ids, emails, ['address'])),
    ...(await replaceParts(em, 'contacts.contact_phones', ids, phones, ['number'])),
    ...(await replaceParts(em, 'contacts.consents', ids, consents, ['source', 'channel'])),
  ];
}

async function removeRetired(em: EntityManager, retired: readonly Retired[], changes: Changes): Promise<void> {
  if (retired.length === 0) return;
  const gone = new Map(retired.map(({ id, successor }) => [id, successor?.kind === 'CONTACT' ? successor.id : null]));
  const ids = [...gone.keys()];
  for (const table of ['contact_emails', 'contact_phones', 'consents']) {
    await query(em, sql`delete from contacts.${sql.raw(table)} where contact_id = any(${ids}::uuid[])`);
  }
  const deleted = await query<{ id: string; name: string }>(
    em,
    sql`delete from contacts.contacts where id = any(${ids}::uuid[]) returning id, full_name as name`,
  );
  for (const { id, name } of deleted) {
    changes.removedContacts.push({ id, name, intoId: gone.get(id) ?? null });
    changes.contacts.delete(id);
  }
}
