import type { SoFar } from '../../entities/forecast.ts';
import { ageBandAt, type ForecastDeal, stageAt, wasOpen } from './forecast-deal.ts';
import { monthsIn } from './period.ts';
import { learnRates, type Rates, rateOf } from './rates.ts';
import { counts, type ForecastKind, passedOf, type Question, restOf, type Window, windowsBefore } from './windows.ts';

/** What a tenant's deals teach about the rest of a period. */
export interface Learned {
  readonly rates: Rates;
  readonly outcomes: readonly Outcome[];
  /** What windows at this place of the quarter, and of the year, brought beside the others; 1 if they bring the same. */
  readonly season: number;
  /** What the passed part of the period brought; null before it. */
  readonly soFar: SoFar | null;
  /** What the rest of past periods brought beside what was expected, from what their passed part had brought. */
  readonly levels: ReadonlyMap<number, number>;
  /** Standard deviation of what a period brings, as a share of what is expected, beyond the chance of single deals. */
  readonly spread: number;
}

/** A past window with the number of deals that counted at its end, and the number that the rates say. */
export interface Outcome {
  readonly window: Window;
  readonly counted: number;
  readonly expected: number;
}

/** Windows with which the season counts as usual, beside those that it is learned from. */
const usualWindows = 0.5;
/** Months after which a season returns: quarters and years. */
const seasons = [3, 12];
/** Spread that is assumed before a tenant has a history, and the number of periods with which it counts. */
const assumedSpread = 0.3;
const assumedPeriods = 2;
const noLevels: ReadonlyMap<number, number> = new Map();

/** Learns from all deals of a tenant. Null without a whole past window. */
export function learn(deals: readonly ForecastDeal[], question: Question): Learned | null {
  const { rates, outcomes } = learnPart(deals, question, restOf(question));
  if (outcomes.length === 0) return null;
  const passed = question.kind === 'REVENUE' ? passedOf(question) : null;
  const { soFar, levels } = passed === null ? { soFar: null, levels: noLevels } : learnLevel(deals, question, passed);
  return {
    rates,
    outcomes,
    season: seasonOf(outcomes, 0),
    soFar,
    levels,
    spread: spreadOf(outcomes, levels, monthsIn[question.period.unit], assumedSpread),
  };
}

function learnPart(deals: readonly ForecastDeal[], question: Question, part: Window) {
  const windows = windowsBefore(part, question, deals);
  const rates = learnRates(deals, question.kind, windows);
  return { rates, outcomes: outcomesOf(deals, question.kind, windows, rates) };
}

/** Learns how the passed part of the period, and that of past ones, did beside what was expected. */
function learnLevel(deals: readonly ForecastDeal[], question: Question, passed: Window) {
  const { rates, outcomes } = learnPart(deals, question, passed);
  const spread = spreadOf(outcomes, noLevels, monthsIn[question.period.unit], assumedSpread);
  const usual = 1 / spread ** 2;
  const newMean = mean(outcomes.map(({ window }) => newDealsIn(deals, question.kind, window)));
  const levelOf = (outcome: Outcome): SoFar => {
    const expected = outcome.expected * seasonOf(outcomes, outcome.window.monthsEarlier);
    return { counted: outcome.counted, expected, usual, level: (outcome.counted + usual) / (expected + usual) };
  };
  const open = openDealsOf(deals, question.kind, passed, rates);
  const present = {
    window: passed,
    counted: open.counted + newDealsIn(deals, question.kind, passed),
    expected: open.expected + newMean,
  };
  return {
    soFar: outcomes.length === 0 ? null : levelOf(present),
    levels: new Map(outcomes.map((outcome) => [outcome.window.monthsEarlier, levelOf(outcome).level])),
  };
}

/** Counts deals in windows, beside what the rates say of the open ones, and the mean of the new ones. */
export function outcomesOf(
  deals: readonly ForecastDeal[],
  kind: ForecastKind,
  windows: readonly Window[],
  rates: Rates,
): Outcome[] {
  const newDeals = windows.map((window) => newDealsIn(deals, kind, window));
  const newMean = mean(newDeals);
  return windows.map((window, n) => {
    const { counted, expected } = openDealsOf(deals, kind, window, rates);
    return { window, counted: counted + (newDeals[n] ?? 0), expected: expected + newMean };
  });
}

/** Returns how many of the deals that were open at the beginning of a window counted, and how many the rates say. */
export function openDealsOf(
  deals: readonly ForecastDeal[],
  kind: ForecastKind,
  window: Window,
  rates: Rates,
): { counted: number; expected: number } {
  let [counted, expected] = [0, 0];
  for (const deal of deals) {
    if (!wasOpen(deal, window.asOf)) continue;
    if (counts(deal, kind, window)) counted++;
    expected += rateOf(rates, ageBandAt(deal, window.asOf), stageAt(deal, window.asOf));
  }
  return { counted, expected };
}

/** Returns how many deals were opened in a window and counted at its end. */
export const newDealsIn = (deals: readonly ForecastDeal[], kind: ForecastKind, window: Window): number =>
  deals.filter((deal) => deal.openedAt > window.asOf && deal.openedAt < window.end && counts(deal, kind, window))
    .length;

/** Compares the windows a whole number of quarters and years from one with what the rates say. */
function seasonOf(outcomes: readonly Outcome[], monthsEarlier: number): number {
  const usual = usualWindows * mean(outcomes.map(({ expected }) => expected));
  let season = 1;
  for (const months of seasons) {
    const alike = outcomes.filter(
      ({ window }) => window.monthsEarlier !== monthsEarlier && (window.monthsEarlier - monthsEarlier) % months === 0,
    );
    const counted = sum(alike.map((outcome) => outcome.counted));
    const expected = sum(alike.map((outcome) => outcome.expected * season));
    if (expected > 0) season *= (counted + usual) / (expected + usual);
  }
  return season;
}

/**
 * Returns the standard deviation of what a period brings, as a share of what is expected, beyond the chance of single
 * deals. Compares each past window with what the rates, the season of the others and its level say, and adds the chance
 * in the number of deals that these are learned from. Windows of quarters overlap, so that three count as one.
 */
export function spreadOf(
  outcomes: readonly Outcome[],
  levels: ReadonlyMap<number, number>,
  months: number,
  assumed: number,
): number {
  let [beyondChance, squares] = [0, 0];
  for (const { window, counted, expected } of outcomes) {
    const level = levels.get(window.monthsEarlier) ?? 1;
    const said = expected * seasonOf(outcomes, window.monthsEarlier) * level;
    beyondChance += (counted - said) ** 2 - said;
    squares += said ** 2;
  }
  const periods = outcomes.length / months;
  const seen = squares === 0 ? 0 : Math.max(0, beyondChance / squares);
  const variance = (assumedPeriods * assumed ** 2 + periods * seen) / (assumedPeriods + periods);
  const learnedFrom = Math.max(1, sum(outcomes.map(({ counted }) => counted)) / months);
  return Math.sqrt(variance * (1 + 1 / (assumedPeriods + periods)) + 1 / learnedFrom);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : sum(numbers) / numbers.length);
