import type { Result, Row } from '../answers/answer.ts';
import { dayText, formatted, listed, shortened } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { has, spansOf } from '../text/question-words.ts';
import { all, idsOf, inTimes, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount } from './common/nodes.ts';

const kinds = [
  [
    'COMPLIANCE',
    'compliance concerns',
    /\b(?:compliance|fair housing|fdcpa|regulatory|legal)(?: (?:concerns?|issues?|flags?|problems?|risks?|violations?|red flags?|topics?|questions?))?\b|\bred flags?\b/gu,
  ],
  ['BUYING_SIGNAL', 'buying signals', /\bbuying signals?\b/gu],
  ['CHURN_SIGNAL', 'churn signals', /\bchurn signals?\b/gu],
  ['COMPETITOR_MENTION', 'mentions of competitors', /\b(?:competitor mentions?|mentions? of competitors?)\b/gu],
] as const;
const more =
  /\b(?:common(?:ly)?|most|main|typical|frequent(?:ly)?|biggest|top|often|discussed|raised?|heard|came|come|up|clients?|customers?|accounts?|conversations?|calls?|talks?|there|latest|recent|newest|concerns?|issues?|hear)\b/gu;

function read(reading: Reading): Plan[] {
  if (has(reading, /\b(?:how many|number of|rate|by|per|handl\w+)\b/u)) return [];
  const accounts = namedAs(reading, 'ACCOUNT');
  const [period] = reading.periods;
  return kinds.flatMap(([kind, label, words]): Plan[] => {
    const spans = spansOf(reading, words);
    if (spans.length === 0) return [];
    const filter = all({
      kind: { eq: kind },
      accountId: accounts.length > 0 ? { in: idsOf(accounts) } : undefined,
      occurredAt: period ? inTimes(period.days, reading) : undefined,
    });
    const about = `${label}${accounts.length > 0 ? ` of ${listed(namesOf(accounts))}` : ''}${period ? `, ${period.words}` : ''}`;
    const explains = [...spans, ...accounts, ...spansOf(reading, more), ...reading.periods];
    return [{ explains, names: accounts, answer: (run) => answer(filter, about, run) }];
  });
}

const document = /* GraphQL */ `
  query Insights($filter: InsightFilter) {
    insights(filter: $filter, first: 100) {
      totalCount
      nodes { id title detail occurredAt account { id name } interaction { id title } }
    }
  }
`;

interface Insight {
  readonly title: string;
  readonly detail: string | null;
  readonly occurredAt: string;
  readonly account: NamedAccount | null;
  readonly interaction: { readonly id: string } | null;
}

async function answer(filter: object, about: string, run: Run): Promise<Result> {
  const data = await run({ document, variables: { filter } });
  const { totalCount, nodes } = data.insights as { totalCount: number; nodes: Insight[] };
  // Titles that occur often come first.
  const counts = [...Map.groupBy(nodes, ({ title }) => title).values()].toSorted(
    (one, other) => other.length - one.length,
  );
  const said = counts
    .slice(0, 5)
    .flatMap(([first, ...rest]) =>
      first
        ? `${shortened(first.title, 120)}${rest.length > 0 ? ` (${rest.length + 1} times)` : ''}${first.detail ? `: “${shortened(first.detail, 120)}”` : ''}`
        : [],
    );
  return {
    text: totalCount === 0 ? `No ${about} were found.` : `${formatted(totalCount, {})} ${about}: ${said.join('; ')}.`,
    value: totalCount,
    table: {
      columns: [
        { name: 'title', label: 'What' },
        { name: 'words', label: 'Words' },
        { name: 'account', label: 'Account' },
        { name: 'day', label: 'Day' },
      ],
      rows: counts
        .flat()
        .slice(0, 50)
        .map(
          (one): Row => ({
            values: [
              shortened(one.title, 200),
              shortened(one.detail, 500),
              one.account?.name ?? null,
              dayText(one.occurredAt),
            ],
            interactionId: one.interaction?.id,
            accountId: one.account?.id,
          }),
        ),
      total: totalCount,
    },
  };
}

/** What texts and calls show: objections, compliance concerns, requests. */
export const insights: Intent = {
  name: 'insights',
  about: 'objections, compliance concerns and the like, with their words',
  examples: [
    'Which compliance concerns are most frequently discussed?',
    'What are the most common objections?',
    'Which features did customers request?',
    'What objections did Enterprise Property Group raise?',
  ],
  read,
};
