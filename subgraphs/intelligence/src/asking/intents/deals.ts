import type { Result, Row } from '../answers/answer.ts';
import { formatted, listed } from '../answers/format.ts';
import { negatedOf } from '../reading/negated.ts';
import { type Choice, namedAs, type Reading } from '../reading/reading.ts';
import { comingDays } from '../reading/times.ts';
import { leavingOut } from '../text/negation.ts';
import { has, type Span, spansOf } from '../text/question-words.ts';
import { all, beyond, type Filter, idsOf, inDays, inTimes, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import { amountOf, type Money, money, type NamedAccount, type Person } from './common/nodes.ts';
import { Unanswerable } from './common/unanswerable.ts';

const nouns = /\b(?:deals?|opportunit(?:y|ies)|opps?|renewals?)\b/gu;
const won = /\b(?:w[io]ns?|closed won|sold)\b/gu;
const lost = /\b(?:los[et]|losing|closed lost)\b/gu;
const closed = /\bclosed\b/gu;
const open = /\b(?:open|active|pending|in progress|in the pipeline|close|closing|expected|due)\b/gu;
/** Before the name of a stage, these say no more than that a deal is in it. */
const inStage = /\b(?:stuck|sitting)(?= (?:in|at)\b)/gu;
/** Open deals whose expected day has passed. */
const slipped = /\b(?:slip(?:s|ped|ping)?|overdue|delayed|past due|late)\b/gu;
const opened = /\b(?:opened|created|new|started|added)\b/gu;
const largest = /\b(?:biggest|largest|highest|top|most valuable)\b/gu;
const smallest = /\b(?:smallest|lowest|least valuable)\b/gu;
const more =
  /\b(?:still|worth|value|valued|amounts?|size|stages?|latest|newest|customers?|accounts?|rep|owned|owns?|belong(?:s|ing)?|current)\b/gu;
const average = /\b(?:(?:on )?average|avg|mean|typical(?:ly)?)\b/gu;
/** Deals that are open, in the words of closed ones. */
const notClosed =
  /\b(?:(?:not|never|arent|isnt|havent|hasnt|wasnt|werent)(?: (?:yet|been|be))* (?:closed?|decided|signed)(?: yet)?|yet to (?:be closed|close|be signed|sign)|unclosed|undecided|unsigned)\b/gu;
const negation = new RegExp(`\\b(?:${leavingOut}|not(?: (?:of|from|for|with|owned by))?)\\b`, 'gu');
/** What deals may lack, and the field of the list that has it. */
const lacking =
  /\b(?:without|no|missing|lack(?:s|ing)?|(?:not|arent|isnt) (?:linked|assigned|tied|connected|attached|related) to)(?: an?| any)? (?<what>account|customer|company|owner|rep|amount|value|close date|closing date|product)\b/gu;
const fieldOf: Readonly<Record<string, string>> = {
  account: 'accountId',
  customer: 'accountId',
  company: 'accountId',
  owner: 'ownerId',
  rep: 'ownerId',
  amount: 'amount',
  value: 'amount',
  'close date': 'closeDate',
  'closing date': 'closeDate',
  product: 'product',
};
const usualLimit = 20;

type Status = 'OPEN' | 'WON' | 'LOST';

interface Question {
  readonly filter: Filter;
  readonly orderBy: readonly Filter[];
  readonly limit: number;
  /** True if the mean amount is asked for. */
  readonly isMean: boolean;
  readonly about: string;
}

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  // What will be won or lost is not in the data.
  if (spans.length === 0 || (has(reading, /\bwill\b/u) && (has(reading, won) || has(reading, lost)))) return [];
  const names = namedAs(reading, 'ACCOUNT', 'EMPLOYEE', 'PRODUCT', 'STAGE');
  const lacks = spansOf(reading, lacking);
  const missing = lacks.flatMap(({ match }) => fieldOf[match.groups?.what ?? ''] ?? []);
  const unclosed = spansOf(reading, notClosed);
  const [not, ...moreNots] = spansOf(reading, negation).filter(
    ({ from }) => ![...lacks, ...unclosed].some((other) => other.from <= from && from < other.to),
  );
  const negated: Span[] = not ? negatedOf(reading, not, names) : [];
  const isNot = (span: Span) => negated.includes(span);
  // "Not" must be about a name.
  if (moreNots.length > 0 || (not && negated.length === 0)) return [];
  const isSlipped = has(reading, slipped);
  const statuses: readonly Status[] = isSlipped ? ['OPEN'] : statusesOf(reading);
  const isMean = has(reading, average);
  // The mean of deals won, which "average deal" means too, is a metric.
  if (isMean && (statuses.length === 0 || statuses.includes('WON'))) return [];
  // It is of all deals, not of the largest.
  if (isMean && (reading.limit || has(reading, largest) || has(reading, smallest))) return [];
  const question: Question = {
    filter: {
      ...filterOf(reading, names, statuses, isNot),
      ...Object.fromEntries(missing.map((field) => [field, { isNull: true }])),
    },
    orderBy: orderOf(reading),
    limit: reading.limit?.value ?? usualLimit,
    isMean,
    about: `${aboutOf(isSlipped ? ['overdue'] : statuses, names, reading, isNot)}${lacks.map(({ match }) => ` without ${match.groups?.what}`).join('')}`,
  };
  const isInStage = names.some(({ chosen }) => chosen.kind === 'STAGE');
  const words = [...(isInStage ? [inStage] : []), won, lost, closed, open, slipped, opened, largest, smallest, more];
  const explains = [
    ...spans,
    ...names,
    ...(not ? [not] : []),
    ...lacks,
    ...unclosed,
    ...(isMean ? spansOf(reading, average) : []),
    ...words.flatMap((each) => spansOf(reading, each)),
    ...reading.periods,
    ...reading.thresholds,
    ...(reading.limit ? [reading.limit] : []),
  ];
  return [{ explains, names, answer: (run) => (isMean ? answerMean(question, run) : answer(question, run)) }];
}

