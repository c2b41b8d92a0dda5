import {
  actualOf,
  type ForecastDeal,
  type ForecastKind,
  forecaster,
  type Period,
  periodOf,
  type Question,
} from '@sophia/intelligence/forecasting';
import { knownAt } from './known-at.ts';

/** A past forecast beside what came. */
export interface Tested {
  readonly unit: Period['unit'];
  readonly kind: ForecastKind;
  readonly group: 'total' | 'owner' | 'segment';
  /** Share of the period that had passed. */
  readonly passed: number;
  readonly periodStart: number;
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

/** A question with the share of its period that has passed. */
export interface PointQuestion extends Question {
  readonly passed: number;
}

/** Points of a period at which it is forecast, as shares of it. */
const points = [0, 0.25, 0.5, 0.75];

const day = 86_400_000;

/** Returns the questions about each whole month and quarter of the deals, at several points of it. */
export function questionsAbout(deals: readonly ForecastDeal[]): PointQuestion[] {
  const { first, last } = closingsOf(deals);
  const questions: PointQuestion[] = [];
  for (const unit of ['MONTH', 'QUARTER'] as const) {
    for (let period = periodOf(unit, first); period.end <= last + 2 * day; period = periodOf(unit, period.start, 1)) {
      for (const kind of ['REVENUE', 'PIPELINE'] as const) {
        for (const passed of points) {
          // At midnight, the day before is known.
          const asOf = period.start - 1 + Math.round(((period.end - period.start) * passed) / day) * day;
          questions.push({ kind, period, asOf, passed });
        }
      }
    }
  }
  return questions;
}

function closingsOf(deals: readonly ForecastDeal[]): { first: number; last: number } {
  const closings = deals.flatMap(({ closedAt }) => closedAt ?? []).toSorted((a, b) => a - b);
  return { first: closings[0] ?? 0, last: closings.at(-1) ?? 0 };
}

/** Asks a question from what was known at its time. `tellsAmounts`: if the deals that were open then had their amount. */
export function backTest(deals: readonly ForecastDeal[], question: PointQuestion, tellsAmounts: boolean): Tested[] {
  const { kind, period, passed } = question;
  const known = knownAt(deals, question.asOf, tellsAmounts);
  const forecasts = forecaster(known, question, ['all', 'ownerId', 'segment']);
  if (forecasts === null) return [];
  const later = knownAt(deals, period.end - 1, tellsAmounts);
  const before = periodOf(period.unit, period.start, -1);
  const beforeKnown = before.start >= closingsOf(deals).first - 7 * day;
  const compare = (group: Tested['group'], of: (deal: ForecastDeal) => boolean): Tested => {
    const own = known.filter(of);
    const { worst, likely, best, half, math } =
      group === 'total' ? forecasts.all() : forecasts.group(group === 'owner' ? 'ownerId' : 'segment', own);
    const then = knownAt(own, before.end - 1, tellsAmounts);
    return {
      unit: period.unit,
      kind,
      group,
      passed,
      periodStart: period.start,
      actual: actualOf(later.filter(of), question, later),
      worst,
      likely,
      best,
      half,
      lastPeriod: beforeKnown ? actualOf(then, { kind, period: before }, known) : null,
      pace: kind === 'REVENUE' && passed > 0 ? math.closed.amount / passed : null,
    };
  };
  const distinct = (key: 'ownerId' | 'segment') => [...new Set(known.flatMap((deal) => deal[key] ?? []))];
  return [
    compare('total', () => true),
    ...distinct('ownerId').map((owner) => compare('owner', ({ ownerId }) => ownerId === owner)),
    ...distinct('segment').map((name) => compare('segment', ({ segment }) => segment === name)),
  ];
}
