import type { Column, Result, Row } from '../../answers/answer.ts';
import { formatted } from '../../answers/format.ts';
import { namedAs, type Reading } from '../../reading/reading.ts';
import { has, type Span, spansOf } from '../../text/question-words.ts';
import type { Filter } from '../common/filters.ts';
import type { Intent, Plan, Run } from '../common/intent.ts';
import type { Person } from '../common/nodes.ts';
import { Unanswerable } from '../common/unanswerable.ts';
import { everyAccount, firstAccounts, type ListedAccount } from './account-pages.ts';
import { type Conditions, conditionsIn } from './conditions.ts';
import { type AccountNumber, amountIn, numberIn, units } from './numbers.ts';

const nouns = /\b(?:accounts?|customers?|clients?|compan(?:y|ies)|subsidiar(?:y|ies))\b/gu;
const groups = [
  ['SEGMENT', 'segments?'],
  ['REGION', 'regions?|markets?|territor(?:y|ies)'],
  ['INDUSTRY', 'industr(?:y|ies)|sectors?'],
  ['OWNER', 'owners?|account managers?|reps?|sales reps?|account executives?'],
  ['SOFTWARE', '(?:property )?(?:management )?(?:software|systems?|pms)'],
] as const;
const owning =
  /\b(?:have|own(?:s|ed)?|belong(?:s|ing)? to|responsible|manages?|managed|managing|looks? after|handles?|work(?:s|ing)? for|cover(?:s|ed)?|take care)\b/gu;
const more = /\b(?:number|industry|sector|segment|region|market|territory|industries|count)\b/gu;
const using = /\b(?:us(?:e|es|ed|ing)|run|runs|running|most|popular|common)\b/gu;
const largest = /\b(?:biggest|largest|highest|most|top|greatest)\b/gu;
const smallest = /\b(?:smallest|fewest|lowest|least)\b/gu;
const adding = /\b(?:(?:in )?(?:total|sum)|altogether|combined|together|overall|add(?:s)? up to)\b/gu;
const average = /\b(?:(?:on )?average|avg|mean|typical(?:ly)?)\b/gu;
const share = /\b(?:share|percent(?:age)?|proportion|fraction)\b/gu;
/** "How many units": a number of the accounts, not of accounts. */
const howManyOf = /\bhow (?:many|much|large|big)\b(?: (?:apartment|annual|yearly))? (\w+)/u;

type Grouped = (typeof groups)[number][0];
type Wanted = 'LIST' | 'SUM' | 'MEAN' | 'SHARE';

interface Question {
  readonly conditions: Conditions;
  readonly number: AccountNumber | null;
  readonly wanted: Wanted;
  readonly direction: 'ASC' | 'DESC' | null;
  readonly limit: number;
}

function read(reading: Reading): Plan[] {
  const spans = spansOf(reading, nouns);
  const number = numberIn(reading);
  const wanted = wantedIn(reading, number?.number ?? null);
  // "How many properties does Tom look after?" means those of his accounts.
  const isOfOwner = wanted === 'SUM' && namedAs(reading, 'EMPLOYEE').length > 0;
  if ((spans.length === 0 && !isOfOwner) || reading.periods.length > 0) return [];
  const grouped = groupIn(reading);
  const others = [
    ...spans,
    ...(number?.spans ?? []),
    ...[largest, smallest, adding, average, share, owning, more].flatMap((words) => spansOf(reading, words)),
  ];
  const conditions = conditionsIn(reading, number, others);
  if (!conditions || (grouped && (conditions.fits || wanted !== 'LIST'))) return [];
  const direction = has(reading, smallest) ? 'ASC' : has(reading, largest) ? 'DESC' : null;
  // Sums, means and shares are of all accounts that fit, not of the largest.
  if (wanted !== 'LIST' && (direction || reading.limit)) return [];
  // Shares and groups count accounts, not their units.
  if ((wanted === 'SHARE' || grouped) && number && reading.thresholds.length === 0) return [];
  const question: Question = {
    conditions,
    number: number?.number ?? null,
    wanted,
    direction,
    limit: reading.limit?.value ?? usualLimit,
  };
  const explains = [
    ...spans,
    ...conditions.explains,
    ...(grouped ? [grouped] : []),
    ...(grouped?.by === 'SOFTWARE' ? spansOf(reading, using) : []),
    ...(number?.spans ?? []),
    ...(direction ? [...spansOf(reading, largest), ...spansOf(reading, smallest)] : []),
    ...(wanted === 'LIST' ? [] : [adding, average, share].flatMap((words) => spansOf(reading, words))),
    ...[owning, more].flatMap((words) => spansOf(reading, words)),
    ...(reading.limit ? [reading.limit] : []),
  ];
  const answer = (run: Run) => {
    if (grouped?.by === 'SOFTWARE') return countSoftware(question, run);
    return grouped ? count(grouped.by, question, run) : answerOf(question, run);
  };
  return [{ explains, names: conditions.names, answer }];
}

