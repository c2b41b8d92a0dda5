import { type EntityManager, ensureMonths, erasedText, query, sql, upsert } from '@sophia/database';
import type { SpeakerRole } from '../records/call-record.ts';
import { segmentId } from '../records/ids.ts';
import { loadSpeakers } from './load-speakers.ts';
import type { Transcript } from './save-transcripts.ts';

/** Ids of calls, by outcome. */
export interface WrittenTranscripts {
  inserted: string[];
  changed: string[];
  unchanged: string[];
  /** Calls that gained their transcript or lost it. */
  appeared: string[];
}

interface SegmentRow {
  tenant_id: string;
  id: string;
  call_id: string;
  call_started_at: Date;
  position: number;
  start_ms: number;
  end_ms: number;
  text: string;
  gong_topic: string | null;
  speaker_key: string | null;
  party_id: string | null;
  role: SpeakerRole;
}

interface Call {
  tenant_id: string;
  id: string;
  started_at: Date;
  segment_count: number;
}

/** Replaces the transcripts of known calls, by call id. A sentence that keeps its place keeps its id. */
export async function writeTranscripts(
  em: EntityManager,
  transcripts: ReadonlyMap<string, Transcript>,
): Promise<WrittenTranscripts> {
  const result: WrittenTranscripts = { inserted: [], changed: [], unchanged: [], appeared: [] };
  if (transcripts.size === 0) return result;
  const calls = await loadLengths(em, [...transcripts.keys()]);
  const speakers = await loadSpeakers(em, [...transcripts.keys()]);
  const rows = calls.flatMap((call) =>
    (transcripts.get(call.id)?.sentences ?? []).map((sentence, position): SegmentRow => {
      const speaker = sentence.speakerKey ? speakers.get(call.id)?.get(sentence.speakerKey) : undefined;
      return {
        tenant_id: call.tenant_id,
        id: segmentId(call.id, position),
        call_id: call.id,
        call_started_at: call.started_at,
        position,
        start_ms: sentence.startMs,
        end_ms: sentence.endMs,
        text: speaker?.isErased ? erasedText : sentence.text,
        gong_topic: sentence.topic,
        speaker_key: sentence.speakerKey,
        party_id: speaker?.partyId ?? null,
        role: speaker?.role ?? 'UNKNOWN',
      };
    }),
  );
  await ensureMonths(
    em,
    'gong.transcript_segments',
    calls.map((call) => call.started_at),
  );
  const written = await upsert(em, 'gong.transcript_segments', rows, { key: ['tenant_id', 'call_started_at', 'id'] });
  const touched = new Set([...written.inserted, ...written.changed].map((row) => row.call_id));
  for (const call of calls) {
    const length = transcripts.get(call.id)?.sentences.length ?? 0;
    if (length < call.segment_count) await cutOff(em, call, length);
    const had = call.segment_count > 0;
    if (!had && length > 0) result.inserted.push(call.id);
    else if (touched.has(call.id) || length !== call.segment_count) result.changed.push(call.id);
    else result.unchanged.push(call.id);
    if (had !== length > 0) result.appeared.push(call.id);
  }
  await saveLengths(em, transcripts);
  return result;
}

/** Loads calls in the order of their months, so that concurrent writers cannot deadlock. */
async function loadLengths(em: EntityManager, ids: readonly string[]): Promise<Call[]> {
  const rows = await query<Call & { started_at: string | Date }>(
    em,
    sql`select tenant_id, id, started_at, segment_count from gong.gong_calls
     where id = any(${ids}::uuid[]) order by started_at, id`,
  );
  return rows.map((row) => ({ ...row, started_at: new Date(row.started_at) }));
}

async function cutOff(em: EntityManager, call: Call, length: number): Promise<void> {
  await query(
    em,
    sql`delete from gong.transcript_segments
     where call_started_at = ${call.started_at} and call_id = ${call.id} and position >= ${length}`,
  );
}

async function saveLengths(em: EntityManager, transcripts: ReadonlyMap<string, Transcript>): Promise<void> {
  const ids = [...transcripts.keys()];
  const lengths = [...transcripts.values()].map(({ sentences }) => sentences.length);
  await query(
    em,
    sql`update gong.gong_calls c set segment_count = written.length
     from unnest(${ids}::uuid[], ${lengths}::int[]) as written (id, length)
     where c.id = written.id and c.segment_count <> written.length`,
  );
}
