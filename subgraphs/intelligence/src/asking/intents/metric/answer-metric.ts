import { categoryInWords, type ObjectionCategory } from '../../../objections/categories.ts';
import type { Column, Result, Row } from '../../answers/answer.ts';
import { formatted, listed } from '../../answers/format.ts';
import { type Days, unitOf } from '../../reading/days.ts';
import type { Run } from '../common/intent.ts';
import type { NamedAccount, Person } from '../common/nodes.ts';
import { BeyondLimit, Unanswerable } from '../common/unanswerable.ts';
import type { MetricQuestion } from './metric-plan.ts';

const document = /* GraphQL */ `
  query Metric(
    $name: String!, $range: MetricRange!, $before: MetricRange!, $groupBy: MetricDimension, $filter: [MetricCondition!]
    $interval: MetricInterval!, $first: Int!, $compares: Boolean!, $hasGroups: Boolean!, $hasSeries: Boolean!
  ) {
    metric(name: $name, range: $range, groupBy: $groupBy, filter: $filter, interval: $interval) {
      ...Values
      series @include(if: $hasSeries) { day value records }
    }
    before: metric(name: $name, range: $before, groupBy: $groupBy, filter: $filter) @include(if: $compares) { ...Values }
  }
  fragment Values on MetricAnswer {
    value
    records
    currencyCode
    otherCurrencies
    isComplete
    range { from to }
    groupCount @include(if: $hasGroups)
    groups(first: $first) @include(if: $hasGroups) {
      key
      value
      records
      account { id name }
      employee { id fullName }
    }
  }
`;

interface Group {
  readonly key: string | null;
  readonly value: number | null;
  readonly records: number;
  readonly account: NamedAccount | null;
  readonly employee: Person | null;
}

interface Values {
  readonly value: number | null;
  readonly records: number;
  readonly currencyCode: string | null;
  readonly otherCurrencies: readonly string[];
  readonly isComplete: boolean;
  readonly range: { readonly from: string; readonly to: string };
  readonly groups?: readonly Group[];
  readonly series?: readonly { readonly day: string; readonly value: number | null; readonly records: number }[];
}

const mostGroups = 500;
const usualLimit = 20;

/** Asks the metric layer and says what it answers. */
export async function answerMetricQuestion(asked: MetricQuestion, run: Run): Promise<Result> {
  const question = asked.manager ? await ofTeam(asked, asked.manager, run) : asked;
  if (question.interval === 'QUARTER') return periodsResult(question, 'quarter', run);
  if (question.interval === 'YEAR') return periodsResult(question, 'year', run);
  const variables = {
    name: question.definition.name,
    range: question.range,
    before: question.compared ?? question.range,
    groupBy: question.groupBy,
    filter: question.conditions,
    interval: question.interval ?? 'MONTH',
    first: mostGroups,
    compares: question.compared !== null,
    hasGroups: question.groupBy !== null,
    hasSeries: question.interval !== null,
  };
  const data = await run({ document, variables });
  const [metric, earlier] = [data.metric as Values, data.before as Values | undefined];
  if (question.definition.name === 'TICKETS_RESOLVED' && metric.records === 0)
    throw new Unanswerable(
      'No ticket is known to have been closed since it was first seen here. Sources do not date the end of older ones.',
    );
  if (metric.series) return seriesResult(question, metric);
  return metric.groups ? groupsResult(question, metric, earlier) : totalResult(question, metric, earlier);
}

const teamDocument = /* GraphQL */ `
  query Team($id: ID!) { employee(id: $id) { id reports(first: 100) { totalCount nodes { id } } } }
`;

/** Asks about those who report to a manager. */
async function ofTeam(
  question: MetricQuestion,
  { chosen: { id, name }, words }: NonNullable<MetricQuestion['manager']>,
  run: Run,
): Promise<MetricQuestion> {
  const { employee } = (await run({ document: teamDocument, variables: { id } })) as {
    employee: { reports: { totalCount: number; nodes: { id: string }[] } } | null;
  };
  const { totalCount = 0, nodes = [] } = employee?.reports ?? {};
  if (nodes.length === 0) throw new Unanswerable(`The team of ${name} is not known.`);
  if (totalCount > nodes.length)
    throw new BeyondLimit(
      `The team of ${name} has ${totalCount} people; the figures of at most ${nodes.length} can be looked at.`,
    );
  const values = nodes.map((each) => each.id);
  return {
    ...question,
    conditions: [
      ...question.conditions.filter(({ dimension }) => dimension !== 'EMPLOYEE'),
      { dimension: 'EMPLOYEE', values },
    ],
    names: question.names.map((each) =>
      each.words === words ? { ...each, chosen: { ...each.chosen, name: `the team of ${name}` } } : each,
    ),
  };
}

