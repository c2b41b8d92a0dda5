import { type EntityManager, query, sql, toDatabaseJson, upsert } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { removeMarks } from '../findings/action-item-marks.ts';
import { removeOldSegmentFindings } from '../findings/remove-findings.ts';
import { digestOf } from './digest.ts';

type TranscriptPart = EventData<'gong.transcript.changed'>;

/** A sentence of a call. Its end is unknown if only an earlier version of the product has read it. */
type Segment = Omit<TranscriptPart['segments'][number], 'endMs'> & { readonly endMs: number | null };

/** Sentences of a call to analyse. */
export interface PendingPart extends Pick<TranscriptPart, 'callId' | 'part' | 'language'> {
  readonly segments: readonly Segment[];
  /** Digest of the part. The analysis is saved only if the part still has it. */
  readonly digest: string;
}

export interface SavedParts {
  readonly pending: readonly PendingPart[];
  /** Calls that lost analyses of sentences, because the sentences changed or were removed. */
  readonly outdatedCallIds: readonly string[];
}

/**
 * Saves the versions of parts of transcripts, removes analyses of earlier versions, and returns the sentences to
 * analyse.
 */
export async function saveTranscriptParts(
  em: EntityManager,
  tenant: string,
  parts: readonly TranscriptPart[],
): Promise<SavedParts> {
  const versions = parts.map(pendingPart);
  const { inserted, changed } = await upsert(
    em,
    'intelligence.transcript_parts',
    versions.map(({ callId, part, digest }) => ({ tenant_id: tenant, call_id: callId, part, text_digest: digest })),
    { key: ['tenant_id', 'call_id', 'part'] },
  );
  const isNew = new Set([...inserted, ...changed].map(({ call_id, part }) => `${call_id}:${part}`));
  await removeMarks(em, emptied(parts));
  const renewed = versions.filter(({ callId, part }) => isNew.has(`${callId}:${part}`));
  return {
    pending: renewed.filter(({ segments }) => segments.length > 0),
    outdatedCallIds: await dropOutdated(em, parts, renewed),
  };
}

/** Calls whose transcript is gone. */
const emptied = (parts: readonly TranscriptPart[]): string[] =>
  parts.flatMap(({ callId, parts: last, segments }) => (last <= 1 && segments.length === 0 ? [callId] : []));

/** Names the fields one by one, so that the digest does not depend on their order in the event. */
function pendingPart({ callId, part, language, segments }: TranscriptPart): PendingPart {
  const named = segments.map(({ id, partyId, role, startMs, endMs, text }) => ({
    id,
    partyId,
    role,
    startMs,
    endMs,
    text,
  }));
  return { callId, part, language, segments: named, digest: digestOf(JSON.stringify([language, named])) };
}

/** Removes parts and sentences that a changed transcript no longer has. Parts count from 1. */
async function dropOutdated(
  em: EntityManager,
  parts: readonly TranscriptPart[],
  renewed: readonly Pick<PendingPart, 'callId' | 'part'>[],
): Promise<string[]> {
  const lengths = [...new Map(parts.map(({ callId, parts: last }) => [callId, { call_id: callId, last }])).values()];
  await query(
    em,
    sql`delete from intelligence.transcript_parts p using json_to_recordset(${toDatabaseJson(lengths)}::json)
     as call(call_id uuid, last int)
     where p.call_id = call.call_id and p.part > call.last`,
  );
  const rows = await query<{ call_id: string }>(
    em,
    sql`delete from intelligence.segment_analyses s
     using (
       select call_id, last, null::int as part from json_to_recordset(${toDatabaseJson(lengths)}::json)
         as call(call_id uuid, last int)
       union all
       select call_id, null, part
         from json_to_recordset(${toDatabaseJson(renewed.map(({ callId, part }) => ({ call_id: callId, part })))}::json)
         as renewed(call_id uuid, part int)
     ) as old
     where s.call_id = old.call_id and (s.part > old.last or s.part = old.part)
     returning s.call_id`,
  );
  const callIds = [...new Set(rows.map(({ call_id }) => call_id))];
  await removeOldSegmentFindings(em, callIds);
  return callIds;
}

/** Returns the parts that still have this version. They keep it until the transaction ends. */
export async function currentParts<Part extends Pick<PendingPart, 'callId' | 'part' | 'digest'>>(
  em: EntityManager,
  tenant: string,
  parts: readonly Part[],
): Promise<Part[]> {
  const wanted = parts.map(({ callId, part, digest }, place) => ({ place, call_id: callId, part, digest }));
  const rows = await query<{ place: number }>(
    em,
    sql`select wanted.place from intelligence.transcript_parts p
     join json_to_recordset(${toDatabaseJson(wanted)}::json)
         as wanted(place int, call_id uuid, part int, digest text)
       on p.tenant_id = ${tenant} and p.call_id = wanted.call_id and p.part = wanted.part
         and p.text_digest = wanted.digest
     for share of p`,
  );
  const current = new Set(rows.map(({ place }) => place));
  return parts.filter((_, place) => current.has(place));
}
