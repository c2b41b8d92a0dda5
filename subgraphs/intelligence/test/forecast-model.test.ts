import { randomNumbers } from '@sophia/testing/random';
import { expect, it } from 'vitest';
import { actualOf, type ForecastDeal, forecaster, periodOf, type Question } from '../src/forecasting/model/index.ts';
import { pastForecasts } from '../src/forecasting/model/past-forecasts.ts';

const day = 86_400_000;

/**
 * Deals whose months are better and worse by chance. `dear`: how many times as much all deals cost
 * that close in some months.
 */
function randomDeals(seed: number, months = 36, dear = 1): ForecastDeal[] {
  const random = randomNumbers(seed);
  const deals: ForecastDeal[] = [];
  const priceOf = Array.from({ length: months + 4 }, () => (random() < 0.5 ? dear : 1));
  for (let month = 0; month < months; month++) {
    const mood = 0.7 + 0.6 * random();
    for (let n = 0; n < 20; n++) {
      const openedAt = Date.UTC(2023, month, 1) + Math.floor(random() * 30) * day;
      const closedAt = openedAt + Math.floor(random() * 90) * day + day;
      const closed = new Date(closedAt);
      const price = priceOf[12 * (closed.getUTCFullYear() - 2023) + closed.getUTCMonth()] ?? 1;
      deals.push({
        ownerId: `owner ${n % 3}`,
        segment: null,
        product: null,
        stage: null,
        status: random() < 0.5 * mood ? 'WON' : 'LOST',
        amount: 500 + Math.round(1_000 * random() * price),
        openedAt,
        closedAt,
        moves: [],
      });
    }
  }
  return deals;
}

const knownAt = (deals: readonly ForecastDeal[], time: number, tellsAmounts = true): ForecastDeal[] =>
  deals
    .filter(({ openedAt }) => openedAt <= time)
    .map((deal) =>
      deal.closedAt !== null && deal.closedAt <= time
        ? deal
        : { ...deal, status: 'OPEN', closedAt: null, amount: tellsAmounts ? deal.amount : null },
    );

function forecastOf(deals: readonly ForecastDeal[], question: Question, level: 'all' | 'ownerId' = 'all') {
  const forecasts = forecaster(deals, question, [level]);
  if (forecasts === null) throw new Error('there is no forecast');
  return forecasts;
}

const tenants = 80;
/** Months of deals that a tenant has until the end of the forecast period. */
const months = 21;

/** Forecasts one period of each of many tenants, which are independent of each other, so that bounds are those of a binomial. */
function coverageOf({ dear = 1, ownerId = null as string | null }) {
  let [inInterval, inHalf, drawn, past, said, came] = [0, 0, 0, 0, 0, 0];
  for (let seed = 1; seed <= tenants; seed++) {
    const deals = randomDeals(seed, months, dear);
    const kind = seed % 3 === 0 && dear === 1 ? 'PIPELINE' : 'REVENUE';
    const period = periodOf(seed % 2 === 0 && dear === 1 ? 'QUARTER' : 'MONTH', Date.UTC(2024, 6, 1));
    const asOf = period.start + (seed % 4) * 7 * day - 1;
    const known = knownAt(deals, asOf, false);
    const later = knownAt(deals, period.end - 1, false);
    const isOwn = (deal: ForecastDeal): boolean => ownerId === null || deal.ownerId === ownerId;
    const forecasts = forecastOf(known, { kind, period, asOf }, ownerId === null ? 'all' : 'ownerId');
    const forecast = ownerId === null ? forecasts.all() : forecasts.group('ownerId', known.filter(isOwn));
    const actual = actualOf(later.filter(isOwn), { kind, period }, later);
    if (actual >= forecast.worst && actual <= forecast.best) inInterval++;
    if (actual >= forecast.half.low && actual <= forecast.half.high) inHalf++;
    drawn += forecast.math.widening?.inInterval ?? 0;
    past += forecast.math.widening?.pastForecasts ?? 0;
    said += forecast.likely;
    came += actual;
  }
  return { inInterval, inHalf, drawn: drawn / past, bias: said / came - 1 };
}

/** Bounds that a count leaves once in 200 times if it has this probability. */
function expectBinomial(count: number, probability: number): void {
  const reach = 2.8 * Math.sqrt(tenants * probability * (1 - probability));
  expect(count).toBeGreaterThan(tenants * probability - reach);
  expect(count).toBeLessThan(tenants * probability + reach);
}