const valueColumn = (
  { definition: { title, unit } }: MetricQuestion,
  { currencyCode }: Pick<Values, 'currencyCode'>,
): Column => ({
  name: 'value',
  label: title,
  unit,
  currencyCode,
});
const recordsColumn: Column = { name: 'records', label: 'Records', unit: 'COUNT' };

/** "Win rate, last quarter, for Kevin". */
function headOf({ definition, rangeWords, names, among, groupBy, conditions }: MetricQuestion): string {
  const grouped = groupBy === null ? names : names.filter(({ dimension }) => dimension !== groupBy);
  const about = (among ? [] : grouped).map(({ chosen }) => chosen.name);
  const [category] = conditions.find(({ dimension }) => dimension === 'OBJECTION_CATEGORY')?.values ?? [];
  const title = category
    ? `${definition.title} about ${categoryInWords(category as ObjectionCategory)}`
    : definition.title;
  return [title, ...(about.length > 0 ? [`for ${listed(about)}`] : []), rangeWords].join(', ');
}

/** What is known only months later is not what people expect, so the answer says what is counted. */
const leastDaysToExplain = 30;

function notesOf(
  { isComplete, otherCurrencies }: Pick<Values, 'isComplete' | 'otherCurrencies'>,
  { definition: { formula, knownAfterDays = 0 } }: Pick<MetricQuestion, 'definition'>,
): string {
  const counted = knownAfterDays >= leastDaysToExplain ? ` Counted: ${formula}` : '';
  const more = otherCurrencies.length > 0 ? ` Amounts in ${listed(otherCurrencies)} are not in it.` : '';
  return `${counted}${more}${isComplete ? '' : ' Recent changes are still being counted.'}`;
}

function totalResult(question: MetricQuestion, metric: Values, earlier: Values | undefined): Result {
  const column = valueColumn(question, metric);
  const said = metric.value === null ? 'no figure, because there are no records' : formatted(metric.value, column);
  const rests =
    question.definition.unit === 'COUNT' || metric.value === null
      ? ''
      : ` (from ${formatted(metric.records, {})} records)`;
  const compared = earlier
    ? `, against ${earlier.value === null ? 'no figure' : formatted(earlier.value, column)} from ${earlier.range.from} to ${earlier.range.to}${changeText(metric.value, earlier.value)}`
    : '';
  const rows: Row[] = [metric, ...(earlier ? [earlier] : [])].map(({ range, value, records }) => ({
    values: [range.from, range.to, value, records],
  }));
  return {
    text: `${headOf(question)}: ${said}${rests}${compared}.${notesOf(metric, question)}`,
    value: metric.value,
    table: {
      columns: [{ name: 'from', label: 'First day' }, { name: 'to', label: 'Last day' }, column, recordsColumn],
      rows,
    },
  };
}

function changeText(now: number | null, earlier: number | null): string {
  if (now === null || earlier === null || earlier === 0) return '';
  const change = (now - earlier) / Math.abs(earlier);
  return ` (${change >= 0 ? '+' : '−'}${formatted(Math.abs(change), { unit: 'RATIO' })})`;
}

/** A figure of a day, month and so on. */
interface Point extends Pick<Values, 'value' | 'records'> {
  readonly label: string;
}

function seriesResult(question: MetricQuestion, metric: Values): Result {
  const label = (day: string) => (question.interval === 'MONTH' ? day.slice(0, 7) : day);
  const points = (metric.series ?? []).map(({ day, ...point }) => ({ label: label(day), ...point }));
  return pointsResult(question, metric, points);
}

