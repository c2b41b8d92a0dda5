import type { ClosedPart, ForecastSum, OpenPart } from '../../entities/forecast.ts';
import { isWonIn } from './actual.ts';
import {
  type Amounts,
  amountsOf,
  countedAmount,
  fewestAmounts,
  hasAmount,
  largestAmount,
  likelyAmounts,
  meanAmount,
} from './amounts.ts';
import { ageBandAt, bandDays, type ForecastDeal, wasOpen } from './forecast-deal.ts';
import { type Learned, learn, newDealsIn, openDealsOf, outcomesOf, spreadOf } from './learn.ts';
import { monthsIn } from './period.ts';
import { cellKey, type Rates, rateOf } from './rates.ts';
import { type Chance, simulate } from './simulate.ts';
import type { Question } from './windows.ts';

/** What rates, season and new deals say of a period, before past forecasts are compared with what came. */
export interface Prediction {
  readonly likely: number;
  /** Drawn outcomes, smallest first. */
  readonly totals: Float64Array;
  /** The largest amount that can come; infinite where new deals are expected. */
  readonly most: number;
  readonly math: Omit<ForecastSum, 'widening'>;
}

/** Predicts for all deals of a tenant, and for groups of them with the same rates. */
export interface Predictor {
  readonly all: (draws: number) => Prediction;
  readonly group: (deals: readonly ForecastDeal[], draws: number) => Prediction;
}

/** Deals with which a group's own ratio counts as that of all. */
const usualDeals = 10;

/** What tells a group of deals from all deals. */
interface Own {
  readonly ratio: number;
  readonly spread: number;
}

/** Learns from all deals of a tenant in one currency; null as long as they have no history, or no won deal tells an amount. */
export function predictor(deals: readonly ForecastDeal[], question: Question): Predictor | null {
  const learned = learn(deals, question);
  const amounts = amountsOf(deals);
  if (learned === null || amounts.all.length === 0) return null;
  return {
    all: (draws) => predict(deals, question, learned, amounts, { ratio: 1, spread: learned.spread }, draws),
    group: (own, draws) => predict(own, question, learned, amounts, ownOf(own, question, learned), draws),
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

function predict(
  deals: readonly ForecastDeal[],
  question: Question,
  learned: Learned,
  amounts: Amounts,
  { ratio, spread }: Own,
  draws: number,
): Prediction {
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
  return {
    likely,
    totals: simulate({ closed: closed.amount, chances, newDeals, newAmounts, spread }, draws),
    most: newDeals > 0 ? Number.POSITIVE_INFINITY : closed.amount + largestOf(chances),
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

const largestOf = (chances: readonly Chance[]): number =>
  chances.flatMap(({ amounts }) => amounts).reduce((total, amounts) => total + largestAmount(amounts), 0);
