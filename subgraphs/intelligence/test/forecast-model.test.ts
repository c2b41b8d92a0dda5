import { expect, it } from 'vitest';
import { actualOf, type ForecastDeal, forecaster, periodOf } from '../src/forecasting/model/index.ts';
import { randomNumbers } from './support/random.ts';

const day = 86_400_000;

/** Three years of deals whose months are better and worse by chance. */
function randomDeals(seed: number): ForecastDeal[] {
  const random = randomNumbers(seed);
  const deals: ForecastDeal[] = [];
  for (let month = 0; month < 36; month++) {
    const mood = 0.7 + 0.6 * random();
    for (let n = 0; n < 20; n++) {
      const openedAt = Date.UTC(2023, month, 1) + Math.floor(random() * 30) * day;
      deals.push({
        ownerId: null,
        segment: null,
        product: null,
        stage: null,
        status: random() < 0.5 * mood ? 'WON' : 'LOST',
        amount: 500 + Math.round(1_000 * random()),
        openedAt,
        closedAt: openedAt + Math.floor(random() * 90) * day + day,
        moves: [],
      });
    }
  }
  return deals;
}

const knownAt = (deals: readonly ForecastDeal[], time: number): ForecastDeal[] =>
  deals
    .filter(({ openedAt }) => openedAt <= time)
    .map((deal) =>
      deal.closedAt !== null && deal.closedAt <= time ? deal : { ...deal, status: 'OPEN', closedAt: null },
    );

it('has intervals in which about as many actuals lie as they say', () => {
  let [tested, inInterval, inHalf, bias] = [0, 0, 0, 0];
  for (const seed of [1, 2, 3]) {
    const deals = randomDeals(seed);
    for (let month = 8; month < 34; month++) {
      const period = periodOf('MONTH', Date.UTC(2023, month, 1));
      const asOf = period.start + 10 * day - 1;
      const forecast = forecaster(knownAt(deals, asOf), { kind: 'REVENUE', period, asOf })?.all();
      if (forecast === undefined) throw new Error('there is no forecast');
      const later = knownAt(deals, period.end);
      const actual = actualOf(later, { kind: 'REVENUE', period }, later);
      tested++;
      if (actual >= forecast.worst && actual <= forecast.best) inInterval++;
      if (actual >= forecast.half.low && actual <= forecast.half.high) inHalf++;
      bias += (forecast.likely - actual) / actual;
    }
  }
  expect(tested).toBe(78);
  expect(inInterval / tested).toBeGreaterThan(0.72);
  expect(inInterval / tested).toBeLessThan(0.97);
  expect(inHalf / tested).toBeGreaterThan(0.4);
  expect(inHalf / tested).toBeLessThan(0.75);
  expect(Math.abs(bias / tested)).toBeLessThan(0.1);
});

it('adds up to the likely amount, within its interval, and is the same each time', () => {
  const deals = randomDeals(4);
  const period = periodOf('QUARTER', Date.UTC(2025, 4, 1));
  const asOf = Date.UTC(2025, 4, 10);
  for (const kind of ['REVENUE', 'PIPELINE'] as const) {
    const make = () => forecaster(knownAt(deals, asOf), { kind, period, asOf })?.all();
    const forecast = make();
    expect(make()).toEqual(forecast);
    if (forecast === undefined) throw new Error('there is no forecast');
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
    return forecaster(knownAt(deals, asOf), { kind: 'REVENUE', period, asOf })?.all().math.season;
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
  expect(forecaster(open, question)).toBeNull();
  const [first, ...others] = open;
  if (first === undefined) throw new Error('there is no deal');
  const won: ForecastDeal = { ...first, status: 'WON', closedAt: first.openedAt + day, amount: 100 };
  expect(forecaster([won, ...others], question)?.all().likely).toBeGreaterThan(0);
});
