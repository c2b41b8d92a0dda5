import {
  actualOf,
  type ForecastDeal,
  type ForecastKind,
  forecaster,
  type Period,
  periodOf,
  type Question,
} from '@sophia/intelligence/forecasting';
import { knownAt } from './read-deals.ts';

/** A past forecast beside what came. */
export interface Tested {
  readonly unit: Period['unit'];
  readonly kind: ForecastKind;
  readonly group: 'total' | 'owner' | 'segment';
  /** Share of the period that had passed. */
  readonly passed: number;
  readonly actual: number;
  readonly worst: number;
  readonly likely: number;
  readonly best: number;
  readonly half: { readonly low: number; readonly high: number };
  /** Amount of the period before; null if its beginning is not known. */
  readonly lastPeriod: number | null;
  /** What was won so far, continued at the same pace; null at the beginning. */
  readonly pace: number | null;
}

/** Points of a period at which it is forecast, as shares of it. */
const points = [0, 0.25, 0.5, 0.75];

const day = 86_400_000;

/** Forecasts each whole month and quarter of the deals from what was known at several points of it. */
export function backTest(deals: readonly ForecastDeal[]): Tested[] {
  const closings = deals.flatMap(({ closedAt }) => closedAt ?? []).toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [closings[0], closings.at(-1)];
  const tested: Tested[] = [];
  for (const unit of ['MONTH', 'QUARTER'] as const) {
    for (let period = periodOf(unit, first); period.end <= last + 2 * day; period = periodOf(unit, period.start, 1)) {
      for (const kind of ['REVENUE', 'PIPELINE'] as const) {
        for (const passed of points) {
          // At midnight, the day before is known.
          const asOf = period.start - 1 + Math.round(((period.end - period.start) * passed) / day) * day;
          tested.push(...testAt(deals, { kind, period, asOf }, passed, first));
        }
      }
    }
  }
  return tested;
}

function testAt(deals: readonly ForecastDeal[], question: Question, passed: number, first: number): Tested[] {
  const { kind, period } = question;
  const known = knownAt(deals, question.asOf);
  const forecasts = forecaster(known, question);
  if (forecasts === null) return [];
  const later = knownAt(deals, period.end - 1);
  const before = periodOf(period.unit, period.start, -1);
  const beforeKnown = before.start >= first - 7 * day;
  const compare = (group: Tested['group'], of: (deal: ForecastDeal) => boolean): Tested => {
    const own = known.filter(of);
    const { worst, likely, best, half, math } = group === 'total' ? forecasts.all() : forecasts.group(own);
    const lastPeriod = actualOf(knownAt(own, before.end - 1), { kind, period: before }, known);
    const pace = kind === 'REVENUE' && passed > 0 ? math.closed.amount / passed : null;
    return {
      unit: period.unit,
      kind,
      group,
      passed,
      actual: actualOf(later.filter(of), question, later),
      worst,
      likely,
      best,
      half,
      lastPeriod: beforeKnown ? lastPeriod : null,
      pace,
    };
  };
  const distinct = (key: 'ownerId' | 'segment') => [...new Set(known.flatMap((deal) => deal[key] ?? []))];
  return [
    compare('total', () => true),
    ...distinct('ownerId').map((owner) => compare('owner', ({ ownerId }) => ownerId === owner)),
    ...distinct('segment').map((name) => compare('segment', ({ segment }) => segment === name)),
  ];
}
