import { type EntityManager, query, sql } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { languageOf, readableText } from '@sophia/understanding';
import { allChanges, announcePassages, type PassageChange } from './announce-passages.ts';
import { classifyCalls } from './classify.ts';
import { type NewPassage, passageIdOf } from './passage-row.ts';
import { removeOldParts } from './remove-passages.ts';
import { savePassages } from './save-passages.ts';
import { windowsOf } from './windows.ts';

type TranscriptPart = EventData<'gong.transcript.changed'>;

/** A part of a transcript, with the time of the event that brought it. */
export interface ReceivedPart {
  readonly part: TranscriptPart;
  readonly receivedAt: string;
}

/** Writes the passages of parts of transcripts. Nothing finds them before the interaction of their call is known. */
export async function writeCallPassages(
  em: EntityManager,
  tenant: string,
  received: readonly ReceivedPart[],
): Promise<void> {
  const callIds = [...new Set(received.map(({ part }) => part.callId))];
  const interactions = await interactionsOfCalls(em, callIds);
  const passages = received.map((part) => passagesOf(tenant, part, interactions.get(part.part.callId)));
  const saved = await savePassages(em, tenant, passages.flat());
  const removed = await removeOldParts(
    em,
    received.map(({ part: { callId, part, parts } }, index) => ({
      callId,
      part,
      parts,
      count: passages[index]?.length ?? 0,
    })),
  );
  const classified = await classifyCalls(em, callIds);
  const findable = new Set(passages.flat().flatMap(({ id, isFindable }) => (isFindable ? [id] : [])));
  await announcePassages(em, allChanges([onlyOf(findable, saved), removed, onlyOf(findable, classified)]));
}

const onlyOf = (ids: ReadonlySet<string>, change: Partial<PassageChange>): Partial<PassageChange> => ({
  changedIds: change.changedIds?.filter((id) => ids.has(id)),
  describedIds: change.describedIds?.filter((id) => ids.has(id)),
});

/** Facts about the interaction of a call. */
interface CallInteraction {
  readonly callId: string;
  readonly interactionId: string;
  readonly threadId: string | null;
  readonly accountId: string | null;
  readonly dealId: string | null;
  readonly contactIds: readonly string[];
  readonly occurredAt: string;
  readonly title: string;
}

async function interactionsOfCalls(
  em: EntityManager,
  callIds: readonly string[],
): Promise<ReadonlyMap<string, CallInteraction>> {
  const rows = await query<CallInteraction>(
    em,
    sql`select call_id as "callId", interaction_id as "interactionId", thread_id as "threadId",
       account_id as "accountId", deal_id as "dealId", contact_ids as "contactIds", occurred_at as "occurredAt", title
     from intelligence.interaction_analyses where call_id = any(${[...callIds]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.callId, row]));
}

function passagesOf(
  tenant: string,
  { part, receivedAt }: ReceivedPart,
  call: CallInteraction | undefined,
): NewPassage[] {
  const windows = windowsOf(part.segments.map((segment) => ({ ...segment, text: readableText(segment.text) })));
  return windows.map(({ segments, text }, place) => ({
    id: passageIdOf(tenant, part.callId, String(part.part), String(place)),
    kind: 'CALL',
    place,
    interactionId: call?.interactionId ?? null,
    callId: part.callId,
    part: part.part,
    messageId: null,
    threadId: call?.threadId ?? null,
    accountId: call?.accountId ?? null,
    dealId: call?.dealId ?? null,
    contactIds: call?.contactIds ?? [],
    segmentIds: segments.map(({ id }) => id),
    startMs: segments[0]?.startMs ?? null,
    endMs: segments.at(-1)?.endMs ?? null,
    speakerRoles: [...new Set(segments.map(({ role }) => role))],
    source: 'gong',
    occurredAt: call?.occurredAt ?? receivedAt,
    isFindable: call !== undefined,
    language: languageOf(text, part.language),
    title: call?.title ?? '',
    text,
    collections: ['call_content'],
    searchedTitle: null,
  }));
}
