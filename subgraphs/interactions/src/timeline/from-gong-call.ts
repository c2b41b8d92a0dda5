import type { EventData } from '@sophia/events';
import { isoTime } from '@sophia/subgraph-kit';
import { interactionIdOf, threadIdOf } from './ids.ts';
import { participantRows } from './participants.ts';
import { plainContent, type ReportedEntry, type ReportedInteraction, type Side } from './reported-interaction.ts';

const sides: Record<EventData<'gong.call.changed'>['parties'][number]['affiliation'], Side> = {
  INTERNAL: 'OUR_TEAM',
  EXTERNAL: 'CUSTOMER',
  UNKNOWN: 'UNKNOWN',
};

/** Converts a call. Null for a deleted one. A private call has no content. */
export function fromGongCall(tenant: string, call: EventData<'gong.call.changed'>): ReportedInteraction | null {
  if (call.deleted) return null;
  const id = interactionIdOf(tenant, call.id);
  const entry: ReportedEntry = {
    tenant_id: tenant,
    id,
    source: 'GONG',
    source_id: call.gongCallId,
    kind: 'CALL',
    record_id: call.id,
    occurred_at: isoTime(call.startedAt),
    duration_seconds: call.durationSeconds,
    slack_channel_id: null,
    given_direction: call.direction === 'CONFERENCE' ? 'UNKNOWN' : call.direction,
    given_account_id: null,
    given_deal_id: null,
    given_thread_id: threadIdOf(tenant, call.id),
  };
  return {
    entry,
    content: {
      ...plainContent,
      tenant_id: tenant,
      id,
      occurred_at: entry.occurred_at,
      title: call.title.trim() || 'Call',
      text: call.isPrivate ? null : call.brief,
      channel: call.system,
      system: call.system,
      transcript_available: call.transcriptAvailable,
      detail_state: call.isPrivate ? 'RESTRICTED' : 'AVAILABLE',
    },
    participants: participantRows(
      entry,
      call.parties
        .toSorted((a, b) => Number(b.isHost) - Number(a.isHost))
        .map((party) => ({
          participantId: party.id,
          identityId: party.id,
          role: party.isHost ? 'HOST' : 'ATTENDEE',
          name: party.name ?? party.email,
          side: sides[party.affiliation],
        })),
    ),
  };
}
