import type { ClosedPart, ForecastSum, OpenPart } from '../../entities/forecast.ts';
import {
  type Amounts,
  amountsOf,
  countedAmount,
  fewestAmounts,
  hasAmount,
  likelyAmounts,
  meanAmount,
} from './amounts.ts';
import { ageBandAt, bandDays, type ForecastDeal, wasOpen } from './forecast-deal.ts';
import { type Learned, learn, newDealsIn, openDealsOf, outcomesOf, spreadOf } from './learn.ts';
import { monthsIn } from './period.ts';
import { cellKey, type Rates, rateOf } from './rates.ts';
import { type Chance, quantile, simulate } from './simulate.ts';
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

export const forecastModel = { name: 'deal-forecast', version: '1', purpose: 'Forecasts pipeline and revenue' };
/** Share of outcomes that are expected between worst and best. */
export const intervalLevel = 0.8;
/**
 * Share of the drawn outcomes between them. It is larger, because in back-tests 77 % of the outcomes lay within 80 % of
 * the draws: what is learned from a few periods is less sure than the draws know.
 */
const drawnLevel = 0.85;
/** A forecast is close if it differs from the actual by no more than this share. */
export const closeShare = 0.15;
/** Deals with which a group's own ratio counts as that of all. */
const usualDeals = 10;

/** What tells a group of deals from all deals. */
interface Own {
  readonly ratio: number;
  readonly spread: number;
}

/** Forecasts for all deals of a tenant, and for groups of them with the same rates. */
export interface Forecaster {
  readonly all: () => Forecast;
  readonly group: (deals: readonly ForecastDeal[]) => Forecast;
}

/** Learns from all deals of a tenant in one currency; null as long as they have no history, or no won deal tells an amount. */
export function forecaster(deals: readonly ForecastDeal[], question: Question): Forecaster | null {
  const learned = learn(deals, question);
  const amounts = amountsOf(deals);
  if (learned === null || amounts.all.length === 0) return null;
  return {
    all: () => forecastOf(deals, question, learned, amounts, { ratio: 1, spread: learned.spread }),
    group: (own) => forecastOf(own, question, learned, amounts, ownOf(own, question, learned)),
  };
}

/** Compares a group with what the rates of all say about it. */
function ownOf(deals: readonly ForecastDeal[], { kind, period }: Question, learned: Learned): Own {
  const { rates, outcomes, levels, spread } = learned;
  const windows = outcomes.map(({ window }) => window);
  let [counted, expected] = [usualDeals, usualDeals];
  for (const window of windows) {
    const found = openDealsOf(deals, kind, window, rates);
    counted += found.counted;
    expected += found.expected;
  }
  const own = outcomesOf(deals, kind, windows, rates);
  return { ratio: counted / expected, spread: Math.max(spread, spreadOf(own, levels, monthsIn[period.unit], spread)) };
}

function forecastOf(
  deals: readonly ForecastDeal[],
  question: Question,
  learned: Learned,
  amounts: Amounts,
  { ratio, spread }: Own,
): Forecast {
  const closed = closedPart(deals, question, amounts);
  const factor = learned.season * (learned.soFar?.level ?? 1);
  const { parts, chances } = openParts(deals, question, learned.rates, amounts, factor * ratio);
  const perWindow =
    learned.outcomes.reduce((total, { window }) => total + newDealsIn(deals, question.kind, window), 0) /
    learned.outcomes.length;
  const own = amountsOf(deals).all;
  const newAmounts = own.length >= fewestAmounts ? own : amounts.all;
  const newDeals = perWindow * factor;
  const newExpected = newDeals * meanAmount(newAmounts);
  const likely = closed.amount + parts.reduce((total, { expected }) => total + expected, 0) + newExpected;
  const totals = simulate({ closed: closed.amount, chances, newDeals, newAmounts, spread });
  const outside = (1 - drawnLevel) / 2;
  return {
    worst: Math.min(likely, quantile(totals, outside)),
    likely,
    best: Math.max(likely, quantile(totals, 1 - outside)),
    half: { low: quantile(totals, 0.25), high: quantile(totals, 0.75) },
    confidence: shareWithin(totals, likely),
    math: {
      closed,
      open: parts,
      newDeals: { perWindow, deals: newDeals, meanAmount: meanAmount(newAmounts), expected: newExpected },
      season: learned.season,
      soFar: learned.soFar,
      ownRatio: ratio,
      windows: learned.outcomes.length,
      spread,
    },
  };
}

/** Deals won in the period, also those that the source dates later than now. */
function closedPart(deals: readonly ForecastDeal[], { kind, period }: Question, amounts: Amounts): ClosedPart {
  const won = kind === 'REVENUE' ? deals.filter((deal) => isWonIn(deal, period)) : [];
  return {
    deals: won.length,
    amount: won.reduce((total, deal) => total + countedAmount(deal, amounts), 0),
    withoutAmount: won.filter((deal) => !hasAmount(deal)).length,
  };
}

function openParts(
  deals: readonly ForecastDeal[],
  { asOf }: Question,
  rates: Rates,
  amounts: Amounts,
  factor: number,
): { parts: OpenPart[]; chances: Chance[] } {
  const groups = new Map<string, ForecastDeal[]>();
  for (const deal of deals) {
    if (deal.status !== 'OPEN' || !wasOpen(deal, asOf)) continue;
    const key = cellKey(ageBandAt(deal, asOf), deal.stage);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [deal]);
    else group.push(deal);
  }
  const parts: OpenPart[] = [];
  const chances: Chance[] = [];
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = group;
    if (first === undefined) continue;
    const band = ageBandAt(first, asOf);
    const baseRate = rateOf(rates, band, first.stage);
    const probability = Math.min(1, baseRate * factor);
    const amount = group.reduce((total, deal) => total + countedAmount(deal, amounts), 0);
    const past = rates.cells.get(key);
    const { from, below } = bandDays(band);
    parts.push({
      stage: first.stage,
      ageFromDays: from,
      ageBelowDays: below,
      deals: group.length,
      amount,
      withoutAmount: group.filter((deal) => !hasAmount(deal)).length,
      pastDeals: past?.deals ?? 0,
      pastCounted: past?.counted ?? 0,
      baseRate,
      rate: probability,
      expected: amount * probability,
    });
    chances.push({
      probability,
      amounts: group.map((deal) => (hasAmount(deal) ? [deal.amount ?? 0] : likelyAmounts(amounts, deal.product))),
    });
  }
  return { parts, chances };
}

function shareWithin(totals: Float64Array, likely: number): number {
  const reach = Math.abs(likely) * closeShare;
  return totals.filter((total) => Math.abs(total - likely) <= reach).length / totals.length;
}

/**
 * What the period brought for a group of all deals, by what is known now: won in it, or for the pipeline open at its end.
 */
export function actualOf(
  group: readonly ForecastDeal[],
  { kind, period }: Omit<Question, 'asOf'>,
  all: readonly ForecastDeal[],
): number {
  const amounts = amountsOf(all);
  const counted = group.filter((deal) =>
    kind === 'PIPELINE' ? deal.status === 'OPEN' && wasOpen(deal, period.end - 1) : isWonIn(deal, period),
  );
  return counted.reduce((total, deal) => total + countedAmount(deal, amounts), 0);
}

const isWonIn = ({ status, closedAt }: ForecastDeal, { start, end }: Question['period']): boolean =>
  status === 'WON' && closedAt !== null && closedAt >= start && closedAt < end;
