import { type EntityManager, query, sql } from '@sophia/database';
import { analyseTranscripts } from '../jobs/analyse-transcripts.ts';
import { spokenPartsOf } from '../passages/read-texts.ts';
import type { PendingPart } from '../store/transcript-parts.ts';
import { isOutdated, type Model } from './outdated-texts.ts';

type Segment = PendingPart['segments'][number];

interface SegmentRow extends Omit<Segment, 'text'> {
  readonly callId: string;
  readonly part: number;
  readonly wordCount: number;
  readonly isOutdated: boolean;
}

/**
 * Returns parts of transcripts with sentences whose analysis another model or version made, the newest calls first. Leaves
 * out calls of which a part failed and is parked.
 */
export async function outdatedParts(em: EntityManager, model: Model, limit: number): Promise<PendingPart[]> {
  const callIds = await outdatedCalls(em, model, limit);
  if (callIds.length === 0) return [];
  const order = new Map(callIds.map((id, place) => [id, place]));
  const segments = Map.groupBy(await segmentsOf(em, callIds, model), partKey);
  const languages = await languagesOf(em, callIds);
  return (await spokenPartsOf(em, callIds))
    .toSorted((one, other) => (order.get(one.callId) ?? 0) - (order.get(other.callId) ?? 0) || one.part - other.part)
    .flatMap(({ callId, part, digest, segments: spoken }) => {
      const key = partKey({ callId, part });
      const texts = new Map(spoken.map(({ id, text }) => [id, text.trim()]));
      const read = (segments.get(key) ?? []).flatMap((row) => {
        const text = texts.get(row.id) ?? (row.wordCount === 0 ? '' : undefined);
        return text === undefined ? [] : [{ row, text }];
      });
      if (!read.some(({ row }) => row.isOutdated)) return [];
      const pending = read.map(
        ({ row: { id, partyId, role, startMs, endMs }, text }): Segment => ({
          id,
          partyId,
          role,
          startMs,
          endMs,
          text,
        }),
      );
      return [{ callId, part, digest, language: languages.get(key) ?? null, segments: pending }];
    });
}

const partKey = ({ callId, part }: { readonly callId: string; readonly part: number }): string => `${callId}:${part}`;

async function outdatedCalls(em: EntityManager, model: Model, limit: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select c.call_id as id from intelligence.call_analyses c
     left join intelligence.call_facts f on f.tenant_id = c.tenant_id and f.call_id = c.call_id
     where ${isOutdated('c', model)}
       and exists (
         select from intelligence.transcript_parts t join intelligence.passages p on p.call_id = t.call_id and p.part = t.part
         where t.call_id = c.call_id
       )
       and c.call_id not in (
         select (j.data ->> 'callId')::uuid from intelligence.jobs j
         where j.kind = ${analyseTranscripts.name} and j.parked_at is not null
       )
     order by f.started_at desc nulls last, c.call_id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

const segmentsOf = (em: EntityManager, callIds: readonly string[], model: Model): Promise<SegmentRow[]> =>
  query<SegmentRow>(
    em,
    sql`select s.segment_id as id, s.call_id as "callId", s.part, s.party_id as "partyId", s.role,
       s.start_ms as "startMs", s.end_ms as "endMs", s.word_count as "wordCount", ${isOutdated('s', model)} as "isOutdated"
     from intelligence.segment_analyses s where s.call_id = any(${[...callIds]}::uuid[])
     order by s.call_id, s.part, s.start_ms, s.segment_id`,
  );

/** Returns the languages that the passages of parts have. */
async function languagesOf(em: EntityManager, callIds: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await query<{ callId: string; part: number; language: string | null }>(
    em,
    sql`select call_id as "callId", part, mode() within group (order by language) as language
     from intelligence.passages where call_id = any(${[...callIds]}::uuid[]) and part is not null group by call_id, part`,
  );
  return new Map(rows.map(({ language, ...part }) => [partKey(part), language]));
}
