import { type EntityManager, query, sql } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { languageOf } from '@sophia/understanding';
import { allChanges, announcePassages, type PassageChange } from './announce-passages.ts';
import { classifyMessages } from './classify.ts';
import { isFirstOfMessage, type PlaceInThread, writeContexts } from './contexts.ts';
import { copyCallFacts, copyFacts } from './facts.ts';
import { lockMessages } from './lock-messages.ts';
import { type NewPassage, passageIdOf } from './passage-row.ts';
import { removeInteractionPassages, removeSurplus } from './remove-passages.ts';
import { passageTitle, savePassages } from './save-passages.ts';
import { splitText } from './split-text.ts';
import { staleThreads } from './stale-threads.ts';
import { threadsWithSeveral, writeThreads } from './thread-passages.ts';

type Interaction = EventData<'interaction.changed'>;

/** Interactions of a batch after their facts were saved. */
export interface SavedBatch {
  readonly present: readonly Interaction[];
  readonly goneIds: readonly string[];
  /** Interactions whose text is new, has changed or is gone. */
  readonly rewrittenIds: ReadonlySet<string>;
  /** Returns the account that an account was merged into, or null if it was deleted. */
  readonly currentAccount: (id: string | null) => string | null;
}

/** Writes the passages of interactions, and of the threads and calls that they belong to. */
export async function writeInteractionPassages(em: EntityManager, tenant: string, batch: SavedBatch): Promise<void> {
  const { present, goneIds, rewrittenIds } = batch;
  const messages = present.filter((interaction): interaction is Message => interaction.kind !== 'CALL');
  await lockMessages(em, tenant);
  const before = await firstPassages(em, [...messages.map(({ id }) => id), ...goneIds]);
  const isRebuilt = ({ id, title }: Message) => rewrittenIds.has(id) || before.get(id)?.title !== passageTitle(title);
  const [rebuilt, others] = [messages.filter(isRebuilt), messages.filter((message) => !isRebuilt(message))];
  const texts = rebuilt.map((message) => ({ message, passages: passagesOf(tenant, message, batch.currentAccount) }));
  const changes = [
    await removeInteractionPassages(em, goneIds),
    await savePassages(
      em,
      tenant,
      texts.flatMap(({ passages }) => passages),
    ),
    await removeSurplus(
      em,
      texts.flatMap(({ message: { id }, passages }) =>
        before.has(id) ? [{ interactionId: id, count: passages.length }] : [],
      ),
    ),
    await copyFacts(
      em,
      others.map(({ id }) => id),
    ),
    await copyCallFacts(
      em,
      present.flatMap(({ callId }) => callId ?? []),
    ),
    // A text that was never analysed belongs to no collection yet.
    await classifyMessages(
      em,
      tenant,
      rebuilt.flatMap(({ id }) => (before.has(id) || !rewrittenIds.has(id) ? [id] : [])),
    ),
    await writeThreadsOf(em, tenant, messages, before),
  ];
  await announcePassages(em, allChanges(changes));
}

/**
 * Writes what depends on several messages of a thread. A thread that always had one message has nothing such. The passage
 * of a thread that has only grown is written later; it never shows a text that was changed or deleted.
 */
async function writeThreadsOf(
  em: EntityManager,
  tenant: string,
  messages: readonly Message[],
  before: ReadonlyMap<string, FirstPassage>,
): Promise<Partial<PassageChange>> {
  const threadNow = new Map(messages.map(({ id, threadId }) => [id, threadId]));
  const left = [...before.values()].flatMap(({ id, threadId }) =>
    threadId !== null && threadNow.get(id) !== threadId ? [threadId] : [],
  );
  const joined = await threadsWithSeveral(
    em,
    messages.flatMap(({ threadId }) => threadId ?? []),
  );
  const threadIds = new Set([...left, ...joined]);
  if (threadIds.size === 0) return {};
  const places = [...before.values(), ...messages].flatMap(placeOf).filter(({ threadId }) => threadIds.has(threadId));
  const contexts = await writeContexts(em, places);
  const ofKnown = [...before].flatMap(([id, { threadId }]) => [threadId, threadNow.get(id)]);
  const changed = new Set(ofKnown.filter((id) => id != null));
  const ids = [...threadIds];
  await staleThreads.mark(
    em,
    tenant,
    ids.filter((id) => !changed.has(id)),
  );
  const written = await writeThreads(
    em,
    tenant,
    ids.filter((id) => changed.has(id)),
  );
  return allChanges([{ changedIds: contexts }, written]);
}

type Message = Interaction & { readonly kind: Exclude<Interaction['kind'], 'CALL'> };

/** Chat messages have no title of their own. */
const hasOwnTitle = ({ kind }: Message): boolean => kind !== 'MESSAGE';

/** Characters of a text that can be found. No more are analysed than `readableText` has. */
const longestFound = 1_000_000;

/** Characters by which the language is recognised. */
const tellingLength = 500;

function passagesOf(tenant: string, message: Message, currentAccount: SavedBatch['currentAccount']): NewPassage[] {
  const written = (message.text ?? '').slice(0, longestFound).toWellFormed().trim();
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
    accountId: currentAccount(message.accountId),
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
