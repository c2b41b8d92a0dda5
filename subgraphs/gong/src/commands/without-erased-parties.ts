import type { ErasedPeople } from '@sophia/database';
import type { PartyRow } from './call-rows.ts';
import type { MergedCall } from './merge-call.ts';

/** Returns a call as it may be written: erased people are among its parties without anything that says who they are. */
export function withoutErasedParties(merged: MergedCall, erased: ErasedPeople): MergedCall {
  if (erased.isEmpty) return merged;
  const { call, parties, ...content } = erased.cleanAll(merged);
  return {
    ...content,
    call,
    parties: merged.parties.map((party, place) =>
      party.is_erased || erased.hasRecord(party.id) || erased.hasEmail(party.email)
        ? erasedParty(party)
        : (parties[place] ?? party),
    ),
  };
}

const erasedParty = (party: PartyRow): PartyRow => ({
  ...party,
  name: null,
  email: null,
  title: null,
  phone: null,
  crm_references: [],
  is_erased: true,
});
