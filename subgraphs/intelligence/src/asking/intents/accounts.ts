import type { Column, Result, Row } from '../answers/answer.ts';
import { formatted, listed } from '../answers/format.ts';
import { namedAs, type Reading } from '../reading/reading.ts';
import { has, type Span, spansOf } from '../text/question-words.ts';
import { all, beyond, type Filter, idsOf, namesOf } from './common/filters.ts';
import type { Intent, Plan, Run } from './common/intent.ts';
import type { NamedAccount, Person } from './common/nodes.ts';

const nouns = /\b(?:accounts?|customers?|clients?|compan(?:y|ies)|prospects?)\b/gu;
const groups = [
  ['SEGMENT', 'segments?'],
  ['REGION', 'regions?|markets?|territor(?:y|ies)'],
  ['INDUSTRY', 'industr(?:y|ies)|sectors?'],
  ['OWNER', 'owners?|account managers?|reps?|sales reps?|account executives?'],
] as const;
/** Numbers of accounts that thresholds may be about. */
const numbers = [
  ['unitCount', /\b(?:units?|apartments?)\b/gu, 'UNIT_COUNT', 'Units'],
  ['propertyCount', /\b(?:properties|buildings|sites)\b/gu, undefined, 'Properties'],
  ['employeeCount', /\b(?:employees|people|staff)\b/gu, 'EMPLOYEE_COUNT', 'Employees'],
  ['annualRevenue', /\b(?:revenue|turnover)\b/gu, 'ANNUAL_REVENUE', 'Annual revenue'],
] as const;
const more =
  /\b(?:have|own(?:s|ed)?|belong(?:s)? to|responsible|in total|number|industry|sector|segment|region|market|territory|portfolios?|biggest|largest|total|work for|industries|manages?|looks? after|handles?)\b/gu;

type Grouped = (typeof groups)[number][0];
type NumberOf = (typeof numbers)[number];

interface Question {
  readonly filter: Filter;
  readonly by: Grouped | null;
  readonly number: NumberOf | null;
  readonly limit: number;
  readonly isSized: boolean;
  readonly about: string;
}

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  if (spans.length === 0 || reading.periods.length > 0) return [];
  const names = [...namedAs(reading, 'SEGMENT', 'REGION', 'INDUSTRY'), ...namedAs(reading, 'EMPLOYEE')];
  const grouped = groupIn(reading);
  const number = numbers.find(([, words]) => spansOf(reading, words).length > 0) ?? null;
  if (reading.thresholds.length > 0 && !number) return [];
  const of = (kind: string) => names.filter(({ chosen }) => chosen.kind === kind);
  const anyOf = (values: string[]) => (values.length > 0 ? { in: values } : undefined);
  const filter = all({
    segment: anyOf(namesOf(of('SEGMENT'))),
    region: anyOf(namesOf(of('REGION'))),
    industry: anyOf(namesOf(of('INDUSTRY'))),
    ownerId: anyOf(idsOf(of('EMPLOYEE'))),
    ...(number && reading.thresholds.length > 0 ? { [number[0]]: beyond(reading.thresholds) } : {}),
  });
  const about = `Accounts${names.length > 0 ? ` of ${listed(namesOf(names))}` : ''}`;
  const limit = reading.limit?.value ?? 20;
  const question: Question = {
    filter,
    by: grouped?.by ?? null,
    number,
    limit,
    isSized: has(reading, /\b(?:biggest|largest|top)\b/u),
    about,
  };
  const explains = [
    ...spans,
    ...names,
    ...(grouped ? [grouped] : []),
    ...(number ? spansOf(reading, number[1]) : []),
    ...spansOf(reading, more),
    ...reading.thresholds,
    ...(reading.limit ? [reading.limit] : []),
  ];
  return [{ explains, names, answer: (run) => (question.by ? count(question, run) : list(question, run)) }];
}

function groupIn(reading: Reading): (Span & { readonly by: Grouped }) | null {
  for (const [by, words] of groups) {
    const [found] = spansOf(
      reading,
      new RegExp(`\\b(?:by|per|in each|for each|each|every|across|does each) (?:${words})\\b`, 'gu'),
    );
    if (found) return { from: found.from, to: found.to, by };
  }
  return null;
}

