import { query, sql } from '@sophia/database';
import type { EventData } from '@sophia/events';
import type { openIntelligence } from './open-intelligence.ts';

export interface PassageOfTest {
  tenant_id: string;
  passage_id: string;
  kind: string;
  place: number;
  interaction_id: string | null;
  call_id: string | null;
  part: number | null;
  thread_id: string | null;
  account_id: string | null;
  contact_ids: string[];
  segment_ids: string[];
  start_ms: number | null;
  end_ms: number | null;
  speaker_roles: string[];
  source: string;
  occurred_at: string;
  is_findable: boolean;
  language: string | null;
  title: string;
  text: string;
  context: string;
  collections: string[];
  topics: string[];
  text_digest: string;
  similarity_hash: string | null;
  words: string;
}

type Intelligence = Awaited<ReturnType<typeof openIntelligence>>;

/** Reads all passages of a tenant, ordered by kind, time and place. */
export async function passagesOf(intelligence: Intelligence, tenant: string): Promise<PassageOfTest[]> {
  const rows = await intelligence.database.transaction(tenant, (em) =>
    query<PassageOfTest & { created_at: string }>(
      em,
      sql`select * from intelligence.passages
       order by kind, occurred_at, interaction_id, call_id, part, place, title`,
    ),
  );
  return rows.map(({ created_at: _created, ...passage }) => passage);
}

type Transcript = EventData<'gong.transcript.changed'>;

/** A part of a transcript, with its sentences as pairs of role and text. */
export const transcript = (
  callId: string,
  sentences: readonly (readonly [Transcript['segments'][number]['role'], string])[],
  facts: Partial<Transcript> = {},
): Transcript => ({
  callId,
  part: 1,
  parts: 1,
  language: 'eng',
  segments: sentences.map(([role, text], index) => ({
    id: segmentId(callId, facts.part ?? 1, index),
    partyId: null,
    role,
    startMs: index * 1_000,
    endMs: index * 1_000 + 900,
    text,
  })),
  ...facts,
});

/** Derives an id that is the same in every run of a test's events. */
function segmentId(callId: string, part: number, index: number): string {
  return `${callId.slice(0, -8)}${(part * 10_000 + index).toString(16).padStart(8, '0')}`;
}
