import { type EntityManager, query, sql } from '@sophia/database';
import type { SpeakerRole } from '../records/call-record.ts';
import type { PartyRow } from './call-rows.ts';
import { speakerRole } from './speaker-role.ts';

export interface Speaker {
  partyId: string;
  role: SpeakerRole;
  /** True if what the party says is not kept. */
  isErased: boolean;
}

/** Loads party ids by call and by Gong's id of the speaker. When two parties share a speaker, the first counts. */
export async function loadSpeakers(
  em: EntityManager,
  callIds: readonly string[],
): Promise<Map<string, Map<string, Speaker>>> {
  const rows = await query<
    Pick<PartyRow, 'id' | 'call_id' | 'affiliation' | 'crm_references' | 'is_erased'> & { speaker_key: string }
  >(
    em,
    sql`select id, call_id, affiliation, crm_references, is_erased, speaker_key from gong.gong_parties
     where call_id = any(${callIds}::uuid[]) and speaker_key is not null order by call_id, position`,
  );
  const speakers = new Map<string, Map<string, Speaker>>(callIds.map((id) => [id, new Map()]));
  for (const party of rows) {
    const ofCall = speakers.get(party.call_id);
    if (ofCall && !ofCall.has(party.speaker_key)) {
      ofCall.set(party.speaker_key, { partyId: party.id, role: speakerRole(party), isErased: party.is_erased });
    }
  }
  return speakers;
}
