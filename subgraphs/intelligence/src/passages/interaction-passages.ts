import { type EntityManager, query, sql } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { languageOf } from '../analysis/language.ts';
import { readableText } from '../analysis/readable-text.ts';
import { allChanges, announcePassages } from './announce-passages.ts';
import { classifyMessages, classifyThreads } from './classify.ts';
import { isFirstOfMessage, type PlaceInThread, writeContexts } from './contexts.ts';
import { copyCallFacts, copyFacts } from './facts.ts';
import { lockThreads } from './lock-threads.ts';
import { type NewPassage, passageIdOf } from './passage-row.ts';
import { removeInteractionPassages, removeSurplus } from './remove-passages.ts';
import { passageTitle, savePassages } from './save-passages.ts';
import { splitText } from './split-text.ts';
import { writeThreads } from './thread-passages.ts';

type Interaction = EventData<'interaction.changed'>;

/** Interactions of a batch after their facts were saved. */
export interface SavedBatch {
  readonly present: readonly Interaction[];
  readonly goneIds: readonly string[];
  /** Interactions whose text is new, has changed or is gone. */
  readonly rewrittenIds: ReadonlySet<string>;
}

/** Writes the passages of interactions, and of the threads and calls that they belong to. */
export async function writeInteractionPassages(
  em: EntityManager,
  tenant: string,
  { present, goneIds, rewrittenIds }: SavedBatch,
): Promise<void> {
  const messages = present.filter((interaction): interaction is Message => interaction.kind !== 'CALL');
  const before = await firstPassages(em, [...messages.map(({ id }) => id), ...goneIds]);
  const rebuilt = messages.filter(
    ({ id, title }) => rewrittenIds.has(id) || before.get(id)?.title !== passageTitle(title),
  );
  const places = [...[...before.values()].flatMap(placeOf), ...messages.flatMap(placeOf)];
  const threadIds = [...new Set(places.map(({ threadId }) => threadId))];
  await lockThreads(em, threadIds);

  const passages = rebuilt.map((message) => passagesOf(tenant, message));
  const changes = [
    await removeInteractionPassages(em, goneIds),
    await savePassages(em, tenant, passages.flat()),
    await removeSurplus(
      em,
      rebuilt.flatMap(({ id }, index) =>
        before.has(id) ? [{ interactionId: id, count: passages[index]?.length ?? 0 }] : [],
      ),
    ),
    await copyFacts(
      em,
      messages.map(({ id }) => id),
    ),
    await copyCallFacts(
      em,
      present.flatMap(({ callId }) => callId ?? []),
    ),
    await classifyMessages(
      em,
      rebuilt.map(({ id }) => id),
    ),
    { changedIds: await writeContexts(em, places) },
    await writeThreads(em, tenant, threadIds),
    { describedIds: await classifyThreads(em, threadIds) },
  ];
  await announcePassages(em, tenant, allChanges(changes));
}

type Message = Interaction & { readonly kind: Exclude<Interaction['kind'], 'CALL'> };

/** Chat messages have no title of their own. */
const hasOwnTitle = ({ kind }: Message): boolean => kind !== 'MESSAGE';

/** Characters by which the language is recognised. */
const tellingLength = 500;

function passagesOf(tenant: string, message: Message): NewPassage[] {
  const written = readableText(message.text ?? '').trim();
  const text = written === '' && hasOwnTitle(message) ? message.title : written;
  const language = text === '' ? null : languageOf(text.slice(0, tellingLength), null);
  return splitText(text).map((passage, place) => ({
    id: passageIdOf(tenant, message.id, String(place)),
    kind: message.kind,
    place,
    interactionId: message.id,
    callId: null,
    part: null,
    messageId: message.messageId,
    threadId: message.threadId,
    accountId: message.accountId,
    dealId: message.dealId,
    contactIds: message.contactIds,
    segmentIds: [],
    startMs: null,
    endMs: null,
    speakerRoles: [],
    source: message.source,
    occurredAt: message.occurredAt,
    isFindable: true,
    language,
    title: message.title,
    text: passage,
    collections: [],
    searchedTitle: hasOwnTitle(message) && text !== message.title ? message.title : null,
  }));
}

interface FirstPassage {
  readonly id: string;
  readonly threadId: string | null;
  readonly occurredAt: string;
  readonly title: string;
}

/** Loads the first passages of interactions as they were. */
async function firstPassages(
  em: EntityManager,
  interactionIds: readonly string[],
): Promise<ReadonlyMap<string, FirstPassage>> {
  const rows = await query<FirstPassage>(
    em,
    sql`select interaction_id as id, thread_id as "threadId", occurred_at as "occurredAt", title
     from intelligence.passages p
     where interaction_id = any(${[...interactionIds]}::uuid[]) and ${isFirstOfMessage('p')}`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const placeOf = ({
  id,
  threadId,
  occurredAt,
}: Pick<FirstPassage, 'id' | 'threadId' | 'occurredAt'>): PlaceInThread[] =>
  threadId === null ? [] : [{ threadId, occurredAt, interactionId: id }];