it('has intervals in which as many actuals lie as they say, of all deals and of an owner', {
  timeout: 120_000,
}, () => {
  for (const ownerId of [null, 'owner 1']) {
    const { inInterval, inHalf, bias } = coverageOf({ ownerId });
    expectBinomial(inInterval, 0.8);
    expectBinomial(inHalf, 0.5);
    expect(Math.abs(bias)).toBeLessThan(0.1);
  }
});

it('learns from past forecasts that the actuals differ more than deals by chance', { timeout: 120_000 }, () => {
  const { inInterval, inHalf, drawn } = coverageOf({ dear: 8 });
  expect(drawn).toBeLessThan(0.6);
  expectBinomial(inInterval, 0.8);
  expectBinomial(inHalf, 0.5);
});

it('compares with past forecasts as they would have been made then', () => {
  const deals = randomDeals(7, 24);
  const period = periodOf('MONTH', Date.UTC(2024, 6, 1));
  const asOf = period.start + 10 * day - 1;
  for (const kind of ['REVENUE', 'PIPELINE'] as const) {
    const past = [...pastForecasts(knownAt(deals, asOf), { kind, period, asOf })];
    expect(past).toHaveLength(12);
    for (const { question, predictor, later } of past) {
      expect(question.period.end).toBeLessThanOrEqual(asOf + 1);
      const forecasts = forecastOf(knownAt(deals, question.asOf), question);
      expect(predictor.all(10).likely).toBe(forecasts.all().likely);
      expect(actualOf(later, question, later)).toBe(actualOf(knownAt(deals, question.period.end - 1), question, deals));
    }
  }
});

it('adds up to the likely amount, within its interval, and is the same each time', () => {
  const deals = randomDeals(4);
  const period = periodOf('QUARTER', Date.UTC(2025, 4, 1));
  const asOf = Date.UTC(2025, 4, 10);
  for (const kind of ['REVENUE', 'PIPELINE'] as const) {
    const make = () => forecastOf(knownAt(deals, asOf), { kind, period, asOf }).all();
    const forecast = make();
    expect(make()).toEqual(forecast);
    const { closed, open, newDeals } = forecast.math;
    const sum = open.reduce((total, { expected }) => total + expected, closed.amount + newDeals.expected);
    expect(forecast.likely).toBeCloseTo(sum, 6);
    expect(forecast.worst).toBeLessThan(forecast.half.low);
    expect(forecast.half.low).toBeLessThan(forecast.half.high);
    expect(forecast.half.high).toBeLessThan(forecast.best);
  }
});

it('learns that a month of the quarter brings more', () => {
  const deals = randomDeals(5).map((deal) => {
    if (deal.closedAt === null) return deal;
    const { start } = periodOf('QUARTER', deal.closedAt);
    // Half of the deals of a quarter close in its last month.
    const closedAt = deal.amount !== null && deal.amount < 1_000 ? start + 65 * day : deal.closedAt;
    return { ...deal, closedAt: Math.max(closedAt, deal.openedAt + day) };
  });
  const seasonOf = (month: number) => {
    const period = periodOf('MONTH', Date.UTC(2025, month, 1));
    const asOf = period.start - 1;
    return forecastOf(knownAt(deals, asOf), { kind: 'REVENUE', period, asOf }).all().math.season;
  };
  expect(seasonOf(5)).toBeGreaterThan(1.2);
  expect(seasonOf(6)).toBeLessThan(1);
});

it('has no forecast until a won deal tells what deals bring', () => {
  const open: ForecastDeal[] = randomDeals(1).map((deal) => ({
    ...deal,
    status: 'OPEN',
    closedAt: null,
    amount: null,
  }));
  const period = periodOf('MONTH', Date.UTC(2025, 5, 1));
  const question = { kind: 'PIPELINE', period, asOf: period.start } as const;
  expect(forecaster(open, question, ['all'])).toBeNull();
  const [first, ...others] = open;
  if (first === undefined) throw new Error('there is no deal');
  const won: ForecastDeal = { ...first, status: 'WON', closedAt: first.openedAt + day, amount: 100 };
  expect(forecastOf([won, ...others], question).all().likely).toBeGreaterThan(0);
});