/** From the first that has records. */
function pointsResult(
  question: MetricQuestion,
  metric: Pick<Values, 'currencyCode' | 'otherCurrencies' | 'isComplete'>,
  points: readonly Point[],
): Result {
  const column = valueColumn(question, metric);
  const first = points.findIndex(({ records }) => records > 0);
  const shown = inOrder(question, first === -1 ? [] : points.slice(first));
  const said = shown
    .slice(...(question.ranksPeriods ? [0, mostSaid] : [-mostPeriods]))
    .map(({ label, value }) => `${label} ${value === null ? '–' : formatted(value, column)}`);
  return {
    text: `${headOf(question)}: ${said.length === 0 ? 'no records' : said.join(', ')}.${notesOf(metric, question)}`,
    table: {
      columns: [{ name: 'period', label: 'Period' }, column, recordsColumn],
      rows: shown.map(({ label, value, records }) => ({ values: [label, value, records] })),
    },
  };
}

const mostPeriods = 12;

const earlierOf = (...days: string[]): string => days.toSorted()[0] ?? '';
const laterOf = (...days: string[]): string => days.toSorted().at(-1) ?? '';

/** The latest quarters or years of the range, each of which is a question to the metric layer. */
function partsOf({ range }: MetricQuestion, unit: 'quarter' | 'year', today: string): Days[] {
  const last = earlierOf(range.to, today);
  return Array.from({ length: mostPeriods }, (_, back) => unitOf(unit, last, -back))
    .filter(({ to }) => to >= range.from)
    .map((part) => ({ from: laterOf(part.from, range.from), to: earlierOf(part.to, last) }))
    .toReversed();
}

async function periodsResult(question: MetricQuestion, unit: 'quarter' | 'year', run: Run): Promise<Result> {
  const parts = partsOf(question, unit, question.today);
  const data = await run({
    document: `query MetricParts($name: String!, $filter: [MetricCondition!], ${parts.map((_, at) => `$range${at}: MetricRange!`).join(', ')}) {
  ${parts.map((_, at) => `part${at}: metric(name: $name, range: $range${at}, filter: $filter) { value records currencyCode otherCurrencies isComplete }`).join('\n  ')}
}`,
    variables: {
      name: question.definition.name,
      filter: question.conditions,
      ...Object.fromEntries(parts.map((range, at) => [`range${at}`, range])),
    },
  });
  const metrics = parts.map((_, at) => data[`part${at}`] as Values);
  const points = parts.map(({ from }, at) => ({
    label: partName(from, unit),
    value: metrics[at]?.value ?? null,
    records: metrics[at]?.records ?? 0,
  }));
  const isCut = (parts[0]?.from ?? '') > question.range.from;
  const rangeWords = isCut ? `the latest ${mostPeriods} ${unit}s` : question.rangeWords;
  return pointsResult({ ...question, rangeWords }, together(question, metrics), points);
}

/** What the metrics of several periods have in common. Each has the currency of most of its own records. */
function together(
  { definition: { title } }: MetricQuestion,
  metrics: readonly Values[],
): Pick<Values, 'currencyCode' | 'otherCurrencies' | 'isComplete'> {
  const [currencyCode = null, ...more] = new Set(metrics.flatMap((metric) => metric.currencyCode ?? []));
  if (currencyCode !== null && more.length > 0)
    throw new Unanswerable(`${title} is in ${listed([currencyCode, ...more])}, which cannot be compared.`);
  return {
    currencyCode,
    otherCurrencies: [...new Set(metrics.flatMap(({ otherCurrencies }) => otherCurrencies))],
    isComplete: metrics.every(({ isComplete }) => isComplete),
  };
}

/** In their order of time, or by their figures if the best or worst are asked for. */
function inOrder(question: MetricQuestion, points: readonly Point[]): readonly Point[] {
  if (!question.ranksPeriods) return points;
  const sign = isAscending(question) ? 1 : -1;
  return points
    .filter(({ value }) => value !== null)
    .toSorted((one, other) => sign * ((one.value ?? 0) - (other.value ?? 0)));
}

