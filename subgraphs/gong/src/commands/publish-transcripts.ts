import { type EntityManager, query, sql } from '@sophia/database';
import { type EventData, publish } from '@sophia/events';

type TranscriptData = EventData<'gong.transcript.changed'>;
type SegmentData = TranscriptData['segments'][number];

/** Bounds the size of an event, however long the call is. */
const segmentsPerPart = 200;

/** Publishes these calls' transcripts in parts, numbered from 1. A transcript that is gone is one empty part. */
export async function publishTranscripts(em: EntityManager, callIds: readonly string[]): Promise<void> {
  for (const id of callIds) {
    const rows = await query<{ language: string | null; started_at: string | Date }>(
      em,
      sql`select language, started_at from gong.gong_calls where id = ${id}`,
    );
    const [call] = rows;
    if (!call) continue;
    const segments = await query<SegmentData>(
      em,
      sql`select id, party_id as "partyId", role, start_ms as "startMs", end_ms as "endMs", text
       from gong.transcript_segments
       where call_started_at = ${call.started_at} and call_id = ${id} order by id`,
    );
    await publish(em, inParts(id, call.language, segments));
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
