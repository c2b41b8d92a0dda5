import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import type { Erasure, WorkContext } from '@sophia/subgraph-kit';
import { announcePassages } from '../passages/announce-passages.ts';
import { lockMessages } from '../passages/lock-messages.ts';
import { passageDigest } from '../passages/save-passages.ts';
import { similarityHash } from '../passages/similarity-hash.ts';
import { indexedWords, wordsVector } from '../words/indexed-words.ts';

/** Passages in a transaction. */
const passagesATime = 200;

const firstId = '00000000-0000-0000-0000-000000000000';

interface Passage {
  readonly id: string;
  readonly language: string | null;
  readonly title: string;
  readonly text: string;
  readonly context: string;
}

/** Cleans the passages of others of a person's names and addresses, with their words and their vectors. */
export async function cleanPassages(
  { database }: Pick<WorkContext, 'database'>,
  erasure: Erasure,
): Promise<Record<string, number>> {
  let passages = 0;
  for (let after: string | undefined = firstId; after !== undefined; ) {
    const done: Cleaned = await database.transaction(erasure.tenant, (em) => cleanSome(em, erasure, after ?? firstId));
    passages += done.count;
    after = done.last;
  }
  return { passages };
}

interface Cleaned {
  readonly count: number;
  /** The last passage that was looked at; undefined at the end. */
  readonly last: string | undefined;
}

async function cleanSome(em: EntityManager, { tenant, pattern, clean }: Erasure, after: string): Promise<Cleaned> {
  if (pattern === null) return { count: 0, last: undefined };
  await lockMessages(em, tenant);
  const found = await query<Passage>(
    em,
    sql`select passage_id as id, language, title, text, context from intelligence.passages
     where passage_id > ${after} and (text ~* ${pattern} or title ~* ${pattern} or context ~* ${pattern})
     order by passage_id limit ${passagesATime}`,
  );
  const cleaned = found
    .map((passage) => ({
      ...passage,
      title: clean(passage.title),
      text: clean(passage.text),
      context: clean(passage.context),
    }))
    .filter(({ title, text, context }, place) => {
      const before = found[place];
      return title !== before?.title || text !== before.text || context !== before.context;
    });
  await writeCleaned(em, cleaned);
  await announcePassages(em, { changedIds: cleaned.map(({ id }) => id), describedIds: [], removedIds: [] });
  return { count: cleaned.length, last: found.length < passagesATime ? undefined : found.at(-1)?.id };
}

async function writeCleaned(em: EntityManager, passages: readonly Passage[]): Promise<void> {
  if (passages.length === 0) return;
  const rows = passages.map(({ id, language, title, text, context }) => ({
    id,
    title,
    text,
    context,
    similarity_hash: similarityHash(text),
    ...indexedWords([title, text].filter(Boolean).join('\n'), language),
  }));
  await query(
    em,
    sql`update intelligence.passages passage set title = cleaned.title, text = cleaned.text, context = cleaned.context,
       similarity_hash = cleaned.similarity_hash, text_digest = ${passageDigest(sql`cleaned.context`, sql`cleaned.text`)},
       words = ${wordsVector({
         configuration: sql`cleaned.configuration`,
         folded: sql`cleaned.folded`,
         accented: sql`cleaned.accented`,
         parts: sql`cleaned.parts`,
       })}
     from json_to_recordset(${toDatabaseJson(rows)}::json) as cleaned(id uuid, title text, text text, context text,
       similarity_hash bigint, configuration text, folded text, accented text, parts text)
     where passage.passage_id = cleaned.id`,
  );
}
