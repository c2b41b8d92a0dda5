import type { Result, Row } from '../answers/answer.ts';
import { formatted, listed } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { spansOf } from '../text/question-words.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount } from './common/nodes.ts';

const kinds = [
  ['health', 'Health', /\b(?:healthy?|doing|how is|how are)\b/gu],
  ['churnRisk', 'Churn risk', /\b(?:churn(?: risk)?|at risk|risks?|leave|leaving|cancel)\b/gu],
  ['engagement', 'Engagement', /\b(?:engagement|engaged)\b/gu],
  ['satisfaction', 'Satisfaction', /\b(?:satisfaction|satisfied|happy|unhappy)\b/gu],
  ['expansion', 'Expansion', /\b(?:expansion|upsell|expand|buy more)\b/gu],
] as const;
const more =
  /\b(?:scores?|why|reasons?|account|customer|going to|will|likely|potential|current|changed?|factors?|behind|explain)\b/gu;

function read(reading: Reading): Plan[] {
  const [account, ...others] = namedAs(reading, 'ACCOUNT');
  if (!account || others.length > 0 || reading.periods.length > 0) return [];
  return kinds.flatMap(([field, label, words]): Plan[] => {
    const spans = spansOf(reading, words);
    if (spans.length === 0) return [];
    return [
      {
        explains: [account, ...spans, ...spansOf(reading, more)],
        names: [account],
        answer: (run) => answer(account.chosen.id ?? '', field, label, run),
      },
    ];
  });
}

interface Score {
  readonly shownValue: number;
  readonly change30Days: number | null;
  readonly confidence: number | null;
  readonly factors: readonly { readonly label: string; readonly contribution: number; readonly value: number | null }[];
}

async function answer(id: string, field: string, label: string, run: Run): Promise<Result> {
  const document = `query Score($id: ID!) {
    account(id: $id) { id name score: ${field} { shownValue change30Days confidence factors { label contribution value } } }
  }`;
  const account = (await run({ document, variables: { id } })).account as
    | (NamedAccount & { score: Score | null })
    | null;
  const score = account?.score;
  const factors = (score?.factors ?? []).toSorted(
    (one, other) => Math.abs(other.contribution) - Math.abs(one.contribution),
  );
  const moved = factors.filter(({ contribution }) => Math.abs(contribution) >= 0.5);
  const sign = (value: number) => `${value >= 0 ? '+' : '−'}${formatted(Math.abs(value), {})}`;
  const why = moved.slice(0, 3).map((factor) => `${factor.label} ${sign(factor.contribution)}`);
  const change = score?.change30Days ? `, ${sign(score.change30Days)} in 30 days` : '';
  return {
    text: score
      ? `${label} of ${account?.name}: ${formatted(score.shownValue, {})} of 100${change}${why.length > 0 ? `; ${listed(why)}` : ''}.`
      : `${account?.name ?? 'The account'} has no such score yet.`,
    value: score?.shownValue ?? null,
    table: {
      columns: [
        { name: 'factor', label: 'Factor' },
        { name: 'contribution', label: 'Contribution', unit: 'SCORE' },
        { name: 'value', label: 'Value', unit: 'SCORE' },
      ],
      rows: factors.map(
        (factor): Row => ({ values: [factor.label, factor.contribution, factor.value], accountId: id }),
      ),
    },
  };
}

/** A score of an account, with what it is made of. */
export const scores: Intent = {
  name: 'score',
  about: 'a score of an account, and why',
  examples: [
    'How healthy is Enterprise Property Group?',
    'What is the churn risk of Enterprise Property Group and why?',
    'How satisfied is Enterprise Property Group?',
  ],
  read,
};
