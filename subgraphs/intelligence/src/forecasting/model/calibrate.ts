import type { Widening } from '../../entities/forecast.ts';
import { actualOf } from './actual.ts';
import type { ForecastDeal } from './forecast-deal.ts';
import { type PastForecast, pastForecasts } from './past-forecasts.ts';
import { monthsIn } from './period.ts';
import type { Prediction } from './predict.ts';
import { quantile } from './simulate.ts';
import { type Seen, widthFactor } from './width-factor.ts';
import type { Question } from './windows.ts';

/** Who a forecast is about: all deals, or those of an owner or a segment. */
export type Level = 'all' | 'ownerId' | 'segment';

/** Shares of actuals that are expected in the two intervals of a forecast. */
export const intervalLevel = 0.8;
export const halfLevel = 0.5;

/** Few draws are enough to see where an actual lies. */
const draws = 400;
/** Groups of a period share its luck, so that all of them together count as so many periods at most. */
const mostGroups = 3;

/**
 * Returns by which factors intervals must be wider for past actuals to lie in them as often as they say, by level. The groups of a
 * level have one factor together.
 */
export function calibrate(
  deals: readonly ForecastDeal[],
  question: Question,
  levels: readonly Level[],
): ReadonlyMap<Level, Widening> {
  const seen = new Map(levels.map((level) => [level, [] as Compared[][]]));
  for (const past of pastForecasts(deals, question)) {
    for (const [level, periods] of seen) periods.push(compareAt(past, level));
  }
  return new Map([...seen].map(([level, periods]) => [level, wideningFrom(periods, monthsIn[question.period.unit])]));
}

/** How far an actual was from the middle, in widths of each interval. */
interface Compared {
  readonly distance: number;
  readonly halfDistance: number;
}

function compareAt({ question, known, later, predictor }: PastForecast, level: Level): Compared[] {
  if (level === 'all') return compare(predictor.all(draws), actualOf(later, question, later));
  const came = Map.groupBy(later, (deal) => deal[level]);
  return [...Map.groupBy(known, (deal) => deal[level])].flatMap(([group, own]) =>
    group === null ? [] : compare(predictor.group(own, draws), actualOf(came.get(group) ?? [], question, later)),
  );
}

function compare({ totals }: Prediction, actual: number): Compared[] {
  const [least = 0, most = 0] = [totals[0], totals.at(-1)];
  if (least === most) return [];
  return [{ distance: distanceIn(totals, intervalLevel, actual), halfDistance: distanceIn(totals, halfLevel, actual) }];
}

/** 1 at the end of the interval; infinite beyond a side that has no width. */
function distanceIn(totals: Float64Array, level: number, actual: number): number {
  const middle = quantile(totals, 0.5);
  if (actual === middle) return 0;
  const end = quantile(totals, actual < middle ? (1 - level) / 2 : (1 + level) / 2);
  return Math.abs(actual - middle) / Math.abs(end - middle);
}

function wideningFrom(periods: readonly (readonly Compared[])[], months: number): Widening {
  const seen = (of: (compared: Compared) => number): Seen[] =>
    periods.flatMap((groups) =>
      groups.map((compared) => ({
        distance: of(compared),
        weight: Math.min(mostGroups, groups.length) / groups.length / months,
      })),
    );
  const all = periods.flat();
  return {
    factor: widthFactor(
      seen(({ distance }) => distance),
      intervalLevel,
    ),
    halfFactor: widthFactor(
      seen(({ halfDistance }) => halfDistance),
      halfLevel,
    ),
    pastForecasts: all.length,
    pastPeriods: periods.length,
    inInterval: all.filter(({ distance }) => distance <= 1).length,
  };
}
