import { type EntityManager, query, sql } from '@sophia/database';
import { allChanges, type PassageChange } from './announce-passages.ts';
import { classifyThreads } from './classify.ts';
import { isFirstOfMessage } from './contexts.ts';
import { type NewPassage, passageIdOf } from './passage-row.ts';
import { removePassages } from './remove-passages.ts';
import { savePassages } from './save-passages.ts';
import { beginningOf } from './split-text.ts';

/** Characters of a thread's passage at most. */
const longestThread = 2_000;
/** Characters of each message in it, so that a long one leaves room for its answers. */
const longestMessage = 500;
/** Messages from the start that may find room. */
const maxMessages = 40;

interface ThreadRow {
  thread_id: string;
  account_id: string | null;
  deal_id: string | null;
  contact_ids: string[];
  last_at: string;
  messages: { kind: string; source: string; title: string; language: string | null; text: string }[];
}

/**
 * Writes one passage for each of these threads that has several messages, filed by the analyses of its messages, and
 * removes those of the others.
 */
export async function writeThreads(
  em: EntityManager,
  tenant: string,
  threadIds: readonly string[],
): Promise<Partial<PassageChange>> {
  if (threadIds.length === 0) return {};
  const passages = (await readThreads(em, threadIds)).flatMap((row) => passageOf(tenant, row));
  const saved = await savePassages(em, tenant, passages);
  const describedIds = await classifyThreads(
    em,
    passages.flatMap(({ threadId }) => threadId ?? []),
  );
  const kept = new Set(passages.map(({ id }) => id));
  const removed = await removePassages(
    em,
    threadIds.map((threadId) => threadPassageId(tenant, threadId)).filter((id) => !kept.has(id)),
  );
  return allChanges([saved, { describedIds }, removed]);
}

/** Returns those of the threads that have several messages. */
export async function threadsWithSeveral(em: EntityManager, threadIds: readonly string[]): Promise<string[]> {
  if (threadIds.length === 0) return [];
  const rows = await query<{ id: string }>(
    em,
    sql`select m.thread_id as id from intelligence.passages m
     where m.thread_id = any(${[...new Set(threadIds)]}::uuid[]) and ${isFirstOfMessage('m')}
     group by m.thread_id having count(*) >= 2`,
  );
  return rows.map(({ id }) => id);
}

const threadPassageId = (tenant: string, threadId: string) => passageIdOf(tenant, 'THREAD', threadId);

const readThreads = (em: EntityManager, threadIds: readonly string[]): Promise<ThreadRow[]> => {
  const ofThread = sql`m.thread_id = thread.id and ${isFirstOfMessage('m')}`;
  return query<ThreadRow>(
    em,
    sql`select thread.id as thread_id, total.account_id, total.deal_id, total.last_at, coalesce((
         select array_agg(distinct contact order by contact)
         from intelligence.passages m, unnest(m.contact_ids) as contact where ${ofThread}
       ), '{}') as contact_ids, (
         select json_agg(message) from (
           select m.kind, m.source, m.title, m.language, left(m.text, ${longestMessage + 1}) as text
           from intelligence.passages m where ${ofThread}
           order by m.occurred_at, m.interaction_id limit ${maxMessages}
         ) as message
       ) as messages
     from unnest(${[...threadIds]}::uuid[]) as thread(id) cross join lateral (
       select count(*) as number, max(m.occurred_at) as last_at,
         (array_agg(m.account_id order by m.occurred_at desc, m.interaction_id desc)
           filter (where m.account_id is not null))[1] as account_id,
         (array_agg(m.deal_id order by m.occurred_at desc, m.interaction_id desc)
           filter (where m.deal_id is not null))[1] as deal_id
       from intelligence.passages m where ${ofThread}
     ) as total
     where total.number >= 2`,
  );
};

function passageOf(tenant: string, thread: ThreadRow): NewPassage[] {
  const [first] = thread.messages;
  if (!first) return [];
  const ownTitle = first.kind === 'MESSAGE' || first.text.startsWith(first.title) ? null : first.title;
  return [
    {
      id: threadPassageId(tenant, thread.thread_id),
      kind: 'THREAD',
      place: 0,
      interactionId: null,
      callId: null,
      part: null,
      messageId: null,
      threadId: thread.thread_id,
      accountId: thread.account_id,
      dealId: thread.deal_id,
      contactIds: thread.contact_ids,
      segmentIds: [],
      startMs: null,
      endMs: null,
      speakerRoles: [],
      source: first.source,
      occurredAt: thread.last_at,
      isFindable: true,
      language: first.language,
      title: first.title,
      text: threadText(ownTitle, thread.messages),
      collections: [],
      searchedTitle: null,
    },
  ];
}

/** Joins the beginnings of messages while there is room. */
function threadText(title: string | null, messages: ThreadRow['messages']): string {
  const lines = [...(title === null ? [] : [title]), ...messages.map(({ text }) => beginningOf(text, longestMessage))];
  return beginningOf(lines.join('\n'), longestThread);
}
