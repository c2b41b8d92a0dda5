import type { EntityManager } from '@sophia/database';
import { badUserInput } from '@sophia/subgraph-kit';
import type { ResolverContext } from '../services/services.ts';
import { dayAfter, dayIn, daysBetween, yearBefore } from './days.ts';
import { type DayRange, type MetricArguments, type Question, questionOf } from './question.ts';
import {
  countGroups,
  type GroupValue,
  type Others,
  type Reading,
  readCounting,
  readCurrencies,
  readGroups,
  readOthers,
  readSeries,
  readTotal,
  type SeriesValue,
  type Value,
} from './read-cells.ts';
import { currencyOf, timeZoneOf } from './time-zone.ts';

/** A question with what it needs to be read. */
export interface AnsweredMetric {
  readonly question: Question;
  readonly asOf: Date;
  readonly timeZone: string;
  /** Null when no day of the range is complete yet. */
  readonly counted: DayRange | null;
  readonly currency: string | null | undefined;
  readonly otherCurrencies: readonly (string | null)[];
  readonly isComplete: boolean;
  readonly countedAt: Date | null;
}

export interface Comparison {
  readonly range: DayRange;
  readonly value: number | null;
  readonly records: number;
  readonly change: number | null;
  readonly percent: number | null;
}

export interface GroupAnswer extends GroupValue {
  readonly answer: AnsweredMetric;
  readonly comparison: Comparison | null;
}

const maxGroups = 500;
const maxPoints = 1_000;
const nothing: Value = { value: null, records: 0 };

/** Answers a question for a metric. Throws BAD_USER_INPUT. Its fields are read when they are asked for. */
export async function answerMetric(ctx: ResolverContext, args: MetricArguments): Promise<AnsweredMetric> {
  const question = questionOf(args);
  const asOf = ctx.clock.now();
  return ctx.read(async (em) => {
    const timeZone = await timeZoneOf(em);
    const counted = countedDays(question, dayIn(timeZone, asOf));
    const currencies = await currenciesOf(em, question, counted);
    const { isPending, countedAt } = await readCounting(em, question);
    return { question, asOf, timeZone, counted, ...currencies, isComplete: !isPending, countedAt };
  });
}

/** Leaves out the days of the future, and those whose records are not complete. */
function countedDays({ range, definition }: Question, today: string): DayRange | null {
  const last = dayAfter(today, -(definition.knownAfterDays ?? 0));
  const isKnown = range.to <= last;
  const to = isKnown ? range.to : last;
  return to < range.from ? null : { from: range.from, to };
}

async function currenciesOf(
  em: EntityManager,
  question: Question,
  range: DayRange | null,
): Promise<Pick<AnsweredMetric, 'currency' | 'otherCurrencies'>> {
  if (question.definition.unit !== 'CURRENCY') return { currency: undefined, otherCurrencies: [] };
  const found = range === null ? [] : await readCurrencies(em, { question, currency: undefined, range });
  const currencies = found.map(({ currency }) => currency);
  const currency = question.currency ?? (await currencyOf(em)) ?? currencies[0] ?? null;
  return { currency, otherCurrencies: currencies.filter((other) => other !== currency) };
}

const readingOf = ({ question, currency }: AnsweredMetric, range: DayRange): Reading => ({ question, currency, range });

/** Reads the value of the range. */
export const totalOf = (ctx: ResolverContext, answer: AnsweredMetric): Promise<Value> =>
  ctx
    .loader<AnsweredMetric, Value>('totalOfMetric', (em, answers) => each(answers, (one) => total(em, one)))
    .load(answer);

const total = async (em: EntityManager, answer: AnsweredMetric): Promise<Value> =>
  answer.counted === null ? nothing : readTotal(em, readingOf(answer, answer.counted));

/** Reads one after the other, as the statements of a transaction run. */
async function each<T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await read(item));
  return results;
}

/** Reads the value of the range before; null if the question compares with none. */
export async function comparisonOf(ctx: ResolverContext, answer: AnsweredMetric): Promise<Comparison | null> {
  const before = rangeBefore(answer);
  if (before === null) return null;
  const now = await totalOf(ctx, answer);
  return ctx.read(async (em) => compare(before, now, await readTotal(em, readingOf(answer, before))));
}

/** Returns as many days before the counted ones, or the same days of the year before. */
function rangeBefore({ question, counted }: AnsweredMetric): DayRange | null {
  if (counted === null || question.compare === null) return null;
  if (question.compare === 'PREVIOUS_YEAR') return { from: yearBefore(counted.from), to: yearBefore(counted.to) };
  const to = dayAfter(counted.from, -1);
  return { from: dayAfter(to, -daysBetween(counted.from, counted.to)), to };
}

function compare(range: DayRange, now: Value, before: Value): Comparison {
  const change = now.value === null || before.value === null ? null : now.value - before.value;
  const percent = change === null || !before.value ? null : (change / Math.abs(before.value)) * 100;
  return { range, value: before.value, records: before.records, change, percent };
}

/** Reads the largest groups, with the same groups of the range before. */
export async function groupsOf(ctx: ResolverContext, answer: AnsweredMetric, first: number): Promise<GroupAnswer[]> {
  if (first < 1 || first > maxGroups) throw badUserInput('first', `expected 1 to ${maxGroups}, got ${first}`);
  const { counted } = answer;
  if (counted === null) return [];
  return ctx.read(async (em) => {
    const groups = await readGroups(em, readingOf(answer, counted), { first });
    const before = rangeBefore(answer);
    if (before === null) return groups.map((group) => ({ ...group, answer, comparison: null }));
    const keys = groups.map(({ key }) => key);
    const earlier = new Map(
      (await readGroups(em, readingOf(answer, before), { keys })).map((group) => [group.key, group]),
    );
    const none = { ...nothing, value: answer.question.definition.per === undefined ? 0 : null };
    return groups.map((group) => ({
      ...group,
      answer,
      comparison: compare(before, group, earlier.get(group.key) ?? none),
    }));
  });
}

export const groupCountOf = async (ctx: ResolverContext, answer: AnsweredMetric): Promise<number> => {
  const { counted } = answer;
  return counted === null ? 0 : ctx.read((em) => countGroups(em, readingOf(answer, counted)));
};

/** Reads all groups but one together. */
export const othersOf = async (ctx: ResolverContext, answer: AnsweredMetric, key: string): Promise<Others> => {
  const { counted, question } = answer;
  if (question.groupBy === null) throw badUserInput('groupBy', 'others are those of other groups, so give it');
  return counted === null
    ? { ...nothing, groups: 0 }
    : ctx.read((em) => readOthers(em, readingOf(answer, counted), key));
};

const daysOf = { DAY: 1, WEEK: 7, MONTH: 28 };

/** Reads the value of each interval of the range. */
export async function seriesOf(ctx: ResolverContext, answer: AnsweredMetric): Promise<SeriesValue[]> {
  const { counted, question } = answer;
  if (counted === null) return [];
  const points = daysBetween(counted.from, counted.to) / daysOf[question.interval];
  if (points > maxPoints)
    throw badUserInput('interval', `the range has more than ${maxPoints} of them; take longer ones`);
  return ctx.read((em) => readSeries(em, readingOf(answer, counted), question.interval));
}
