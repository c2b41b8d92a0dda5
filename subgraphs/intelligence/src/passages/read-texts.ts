import { type EntityManager, query, sql } from '@sophia/database';
import { joinPassages } from './split-text.ts';
import { textsOfSegments, type WrittenWindow } from './windows.ts';

/** Text of an analysed interaction, as far as it was analysed. */
export interface AnalysedText {
  readonly id: string;
  readonly digest: string;
  readonly text: string;
}

/** Puts the texts of analysed interactions together from their passages. */
export async function textsOf(em: EntityManager, interactionIds: readonly string[]): Promise<AnalysedText[]> {
  if (interactionIds.length === 0) return [];
  const rows = await query<{ id: string; digest: string; passages: string[] }>(
    em,
    sql`select i.interaction_id as id, i.text_digest as digest, array_agg(p.text order by p.place) as passages
     from intelligence.interaction_analyses i
     join intelligence.passages p on p.interaction_id = i.interaction_id and p.call_id is null and p.kind <> 'THREAD'
     where i.interaction_id = any(${[...interactionIds]}::uuid[]) and i.model is not null and i.text_digest is not null
     group by i.interaction_id, i.text_digest`,
  );
  return rows.map(({ id, digest, passages }) => ({ id, digest, text: joinPassages(passages) }));
}

/** Sentences of a part of a transcript. */
export interface SpokenPart {
  readonly callId: string;
  readonly part: number;
  readonly digest: string;
  readonly segments: readonly { readonly id: string; readonly text: string }[];
}

/** Puts the analysed sentences of calls together from the passages of the calls. */
export async function spokenPartsOf(em: EntityManager, callIds: readonly string[]): Promise<SpokenPart[]> {
  if (callIds.length === 0) return [];
  const rows = await query<{
    callId: string;
    part: number;
    digest: string;
    windows: WrittenWindow[];
    wordCounts: Record<string, number>;
  }>(
    em,
    sql`select t.call_id as "callId", t.part, t.text_digest as digest, (
       select coalesce(jsonb_agg(jsonb_build_object('segmentIds', p.segment_ids, 'text', p.text) order by p.place), '[]')
       from intelligence.passages p where p.call_id = t.call_id and p.part = t.part
     ) as windows, (
       select coalesce(jsonb_object_agg(s.segment_id, s.word_count), '{}')
       from intelligence.segment_analyses s where s.call_id = t.call_id and s.part = t.part
     ) as "wordCounts"
     from intelligence.transcript_parts t where t.call_id = any(${[...callIds]}::uuid[])`,
  );
  return rows.map(({ windows, wordCounts, ...part }) => ({
    ...part,
    segments: [...textsOfSegments(windows, new Map(Object.entries(wordCounts)))].map(([id, text]) => ({ id, text })),
  }));
}
