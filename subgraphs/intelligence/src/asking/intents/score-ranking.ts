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
  ['satisfaction', 'Satisfaction', /\b(?:satisfaction(?: scores?)?|satisfied|happy|happiest|unhappiest)\b/gu],
] as const;
const nouns = /\b(?:accounts?|customers?|clients?|compan(?:y|ies)|who)\b/gu;
const lowest = /\b(?:worst|lowest|poorest|poor|bad|weakest|least|unhealthy|unhealthiest|unhappiest|low)\b/gu;
const highest = /\b(?:best|highest|strongest|good|most|top|healthiest|happiest|high)\b/gu;
/** Moods without an order: those accounts alone, by satisfaction. */
const unhappy =
  /\b(?:unhappy|dissatisfied|unsatisfied|displeased|frustrated|upset|angry|(?:(?:is|are)(?:nt| not)|not) (?:very |too )?(?:happy|satisfied|pleased)(?: with us)?)\b/gu;
const happy = /\b(?:happy|satisfied|pleased)\b/gu;
/** Satisfaction of an account about which nothing speaks for or against. */
const neutral = 50;
const more = /\b(?:rank(?:ed|ing)?|scores?|by|all)\b/gu;
const usualLimit = 20;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  if (spans.length === 0 || reading.periods.length > 0 || reading.thresholds.length > 0) return [];
  const [isLow, isHigh] = [has(reading, lowest), has(reading, highest)];
  const isRanked = isLow || isHigh || has(reading, /\b(?:rank(?:ed|ing)?|by|all)\b/u);
  const names = namedAs(reading, 'SEGMENT', 'REGION', 'EMPLOYEE');
  const of = (kind: string) => names.filter(({ chosen }) => chosen.kind === kind);
  const filter = all({
    segment: anyOf(namesOf(of('SEGMENT'))),
    region: anyOf(namesOf(of('REGION'))),
    ownerId: anyOf(idsOf(of('EMPLOYEE'))),
  });
  const limit = reading.limit?.value ?? usualLimit;
  if (!isRanked) {
    const isUnhappy = has(reading, unhappy);
    const moods = spansOf(reading, isUnhappy ? unhappy : happy);
    if (moods.length === 0) return [];
    const explains = [...spans, ...moods, ...names, ...(reading.limit ? [reading.limit] : [])];
    return [
      { explains, names, answer: (run) => answerMood({ ...satisfaction, filter, limit, isLow: isUnhappy }, run) },
    ];
  }
  return kinds.flatMap(([field, label, words]): Plan[] => {
    const found = spansOf(reading, words);
    if (found.length === 0) return [];
    const used = [lowest, highest, more].flatMap((each) => spansOf(reading, each));
    const explains = [...spans, ...found, ...names, ...used, ...(reading.limit ? [reading.limit] : [])];
    return [{ explains, names, answer: (run) => answer({ field, label, filter, limit, isLow }, run) }];
  });
}

const satisfaction = { field: 'satisfaction', label: 'Satisfaction' };

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

const pointsOf = ({ score }: Scored) => score?.shownValue ?? 0;
const said = (one: Scored) => `${one.name} ${formatted(pointsOf(one), {})}`;

/** Reads the accounts that have the score, in order. */
async function ranked(question: Question, run: Run): Promise<readonly Scored[]> {
  const known = (await everyScore(question, run)).filter(({ score }) => score !== null);
  if (known.length === 0) throw new Unanswerable('No account has such a score yet.');
  const sign = question.isLow ? 1 : -1;
  return known.toSorted((one, other) => sign * (pointsOf(one) - pointsOf(other)));
}

async function answer(question: Question, run: Run): Promise<Result> {
  const sorted = await ranked(question, run);
  const first = sorted.slice(0, Math.min(mostSaid, question.limit)).map(said);
  const order = question.isLow ? 'lowest' : 'highest';
  return {
    text: `${question.label} of accounts, of 100, the ${order} first: ${first.join(', ')}.`,
    table: tableOf(question, sorted),
  };
}

/** Of the accounts with a satisfaction, only those below or above neutral. */
async function answerMood(question: Question, run: Run): Promise<Result> {
  const sorted = await ranked(question, run);
  const those = sorted.filter((one) => (question.isLow ? pointsOf(one) < neutral : pointsOf(one) > neutral));
  const side = question.isLow ? 'below' : 'above';
  const names = those.slice(0, mostSaid).map(said);
  return {
    text: `${formatted(those.length, {})} of ${formatted(sorted.length, {})} accounts with a satisfaction score ${those.length === 1 ? 'is' : 'are'} ${side} ${neutral} of 100${names.length > 0 ? `: ${names.join(', ')}` : ''}.`,
    value: those.length,
    table: tableOf(question, those),
  };
}

const mostSaid = 5;

const tableOf = ({ label, limit }: Question, accounts: readonly Scored[]): Result['table'] => ({
  columns: [
    { name: 'account', label: 'Account' },
    { name: 'score', label, unit: 'SCORE' },
    { name: 'owner', label: 'Owner' },
  ],
  rows: accounts.slice(0, limit).map(
    (one): Row => ({
      values: [one.name, pointsOf(one), one.owner?.fullName ?? null],
      accountId: one.id,
      employeeId: one.owner?.id,
    }),
  ),
  total: accounts.length,
});

/** Accounts by a score. */
export const scoreRanking: Intent = {
  name: 'score-ranking',
  about: 'accounts by health, engagement or satisfaction',
  examples: [
    'Which accounts have the worst health?',
    'Which customers are most satisfied?',
    'Which customers are unhappy?',
  ],
  read,
};