const usualLimit = 20;

function wantedIn(reading: Reading, number: AccountNumber | null): Wanted {
  if (has(reading, share)) return 'SHARE';
  if (!number || reading.thresholds.length > 0) return 'LIST';
  if (has(reading, average)) return 'MEAN';
  const counted = howManyOf.exec(reading.text)?.[1];
  const isCounted = counted !== undefined && counted.search(number.words) === 0;
  return isCounted || has(reading, adding) ? 'SUM' : 'LIST';
}

function groupIn(reading: Reading): (Span & { readonly by: Grouped }) | null {
  // "Who has most accounts": what counts is the number of accounts.
  const [whose] = spansOf(
    reading,
    /^(?:who|which (?:sales )?(?:reps?|account managers?|owners?|account executives?|csms?|colleagues?)) (?:(?:has|have|own(?:s|ed)?|manages?|looks? after|handles?|covers?|(?:is|are) (?:responsible for|in charge of)) )?(?:the )?(?:most|fewest|least) (?:accounts|customers|clients|companies)\b/gu,
  );
  if (whose) return { from: whose.from, to: whose.to, by: 'OWNER' };
  for (const [by, words] of groups) {
    // "Which sector has most customers" counts by sector; "which sector is Kan-code in" does not.
    const which = `|(?:which|what)(?= (?:${words}) (?:\\w+ ){0,3}(?:most|fewest|least) (?:accounts|customers|clients)\\b)${by === 'SOFTWARE' ? '|which|what' : ''}`;
    const [found] = spansOf(
      reading,
      new RegExp(`\\b(?:by|per|in each|for each|each|every|across|does each${which}) (?:${words})\\b`, 'gu'),
    );
    // In "which software accounts" it is the name of an industry.
    const isName =
      by === 'SOFTWARE' && found && namedAs(reading, 'INDUSTRY').some((name) => isBeforeNoun(reading, name));
    if (found && !isName) return { from: found.from, to: found.to, by };
  }
  return null;
}

const isBeforeNoun = (reading: Reading, { to }: Span): boolean =>
  spansOf(reading, nouns).some(({ from }) => from === to);

const groupDocument = /* GraphQL */ `
  query AccountGroups($by: AccountGroupField!, $filter: AccountFilter) {
    accountGroups(by: $by, filter: $filter, first: 100) { count groups { key count owner { id fullName } } }
  }
`;

/** Groups of the list know no software. */
async function countSoftware({ conditions: { filter, about } }: Question, run: Run): Promise<Result> {
  const counts = new Map<string, number>();
  const every = await everyAccount(run, filter);
  for (const name of every.flatMap(({ propertySoftware }) => propertySoftware))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].toSorted(([, one], [, other]) => other - one);
  if (sorted.length === 0) throw new Unanswerable('The software of accounts is not known.');
  return {
    text: `Property software of accounts${about}: ${sorted.map(([name, accounts]) => `${name} ${formatted(accounts, {})}`).join(', ')}.`,
    table: {
      columns: [
        { name: 'group', label: 'Software' },
        { name: 'count', label: 'Accounts', unit: 'COUNT' },
      ],
      rows: sorted.map(([name, accounts]): Row => ({ values: [name, accounts] })),
    },
  };
}

