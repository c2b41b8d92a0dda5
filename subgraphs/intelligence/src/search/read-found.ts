import { type EntityManager, query, sql } from '@sophia/database';
import type { VectorSpace } from '@sophia/text-engines';
import { spaceId } from '../vectors/space-id.ts';
import { anyOf } from './words/term-queries.ts';

/** What hits are ordered, folded and counted by. A search reads it of thousands of passages, so it has no text. */
export interface RankedPassage {
  readonly id: string;
  readonly accountId: string | null;
  readonly segmentIds: readonly string[];
  readonly source: string;
  readonly occurredAt: Date;
  readonly topics: readonly string[];
  readonly digest: string;
  /** True if it had a vector at the time of the search. */
  readonly wasEmbedded: boolean;
  /** True if it has a word that the query excludes. */
  readonly isExcluded: boolean;
  /** A signed 64-bit number as text. */
  readonly similarityHash: string | null;
}

/** A passage as clients see it. */
export interface FoundPassage {
  readonly id: string;
  readonly kind: string;
  readonly interactionId: string | null;
  readonly callId: string | null;
  readonly messageId: string | null;
  readonly threadId: string | null;
  readonly accountId: string | null;
  readonly contactIds: readonly string[];
  readonly segmentIds: readonly string[];
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly speakerRoles: readonly string[];
  readonly source: string;
  readonly occurredAt: Date;
  readonly language: string | null;
  readonly title: string;
  readonly text: string;
  readonly collections: readonly string[];
  readonly topics: readonly string[];
}

/** What decides which passages are read. */
interface RankedRequest {
  /** Passages that were written later are left out. */
  readonly asOf: string;
  /** The vectors that were compared. */
  readonly space: VectorSpace | null;
  /** Tsqueries of the words that must not occur. */
  readonly excluded: readonly string[];
}

/** Loads passages by id. Leaves out those that nobody may find any more. */
export async function readRanked(
  em: EntityManager,
  ids: readonly string[],
  { asOf, space, excluded }: RankedRequest,
): Promise<ReadonlyMap<string, RankedPassage>> {
  if (ids.length === 0) return new Map();
  const isExcluded = excluded.length === 0 ? sql`false` : sql`p.words @@ ${anyOf(excluded)}::tsquery`;
  // Looked up by id, because a condition on each passage would let the planner read all vectors' rows of the space.
  const embedded = sql`
    select passage_id from intelligence.passage_embeddings
    where space_id = ${space === null ? null : spaceId(space)}::uuid and passage_id = any(${ids}::uuid[])
      and created_at <= ${asOf}::timestamptz`;
  const rows = await query<Omit<RankedPassage, 'occurredAt'> & { occurredAt: string }>(
    em,
    sql`with embedded as materialized (${embedded})
     select p.passage_id as id, account_id as "accountId", segment_ids as "segmentIds", source,
       occurred_at as "occurredAt", topics, text_digest as digest, similarity_hash::text as "similarityHash",
       e.passage_id is not null as "wasEmbedded", ${isExcluded} as "isExcluded"
     from intelligence.passages p left join embedded e using (passage_id)
     where p.passage_id = any(${ids}::uuid[]) and is_findable and created_at <= ${asOf}::timestamptz`,
  );
  return new Map(rows.map((row) => [row.id, { ...row, occurredAt: new Date(row.occurredAt) }]));
}

/** Loads passages by id. Leaves out those that nobody may find any more. */
export async function readFound(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, FoundPassage>> {
  const rows = await query<Omit<FoundPassage, 'occurredAt'> & { occurredAt: string }>(
    em,
    sql`select passage_id as id, kind, interaction_id as "interactionId", call_id as "callId", message_id as "messageId",
       thread_id as "threadId", account_id as "accountId", contact_ids as "contactIds", segment_ids as "segmentIds",
       start_ms as "startMs", end_ms as "endMs", speaker_roles as "speakerRoles", source,
       occurred_at as "occurredAt", language, title, text, collections, topics
     from intelligence.passages where passage_id = any(${ids}::uuid[]) and is_findable`,
  );
  return new Map(rows.map((row) => [row.id, { ...row, occurredAt: new Date(row.occurredAt) }]));
}
