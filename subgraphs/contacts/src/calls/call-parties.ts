import type { EventData } from '@sophia/events';
import { type CrmReference, referredAccount, referredPeople } from '../identity/crm-reference.ts';
import { isSharedMailbox, normaliseEmail } from '../identity/email-address.ts';
import { personNameKey } from '../identity/person-name.ts';
import { isE164, phoneNumbers } from '../identity/phone-number.ts';
import { recordId } from '../identity/record-id.ts';
import type { PersonFacts } from '../identity/source-record.ts';
import { cleanText, foldText } from '../identity/text.ts';

type Call = EventData<'gong.call.changed'>;
type Party = Call['parties'][number];

/** A participant as the call describes them. */
export interface PartyLink {
  tenant_id: string;
  party_id: string;
  call_id: string;
  started_at: string;
  is_internal: boolean;
  /** Record of the person across calls; null when nothing identifies the person. */
  record_id: string | null;
  account_ref: string | null;
  facts: PersonFacts & { sourceId: string | null; sameAs: string[] };
}

/**
 * Returns the parties of a call. A guest belongs to the account that the call names for the guest, or else to the
 * call's.
 */
export function callParties(tenant: string, call: Call): PartyLink[] {
  return call.parties.map((party) => {
    const isInternal = party.affiliation === 'INTERNAL';
    const context = [...party.crmReferences, ...call.crmReferences] satisfies CrmReference[];
    const accountRef = isInternal ? null : (referredAccount(tenant, context, call.startedAt)?.id ?? null);
    const facts = partyFacts(party);
    const sourceId = isInternal ? personalEmail(facts) : naturalId(party, facts, accountRef);
    return {
      tenant_id: tenant,
      party_id: party.id,
      call_id: call.id,
      started_at: call.startedAt,
      is_internal: isInternal,
      record_id: sourceId === null ? party.userId : recordId(tenant, 'gong', 'party', sourceId),
      account_ref: accountRef,
      facts: {
        ...facts,
        sourceId,
        sameAs: [...(party.userId ? [party.userId] : []), ...referredPeople(tenant, party.crmReferences)],
      },
    };
  });
}

function partyFacts(party: Party): PersonFacts {
  const email = normaliseEmail(party.email);
  return {
    fullName: cleanText(party.name),
    emails: email ? [email] : [],
    phones: phoneNumbers([party.phone]),
    title: cleanText(party.title),
  };
}

const personalEmail = ({ emails }: PersonFacts): string | null =>
  emails?.find((address) => !isSharedMailbox(address)) ?? null;

/**
 * Returns an id that is the same in all calls: the person's own address, or else a shared address or phone number with the
 * name, or else the name at a company. A guest without these is another person in each call.
 */
function naturalId(party: Party, facts: PersonFacts, accountRef: string | null): string | null {
  const email = personalEmail(facts);
  if (email) return email;
  const name = facts.fullName ? foldText(facts.fullName) : null;
  const sharedAddress = facts.emails?.[0] ?? facts.phones?.find(isE164);
  if (sharedAddress) return name ? `${name} <${sharedAddress}>` : sharedAddress;
  if (!name) return party.userId ? null : (facts.phones?.[0] ?? null);
  return personNameKey(name) && accountRef ? `${name} @ ${accountRef}` : `${name} # ${party.id}`;
}