const groupDocument = /* GraphQL */ `
  query AccountGroups($by: AccountGroupField!, $filter: AccountFilter) {
    accountGroups(by: $by, filter: $filter, first: 100) { count groups { key count owner { id fullName } } }
  }
`;

async function count({ by, filter, about }: Question, run: Run): Promise<Result> {
  const data = await run({ document: groupDocument, variables: { by, filter } });
  const { count: all, groups: found } = data.accountGroups as {
    count: number;
    groups: { key: string | null; count: number; owner: Person | null }[];
  };
  const rows = found.map(
    (group): Row => ({ values: [group.owner?.fullName ?? group.key, group.count], employeeId: group.owner?.id }),
  );
  const said = found.map((group) => `${group.owner?.fullName ?? group.key ?? 'none'} ${formatted(group.count, {})}`);
  return {
    text: `${about}, ${formatted(all, {})} in all: ${said.join(', ')}.`,
    table: {
      columns: [
        { name: 'group', label: 'Group' },
        { name: 'count', label: 'Accounts', unit: 'COUNT' },
      ],
      rows,
    },
  };
}

const listDocument = /* GraphQL */ `
  query Accounts($filter: AccountFilter, $orderBy: [AccountOrder!], $first: Int!) {
    accounts(filter: $filter, orderBy: $orderBy, first: $first) {
      totalCount
      nodes {
        id
        name
        segment
        region
        unitCount
        propertyCount
        employeeCount
        annualRevenue { amount currencyCode }
        owner { id fullName }
      }
    }
  }
`;

interface Account extends NamedAccount {
  readonly segment: string | null;
  readonly region: string | null;
  readonly unitCount: number | null;
  readonly propertyCount: number | null;
  readonly employeeCount: number | null;
  readonly annualRevenue: { readonly amount: string } | null;
  readonly owner: Person | null;
}

async function list({ filter, number, limit, isSized, about }: Question, run: Run): Promise<Result> {
  const order = number ? number[2] : isSized ? 'UNIT_COUNT' : undefined;
  const orderBy = order ? [{ field: order, direction: 'DESC' }] : undefined;
  const data = await run({ document: listDocument, variables: { filter, orderBy, first: Math.min(limit, 100) } });
  const { totalCount, nodes } = data.accounts as { totalCount: number; nodes: Account[] };
  const columns: Column[] = [
    { name: 'account', label: 'Account' },
    { name: 'number', label: number?.[3] ?? 'Units', unit: 'COUNT' },
    { name: 'segment', label: 'Segment' },
    { name: 'region', label: 'Region' },
    { name: 'owner', label: 'Owner' },
  ];
  const numberOf = (account: Account): number | null => {
    const value = account[number?.[0] ?? 'unitCount'];
    return value !== null && typeof value === 'object' ? Number(value.amount) : value;
  };
  const rows = nodes.map(
    (account): Row => ({
      values: [account.name, numberOf(account), account.segment, account.region, account.owner?.fullName ?? null],
      accountId: account.id,
      employeeId: account.owner?.id,
    }),
  );
  const said = nodes.slice(0, 7).map(({ name }) => name);
  const rest = totalCount > said.length ? `, and ${formatted(totalCount - said.length, {})} more` : '';
  return {
    text: `${about}: ${formatted(totalCount, {})}${said.length > 0 ? `: ${said.join(', ')}${rest}` : ''}.`,
    value: totalCount,
    table: { columns, rows, total: totalCount },
  };
}

/** Accounts as a list, a number, or by segment and the like. */
export const accounts: Intent = {
  name: 'accounts',
  about: 'a list or number of accounts',
  examples: [
    'How many accounts do we have?',
    'Which accounts have more than 10,000 units?',
    'How many accounts are in each segment?',
    'Which accounts does Maya Lindqvist own?',
    'How many accounts are in the medical industry?',
  ],
  read,
};
