import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import { enqueue, type JobKind } from '@sophia/jobs';
import { phraseWords } from '@sophia/understanding';
import { inChunks } from '../common/in-chunks.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { matchVocabulary } from './match-vocabulary.ts';

/** A message, e-mail and so on, or a call. */
interface NamedText {
  readonly interactionId: string | null;
  readonly callId: string | null;
  readonly occurredAt: string;
}

const interactionsPerJob = 100;
/** A call has a hundred times the words of a message. */
const callsPerJob = 4;

/** Finds the texts that may contain some of these names, for a change of the vocabulary, and enqueues them. */
export const findNamedTexts: JobKind<string[], NamedText[], OutsideTransaction> = {
  name: 'find-named-texts',
  async work([names = []], { database, tenant }) {
    return database.transaction(tenant, (em) => textsWith(em, names));
  },
  async save(em, texts) {
    const calls = texts.filter(({ callId }) => callId !== null);
    const others = texts.filter(({ callId }) => callId === null);
    await enqueue(em, matchVocabulary, [
      ...inChunks(others, interactionsPerJob).map(jobFor),
      ...inChunks(calls, callsPerJob).map(jobFor),
    ]);
  },
};

/** The texts are in order, so the first is the newest. */
const jobFor = (texts: readonly NamedText[]) => ({
  data: {
    interactionIds: texts.flatMap(({ interactionId, callId }) =>
      callId === null && interactionId !== null ? [interactionId] : [],
    ),
    callIds: texts.flatMap(({ callId }) => callId ?? []),
  },
  at: new Date(texts[0]?.occurredAt ?? 0),
});

const textsWith = (em: EntityManager, names: readonly string[]): Promise<NamedText[]> =>
  query<NamedText>(
    em,
    sql`select case when call_id is null then interaction_id end as "interactionId", call_id as "callId",
       max(occurred_at) as "occurredAt"
     from intelligence.passages
     where words @@ (${sql.join(names.map(wordsOf), sql` || `)}) and (interaction_id is not null or call_id is not null)
     group by 1, 2 order by max(occurred_at) desc`,
  );

/** SQL for a query of all words of a name, in any order. The index has "Yardi's" as "yardis". */
const wordsOf = (name: string): Sql => {
  const words = phraseWords(name).map(
    ({ folded }) => sql`(plainto_tsquery('simple', ${folded}) || plainto_tsquery('simple', ${`${folded}s`}))`,
  );
  return sql`(${sql.join(words, sql` && `)})`;
};
