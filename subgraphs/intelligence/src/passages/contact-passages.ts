import type { EntityManager } from '@sophia/database';
import type { EventData } from '@sophia/events';
import type { PassageChange } from './announce-passages.ts';
import type { NewPassage } from './passage-row.ts';
import { savePassages } from './save-passages.ts';
import { subjectPassage } from './subject-passage.ts';

type Contact = EventData<'contact.changed'>;

/** A contact with the time of its event. */
export interface PublishedContact {
  readonly contact: Contact;
  readonly publishedAt: string;
}

/** Writes a passage for each of these contacts. `currentAccount` returns the account that an account was merged into. */
export const writeContactPassages = (
  em: EntityManager,
  tenant: string,
  contacts: readonly PublishedContact[],
  currentAccount: (id: string | null) => string | null,
): Promise<Partial<PassageChange>> =>
  savePassages(
    em,
    tenant,
    contacts.map(({ contact, publishedAt }) => ({
      ...passageOf(tenant, contact, publishedAt),
      accountId: currentAccount(contact.accountId),
    })),
  );

const passageOf = (tenant: string, contact: Contact, publishedAt: string): NewPassage =>
  subjectPassage(tenant, 'CONTACT', contact.id, {
    accountId: contact.accountId,
    contactIds: [contact.id],
    occurredAt: publishedAt,
    title: contact.fullName,
    text: [contact.title, ...contact.emails].filter(Boolean).join('\n') || contact.fullName,
  });
