import type { Result, Row } from '../answers/answer.ts';
import { formatted } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { has, spansOf } from '../text/question-words.ts';
import { everyNode, type Page } from './common/every-node.ts';
import { all, anyOf, idsOf, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount, Person } from './common/nodes.ts';
import { BeyondLimit, Unanswerable } from './common/unanswerable.ts';

const kinds = [
  ['health', 'Health', /\b(?:health(?: scores?)?|healthy|healthiest|unhealthy|unhealthiest)\b/gu],
  ['engagement', 'Engagement', /\b(?:engagement(?: scores?)?|engaged)\b/gu],
  ['satisfaction', 'Satisfaction', /\b(?:satisfaction(?: scores?)?|satisfied|happy|happiest)\b/gu],
] as const;
const nouns = /\b(?:accounts?|customers?|clients?|compan(?:y|ies)|who)\b/gu;
const lowest = /\b(?:worst|lowest|poorest|poor|bad|weakest|least|unhealthy|unhealthiest|low)\b/gu;
const highest = /\b(?:best|highest|strongest|good|most|top|healthiest|happiest|high)\b/gu;
const more = /\b(?:rank(?:ed|ing)?|scores?|by|all)\b/gu;
const usualLimit = 20;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  const [isLow, isHigh] = [has(reading, lowest), has(reading, highest)];
  const isRanked = isLow || isHigh || has(reading, /\b(?:rank(?:ed|ing)?|by|all)\b/u);
  if (spans.length === 0 || !isRanked || reading.periods.length > 0 || reading.thresholds.length > 0) return [];
  const names = namedAs(reading, 'SEGMENT', 'REGION', 'EMPLOYEE');
  const of = (kind: string) => names.filter(({ chosen }) => chosen.kind === kind);
  const filter = all({
    segment: anyOf(namesOf(of('SEGMENT'))),
    region: anyOf(namesOf(of('REGION'))),
    ownerId: anyOf(idsOf(of('EMPLOYEE'))),
  });
  const limit = reading.limit?.value ?? usualLimit;
  return kinds.flatMap(([field, label, words]): Plan[] => {
    const found = spansOf(reading, words);
    if (found.length === 0) return [];
    const used = [lowest, highest, more].flatMap((each) => spansOf(reading, each));
    const explains = [...spans, ...found, ...names, ...used, ...(reading.limit ? [reading.limit] : [])];
    return [{ explains, names, answer: (run) => answer({ field, label, filter, limit, isLow }, run) }];
  });
}

interface Question {
  readonly field: string;
  readonly label: string;
  readonly filter: object;
  readonly limit: number;
  /** True if the lowest scores come first. */
  readonly isLow: boolean;
}

interface Scored extends NamedAccount {
  readonly owner: Person | null;
  readonly score: { readonly shownValue: number } | null;
}

const mostAccounts = 500;

/** Lists are not ordered by scores. */
async function everyScore({ field, filter }: Question, run: Run): Promise<readonly Scored[]> {
  const document = `query Scores($filter: AccountFilter, $after: String) {
    accounts(filter: $filter, first: 100, after: $after) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { id name owner { id fullName } score: ${field} { shownValue } }
    }
  }`;
  return everyNode<Scored>(
    async (cursor) => (await run({ document, variables: { filter, ...cursor } })).accounts as Page<Scored>,
    (totalCount) => {
      if (totalCount > mostAccounts)
        throw new BeyondLimit(
          `These are ${totalCount} accounts; the scores of at most ${mostAccounts} can be compared.`,
        );
    },
  );
}

async function answer(question: Question, run: Run): Promise<Result> {
  const known = (await everyScore(question, run)).filter(({ score }) => score !== null);
  if (known.length === 0) throw new Unanswerable('No account has such a score yet.');
  const sign = question.isLow ? 1 : -1;
  const value = ({ score }: Scored) => score?.shownValue ?? 0;
  const sorted = known.toSorted((one, other) => sign * (value(one) - value(other)));
  const said = sorted.slice(0, Math.min(5, question.limit)).map((one) => `${one.name} ${formatted(value(one), {})}`);
  const { label } = question;
  return {
    text: `${label} of accounts, of 100, the ${question.isLow ? 'lowest' : 'highest'} first: ${said.join(', ')}.`,
    table: {
      columns: [
        { name: 'account', label: 'Account' },
        { name: 'score', label, unit: 'SCORE' },
        { name: 'owner', label: 'Owner' },
      ],
      rows: sorted.slice(0, question.limit).map(
        (one): Row => ({
          values: [one.name, value(one), one.owner?.fullName ?? null],
          accountId: one.id,
          employeeId: one.owner?.id,
        }),
      ),
      total: sorted.length,
    },
  };
}

/** Accounts by a score. */
export const scoreRanking: Intent = {
  name: 'score-ranking',
  about: 'accounts by health, engagement or satisfaction',
  examples: ['Which accounts have the worst health?', 'Which customers are most satisfied?'],
  read,
};
