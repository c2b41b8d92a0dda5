import type { Role, Side, ToldEntry, ToldParticipant } from './told-interaction.ts';

/** Somebody who took part: by the identity they have in the source, or by the person where the source knows that. */
export interface Party {
  participantId: string;
  identityId?: string | null;
  contactId?: string;
  employeeId?: string;
  role: Role;
  name?: string | null;
  side?: Side;
}

/** The rows of those who took part, in the order given; of one who is given twice the first stands. */
export function participantRows(entry: ToldEntry, parties: readonly Party[]): ToldParticipant[] {
  const rows = new Map<string, ToldParticipant>();
  for (const party of parties) {
    if (rows.has(party.participantId)) continue;
    rows.set(party.participantId, {
      tenant_id: entry.tenant_id,
      interaction_id: entry.id,
      participant_id: party.participantId,
      position: rows.size,
      role: party.role,
      occurred_at: entry.occurred_at,
      identity_id: party.identityId ?? null,
      given_contact_id: party.contactId ?? null,
      given_employee_id: party.employeeId ?? null,
      given_name: party.name?.trim() || null,
      given_side: party.side ?? 'UNKNOWN',
    });
  }
  return [...rows.values()];
}
