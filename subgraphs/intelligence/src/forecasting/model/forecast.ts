import type { ForecastSum, Widening } from '../../entities/forecast.ts';
import { calibrate, halfLevel, intervalLevel, type Level } from './calibrate.ts';
import type { ForecastDeal } from './forecast-deal.ts';
import { type Prediction, predictor } from './predict.ts';
import { quantile } from './simulate.ts';
import type { Question } from './windows.ts';

interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Forecast {
  readonly worst: number;
  readonly likely: number;
  readonly best: number;
  /** Half of the outcomes are expected in it. */
  readonly half: Interval;
  /** Share of the simulated outcomes within `closeShare` of the likely amount. */
  readonly confidence: number;
  readonly math: ForecastSum;
}

export const forecastModel = { name: 'deal-forecast', version: '2', purpose: 'Forecasts pipeline and revenue' };
/** A forecast is close if it differs from the actual by no more than this share. */
export const closeShare = 0.15;
const draws = 2_000;

/** Forecasts for all deals of a tenant, and for groups of them with the same rates. */
export interface Forecaster {
  readonly all: () => Forecast;
  readonly group: (level: Exclude<Level, 'all'>, deals: readonly ForecastDeal[]) => Forecast;
}

/**
 * Learns from all deals of a tenant in one currency, for these levels; null as long as they have no history, or no won deal
 * tells an amount.
 */
export function forecaster(
  deals: readonly ForecastDeal[],
  question: Question,
  levels: readonly Level[],
): Forecaster | null {
  const predicts = predictor(deals, question);
  if (predicts === null) return null;
  const widenings = calibrate(deals, question, levels);
  const widened = (level: Level, prediction: Prediction): Forecast => {
    const widening = widenings.get(level);
    if (widening === undefined) throw new Error(`no forecasts of the level ${level} were asked for`);
    return forecastOf(prediction, widening);
  };
  return {
    all: () => widened('all', predicts.all(draws)),
    group: (level, own) => widened(level, predicts.group(own, draws)),
  };
}

function forecastOf(prediction: Prediction, widening: Widening): Forecast {
  const { likely, totals, math } = prediction;
  const half = intervalOf(prediction, halfLevel, widening.halfFactor);
  const whole = intervalOf(prediction, intervalLevel, widening.factor);
  return {
    worst: Math.min(likely, whole.low, half.low),
    likely,
    best: Math.max(likely, whole.high, half.high),
    half,
    confidence: shareWithin(
      totals.map((total) => widened(prediction, widening.factor, total)),
      likely,
    ),
    math: { ...math, widening },
  };
}

function intervalOf(prediction: Prediction, level: number, factor: number): Interval {
  const { totals } = prediction;
  const low = widened(prediction, factor, quantile(totals, (1 - level) / 2));
  const high = widened(prediction, factor, quantile(totals, (1 + level) / 2));
  if (factor >= 1) return { low, high };
  // Few deals bring one of few amounts: between them is nothing that can come.
  return { low: totals.findLast((total) => total <= low) ?? low, high: totals.find((total) => total >= high) ?? high };
}

/** Moves an amount away from the middle, within what can come. */
function widened({ totals, most, math }: Prediction, factor: number, amount: number): number {
  const middle = quantile(totals, 0.5);
  return Math.min(most, Math.max(math.closed.amount, middle + factor * (amount - middle)));
}

function shareWithin(totals: Float64Array, likely: number): number {
  const reach = Math.abs(likely) * closeShare;
  return totals.filter((total) => Math.abs(total - likely) <= reach).length / totals.length;
}
