import { type EntityManager, erasedPeople, query, sql } from '@sophia/database';
import { callId } from '../records/ids.ts';
import type { Sentence } from '../records/sentence.ts';
import { lockWrites } from './lock-writes.ts';
import { keepPendingTranscripts } from './pending-transcripts.ts';
import { publishCalls } from './publish-calls.ts';
import { publishTranscripts } from './publish-transcripts.ts';
import { writeTranscripts } from './write-transcripts.ts';

/** The whole transcript of a call, in the order spoken. */
export interface Transcript {
  gongCallId: string;
  sentences: readonly Sentence[];
}

/** Gong's ids of the calls, by outcome. */
export interface SavedTranscripts {
  inserted: string[];
  changed: string[];
  unchanged: string[];
  /** Calls that are private. Their transcripts are not stored. */
  withheld: string[];
  /** Calls that are still unknown. Their transcripts are stored until they arrive, and also counted above. */
  waiting: string[];
}

/**
 * Replaces the transcripts of these calls. The transcript of an unknown call waits for it. When a call appears twice,
 * the last transcript counts.
 */
export async function saveTranscripts(
  em: EntityManager,
  tenant: string,
  given: readonly Transcript[],
): Promise<SavedTranscripts> {
  await lockWrites(em, tenant);
  const transcripts = (await erasedPeople(em, tenant)).cleanAll(given);
  const byCall = new Map(transcripts.map((transcript) => [callId(tenant, transcript.gongCallId), transcript]));
  const known = await query<{ id: string; is_private: boolean }>(
    em,
    sql`select id, is_private from gong.gong_calls where id = any(${[...byCall.keys()]}::uuid[])`,
  );
  const isPrivate = new Map(known.map((call) => [call.id, call.is_private]));

  const ids = [...byCall.keys()];
  const only = (wanted: string[]) => new Map([...byCall].filter(([id]) => wanted.includes(id)));
  const pending = await keepPendingTranscripts(em, tenant, only(ids.filter((id) => !isPrivate.has(id))));
  const written = await writeTranscripts(em, only(ids.filter((id) => isPrivate.get(id) === false)));
  await publishCalls(em, written.appeared);
  await publishTranscripts(em, [...written.inserted, ...written.changed]);

  const gongIds = (found: readonly string[]) => found.flatMap((id) => byCall.get(id)?.gongCallId ?? []);
  return {
    inserted: gongIds([...pending.inserted, ...written.inserted]),
    changed: gongIds([...pending.changed, ...written.changed]),
    unchanged: gongIds([...pending.unchanged, ...written.unchanged]),
    withheld: gongIds(ids.filter((id) => isPrivate.get(id) === true)),
    waiting: gongIds(ids.filter((id) => !isPrivate.has(id))),
  };
}
