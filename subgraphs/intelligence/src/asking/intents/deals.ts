import type { Result, Row } from '../answers/answer.ts';
import { formatted, listed } from '../answers/format.ts';
import { type Choice, namedAs, type Reading } from '../reading/reading.ts';
import { has, spansOf } from '../text/question-words.ts';
import { all, beyond, type Filter, idsOf, inDays, inTimes, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import { amountOf, type Money, type NamedAccount, type Person } from './common/nodes.ts';

const nouns = /\b(?:deals?|opportunit(?:y|ies)|opps?|renewals?)\b/gu;
const won = /\b(?:w[io]ns?|closed won|sold)\b/gu;
const lost = /\b(?:los[et]|losing|closed lost)\b/gu;
const closed = /\bclosed\b/gu;
const open = /\b(?:open|active|pending|in progress|in the pipeline|close|closing|expected|due)\b/gu;
/** Open deals whose expected day has passed. */
const slipped = /\b(?:slip(?:s|ped|ping)?|overdue|delayed|past due|late)\b/gu;
const opened = /\b(?:opened|created|new|started|added)\b/gu;
const largest = /\b(?:biggest|largest|highest|top|most valuable)\b/gu;
const smallest = /\b(?:smallest|lowest|least valuable)\b/gu;
const more =
  /\b(?:still|worth|value|valued|amounts?|size|stages?|latest|newest|customers?|accounts?|rep|owned|owns?|belong(?:s|ing)?|current)\b/gu;
const usualLimit = 20;

type Status = 'OPEN' | 'WON' | 'LOST';

interface Question {
  readonly filter: Filter;
  readonly orderBy: readonly Filter[];
  readonly limit: number;
  readonly about: string;
}

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  // What will be won or lost is not in the data.
  if (spans.length === 0 || (has(reading, /\bwill\b/u) && (has(reading, won) || has(reading, lost)))) return [];
  const names = namedAs(reading, 'ACCOUNT', 'EMPLOYEE', 'PRODUCT', 'STAGE');
  const isSlipped = has(reading, slipped);
  const statuses: readonly Status[] = isSlipped ? ['OPEN'] : statusesOf(reading);
  const question: Question = {
    filter: { ...filterOf(reading, names, statuses), ...(isSlipped ? { closeDate: { lt: reading.today } } : {}) },
    orderBy: orderOf(reading),
    limit: reading.limit?.value ?? usualLimit,
    about: aboutOf(isSlipped ? ['overdue'] : statuses, names, reading),
  };
  const words = [won, lost, closed, open, slipped, opened, largest, smallest, more];
  const explains = [
    ...spans,
    ...names,
    ...words.flatMap((each) => spansOf(reading, each)),
    ...reading.periods,
    ...reading.thresholds,
    ...(reading.limit ? [reading.limit] : []),
  ];
  return [{ explains, names, answer: (run) => answer(question, run) }];
}

/** None for deals of any status. */
function statusesOf(reading: Reading): Status[] {
  const named = [...(has(reading, won) ? (['WON'] as const) : []), ...(has(reading, lost) ? (['LOST'] as const) : [])];
  if (named.length > 0) return named;
  if (has(reading, closed)) return ['WON', 'LOST'];
  return has(reading, open) ? ['OPEN'] : [];
}

function filterOf(reading: Reading, names: readonly Choice[], statuses: readonly Status[]): Filter {
  const of = (kind: string) => names.filter(({ chosen }) => chosen.kind === kind);
  const anyOf = (values: readonly string[]) => (values.length > 0 ? { in: values } : undefined);
  const period = reading.periods[0]?.days;
  const isOpened = has(reading, opened) && !statuses.includes('WON') && !statuses.includes('LOST');
  return all({
    status: anyOf(statuses),
    name: has(reading, /\brenewals?\b/u) ? { contains: 'renewal' } : undefined,
    amount: reading.thresholds.length > 0 ? beyond(reading.thresholds) : undefined,
    accountId: anyOf(idsOf(of('ACCOUNT'))),
    ownerId: anyOf(idsOf(of('EMPLOYEE'))),
    product: anyOf(namesOf(of('PRODUCT'))),
    stage: anyOf(namesOf(of('STAGE'))),
    openedAt: period && isOpened ? inTimes(period, reading) : undefined,
    closeDate: period && !isOpened ? inDays(period) : undefined,
  });
}

function orderOf(reading: Reading): Filter[] {
  if (has(reading, smallest)) return [{ field: 'AMOUNT', direction: 'ASC' }];
  const isSized = has(reading, largest) || reading.thresholds.length > 0;
  return [{ field: isSized ? 'AMOUNT' : 'CLOSE_DATE', direction: 'DESC' }];
}

function aboutOf(kinds: readonly string[], names: readonly Choice[], { periods: [period] }: Reading): string {
  const of = names.length > 0 ? ` of ${listed(namesOf(names))}` : '';
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

const money = ({ amount, currencyCode }: Money): string =>
  formatted(Number(amount), { unit: 'CURRENCY', currencyCode });

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
