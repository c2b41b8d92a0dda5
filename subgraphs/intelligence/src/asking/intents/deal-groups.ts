import type { Result, Row } from '../answers/answer.ts';
import { formatted, listed } from '../answers/format.ts';
import { type Choice, namedAs, type Reading } from '../reading/reading.ts';
import { comingDays } from '../reading/times.ts';
import { has, type Span, spansOf } from '../text/question-words.ts';
import { all, type Filter, idsOf, inDays, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import { amountOf, type Money, money, type NamedAccount, type Person } from './common/nodes.ts';

const groups = [
  ['STAGE', 'stages?', 'stage'],
  ['CLOSE_MONTH', '(?:close|closing) months?|months? of (?:the )?clos(?:e|ing)', 'month of closing'],
  ['STATUS', 'status', 'status'],
  ['SOURCE', 'crm', 'CRM'],
] as const;
/** These are also what other questions are about, so that "which" alone does not group by them. */
const owners =
  '(?:sales )?(?:reps?|agents?|owners?|account executives?|people|persons?|colleagues?|employees?|sellers?)';
const ranked = [
  ['OWNER', owners, `(?:who|(?:which|what) ${owners})`, 'owner'],
  [
    'ACCOUNT',
    '(?:accounts?|customers?|clients?|compan(?:y|ies))',
    '(?:which|what) (?:accounts?|customers?|clients?|compan(?:y|ies))',
    'account',
  ],
  ['PRODUCT', 'products?', '(?:which|what) products?', 'product'],
] as const;

const nouns = /\b(?:pipeline|deals?|opportunit(?:y|ies)|funnel)\b/gu;
const open = /\b(?:open|active|current)\b/gu;
const more =
  /\b(?:value|amounts?|size|total|sum|count|number|distribution|split|spread|look(?:s)? like|open|active|won|lost|current)\b/gu;

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  if (spans.length === 0) return [];
  const accounts = namedAs(reading, 'ACCOUNT');
  const people = namedAs(reading, 'EMPLOYEE');
  const names = [...accounts, ...people];
  const status = statusOf(reading);
  const [days] = reading.periods.map((each) => (status?.eq === 'OPEN' ? comingDays(each, reading.today) : each.days));
  const filter = all({
    status,
    accountId: accounts.length > 0 ? { in: idsOf(accounts) } : undefined,
    ownerId: people.length > 0 ? { in: idsOf(people) } : undefined,
    closeDate: days && inDays(days),
  });
  const plans = rankedPlans(reading, spans, filter, names);
  if (plans.length > 0) return plans;
  return groups.flatMap(([by, words, label]): Plan[] => {
    const grouped = spansOf(
      reading,
      new RegExp(
        `\\b(?:by|per|in each|for each|each|across|at (?:each|what|which)|which|what) (?:deal |sales |pipeline )?(?:${words})\\b`,
        'gu',
      ),
    );
    if (grouped.length === 0) return [];
    const question: Question = { by, label, filter, measure: 'AMOUNT', isAscending: false, limit: null };
    return [planOf(reading, question, [...spans, ...grouped], names)];
  });
}

/** "Who has most deals", "deals by owner". */
function rankedPlans(reading: Reading, spans: readonly Span[], filter: Filter, names: readonly Choice[]): Plan[] {
  return ranked.flatMap(([by, words, which, label]): Plan[] => {
    const grouped = spansOf(reading, new RegExp(`\\b(?:by|per|for each|each|across) ${words}\\b`, 'gu'));
    const isOfAmounts = has(reading, /\b(?:value|amounts?|worth|money|pipeline)\b/u);
    // The biggest deal is a deal, not the most deals.
    const sizes = isOfAmounts ? 'most|fewest|least|largest|biggest|highest' : 'most|fewest|least';
    const asked = spansOf(reading, new RegExp(`^${which}\\b(?=.*\\b(?:${sizes})\\b)`, 'gu'));
    const [first] = [...grouped, ...asked];
    if (!first) return [];
    const question: Question = {
      by,
      label,
      filter,
      measure: isOfAmounts ? 'AMOUNT' : 'COUNT',
      isAscending: has(reading, /\b(?:fewest|least)\b/u),
      limit: reading.limit?.value ?? null,
    };
    const ranking = spansOf(reading, new RegExp(`\\b(?:${sizes}|own|owns|has|have|with)\\b`, 'gu'));
    const used = [...spans, first, ...ranking, ...(reading.limit ? [reading.limit] : [])];
    return [planOf(reading, question, used, names)];
  });
}