async function count(by: Grouped, { conditions: { filter, about }, direction }: Question, run: Run): Promise<Result> {
  const data = await run({ document: groupDocument, variables: { by, filter } });
  const { count: all, groups: inOrder } = data.accountGroups as {
    count: number;
    groups: { key: string | null; count: number; owner: Person | null }[];
  };
  const found = inOrder.toSorted((one, other) => (direction === 'ASC' ? 1 : -1) * (one.count - other.count));
  const rows = found.map(
    (group): Row => ({ values: [group.owner?.fullName ?? group.key, group.count], employeeId: group.owner?.id }),
  );
  const said = found.map((group) => `${group.owner?.fullName ?? group.key ?? 'none'} ${formatted(group.count, {})}`);
  return {
    text: `Accounts${about}, ${formatted(all, {})} in all: ${said.join(', ')}.`,
    table: {
      columns: [
        { name: 'group', label: 'Group' },
        { name: 'count', label: 'Accounts', unit: 'COUNT' },
      ],
      rows,
    },
  };
}

/** Fields by which the graph orders accounts. */
const orders: Readonly<Partial<Record<AccountNumber['field'], string>>> = {
  unitCount: 'UNIT_COUNT',
  employeeCount: 'EMPLOYEE_COUNT',
  annualRevenue: 'ANNUAL_REVENUE',
};

async function answerOf(question: Question, run: Run): Promise<Result> {
  const { conditions, wanted, direction } = question;
  const shown = question.number ?? units;
  const field = orders[shown.field];
  const isSorted = direction !== null || question.number !== null;
  if (wanted === 'LIST' && !conditions.fits && (!isSorted || (field && direction !== 'ASC'))) {
    const orderBy: Filter[] | undefined = isSorted && field ? [{ field, direction: 'DESC' }] : undefined;
    const page = await firstAccounts(run, conditions.filter, { orderBy, first: question.limit });
    return listOf(question, page.nodes, page.totalCount, run);
  }
  const every = await everyAccount(run, conditions.filter);
  const accounts = conditions.fits?.(every) ?? every;
  if (wanted === 'SHARE') return shareOf(conditions.about, accounts.length, run);
  if (wanted !== 'LIST') return amountOf(question, shown, accounts);
  const sign = direction === 'ASC' ? 1 : -1;
  const known = direction === null ? accounts : accounts.filter((each) => amountIn(each, shown) !== null);
  const sorted = isSorted
    ? known.toSorted((one, other) => sign * ((amountIn(one, shown) ?? 0) - (amountIn(other, shown) ?? 0)))
    : known;
  return listOf(question, sorted.slice(0, question.limit), sorted.length, run);
}

async function shareOf(about: string, part: number, run: Run): Promise<Result> {
  const { totalCount } = await firstAccounts(run, {}, { first: 1 });
  const value = totalCount === 0 ? null : part / totalCount;
  const said = value === null ? 'none' : formatted(value, { unit: 'RATIO' });
  return {
    text: `Share of accounts${about}: ${said} (${formatted(part, {})} of ${formatted(totalCount, {})}).`,
    value,
    table: {
      columns: [
        { name: 'share', label: 'Share', unit: 'RATIO' },
        { name: 'part', label: 'Accounts', unit: 'COUNT' },
        { name: 'all', label: 'All accounts', unit: 'COUNT' },
      ],
      rows: [{ values: [value, part, totalCount] }],
    },
  };
}

