import { type EntityManager, liftRowLimit, query, sql, toDatabaseJson } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { normaliseEmail } from '../identity/email-address.ts';
import { cleanText } from '../identity/text.ts';
import { publishChanges } from '../publishing/publish-changes.ts';
import { Changes } from '../resolution/changes.ts';
import type { ContactEdits } from '../resolution/contact-edits.ts';
import { lockResolution } from '../resolution/lock.ts';
import { resolve } from '../resolution/resolve.ts';
import { findContact, recordsOf } from './find-contact.ts';
import { type UserError, userError } from './user-error.ts';

/** Null returns a field to the sources; undefined keeps it. */
interface ContactChange {
  fullName?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  title?: string | null;
  decisionRole?: string | null;
  primaryEmail?: string | null;
  accountId?: string | null;
}

export interface EditInput {
  tenant: string;
  id: string;
  change: ContactChange;
  expectedVersion: number | null;
}

type EditErrorCode = 'NOT_FOUND' | 'INVALID' | 'VERSION_CONFLICT';
type EditError = UserError<EditErrorCode> & { currentVersion?: number };
export type EditResult = { contactId: string } | { errors: EditError[] };

/** Stores a person's edits of a contact, which override the sources. Checks all fields before it changes any. */
export async function contactEdit(
  em: EntityManager,
  { tenant, id, change, expectedVersion }: EditInput,
): Promise<EditResult> {
  await lockResolution(em, tenant);
  const contact = await findContact(em, id);
  if (!contact || contact.merged_into_id) return { errors: [userError('NOT_FOUND', 'No contact has this id.', 'id')] };
  if (expectedVersion !== null && expectedVersion !== contact.version) {
    const message = `The contact has changed since version ${expectedVersion}; it is at version ${contact.version}.`;
    return {
      errors: [{ ...userError('VERSION_CONFLICT', message, 'expectedVersion'), currentVersion: contact.version }],
    };
  }
  const { accountId, ...texts } = change;
  const { set, cleared, errors } = checkTexts(texts);
  if (set.primaryEmail && !(await hasEmail(em, contact.id, set.primaryEmail))) {
    errors.push(userError('INVALID', 'The contact does not have this e-mail address.', 'input', 'primaryEmail'));
  }
  const accountRef = accountId ? await recordOfAccount(em, accountId) : null;
  if (accountId && !accountRef) errors.push(userError('NOT_FOUND', 'No account has this id.', 'input', 'accountId'));
  if (errors.length > 0) return { errors };
  // To resolve a contact takes the records of all.
  await liftRowLimit(em, () => true);

  await query(
    em,
    sql`update contacts.contacts
     set edits = (edits || ${toDatabaseJson(set)}::jsonb) - ${cleared}::text[],
       edited_account_ref = case when ${accountId !== undefined} then ${accountRef}::uuid else edited_account_ref end,
       version = version + 1, updated_at = now()
     where id = ${contact.id}`,
  );
  const changes = new Changes();
  changes.contacts.add(contact.id);
  await resolve(em, tenant, await recordsOf(em, contact.id), changes);
  await publishChanges(em, changes);
  return { contactId: contact.id };
}

const limits: Record<keyof ContactEdits, number> = {
  fullName: 200,
  firstName: 100,
  lastName: 100,
  title: 200,
  decisionRole: 50,
  primaryEmail: 254,
};

function checkTexts(texts: Omit<ContactChange, 'accountId'>): {
  set: ContactEdits;
  cleared: string[];
  errors: EditError[];
} {
  const set: ContactEdits = {};
  const cleared: string[] = [];
  const errors: EditError[] = [];
  for (const [name, limit] of Object.entries(limits) as [keyof ContactEdits, number][]) {
    const value = texts[name];
    if (value === undefined) continue;
    if (value === null) {
      cleared.push(name);
      continue;
    }
    const text = name === 'primaryEmail' ? normaliseEmail(value) : cleanText(value, limit + 1);
    if (text === null)
      errors.push(
        userError(
          'INVALID',
          name === 'primaryEmail' ? 'This is not an e-mail address.' : 'The text is blank.',
          'input',
          name,
        ),
      );
    else if ([...text].length > limit)
      errors.push(userError('INVALID', `The text is longer than ${limit} characters.`, 'input', name));
    else set[name] = text;
  }
  return { set, cleared, errors };
}

async function hasEmail(em: EntityManager, contactId: string, address: string): Promise<boolean> {
  const rows = await query(
    em,
    sql`select from contacts.contact_emails where contact_id = ${contactId} and address = ${address}`,
  );
  return rows.length > 0;
}

/** Returns a record of the account. The record stays with the account even if the account's id changes. */
async function recordOfAccount(em: EntityManager, accountId: string): Promise<string | null> {
  if (!isUuid(accountId)) return null;
  const [row] = await query<{ id: string }>(
    em,
    sql`select id from contacts.source_records
     where account_id =
       coalesce((select into_id from contacts.entity_aliases where from_id = ${accountId}), ${accountId})
     order by state = 'REFERENCE', source, id limit 1`,
  );
  return row?.id ?? null;
}
