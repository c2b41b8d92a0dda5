import type { Result, Row } from '../answers/answer.ts';
import { dayText, formatted, listed, shortened } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { spansOf } from '../text/question-words.ts';
import { all, idsOf, inTimes, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount } from './common/nodes.ts';

const nouns =
  /\b(?:conversations?|threads?|summar(?:y|ies|ise|ize|ised|ized)|what happened|going on|catch me up|latest on|recap)\b/gu;
const more = /\b(?:last|latest|recent|happened|going|new|about|support|sales|with)\b/gu;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  const accounts = namedAs(reading, 'ACCOUNT');
  if (spans.length === 0 || accounts.length === 0) return [];
  const [period] = reading.periods;
  const filter = all({
    accountId: { in: idsOf(accounts) },
    endedAt: period ? inTimes(period.days, reading) : { lte: reading.now.toISOString() },
  });
  const about = `${listed(namesOf(accounts))}${period ? `, ${period.words}` : ''}`;
  const explains = [...spans, ...accounts, ...spansOf(reading, more), ...reading.periods];
  return [{ explains, names: accounts, answer: (run) => answer(filter, about, run) }];
}

const document = /* GraphQL */ `
  query Conversations($filter: ConversationThreadFilter) {
    conversationThreads(filter: $filter, first: 10) {
      totalCount
      nodes { id subject type startedAt endedAt interactionCount summary sentiment keyOutcomes painPoints account { id name } }
    }
  }
`;

interface Thread {
  readonly id: string;
  readonly subject: string | null;
  readonly type: string | null;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly interactionCount: number;
  readonly summary: string | null;
  readonly sentiment: number | null;
  readonly account: NamedAccount | null;
}

async function answer(filter: object, about: string, run: Run): Promise<Result> {
  const data = await run({ document, variables: { filter } });
  const { totalCount, nodes } = data.conversationThreads as { totalCount: number; nodes: Thread[] };
  const say = ({ subject, endedAt, summary }: Thread) =>
    `${dayText(endedAt)} ${shortened(subject, 80) ?? 'without a subject'}${summary ? `: ${shortened(summary, 250)}` : ''}`;
  return {
    text:
      totalCount === 0
        ? `No conversations with ${about}.`
        : `${formatted(totalCount, {})} conversations with ${about}, the latest first: ${nodes.slice(0, 3).map(say).join(' · ')}`,
    value: totalCount,
    table: {
      columns: [
        { name: 'subject', label: 'Subject' },
        { name: 'type', label: 'Type' },
        { name: 'ended', label: 'Last day' },
        { name: 'interactions', label: 'Interactions', unit: 'COUNT' },
        { name: 'sentiment', label: 'Sentiment', unit: 'SCORE' },
        { name: 'summary', label: 'Summary' },
      ],
      rows: nodes.map(
        (one): Row => ({
          values: [
            shortened(one.subject, 200),
            one.type?.toLowerCase().replace('_', ' ') ?? null,
            dayText(one.endedAt),
            one.interactionCount,
            one.sentiment,
            shortened(one.summary, 1_000),
          ],
          threadId: one.id,
          accountId: one.account?.id,
        }),
      ),
      total: totalCount,
    },
  };
}

/** Conversations with an account, with their summaries. */
export const conversations: Intent = {
  name: 'conversations',
  about: 'conversations with an account, with their summaries',
  examples: [
    'Summarise the last conversations with Enterprise Property Group',
    'What happened at Enterprise Property Group this month?',
  ],
  read,
};
