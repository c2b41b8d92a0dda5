import { fold } from '@sophia/understanding';
import type { Column, Result, Row, Unit } from '../../answers/answer.ts';
import { dayText, formatted, listed, shortened } from '../../answers/format.ts';
import type { Choice } from '../../reading/reading.ts';
import { everyAccount, type ListedAccount } from '../accounts/account-pages.ts';
import { amountIn, units } from '../accounts/numbers.ts';
import type { Run } from '../common/intent.ts';
import { interactionColumns, interactionRow } from '../common/interaction-rows.ts';
import { amountOf } from '../common/nodes.ts';
import { Unanswerable } from '../common/unanswerable.ts';
import { fittingAccounts, fittingActivities, fittingDeals, isOfSomeAccounts, isWithin } from './fitting.ts';
import { type Colleague, everyActivity, everyDeal, type LoadedActivity, type LoadedDeal } from './load.ts';
import type { DealConditions, RecordQuestion } from './question.ts';
import type { Dimension, Measure } from './slots.ts';

/** A record of any subject. */
interface Item {
  readonly account: ListedAccount | null;
  readonly deal?: LoadedDeal;
  readonly activity?: LoadedActivity;
}

type Accounts = ReadonlyMap<string, ListedAccount>;
const ofAccounts: ReadonlySet<Dimension> = new Set([
  'REGION',
  'SEGMENT',
  'INDUSTRY',
  'SOFTWARE',
  'STATE',
  'CITY',
  'ACCOUNT_OWNER',
]);
const ofAccountKinds: ReadonlySet<string> = new Set(['REGION', 'SEGMENT', 'INDUSTRY', 'SOFTWARE']);

export async function answerRecords(question: RecordQuestion, run: Run): Promise<Result> {
  if (question.subject === 'ACCOUNT') return answerAccounts(question, run);
  const items = await itemsOf(question, question.deal, run);
  if (question.measure === 'SHARE') {
    const { deal, account } = question;
    const whole = { ...deal, stages: noNames, products: noNames, owners: noNames, amounts: [] };
    const all = await itemsOf({ ...question, account: { ...account, ...noConditions }, titled: [] }, whole, run);
    return shareOf(question, items, all);
  }
  if (question.compared && question.subject === 'DEAL') {
    const { deal, compared } = question;
    const before = { ...deal, ...(deal.opened ? { opened: compared.days } : { closing: compared.days }) };
    return comparedResult(question, items, await itemsOf(question, before, run));
  }
  if (question.compared) {
    const { activity, compared } = question;
    return comparedResult(
      question,
      items,
      await itemsOf({ ...question, activity: { ...activity, days: compared.days } }, question.deal, run),
    );
  }
  return resultOf(question, items);
}

/** Deals or activities that fit, with their accounts where these are needed. */
async function itemsOf(question: RecordQuestion, deal: DealConditions, run: Run): Promise<Item[]> {
  const isAboutAccounts =
    isOfSomeAccounts(question.account) ||
    (question.grouping !== null && ofAccounts.has(question.grouping.dimension)) ||
    question.beside.some(({ chosen }) => ofAccountKinds.has(chosen.kind));
  const accounts: Accounts | null = isAboutAccounts
    ? new Map(fittingAccounts(question, await everyAccount(run, {})).map((account) => [account.id, account]))
    : null;
  const isFitting = ({ account }: { readonly account: { readonly id: string } | null }) =>
    accounts === null || (account !== null && accounts.has(account.id)) || !isOfSomeAccounts(question.account);
  const accountOf = ({ account }: { readonly account: { readonly id: string } | null }) =>
    (account && accounts?.get(account.id)) ?? null;
  if (question.subject === 'DEAL' || question.relation?.subject === 'DEAL') {
    const deals = fittingDeals({ ...question, deal }, await everyDeal(question, deal, run));
    return deals.filter(isFitting).map((one) => ({ deal: one, account: accountOf(one) }));
  }
  const activities = fittingActivities(question, await everyActivity(question, run));
  return activities.filter(isFitting).map((one) => ({ activity: one, account: accountOf(one) }));
}

