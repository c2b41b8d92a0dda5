import type { SpeakerRole } from '../records/call-record.ts';
import type { PartyRow } from './call-rows.ts';

/**
 * Returns the role of a party. Gong says who is on our side. Of the others it names the CRM record: a lead is a
 * prospect, anybody else a customer. Gong never names partners.
 */
export function speakerRole({
  affiliation,
  crm_references,
}: Pick<PartyRow, 'affiliation' | 'crm_references'>): SpeakerRole {
  if (affiliation === 'INTERNAL') return 'OUR_TEAM';
  if (affiliation === 'UNKNOWN') return 'UNKNOWN';
  return crm_references.some((reference) => reference.objectType.toLowerCase() === 'lead') ? 'PROSPECT' : 'CUSTOMER';
}