const partName = (from: string, unit: 'quarter' | 'year'): string =>
  unit === 'year' ? from.slice(0, 4) : `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;

const lowerIsBetter = new Set(
  (
    'RESPONSE_TIME RESOLUTION_TIME SALES_CYCLE FOLLOW_UP_TIME HANDOFF_TIME NEGATIVE_SHARE ESCALATIONS ESCALATION_RATE DEALS_LOST ' +
    'LOST_VALUE OBJECTION_RATE PRICING_OBJECTION_RATE PAIN_POINTS COMPLIANCE_FLAGS TICKETS_OPENED LONGEST_MONOLOGUE'
  ).split(' '),
);

function isAscending({ order, definition: { name } }: MetricQuestion): boolean {
  if (order === 'highest' || order === 'lowest') return order === 'lowest';
  return (order === 'best') === lowerIsBetter.has(name);
}

const nameOf = ({ key, account, employee }: Group): string => account?.name ?? employee?.fullName ?? key ?? 'unknown';

function groupsResult(question: MetricQuestion, metric: Values, earlier: Values | undefined): Result {
  const column = valueColumn(question, metric);
  const before = new Map(earlier?.groups?.map((group) => [group.key, group.value]));
  const changeOf = ({ key, value }: Group) => (value ?? 0) - (before.get(key) ?? 0);
  const sign = isAscending(question) ? 1 : -1;
  const size = question.isByChange && earlier ? changeOf : ({ value }: Group) => value ?? 0;
  const fitting = [...(metric.groups ?? []), ...withoutRecords(question, metric)]
    .filter(({ value }) => value !== null && question.thresholds.every((each) => passes(value, each, column)))
    .toSorted((one, other) => sign * (size(one) - size(other)) || other.records - one.records);
  const shown = fitting.slice(0, question.limit ?? usualLimit);
  const rows = shown.map(
    (group): Row => ({
      values: [nameOf(group), group.value, group.records, ...(earlier ? [before.get(group.key) ?? null] : [])],
      accountId: group.account?.id,
      employeeId: group.employee?.id,
    }),
  );
  const columns: Column[] = [{ name: 'name', label: 'Name' }, column, recordsColumn];
  return {
    text: `${headOf(question)}: ${groupsText(question, fitting, shown, column, before)}.${notesOf(metric, question)}`,
    value: among(question, fitting)?.value,
    table: {
      columns: earlier ? [...columns, { ...column, name: 'before', label: 'Before' }] : columns,
      rows,
      total: fitting.length,
    },
  };
}

/** Of names that a question puts beside one another, those without records: a count or an amount of theirs is 0. */
function withoutRecords({ definition, groupBy, names, among: one }: MetricQuestion, { groups = [] }: Values): Group[] {
  if (definition.per !== undefined || one) return [];
  const keys = new Set(groups.map(({ key }) => key));
  return names
    .filter(({ dimension, chosen: { id, name } }) => dimension === groupBy && !keys.has(id ?? name))
    .map(({ dimension, chosen: { id, name } }) => ({
      key: id ?? name,
      value: 0,
      records: 0,
      account: dimension === 'ACCOUNT' && id !== undefined ? { id, name } : null,
      employee: dimension !== 'ACCOUNT' && id !== undefined ? { id, fullName: name } : null,
    }));
}

const passes = (
  value: number,
  { comparison, isInclusive, value: bound }: MetricQuestion['thresholds'][number],
  { unit }: Column,
): boolean => {
  const limit = unit === 'RATIO' && bound > 1 ? bound / 100 : bound;
  if (isInclusive && value === limit) return true;
  return comparison === 'above' ? value > limit : value < limit;
};

const among = ({ among: one }: MetricQuestion, groups: readonly Group[]): Group | undefined =>
  one ? groups.find(({ key }) => key === one.chosen.id || key === one.chosen.name) : undefined;

const mostSaid = 5;

function groupsText(
  question: MetricQuestion,
  all: readonly Group[],
  shown: readonly Group[],
  column: Column,
  before: ReadonlyMap<string | null, number | null>,
): string {
  if (all.length === 0) return 'no records';
  const say = (group: Group): string => {
    const earlier = before.get(group.key);
    const against = earlier === undefined || earlier === null ? '' : `, before ${formatted(earlier, column)}`;
    const rests = column.unit === 'RATIO' || column.unit === 'HOURS' ? ` of ${formatted(group.records, {})}` : '';
    return `${nameOf(group)} ${formatted(group.value ?? 0, column)}${rests || against ? ` (${[rests.trim(), against.replace(', ', '')].filter(Boolean).join(', ')})` : ''}`;
  };
  const one = among(question, all);
  if (question.among && !one)
    return `no records of ${question.among.chosen.name}; ${listed(shown.slice(0, mostSaid).map(say))}`;
  const rest = all.length - mostSaid;
  const others = shown.filter((group) => group !== one).slice(0, mostSaid);
  const said = listed(others.map(say));
  if (one) return `${say(one)}, place ${all.indexOf(one) + 1} of ${all.length}; the others: ${said}`;
  return rest > 0 && question.limit === null ? `${others.map(say).join(', ')}, and ${rest} more` : said;
}
