import type { Result, Row } from '../answers/answer.ts';
import { dayText, formatted, shortened } from '../answers/format.ts';
import type { Reading } from '../reading/reading.ts';
import { spansOf } from '../text/question-words.ts';
import { all, inTimes } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import { Unanswerable } from './common/unanswerable.ts';

const messages =
  /\b(?:messages?|posts?|posted|written|wrote|writ(?:e|ing)|said|says?|saying|discussed|discussions?|talk(?:ed|ing)? about|going on|happen(?:ed|ing|s)?|new|news|latest on|conversations?|chats?)\b/gu;
const more =
  /\b(?:last|latest|newest|most recent|recent(?:ly)?|lately|channels?|called|named|slack|people|everyone|number of|sent)\b/gu;

function read(reading: Reading): Plan[] {
  const [channel, ...others] = reading.channels;
  const spans = spansOf(reading, messages);
  if (!channel || others.length > 0 || spans.length === 0) return [];
  const [period] = reading.periods;
  const question: Question = {
    name: channel.name,
    sentAt: period ? inTimes(period.days, reading) : { lte: reading.now.toISOString() },
    limit: reading.limit?.value ?? 50,
    during: period ? `, ${period.words}` : '',
  };
  return [
    {
      explains: [
        channel,
        ...spans,
        ...spansOf(reading, more),
        ...reading.periods,
        ...(reading.limit ? [reading.limit] : []),
      ],
      names: [],
      answer: (run) => answer(question, run),
    },
  ];
}

interface Question {
  readonly name: string;
  readonly sentAt: object;
  readonly limit: number;
  /** The time that the question names. */
  readonly during: string;
}

const document = /* GraphQL */ `
  query ChannelMessages($channels: SlackChannelFilter, $messages: SlackMessageFilter, $first: Int!) {
    slackChannels(filter: $channels, first: 2) {
      totalCount
      nodes {
        id
        name
        messages(filter: $messages, orderBy: [{ field: SENT_AT, direction: DESC }], first: $first) {
          totalCount
          nodes { id sentAt text authorName author { displayName } interaction { id account { id name } } }
        }
      }
    }
  }
`;

interface Message {
  readonly sentAt: string;
  readonly text: string;
  readonly authorName: string | null;
  readonly author: { readonly displayName: string } | null;
  readonly interaction: {
    readonly id: string;
    readonly account: { readonly id: string; readonly name: string } | null;
  } | null;
}

interface Channels {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly name: string;
    readonly messages: { readonly totalCount: number; readonly nodes: readonly Message[] };
  }[];
}

const authorOf = ({ author, authorName }: Message): string => author?.displayName ?? authorName ?? 'somebody';

async function answer({ name, sentAt, limit, during }: Question, run: Run): Promise<Result> {
  const variables = {
    channels: { name: { eq: name } },
    messages: all({ isDeleted: { eq: false }, sentAt }),
    first: Math.min(limit, 100),
  };
  const { totalCount: channels, nodes } = (await run({ document, variables })).slackChannels as Channels;
  const [channel] = nodes;
  if (!channel) throw new Unanswerable(`There is no Slack channel with the name “${name}”.`);
  if (channels > 1) throw new Unanswerable(`There are ${channels} Slack channels with the name “${name}”.`);
  const { totalCount, nodes: found } = channel.messages;
  const where = `in #${channel.name}${during}`;
  const say = (one: Message) => `${authorOf(one)}, ${dayText(one.sentAt)}: “${shortened(one.text, 200)}”`;
  return {
    text:
      totalCount === 0
        ? `No messages ${where}.`
        : `${formatted(totalCount, {})} ${totalCount === 1 ? 'message' : 'messages'} ${where}, the latest first: ${found.slice(0, 5).map(say).join('; ')}.`,
    value: totalCount,
    table: {
      columns: [
        { name: 'day', label: 'Day' },
        { name: 'author', label: 'Who' },
        { name: 'text', label: 'Words' },
        { name: 'account', label: 'Account' },
      ],
      rows: found.map(
        (one): Row => ({
          values: [
            dayText(one.sentAt),
            authorOf(one),
            shortened(one.text, 500),
            one.interaction?.account?.name ?? null,
          ],
          interactionId: one.interaction?.id,
          accountId: one.interaction?.account?.id,
        }),
      ),
      total: totalCount,
    },
  };
}

/** What was written in a Slack channel. */
export const channelMessages: Intent = {
  name: 'channel-messages',
  about: 'messages of a Slack channel',
  examples: [
    'What was said in #general this week?',
    'Show the latest messages of the channel general',
    'How many messages were posted in #general last month?',
  ],
  read,
};
