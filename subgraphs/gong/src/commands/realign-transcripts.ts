import { type EntityManager, ensureMonths, query, sql } from '@sophia/database';
import { loadSpeakers } from './load-speakers.ts';

/** A call's start at the time its sentences were written: it names their partition. */
export interface StoredStart {
  id: string;
  startedAt: string;
}

/**
 * Updates the sentences of changed calls. A call that became private loses them. A call with a new start moves them to
 * its month. Speakers follow the parties. Returns the ids of calls whose sentences changed.
 */
export async function realignTranscripts(em: EntityManager, before: readonly StoredStart[]): Promise<string[]> {
  const calls = await query<{ id: string; started_at: string | Date; is_private: boolean }>(
    em,
    sql`select id, started_at, is_private from gong.gong_calls
     where id = any(${before.map(({ id }) => id)}::uuid[]) and segment_count > 0`,
  );
  const restricted = new Set(calls.filter((call) => call.is_private).map((call) => call.id));
  const open = new Set(calls.filter((call) => !call.is_private).map((call) => call.id));
  await deleteSegments(
    em,
    before.filter(({ id }) => restricted.has(id)),
  );
  await ensureMonths(
    em,
    'gong.transcript_segments',
    calls.map((call) => call.started_at),
  );
  return [
    ...restricted,
    ...(await realignSegments(
      em,
      before.filter(({ id }) => open.has(id)),
    )),
  ];
}

async function deleteSegments(em: EntityManager, calls: readonly StoredStart[]): Promise<void> {
  if (calls.length === 0) return;
  const ids = calls.map(({ id }) => id);
  await query(
    em,
    sql`delete from gong.transcript_segments
     where call_started_at = any(${calls.map(({ startedAt }) => startedAt)}::timestamptz[])
       and call_id = any(${ids}::uuid[])`,
  );
  await query(em, sql`update gong.gong_calls set segment_count = 0 where id = any(${ids}::uuid[])`);
}

async function realignSegments(em: EntityManager, calls: readonly StoredStart[]): Promise<string[]> {
  if (calls.length === 0) return [];
  const ids = calls.map(({ id }) => id);
  const speakers = [...(await loadSpeakers(em, ids))].flatMap(([callId, ofCall]) =>
    [...ofCall].map(([key, { partyId, role }]) => ({ call_id: callId, speaker_key: key, party_id: partyId, role })),
  );
  const rows = await query<{ call_id: string }>(
    em,
    sql`with speakers as (
       select * from json_to_recordset(${JSON.stringify(speakers)}::json)
         as s (call_id uuid, speaker_key text, party_id uuid, role text)
     ),
     aligned as (
       select s.tenant_id, s.id, s.call_started_at, c.started_at, p.party_id, coalesce(p.role, 'UNKNOWN') as role
       from gong.transcript_segments s
       join gong.gong_calls c on c.id = s.call_id
       left join speakers p on p.call_id = s.call_id and p.speaker_key = s.speaker_key
       where s.call_started_at = any(${calls.map(({ startedAt }) => startedAt)}::timestamptz[])
         and s.call_id = any(${ids}::uuid[])
     )
     update gong.transcript_segments s
     set call_started_at = aligned.started_at, party_id = aligned.party_id, role = aligned.role, updated_at = now()
     from aligned
     where s.tenant_id = aligned.tenant_id and s.call_started_at = aligned.call_started_at and s.id = aligned.id
       and s.call_started_at = any(${calls.map(({ startedAt }) => startedAt)}::timestamptz[])
       and (s.call_started_at, s.party_id, s.role) is distinct from (aligned.started_at, aligned.party_id, aligned.role)
     returning s.call_id`,
  );
  return [...new Set(rows.map((row) => row.call_id))];
}
