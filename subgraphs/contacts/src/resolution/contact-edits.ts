import { type EntityManager, query, sql } from '@sophia/database';
import type { FoldedContact } from '../identity/fold-facts.ts';
import type { Retired } from './move-records.ts';

/** People's edits of a contact, which override the sources. */
export interface ContactEdits {
  fullName?: string;
  firstName?: string;
  lastName?: string;
  title?: string;
  decisionRole?: string;
  primaryEmail?: string;
}

export interface ManualEdits {
  edits: ContactEdits;
  /** The record of the account that a person chose. */
  edited_account_ref: string | null;
  version: number;
}

const noEdits: ManualEdits = { edits: {}, edited_account_ref: null, version: 1 };

/** Loads the edits of each of these contacts, including those under former ids. */
export async function findEdits(
  em: EntityManager,
  ids: readonly string[],
  retired: readonly Retired[],
): Promise<(id: string) => ManualEdits> {
  const rows = await query<ManualEdits & { id: string }>(
    em,
    sql`select id, edits, edited_account_ref, version from contacts.contacts
     where id = any(${[...ids, ...retired.map(({ id }) => id)]}::uuid[]) order by id`,
  );
  const known = new Map(rows.map(({ id, ...manual }) => [id, manual]));
  const formerIds = Map.groupBy(retired, ({ successor }) => successor?.id ?? '');
  return (id) => {
    const former = (formerIds.get(id) ?? []).flatMap((gone) => known.get(gone.id) ?? []);
    return [...former, known.get(id) ?? noEdits].reduce((before, now) => ({
      edits: { ...before.edits, ...now.edits },
      edited_account_ref: now.edited_account_ref ?? before.edited_account_ref,
      version: Math.max(before.version, now.version),
    }));
  };
}

/** Applies edits to a contact built from sources. */
export function applyEdits(contact: FoldedContact, { edits, edited_account_ref }: ManualEdits): FoldedContact {
  const { primaryEmail, ...texts } = edits;
  const emails =
    primaryEmail !== undefined && contact.emails.includes(primaryEmail)
      ? [primaryEmail, ...contact.emails.filter((address) => address !== primaryEmail)]
      : contact.emails;
  const accountRefs = edited_account_ref ? [edited_account_ref, ...contact.accountRefs] : contact.accountRefs;
  return { ...contact, ...texts, emails, accountRefs };
}