async function answerAccounts(question: RecordQuestion, run: Run): Promise<Result> {
  const { relation, account } = question;
  const every = await everyAccount(run, {});
  const fitting = fittingAccounts(question, every);
  if (!relation)
    return resultOf(
      question,
      fitting.map((one) => ({ account: one })),
      every.length,
    );
  const counts = new Map<string, number>();
  // Other conditions on accounts were looked at above.
  for (const { deal, activity } of await itemsOf(
    { ...question, account: { ...account, ...noConditions } },
    question.deal,
    run,
  )) {
    const id = (deal ?? activity)?.account?.id;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const related = fitting.filter(({ id }) => isWithin(counts.get(id) ?? 0, relation.count));
  return resultOf(
    question,
    related.map((one) => ({ account: one })),
    every.length,
  );
}

/** The share that some deals have in all of the same state and time. */
function shareOf(question: RecordQuestion, items: readonly Item[], all: readonly Item[]): Result {
  const [part, whole] = [items, all].map((some) =>
    figureOf({ ...question, measure: question.isOfAmounts ? 'SUM' : 'COUNT' }, some),
  );
  const value = part?.value != null && whole?.value ? part.value / whole.value : null;
  const said = value === null ? 'none' : formatted(value, { unit: 'RATIO' });
  const of =
    part?.value != null && whole?.value ? ` (${formatted(part.value, part)} of ${formatted(whole.value, whole)})` : '';
  return { text: `Share of ${lower(question.about)}: ${said}${of}.`, value, table: listTable(question, items) };
}

const noNames = { yes: [], no: [] };
const noConditions = {
  accounts: noNames,
  segments: noNames,
  regions: noNames,
  industries: noNames,
  software: noNames,
  owners: noNames,
  place: null,
  numbers: [],
};

const usualLimit = 50;

function resultOf(question: RecordQuestion, items: readonly Item[], all = items.length): Result {
  const { grouping, beside, measure } = question;
  if (grouping || beside.length > 0) return groupsResult(question, items);
  if (measure === 'SHARE') {
    const value = all === 0 ? null : items.length / all;
    return {
      text: `${question.about}: ${value === null ? 'none' : formatted(value, { unit: 'RATIO' })} (${formatted(items.length, {})} of ${formatted(all, {})}).`,
      value,
      table: listTable(question, items),
    };
  }
  if (measure === 'PEOPLE') return peopleResult(question, items);
  if (measure === 'LIST' || measure === 'COUNT') return listResult(question, items);
  const { value, unit, currencyCode, records } = figureOf(question, items);
  const said =
    value === null ? 'no figure, because there are no such records' : formatted(value, { unit, currencyCode });
  return {
    text: `${titleOf(question)} of ${lower(question.about)}: ${said}${value === null ? '' : ` (from ${formatted(records, {})})`}.`,
    value,
    table: listTable(question, items),
  };
}

const lower = (text: string): string => `${text[0]?.toLowerCase()}${text.slice(1)}`;

interface Figure {
  readonly value: number | null;
  readonly unit: Unit;
  readonly currencyCode: string | null;
  readonly records: number;
}

const titles: Readonly<Record<Measure, string>> = {
  LIST: 'Number',
  COUNT: 'Number',
  SUM: 'Total',
  MEAN: 'Average',
  SHARE: 'Share',
  WIN_RATE: 'Win rate',
  WEIGHTED: 'Amounts times probability',
  DAYS_TO_CLOSE: 'Days from opening to closing, on average',
  PEOPLE: 'People',
  CALL_LENGTH: 'Average length',
};
const titleOf = ({ measure, number }: RecordQuestion): string =>
  number && (measure === 'SUM' || measure === 'MEAN')
    ? `${titles[measure]} ${number.label.toLowerCase()}`
    : titles[measure];

const dayMs = 86_400_000;

/** Works out the measure of some records. */
function figureOf(question: RecordQuestion, items: readonly Item[]): Figure {
  const { measure, subject, number } = question;
  const count: Figure = { value: items.length, unit: 'COUNT', currencyCode: null, records: items.length };
  if (measure === 'LIST' || measure === 'COUNT' || measure === 'SHARE') return count;
  if (subject === 'ACCOUNT') {
    const known = items.flatMap(({ account }) => (account && number ? (amountIn(account, number) ?? []) : []));
    const currencyCode =
      items.find(({ account }) => account?.annualRevenue)?.account?.annualRevenue?.currencyCode ?? null;
    return {
      value: known.length === 0 ? null : reduced(measure, known),
      unit: number?.unit ?? 'COUNT',
      currencyCode,
      records: known.length,
    };
  }
  if (measure === 'CALL_LENGTH') {
    const minutes = items.flatMap(({ activity }) => (activity?.durationSeconds ? activity.durationSeconds / 60 : []));
    const value = minutes.length === 0 ? null : reduced('MEAN', minutes);
    return { value, unit: 'MINUTES', currencyCode: null, records: minutes.length };
  }
  const deals = items.flatMap(({ deal }) => deal ?? []);
  if (measure === 'WIN_RATE') {
    const [won, closed] = [
      deals.filter(({ status }) => status === 'WON'),
      deals.filter(({ status }) => status !== 'OPEN'),
    ];
    return {
      value: closed.length === 0 ? null : won.length / closed.length,
      unit: 'RATIO',
      currencyCode: null,
      records: closed.length,
    };
  }
  if (measure === 'DAYS_TO_CLOSE') {
    const days = deals.flatMap(({ openedAt, closeDate }) =>
      openedAt && closeDate ? (Date.parse(closeDate) - Date.parse(openedAt.slice(0, 10))) / dayMs : [],
    );
    return {
      value: days.length === 0 ? null : reduced('MEAN', days),
      unit: 'DAYS',
      currencyCode: null,
      records: days.length,
    };
  }
  const amounts = deals.flatMap(({ amount, probability }) => (amount ? [{ amount, probability }] : []));
  const [currencyCode = null, ...others] = new Set(amounts.flatMap(({ amount }) => amount.currencyCode ?? []));
  if (others.length > 0)
    throw new Unanswerable(`The amounts are in ${listed([currencyCode ?? '', ...others])}, which cannot be added up.`);
  const values = amounts.flatMap(({ amount, probability }) => {
    const value = amountOf(amount) ?? 0;
    return measure === 'WEIGHTED' ? (probability === null ? [] : value * probability) : value;
  });
  const value = values.length === 0 ? (measure === 'MEAN' ? null : 0) : reduced(measure, values);
  return { value, unit: 'CURRENCY', currencyCode, records: values.length };
}

function reduced(measure: Measure, values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return measure === 'MEAN' ? sum / values.length : Math.round(sum * 100) / 100;
}

function comparedResult(question: RecordQuestion, items: readonly Item[], before: readonly Item[]): Result {
  const [now, earlier] = [figureOf(question, items), figureOf(question, before)];
  const say = ({ value, unit, currencyCode }: Figure) =>
    value === null
      ? 'no figure'
      : formatted(value, { unit, currencyCode: currencyCode ?? now.currencyCode ?? earlier.currencyCode });
  const change = now.value !== null && earlier.value ? (now.value - earlier.value) / Math.abs(earlier.value) : null;
  const changed =
    change === null ? '' : ` (${change >= 0 ? '+' : '−'}${formatted(Math.abs(change), { unit: 'RATIO' })})`;
  return {
    text: `${titleOf(question)} of ${lower(question.about)}: ${say(now)}, against ${say(earlier)} ${question.compared?.words}${changed}.`,
    value: now.value,
    table: {
      columns: [
        { name: 'period', label: 'Period' },
        { name: 'value', label: titleOf(question), unit: now.unit, currencyCode: now.currencyCode },
      ],
      rows: [
        { values: [question.periodWords, now.value] },
        { values: [question.compared?.words ?? null, earlier.value] },
      ],
    },
  };
}

interface Key {
  readonly key: string;
  readonly name: string;
  readonly person?: Colleague;
}

const single = (name: string | null | undefined): Key[] => (name ? [{ key: fold(name), name }] : []);
const ofPerson = (person: Colleague | null | undefined): Key[] =>
  person ? [{ key: person.id, name: person.fullName, person }] : [];

/** What groups a record belongs to. */
function keysOf(dimension: Dimension, { account, deal, activity }: Item): Key[] {
  const day = deal ? deal.closeDate : (activity?.occurredAt.slice(0, 10) ?? null);
  const office = account?.officeLocation?.split(',').map((part) => part.trim());
  const named = deal?.account ?? activity?.account ?? account;
  const keys: Readonly<Record<Dimension, () => Key[]>> = {
    REGION: () => single(account?.region),
    SEGMENT: () => single(account?.segment),
    INDUSTRY: () => single(account?.industry),
    SOFTWARE: () => (account?.propertySoftware ?? []).flatMap(single),
    STATE: () => single(office?.at(-2)),
    CITY: () => single(office && office.length > 2 ? office[0] : null),
    OWNER: () =>
      activity
        ? [
            ...new Map(
              activity.participants.flatMap(({ employee }) => ofPerson(employee)).map((each) => [each.key, each]),
            ).values(),
          ]
        : deal
          ? ofPerson(deal.owner)
          : ofPerson(account?.owner),
    ACCOUNT_OWNER: () => ofPerson(account?.owner),
    ACCOUNT: () => (named ? [{ key: named.id, name: named.name }] : []),
    STAGE: () => single(deal?.stage),
    STATUS: () => single(deal?.status ?? activity?.status),
    PRODUCT: () => single(deal?.product),
    KIND: () => single(activity?.kind),
    WEEK: () => single(day && mondayOf(day)),
    MONTH: () => single(day?.slice(0, 7)),
    QUARTER: () => single(day && `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`),
    YEAR: () => single(day?.slice(0, 4)),
  };
  return keys[dimension]();
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

const times: ReadonlySet<Dimension> = new Set(['WEEK', 'MONTH', 'QUARTER', 'YEAR']);
const dimensionOfKind: Readonly<Partial<Record<string, Dimension>>> = {
  ACCOUNT: 'ACCOUNT',
  EMPLOYEE: 'OWNER',
  SEGMENT: 'SEGMENT',
  REGION: 'REGION',
  INDUSTRY: 'INDUSTRY',
  SOFTWARE: 'SOFTWARE',
  PRODUCT: 'PRODUCT',
  STAGE: 'STAGE',
};

interface Group extends Figure {
  readonly name: string;
  readonly key: string;
}

function groupsOf(question: RecordQuestion, items: readonly Item[], dimension: Dimension): Group[] {
  const { beside, grouping } = question;
  const wanted = beside.map(keyOf);
  const members = new Map<string, { name: string; items: Item[] }>(
    beside.map((choice) => [keyOf(choice), { name: choice.chosen.name, items: [] }]),
  );
  for (const item of items) {
    for (const { key, name, person } of keysOf(dimension, item)) {
      if (wanted.length > 0 && !wanted.includes(key)) continue;
      if (grouping?.title && !person?.title?.toLowerCase().includes(grouping.title)) continue;
      const group = members.get(key) ?? { name, items: [] };
      group.items.push(item);
      members.set(key, group);
    }
  }
  return Array.from(members, ([key, group]) => ({ key, name: group.name, ...figureOf(question, group.items) })).filter(
    ({ value }) => value !== null,
  );
}

const keyOf = ({ chosen: { id, name } }: Choice): string => id ?? fold(name);

const mostSaid = 6;

function groupsResult(question: RecordQuestion, items: readonly Item[]): Result {
  const { grouping, beside, order, limit } = question;
  const dimension = grouping?.dimension ?? dimensionOfKind[beside[0]?.chosen.kind ?? ''] ?? 'ACCOUNT';
  const groups = groupsOf(question, items, dimension);
  if (groups.length === 0 && items.length > 0)
    throw new Unanswerable(`${question.about}: none belongs to such a group.`);
  const isByTime = times.has(dimension) && order === null;
  const sign = order?.isAscending ? 1 : -1;
  const sorted = groups.toSorted((one, other) =>
    isByTime
      ? one.key.localeCompare(other.key)
      : sign * ((one.value ?? 0) - (other.value ?? 0)) || other.records - one.records,
  );
  const [best] = sorted;
  const column: Column = {
    name: 'value',
    label: titleOf(question),
    unit: best?.unit ?? 'COUNT',
    currencyCode: best?.currencyCode ?? null,
  };
  const say = ({ name, value, unit, currencyCode, records }: Group) =>
    `${name} ${formatted(value ?? 0, { unit, currencyCode: currencyCode ?? best?.currencyCode })}${unit === 'COUNT' ? '' : ` (${formatted(records, {})})`}`;
  const shown = sorted.slice(0, limit ?? usualLimit);
  const rest = shown.length > mostSaid ? `, and ${shown.length - mostSaid} more` : '';
  const tied = order && limit === null ? sorted.filter(({ value }) => value === best?.value) : [];
  const ties = tied.length > 1 ? ` ${listed(tied.map(({ name }) => name))} are equal.` : '';
  return {
    text: `${titleOf(question)} of ${lower(question.about)}: ${sorted.length === 0 ? 'none' : shown.slice(0, mostSaid).map(say).join(', ')}${rest}.${ties}`,
    table: {
      columns: [{ name: 'name', label: 'Name' }, column, { name: 'records', label: 'Records', unit: 'COUNT' }],
      rows: shown.map(({ name, value, records }): Row => ({ values: [name, value, records] })),
      total: sorted.length,
    },
  };
}

/** Orders records by their size or time. */
function inOrder({ order, subject, number, deal }: RecordQuestion, items: readonly Item[]): readonly Item[] {
  if (!order) {
    const day = (one: Item) => one.deal?.closeDate ?? one.activity?.occurredAt ?? '';
    const isToCome = deal.statuses.length === 1 && deal.statuses[0] === 'OPEN';
    return subject === 'ACCOUNT'
      ? items
      : items.toSorted((one, other) => (isToCome ? 1 : -1) * day(one).localeCompare(day(other)));
  }
  const sign = order.isAscending ? 1 : -1;
  if (order.by !== 'SIZE') {
    const time = ({ deal: one, activity }: Item) =>
      (order.by === 'CLOSING' ? one?.closeDate : one?.openedAt) ?? activity?.occurredAt ?? null;
    return items
      .filter((one) => time(one) !== null)
      .toSorted((one, other) => sign * (time(one) ?? '').localeCompare(time(other) ?? ''));
  }
  const size = ({ deal: one, account }: Item) =>
    one ? amountOf(one.amount) : account ? amountIn(account, number ?? units) : null;
  return items
    .filter((one) => size(one) !== null)
    .toSorted((one, other) => sign * ((size(one) ?? 0) - (size(other) ?? 0)));
}

function listResult(question: RecordQuestion, items: readonly Item[]): Result {
  const sorted = inOrder(question, items);
  const shown = sorted.slice(0, question.limit ?? usualLimit);
  const count = formatted(items.length, {});
  const said = shown.slice(0, 5).map(nameOf(question));
  const deals = items.flatMap(({ deal }) => deal ?? []);
  const sum =
    deals.length > 1 && currencies(deals).length === 1 ? figureOf({ ...question, measure: 'SUM' }, items) : null;
  const worth = sum?.value ? `, together ${formatted(sum.value, sum)}` : '';
  const rest = items.length > said.length ? `, and ${formatted(items.length - said.length, {})} more` : '';
  return {
    text:
      items.length === 0
        ? `${question.about}: none.`
        : `${question.about}: ${count}${worth}: ${said.join('; ')}${rest}.`,
    value: items.length,
    table: { ...listTable(question, sorted), total: items.length },
  };
}

/** Who took part, of each. */
function peopleResult(question: RecordQuestion, items: readonly Item[]): Result {
  const shown = inOrder(question, items).flatMap(({ activity }) => activity ?? []);
  if (shown.length === 0) throw new Unanswerable(`${question.about}: none.`);
  const say = ({ title, occurredAt, participants }: LoadedActivity) =>
    `${shortened(title, 100)} (${dayText(occurredAt)}): ${participants.length === 0 ? 'nobody is known' : listed(participants.map(({ displayName }) => displayName))}`;
  const rest = shown.length > 3 ? `; and ${shown.length - 3} more` : '';
  return {
    text: `${shown.slice(0, 3).map(say).join('; ')}${rest}.`,
    table: {
      columns: [
        { name: 'day', label: 'Day' },
        { name: 'title', label: 'Title' },
        { name: 'people', label: 'People' },
      ],
      rows: shown.slice(0, usualLimit).map(
        (one): Row => ({
          values: [dayText(one.occurredAt), one.title, listed(one.participants.map(({ displayName }) => displayName))],
          interactionId: one.id,
          accountId: one.account?.id,
        }),
      ),
      total: shown.length,
    },
  };
}

const currencies = (deals: readonly LoadedDeal[]): string[] => [
  ...new Set(deals.flatMap(({ amount }) => amount?.currencyCode ?? [])),
];

const nameOf =
  ({ number, order }: RecordQuestion) =>
  ({ account, deal, activity }: Item): string => {
    if (deal)
      return `${deal.name}${deal.amount ? ` (${formatted(Number(deal.amount.amount), { unit: 'CURRENCY', currencyCode: deal.amount.currencyCode })})` : ''}`;
    if (activity) return `${dayText(activity.occurredAt)} ${shortened(activity.title, 100)}`;
    const amount = account && (number || order) ? amountIn(account, number ?? units) : null;
    return `${account?.name}${amount === null ? '' : ` (${formatted(amount, { unit: number?.unit ?? 'COUNT', currencyCode: account?.annualRevenue?.currencyCode })})`}`;
  };

function listTable(question: RecordQuestion, items: readonly Item[]): Result['table'] {
  const shown = items.slice(0, question.limit ?? usualLimit);
  const total = items.length;
  if (question.subject === 'DEAL') {
    const deals = shown.flatMap(({ deal }) => deal ?? []);
    return {
      total,
      columns: [
        { name: 'deal', label: 'Deal' },
        { name: 'amount', label: 'Amount', unit: 'CURRENCY', currencyCode: currencies(deals)[0] ?? null },
        { name: 'stage', label: 'Stage' },
        { name: 'closeDate', label: 'Close date' },
        { name: 'account', label: 'Account' },
        { name: 'owner', label: 'Owner' },
      ],
      rows: deals.map(
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
      ),
    };
  }
  if (question.subject === 'ACTIVITY')
    return {
      total,
      columns: interactionColumns,
      rows: shown.flatMap(({ activity }) => (activity ? [interactionRow(activity)] : [])),
    };
  const number = question.number ?? units;
  const currencyCode =
    shown.find(({ account }) => account?.annualRevenue)?.account?.annualRevenue?.currencyCode ?? null;
  return {
    total,
    columns: [
      { name: 'account', label: 'Account' },
      { name: 'number', label: number.label, unit: number.unit, currencyCode },
      { name: 'segment', label: 'Segment' },
      { name: 'region', label: 'Region' },
      { name: 'owner', label: 'Owner' },
    ],
    rows: shown.flatMap(({ account }): Row[] =>
      account
        ? [
            {
              values: [
                account.name,
                amountIn(account, number),
                account.segment,
                account.region,
                account.owner?.fullName ?? null,
              ],
              accountId: account.id,
              employeeId: account.owner?.id,
            },
          ]
        : [],
    ),
  };
}
