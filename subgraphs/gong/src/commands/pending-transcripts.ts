import { type EntityManager, query, sql, type UpsertResult, upsert } from '@sophia/database';
import type { Sentence } from '../records/sentence.ts';
import type { Transcript } from './save-transcripts.ts';

/** Stores transcripts by call id until the calls arrive. Returns the ids by outcome. */
export async function keepPendingTranscripts(
  em: EntityManager,
  tenant: string,
  transcripts: ReadonlyMap<string, Transcript>,
): Promise<UpsertResult<string>> {
  const rows = [...transcripts].map(([id, { gongCallId, sentences }]) => ({
    tenant_id: tenant,
    call_id: id,
    gong_call_id: gongCallId,
    sentences,
  }));
  const { inserted, changed, unchanged } = await upsert(em, 'gong.pending_transcripts', rows, {
    key: ['tenant_id', 'call_id'],
  });
  const ids = (group: typeof rows) => group.map((row) => row.call_id);
  return { inserted: ids(inserted), changed: ids(changed), unchanged: ids(unchanged) };
}

/** Removes and returns the transcripts that waited for these calls. Drops those of private calls. */
export async function takePendingTranscripts(
  em: EntityManager,
  callIds: readonly string[],
): Promise<Map<string, Transcript>> {
  const taken = await query<{ call_id: string; gong_call_id: string; sentences: Sentence[]; is_private: boolean }>(
    em,
    sql`delete from gong.pending_transcripts p using gong.gong_calls c
     where p.call_id = any(${callIds}::uuid[]) and c.id = p.call_id
     returning p.call_id, p.gong_call_id, p.sentences, c.is_private`,
  );
  const kept = taken.filter((row) => !row.is_private);
  return new Map(kept.map((row) => [row.call_id, { gongCallId: row.gong_call_id, sentences: row.sentences }]));
}