/** None for deals of any status. */
function statusesOf(reading: Reading): Status[] {
  const named = [...(has(reading, won) ? (['WON'] as const) : []), ...(has(reading, lost) ? (['LOST'] as const) : [])];
  if (named.length > 0) return named;
  if (has(reading, notClosed)) return ['OPEN'];
  if (has(reading, closed)) return ['WON', 'LOST'];
  return has(reading, open) ? ['OPEN'] : [];
}

function filterOf(
  reading: Reading,
  names: readonly Choice[],
  statuses: readonly Status[],
  isNot: (span: Span) => boolean,
): Filter {
  const anyOf = (values: readonly string[]) => (values.length > 0 ? { in: values } : undefined);
  const named = (kind: string, of: (choices: readonly Choice[]) => readonly string[]) => {
    const [yes, no] = [names.filter((each) => !isNot(each)), names.filter(isNot)].map((some) =>
      of((some ?? []).filter(({ chosen }) => chosen.kind === kind)),
    );
    return { ...anyOf(yes ?? []), ...(no && no.length > 0 && { nin: no }) };
  };
  const isSlipped = has(reading, slipped);
  const isOnlyOpen = statuses.length === 1 && statuses[0] === 'OPEN';
  const isToCome = isOnlyOpen && !isSlipped && !has(reading, opened);
  const unlessEmpty = (filter: Filter) => (Object.keys(filter).length > 0 ? filter : undefined);
  const [period] = reading.periods.map((each) => (isToCome ? comingDays(each, reading.today) : each.days));
  const isOpened = has(reading, opened) && !statuses.includes('WON') && !statuses.includes('LOST');
  return all({
    status: anyOf(statuses),
    name: has(reading, /\brenewals?\b/u) ? { contains: 'renewal' } : undefined,
    amount: reading.thresholds.length > 0 ? beyond(reading.thresholds) : undefined,
    accountId: unlessEmpty(named('ACCOUNT', idsOf)),
    ownerId: unlessEmpty(named('EMPLOYEE', idsOf)),
    product: unlessEmpty(named('PRODUCT', namesOf)),
    stage: unlessEmpty(named('STAGE', namesOf)),
    openedAt: period && isOpened ? inTimes(period, reading) : undefined,
    closeDate: unlessEmpty({ ...(period && !isOpened && inDays(period)), ...(isSlipped && { lt: reading.today }) }),
  });
}

function orderOf(reading: Reading): Filter[] {
  if (has(reading, smallest)) return [{ field: 'AMOUNT', direction: 'ASC' }];
  const isSized = has(reading, largest) || reading.thresholds.length > 0;
  return [{ field: isSized ? 'AMOUNT' : 'CLOSE_DATE', direction: 'DESC' }];
}

