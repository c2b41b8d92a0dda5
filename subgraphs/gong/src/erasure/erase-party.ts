import { type EntityManager, noteTraces, query, sql } from '@sophia/database';
import type { Erasure } from '@sophia/subgraph-kit';
import { eraseWords } from '../commands/erase-words.ts';
import { lockWrites } from '../commands/lock-writes.ts';
import { publishCalls } from '../commands/publish-calls.ts';
import { publishTranscripts } from '../commands/publish-transcripts.ts';
import { syncCallPeople } from '../commands/sync-call-people.ts';
import type { GongContext } from '../connection/services.ts';
import { eraseInGong } from './erase-in-gong.ts';

/** Calls in a transaction. */
const callsATime = 20;

/**
 * Erases a person from calls: who they were, and what they said. That there was a call, how long each talked and what we said
 * stays.
 */
export async function eraseParty(context: GongContext, erasure: Erasure): Promise<Record<string, number>> {
  const { database } = context;
  const { tenant } = erasure;
  const counts = { gong_parties: 0, transcript_segments: 0 };
  if (erasure.inGong) await eraseInGong(context, erasure);
  for (let calls = callsATime; calls > 0; ) {
    const erased = await database.transaction(tenant, (em) => eraseFromCalls(em, erasure));
    calls = erased.calls;
    counts.gong_parties += erased.parties;
    counts.transcript_segments += erased.segments;
  }
  return counts;
}

async function eraseFromCalls(em: EntityManager, erasure: Erasure) {
  const { tenant } = erasure;
  const { recordIds, emails, contactIds } = erasure.person;
  await lockWrites(em, tenant);
  const isTheirs = sql`(id = any(${[...recordIds]}::uuid[]) or lower(email) = any(${[...emails]}::text[])
    or contact_id = any(${[...contactIds]}::uuid[]))`;
  const found = await query<{ call_id: string }>(
    em,
    sql`select distinct call_id from gong.gong_parties where ${isTheirs} and not is_erased order by call_id limit ${callsATime}`,
  );
  const calls = found.map(({ call_id }) => call_id);
  if (calls.length === 0) return { calls: 0, parties: 0, segments: 0 };
  const parties = await query<{ id: string }>(
    em,
    sql`select id from gong.gong_parties where call_id = any(${calls}::uuid[]) and ${isTheirs}`,
  );
  const ids = parties.map(({ id }) => id);
  await noteTraces(em, erasure, { recordIds: ids, subjects: calls });
  await query(
    em,
    sql`update gong.gong_parties set name = null, email = null, title = null, phone = null, crm_references = '[]',
       contact_id = null, is_erased = true, updated_at = now()
     where id = any(${ids}::uuid[])`,
  );
  await query(em, sql`delete from gong.identity_resolutions where identity_id = any(${ids}::uuid[])`);
  const words = await eraseWords(em, calls);
  await noteTraces(em, erasure, { texts: words.map(({ text }) => text) });
  await syncCallPeople(em, calls);
  await publishCalls(em, calls);
  await publishTranscripts(em, [...new Set(words.map(({ call_id }) => call_id))]);
  return { calls: calls.length, parties: parties.length, segments: words.length };
}