/** The sum or mean of a number. */
function amountOf(question: Question, number: AccountNumber, accounts: readonly ListedAccount[]): Result {
  const { wanted, conditions } = question;
  const known = accounts.filter((account) => amountIn(account, number) !== null);
  if (known.length === 0) throw new Unanswerable(`No account${conditions.about} has that number.`);
  const sum = known.reduce((total, account) => total + (amountIn(account, number) ?? 0), 0);
  const value = wanted === 'MEAN' ? sum / known.length : sum;
  const currencyCode = currencyOf(known);
  const sorted = known.toSorted((one, other) => (amountIn(other, number) ?? 0) - (amountIn(one, number) ?? 0));
  const what = wanted === 'MEAN' ? `Average ${number.label.toLowerCase()}` : `${number.label} in total`;
  const of = known.length === 1 ? '1 account' : `${formatted(known.length, {})} accounts`;
  return {
    text: `${what} of ${of}${conditions.about}: ${formatted(value, { unit: number.unit, currencyCode })}.`,
    value,
    table: { ...tableOf(sorted.slice(0, question.limit), number, currencyCode), total: known.length },
  };
}

/** True if no account has this number, so that the data cannot tell which has much or little of it. */
async function isUnknown({ field }: AccountNumber, run: Run): Promise<boolean> {
  const { totalCount } = await firstAccounts(run, { [field]: { isNull: false } }, { first: 1 });
  return totalCount === 0;
}

async function listOf(
  question: Question,
  shown: readonly ListedAccount[],
  totalCount: number,
  run: Run,
): Promise<Result> {
  const number = question.number ?? units;
  const isOrdered = question.direction !== null;
  const isAsked = isOrdered || question.number !== null;
  if (isAsked && !shown.some((account) => amountIn(account, number) !== null) && (await isUnknown(number, run)))
    throw new Unanswerable(
      `The ${number.label.toLowerCase()} of accounts are not known.${question.number ? '' : ' Say what is large, such as “by revenue”.'}`,
    );
  const currencyCode = currencyOf(shown);
  const say = (account: ListedAccount) => {
    const value = amountIn(account, number);
    const isSaid = value !== null && (isOrdered || question.number !== null);
    return `${account.name}${isSaid ? ` (${formatted(value, { unit: number.unit, currencyCode })})` : ''}`;
  };
  const said = shown.slice(0, 7).map(say);
  const rest = totalCount > said.length ? `, and ${formatted(totalCount - said.length, {})} more` : '';
  const head = `Accounts${question.conditions.about}: ${formatted(totalCount, {})}`;
  return {
    text: `${head}${said.length > 0 ? `: ${said.join(', ')}${rest}` : ''}.`,
    value: totalCount,
    table: { ...tableOf(shown, number, currencyCode), total: totalCount },
  };
}

const currencyOf = (accounts: readonly ListedAccount[]): string | null =>
  accounts.find(({ annualRevenue }) => annualRevenue !== null)?.annualRevenue?.currencyCode ?? null;

function tableOf(
  accounts: readonly ListedAccount[],
  number: AccountNumber,
  currencyCode: string | null,
): { readonly columns: readonly Column[]; readonly rows: readonly Row[] } {
  return {
    columns: [
      { name: 'account', label: 'Account' },
      { name: 'number', label: number.label, unit: number.unit, currencyCode },
      { name: 'segment', label: 'Segment' },
      { name: 'region', label: 'Region' },
      { name: 'owner', label: 'Owner' },
    ],
    rows: accounts.map(
      (account): Row => ({
        values: [
          account.name,
          amountIn(account, number),
          account.segment,
          account.region,
          account.owner?.fullName ?? null,
        ],
        accountId: account.id,
        employeeId: account.owner?.id,
      }),
    ),
  };
}

/** Accounts as a list, a number, a sum, a share, or by segment and the like. */
export const accounts: Intent = {
  name: 'accounts',
  about: 'a list or number of accounts',
  examples: [
    'How many accounts do we have?',
    'Which accounts have more than 10,000 units?',
    'How many accounts are in each segment?',
    'Which accounts does Maya Lindqvist own?',
    'How many accounts are in the medical industry?',
    'Which customers use Yardi?',
    'What are the subsidiaries of Enterprise Property Group?',
    'How many units do our enterprise customers manage in total?',
    'Which accounts are in Texas?',
  ],
  read,
};