function aboutOf(
  kinds: readonly string[],
  names: readonly Choice[],
  { periods: [period] }: Reading,
  isNot: (span: Span) => boolean,
): string {
  const [yes, no] = [names.filter((each) => !isNot(each)), names.filter(isNot)];
  const of = `${yes.length > 0 ? ` of ${listed(namesOf(yes))}` : ''}${no.length > 0 ? `, without ${listed(namesOf(no))}` : ''}`;
  const kind = kinds.length > 0 ? `${listed(kinds).toLowerCase()} deals` : 'deals';
  return `${kind[0]?.toUpperCase()}${kind.slice(1)}${of}${period ? `, ${period.words}` : ''}`;
}

const document = /* GraphQL */ `
  query Deals($filter: DealFilter, $orderBy: [DealOrder!], $first: Int!) {
    deals(filter: $filter, orderBy: $orderBy, first: $first) {
      totalCount
      nodes {
        id
        name
        stage
        status
        closeDate
        amount { amount currencyCode }
        account { id name }
        owner { id fullName }
      }
    }
    dealGroups(by: STATUS, filter: $filter) { amounts { amount currencyCode } }
  }
`;

interface Deal {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly status: string;
  readonly closeDate: string | null;
  readonly amount: Money | null;
  readonly account: NamedAccount | null;
  readonly owner: Person | null;
}

const meanDocument = /* GraphQL */ `
  query DealMean($filter: DealFilter) {
    dealGroups(by: STATUS, filter: $filter) { count amounts { amount currencyCode } }
  }
`;

async function answerMean({ filter, about }: Question, run: Run): Promise<Result> {
  const amount = { isNull: false, ...(filter.amount as Filter | undefined) };
  const data = await run({ document: meanDocument, variables: { filter: { ...filter, amount } } });
  const { count, amounts } = data.dealGroups as { count: number; amounts: Money[] };
  const [sum, ...others] = amounts;
  if (!sum || others.length > 0) throw new Unanswerable(`${about}: there are no amounts of one currency.`);
  const value = Number(sum.amount) / count;
  const said = formatted(value, { unit: 'CURRENCY', currencyCode: sum.currencyCode });
  return {
    text: `${about}: ${said} on average, of ${formatted(count, {})}.`,
    value,
    table: {
      columns: [
        { name: 'mean', label: 'Average amount', unit: 'CURRENCY', currencyCode: sum.currencyCode },
        { name: 'count', label: 'Deals', unit: 'COUNT' },
      ],
      rows: [{ values: [value, count] }],
    },
  };
}

async function answer({ filter, orderBy, limit, about }: Question, run: Run): Promise<Result> {
  const data = await run({ document, variables: { filter, orderBy, first: Math.min(limit, 100) } });
  const { totalCount, nodes } = data.deals as { totalCount: number; nodes: Deal[] };
  const sums = (data.dealGroups as { amounts: Money[] }).amounts.map(money);
  const currencyCode = nodes.find(({ amount }) => amount)?.amount?.currencyCode ?? null;
  const rows = nodes.map(
    (deal): Row => ({
      values: [
        deal.name,
        amountOf(deal.amount),
        deal.stage,
        deal.closeDate,
        deal.account?.name ?? null,
        deal.owner?.fullName ?? null,
      ],
      dealId: deal.id,
      accountId: deal.account?.id,
      employeeId: deal.owner?.id,
    }),
  );
  const said = nodes.slice(0, 5).map((deal) => `${deal.name}${deal.amount ? ` (${money(deal.amount)})` : ''}`);
  const rest = totalCount > said.length ? `, and ${formatted(totalCount - said.length, {})} more` : '';
  return {
    text:
      totalCount === 0
        ? `${about}: none.`
        : `${about}: ${formatted(totalCount, {})}${sums.length > 0 ? `, together ${listed(sums)}` : ''}: ${said.join('; ')}${rest}.`,
    value: totalCount,
    table: {
      columns: [
        { name: 'deal', label: 'Deal' },
        { name: 'amount', label: 'Amount', unit: 'CURRENCY', currencyCode },
        { name: 'stage', label: 'Stage' },
        { name: 'closeDate', label: 'Close date' },
        { name: 'account', label: 'Account' },
        { name: 'owner', label: 'Owner' },
      ],
      rows,
      total: totalCount,
    },
  };
}

/** A list of deals. */
export const deals: Intent = {
  name: 'deals',
  about: 'a list of deals',
  examples: [
    'Which deals close this quarter?',
    'Which open deals are over $100k?',
    'Which deals slipped?',
    'Show the deals that we lost this month',
    'What are our biggest open deals?',
  ],
  read,
};
