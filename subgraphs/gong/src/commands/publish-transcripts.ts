import type { EntityManager } from '@sophia/database';
import { type EventData, publish } from '@sophia/events';
import { sql } from 'kysely';

type TranscriptData = EventData<'gong.transcript.changed'>;
type SegmentData = TranscriptData['segments'][number];

/** Bounds the size of an event, however long the call is. */
const segmentsPerPart = 200;

/** Publishes these calls' transcripts in parts, numbered from 1. A transcript that is gone is one empty part. */
export async function publishTranscripts(em: EntityManager, callIds: readonly string[]): Promise<void> {
  for (const id of callIds) {
    const { rows } = await sql<{ language: string | null; started_at: string | Date }>`
      select language, started_at from gong.gong_calls where id = ${id}`.execute(em.getKysely());
    const [call] = rows;
    if (!call) continue;
    const segments = await sql<SegmentData>`
      select id, party_id as "partyId", role, start_ms as "startMs", end_ms as "endMs", text
      from gong.transcript_segments
      where call_started_at = ${call.started_at} and call_id = ${id} order by id`.execute(em.getKysely());
    await publish(em, inParts(id, call.language, segments.rows));
  }
}

function inParts(callId: string, language: string | null, segments: SegmentData[]) {
  const parts = Math.max(1, Math.ceil(segments.length / segmentsPerPart));
  return Array.from({ length: parts }, (_, index) => ({
    type: 'gong.transcript.changed' as const,
    subject: callId,
    data: {
      callId,
      part: index + 1,
      parts,
      language,
      segments: segments.slice(index * segmentsPerPart, (index + 1) * segmentsPerPart),
    } satisfies TranscriptData,
  }));
}
