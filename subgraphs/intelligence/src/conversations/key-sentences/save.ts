import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { KeySentence } from './find.ts';

/** Replaces the key sentences of messages. */
export async function saveMessageSentences(
  em: EntityManager,
  tenant: string,
  interactionIds: readonly string[],
  sentences: readonly KeySentence[],
): Promise<void> {
  await dropMessageSentences(em, interactionIds);
  const written = new Set(interactionIds);
  await insert(
    em,
    sentences
      .filter(({ sourceId }) => written.has(sourceId))
      .map((sentence) => ({ ...columns(tenant, sentence), interaction_id: sentence.sourceId })),
  );
}

/** Removes the key sentences of messages whose text has changed or is gone. */
export async function dropMessageSentences(em: EntityManager, interactionIds: readonly string[]): Promise<void> {
  if (interactionIds.length === 0) return;
  await query(
    em,
    sql`delete from intelligence.key_sentences where interaction_id = any(${[...interactionIds]}::uuid[])`,
  );
}

export interface PartSentences {
  readonly callId: string;
  readonly part: number;
  readonly keySentences: readonly KeySentence[];
}

/** Replaces the key sentences of parts of transcripts. */
export async function saveCallSentences(
  em: EntityManager,
  tenant: string,
  parts: readonly PartSentences[],
): Promise<void> {
  for (const { callId, part } of parts) {
    await query(em, sql`delete from intelligence.key_sentences where call_id = ${callId} and part = ${part}`);
  }
  await insert(
    em,
    parts.flatMap(({ callId, part, keySentences }) =>
      keySentences.map((sentence) => ({
        ...columns(tenant, sentence),
        call_id: callId,
        part,
        segment_id: sentence.sourceId,
      })),
    ),
  );
}

/** Removes the key sentences of calls that are no longer in the transcripts. */
export async function dropOldCallSentences(em: EntityManager, callIds: readonly string[]): Promise<void> {
  if (callIds.length === 0) return;
  await query(
    em,
    sql`delete from intelligence.key_sentences k where k.call_id = any(${[...callIds]}::uuid[])
       and not exists (select from intelligence.segment_analyses s where s.segment_id = k.segment_id)`,
  );
}

const columns = (tenant: string, { sourceId, start, end, text, kinds, centrality, directs }: KeySentence) => ({
  tenant_id: tenant,
  source_id: sourceId,
  start_at: start,
  end_at: end,
  text,
  kinds,
  centrality,
  directs,
});

const insert = (em: EntityManager, rows: readonly ReturnType<typeof columns>[]) =>
  upsert(em, 'intelligence.key_sentences', rows, { key: ['tenant_id', 'source_id', 'start_at'] });
