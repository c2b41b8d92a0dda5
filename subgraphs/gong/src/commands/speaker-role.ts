import type { SpeakerRole } from '../call-record.ts';
import type { PartyRow } from './call-rows.ts';

/**
 * On whose behalf a party speaks. Gong tells our side from the others; of those it names the CRM's record, and a lead is
 * by its kind somebody who has not bought yet. Nothing in Gong tells a partner.
 */
export function speakerRole({
  affiliation,
  crm_references,
}: Pick<PartyRow, 'affiliation' | 'crm_references'>): SpeakerRole {
  if (affiliation === 'INTERNAL') return 'OUR_TEAM';
  if (affiliation === 'UNKNOWN') return 'UNKNOWN';
  return crm_references.some((reference) => reference.objectType.toLowerCase() === 'lead') ? 'PROSPECT' : 'CUSTOMER';
}
