import type { EntityManager } from '@sophia/database';
import type { EventData } from '@sophia/events';
import type { PassageChange } from './announce-passages.ts';
import { type NewPassage, passageIdOf } from './passage-row.ts';
import { removePassages } from './remove-passages.ts';
import { savePassages } from './save-passages.ts';

type Contact = EventData<'contact.changed'>;

/** A contact as its event tells it. */
export interface ToldContact {
  readonly contact: Contact;
  readonly toldAt: string;
}

/** Writes a passage for each of these contacts. `currentAccount` returns the account that an account was merged into. */
export const writeContactPassages = (
  em: EntityManager,
  tenant: string,
  contacts: readonly ToldContact[],
  currentAccount: (id: string | null) => string | null,
): Promise<Partial<PassageChange>> =>
  savePassages(
    em,
    tenant,
    contacts.map(({ contact, toldAt }) => ({
      ...passageOf(tenant, contact, toldAt),
      accountId: currentAccount(contact.accountId),
    })),
  );

export const removeContactPassages = (
  em: EntityManager,
  tenant: string,
  contactIds: readonly string[],
): Promise<Partial<PassageChange>> =>
  removePassages(
    em,
    contactIds.map((id) => contactPassageId(tenant, id)),
  );

const contactPassageId = (tenant: string, contactId: string) => passageIdOf(tenant, 'CONTACT', contactId);

const passageOf = (tenant: string, contact: Contact, toldAt: string): NewPassage => ({
  id: contactPassageId(tenant, contact.id),
  kind: 'CONTACT',
  place: 0,
  interactionId: null,
  callId: null,
  part: null,
  messageId: null,
  threadId: null,
  accountId: contact.accountId,
  dealId: null,
  contactIds: [contact.id],
  segmentIds: [],
  startMs: null,
  endMs: null,
  speakerRoles: [],
  source: 'crm',
  occurredAt: toldAt,
  isFindable: true,
  language: 'en',
  title: contact.fullName,
  text: [contact.title, ...contact.emails].filter(Boolean).join('\n') || contact.fullName,
  collections: [],
  searchedTitle: contact.fullName,
});
