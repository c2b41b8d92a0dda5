import type { ReportedEntry, ReportedParticipant, Role, Side } from './reported-interaction.ts';

/** A participant, by identity in the source, or by person where the source names one. */
export interface Party {
  participantId: string;
  identityId?: string | null;
  contactId?: string;
  employeeId?: string;
  role: Role;
  name?: string | null;
  side?: Side;
}

/** Returns the rows of the participants, in the given order. When one appears twice, the first counts. */
export function participantRows(entry: ReportedEntry, parties: readonly Party[]): ReportedParticipant[] {
  const rows = new Map<string, ReportedParticipant>();
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
