import type { Result, Row } from '../answers/answer.ts';
import { dayText, formatted, shortened } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { has, spansOf } from '../text/question-words.ts';
import { all, inTimes } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount } from './common/nodes.ts';

const kinds = [
  ['PAIN_POINT', 'pain points', /\b(?:pain points?|problems?|complaints?|troubles?)\b/gu],
  ['QUESTION', 'questions', /\b(?:questions?)\b/gu],
  ['DECISION', 'decisions', /\b(?:decisions?|decided|decide)\b/gu],
  ['ESCALATION', 'escalations', /\b(?:escalations?|escalated)\b/gu],
  ['INTEGRATION_REQUIREMENT', 'integration requirements', /\b(?:integration (?:requirements?|needs?))\b/gu],
] as const;
const more = /\b(?:main|biggest|open|ask(?:ed)?|raise[sd]?|latest|recent|current|there|got)\b/gu;

function read(reading: Reading): Plan[] {
  const [account, ...others] = namedAs(reading, 'ACCOUNT');
  if (!account || others.length > 0 || has(reading, /\b(?:how many|number of|rate|about)\b/u)) return [];
  const [period] = reading.periods;
  return kinds.flatMap(([kind, label, words]): Plan[] => {
    const spans = spansOf(reading, words);
    if (spans.length === 0) return [];
    const filter = all({ kind: { eq: kind }, occurredAt: period && inTimes(period.days, reading) });
    const about = `${label} in conversations with ${account.chosen.name}${period ? `, ${period.words}` : ''}`;
    const explains = [account, ...spans, ...spansOf(reading, more), ...reading.periods];
    return [{ explains, names: [account], answer: (run) => answer({ id: account.chosen.id, filter }, about, run) }];
  });
}

const document = /* GraphQL */ `
  query AccountFindings($id: ID!, $filter: FindingFilter) {
    account(id: $id) {
      id
      name
      findings(filter: $filter, first: 50, orderBy: [{ field: OCCURRED_AT, direction: DESC }]) {
        totalCount
        nodes { id sentence segment { id speaker { name } } interaction { id occurredAt title } }
      }
    }
  }
`;

interface Finding {
  readonly sentence: string;
  readonly segment: { readonly speaker: { readonly name: string | null } | null } | null;
  readonly interaction: { readonly id: string; readonly occurredAt: string; readonly title: string } | null;
}

async function answer(variables: Readonly<Record<string, unknown>>, about: string, run: Run): Promise<Result> {
  const data = await run({ document, variables });
  const account = data.account as (NamedAccount & { findings: { totalCount: number; nodes: Finding[] } | null }) | null;
  const { totalCount, nodes } = account?.findings ?? { totalCount: 0, nodes: [] };
  const say = ({ sentence, interaction }: Finding) =>
    `“${shortened(sentence, 150)}” (${dayText(interaction?.occurredAt)})`;
  return {
    text:
      totalCount === 0
        ? `No ${about} were found.`
        : `${formatted(totalCount, {})} ${about}, the latest first: ${nodes.slice(0, 5).map(say).join('; ')}.`,
    value: totalCount,
    table: {
      columns: [
        { name: 'sentence', label: 'Words' },
        { name: 'speaker', label: 'Speaker' },
        { name: 'day', label: 'Day' },
        { name: 'title', label: 'Where' },
      ],
      rows: nodes.map(
        ({ sentence, segment, interaction }): Row => ({
          values: [
            shortened(sentence, 500),
            segment?.speaker?.name ?? null,
            dayText(interaction?.occurredAt),
            shortened(interaction?.title, 200),
          ],
          interactionId: interaction?.id,
          accountId: account?.id,
        }),
      ),
      total: totalCount,
    },
  };
}

/** What sentences of texts and calls with an account say. */
export const accountFindings: Intent = {
  name: 'account-findings',
  about: 'pain points, questions, decisions or escalations of an account',
  examples: [
    'What are the pain points of Enterprise Property Group?',
    'Which questions did Enterprise Property Group ask this month?',
  ],
  read,
};