function statusOf(reading: Reading): Filter | undefined {
  if (has(reading, /\bwon\b/u)) return { eq: 'WON' };
  if (has(reading, /\blost\b/u)) return { eq: 'LOST' };
  const isPipeline = has(reading, /\b(?:pipeline|funnel)\b/u) || spansOf(reading, open).length > 0;
  return isPipeline ? { eq: 'OPEN' } : undefined;
}

const mostGroups = 100;
const mostSaid = 12;

interface Question {
  readonly by: string;
  readonly label: string;
  readonly filter: Filter;
  /** What the groups are ordered by. */
  readonly measure: 'AMOUNT' | 'COUNT';
  readonly isAscending: boolean;
  readonly limit: number | null;
}

const planOf = (reading: Reading, question: Question, spans: readonly Span[], names: readonly Choice[]): Plan => ({
  explains: [...spans, ...spansOf(reading, more), ...names, ...reading.periods],
  names,
  answer: (run) => answer(question, names, reading, run),
});

const document = /* GraphQL */ `
  query DealGroups($by: DealGroupField!, $filter: DealFilter) {
    dealGroups(by: $by, filter: $filter, first: 100) {
      count
      amounts { amount currencyCode }
      groups { key count amounts { amount currencyCode } account { id name } owner { id fullName } }
    }
  }
`;

interface Group {
  readonly key: string | null;
  readonly count: number;
  readonly amounts: readonly Money[];
  readonly account: NamedAccount | null;
  readonly owner: Person | null;
}

async function answer(
  { by, label, filter, measure, isAscending, limit }: Question,
  names: readonly Choice[],
  { periods: [period], currencyCode: preferred }: Reading,
  run: Run,
): Promise<Result> {
  const data = await run({ document, variables: { by, filter } });
  const { count, amounts, groups: found } = data.dealGroups as { count: number; amounts: Money[]; groups: Group[] };
  const currencyCode = (amounts.find((sum) => sum.currencyCode === preferred) ?? amounts[0])?.currencyCode ?? null;
  const amount = (group: Group) => sumOf(group, currencyCode);
  const sign = isAscending ? -1 : 1;
  const sorted = found
    // Deals without an owner or account are of nobody, who has neither most nor least.
    .filter(({ key }) => measure === 'AMOUNT' || key !== null)
    .toSorted((one, other) => {
      const byKey = Number(one.key === null) - Number(other.key === null);
      const [byAmount, byCount] = [amount(other) - amount(one), other.count - one.count];
      return byKey || sign * (measure === 'COUNT' ? byCount || byAmount : byAmount || byCount);
    })
    .slice(0, limit ?? mostGroups);
  const say = (group: Group) =>
    `${nameOf(group)} ${group.amounts.length > 0 ? `${listed(group.amounts.map(money))} (${formatted(group.count, {})})` : formatted(group.count, {})}`;
  const of = names.length > 0 ? ` of ${listed(namesOf(names))}` : '';
  const status = (filter.status as { eq: string } | undefined)?.eq.toLowerCase();
  const kind = status ? `Deals that are ${status}` : 'Deals';
  const when = period ? `, ${period.words}` : '';
  return {
    text: `${kind}${of} by ${label}${when}: ${count === 0 ? 'none' : sorted.slice(0, mostSaid).map(say).join('; ')}${sorted.length > mostSaid ? `, and ${sorted.length - mostSaid} more` : ''}.`,
    table: {
      columns: [
        { name: 'group', label },
        { name: 'amount', label: 'Amount', unit: 'CURRENCY', currencyCode },
        { name: 'count', label: 'Deals', unit: 'COUNT' },
      ],
      rows: sorted.map((group): Row => ({ values: [nameOf(group), sumOf(group, currencyCode), group.count] })),
    },
  };
}

const nameOf = ({ key, account, owner }: Group): string => account?.name ?? owner?.fullName ?? key ?? 'none';

/** Amounts of different currencies are not added up. */
const sumOf = ({ amounts }: Group, currencyCode: string | null): number =>
  amountOf(amounts.find((sum) => sum.currencyCode === currencyCode)) ?? 0;

/** Deals by stage, status or month of closing. */
export const dealGroups: Intent = {
  name: 'deal-groups',
  about: 'deals by stage and the like',
  examples: ['What is the pipeline by stage?', 'Open deals by close month', 'How many deals are in each stage?'],
  read,
};
