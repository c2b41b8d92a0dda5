import { type EntityManager, query, sql } from '@sophia/database';
import { isoTime } from '@sophia/subgraph-kit';
import type { CallRow, PartyRow } from './call-rows.ts';
import type { KnownCall } from './merge-call.ts';

/** Loads calls by id, with the values as written. Unknown ids are absent from the map. */
export async function loadCalls(em: EntityManager, ids: readonly string[]): Promise<Map<string, KnownCall>> {
  const calls = await query<CallRow & { scheduled_at: string | Date | null; started_at: string | Date }>(
    em,
    sql`select tenant_id, id, gong_call_id, title, purpose, url, scheduled_at, started_at, duration_seconds, direction,
       system, scope, language, media, is_private, host_id, talk_ratio, longest_monologue_seconds,
       longest_customer_story_seconds,
       interactivity, patience, company_question_count, customer_question_count, brief, key_points, next_steps, outcome,
       crm_references, speakers
     from gong.gong_calls where id = any(${ids}::uuid[])`,
  );
  const known = new Map<string, KnownCall>();
  for (const call of calls) {
    const times = {
      scheduled_at: call.scheduled_at && isoTime(call.scheduled_at),
      started_at: isoTime(call.started_at),
    };
    known.set(call.id, { call: { ...call, ...times }, parties: [] });
  }
  const parties = await query<PartyRow>(
    em,
    sql`select tenant_id, id, call_id, position, name, email, title, phone, affiliation, speaker_key, gong_user_id,
       is_host,
       talk_time_seconds, crm_references, is_erased
     from gong.gong_parties where call_id = any(${ids}::uuid[]) order by call_id, position`,
  );
  for (const party of parties) known.get(party.call_id)?.parties.push(party);
  return known;
}
