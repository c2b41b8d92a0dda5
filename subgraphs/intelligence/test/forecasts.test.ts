import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sql } from '@sophia/database';
import { testClock } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { employee, read, tell } from './support/facts.ts';
import { exampleDeal, exampleMonth, toldAt } from './support/forecast-deals.ts';
import { account, openIntelligence } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
const clock = testClock();
beforeAll(async () => {
  intelligence = await openIntelligence({ clock });
}, 120_000);
afterAll(() => intelligence.close());

const fields = `currencyCode worst likely best confidence segment owner { id } actual
  halfInterval { low high }
  math {
    windows season ownRatio spread notes
    widening { factor halfFactor pastForecastCount pastPeriodCount inIntervalCount }
    soFar { dealCount expectedCount usualCount level }
    closed { dealCount amount withoutAmountCount }
    open { stage ageFromDays ageBelowDays dealCount amount withoutAmountCount pastDealCount pastCountedCount baseRate rate expected }
    newDeals { perWindow dealCount meanAmount expected }
  }`;

interface Answer {
  readonly currencyCode: string | null;
  readonly worst: string;
  readonly likely: string;
  readonly best: string;
  readonly actual: string | null;
  readonly confidence: number;
  readonly math: {
    readonly closed: { readonly amount: string };
    readonly open: readonly { readonly expected: string; readonly rate: number; readonly dealCount: number }[];
    readonly newDeals: { readonly expected: string };
    readonly soFar: { readonly usualCount: number; readonly level: number } | null;
    readonly notes: readonly string[];
  };
}

async function ask(tenant: string, args: string): Promise<Answer[]> {
  const { data, errors } = await intelligence.query(`{ forecast(${args}) { ${fields} } }`, {}, { tenant });
  if (errors !== undefined) throw new Error(errors[0]?.message);
  return (data as { forecast: Answer[] }).forecast;
}

const midJune = 'asOf: "2026-06-16T00:00:00Z"';
const june = (date: number) => Date.UTC(2026, 5, date);
const history = (facts = {}) => [0, 1, 2, 3, 4].flatMap((month) => exampleMonth(2026, month, facts));
/** June of the example in docs/forecast.md. */
const exampleJune = () => [
  exampleDeal(june(5), { amount: '1000.00' }),
  exampleDeal(june(5), { amount: '2000.00' }),
  exampleDeal(june(5), { amount: null, currency: null }),
  exampleDeal(june(5), { amount: '0.00' }),
  exampleDeal(june(2), { status: 'WON', amount: '500.00' }, june(8)),
  exampleDeal(june(2), { status: 'WON', amount: '500.00' }, june(8)),
];

it('gives the numbers of the worked example in the documentation', async () => {
  const tenant = 'example';
  await tell(intelligence, tenant, toldAt('2026-06-15T00:00:00.000Z', [...history(), ...exampleJune()]));
  const [forecast, ...others] = await ask(tenant, `kind: REVENUE, ${midJune}`);
  expect(others).toEqual([]);

  const beyondChance = ((2 * 0.3 ** 2 + 0) / (2 + 5)) * (1 + 1 / (2 + 5));
  const spread = Math.sqrt(beyondChance + 1 / 15);
  const usual = 1 / (beyondChance + 1 / 5);
  const level = (2 + usual) / (1 + usual);
  const mean = (15 * 1000 + 5 * 500 + 2 * 500) / 22;
  const open = 1000 + 2000 + 2 * mean;
  const rate = (10 + 20 * 0.5) / (20 + 20);
  const likely = 1000 + open * rate * level + 1 * level * mean;
  expect(forecast).toMatchObject({
    currencyCode: 'USD',
    likely: likely.toFixed(2),
    math: {
      windows: 5,
      season: 1,
      ownRatio: 1,
      spread: expect.closeTo(spread, 10),
      soFar: { dealCount: 2, expectedCount: 1, usualCount: expect.closeTo(usual, 8), level: expect.closeTo(level, 10) },
      closed: { dealCount: 2, amount: '1000.00', withoutAmountCount: 0 },
      open: [
        {
          stage: 'Engaging',
          ageFromDays: 7,
          ageBelowDays: 14,
          dealCount: 4,
          amount: open.toFixed(2),
          withoutAmountCount: 2,
          pastDealCount: 20,
          pastCountedCount: 10,
          baseRate: 0.5,
          rate: expect.closeTo(rate * level, 10),
          expected: (open * rate * level).toFixed(2),
        },
      ],
      newDeals: { perWindow: 1, meanAmount: mean.toFixed(2), expected: (level * mean).toFixed(2) },
      notes: [
        '2 open deals without a positive amount count with the mean of won deals of their product or of all.',
        'The interval is 0.65 times as wide as it was drawn, and the one of half 0.50 times: of 4 past forecasts in 4 periods, 4 had the actual in the drawn interval.',
      ],
      widening: {
        // Of 4 seen and 4 assumed periods, 6.4 must lie in the interval: the 4 that do, and 60 % of the assumed ones.
        factor: expect.closeTo((Math.log(1 - 0.6) / Math.log(1 - 0.8)) ** (1 / 1.3), 4),
        halfFactor: expect.closeTo(0.5, 4),
        pastForecastCount: 4,
        pastPeriodCount: 4,
        inIntervalCount: 4,
      },
    },
  });
  const page = await readFile(new URL('../../../docs/forecast.md', import.meta.url), 'utf8');
  const shown = [forecast?.likely, forecast?.worst, forecast?.best, open.toFixed(2), (level * mean).toFixed(2)];
  expect(shown.filter((number) => !page.includes(number ?? '?'))).toEqual([]);
});

it('is not changed by what is recorded later', async () => {
  const tenant = 'later';
  const deals = exampleJune();
  await tell(intelligence, tenant, toldAt('2026-06-15T00:00:00.000Z', [...history(), ...deals]));
  const before = await ask(tenant, `kind: REVENUE, ${midJune}`);
  const pipeline = await ask(tenant, `kind: PIPELINE, unit: QUARTER, ${midJune}`);
  await tell(
    intelligence,
    tenant,
    toldAt('2026-06-20T00:00:00.000Z', [
      ...deals.slice(0, 4).map((data) => ({
        ...exampleDeal(june(5), { status: 'WON', amount: '9000.00' }, june(18)),
        id: data.id,
      })),
      exampleDeal(june(17), { status: 'WON', amount: '7000.00' }, june(19)),
    ]),
  );
  expect(await ask(tenant, `kind: REVENUE, ${midJune}`)).toEqual(before);
  expect(await ask(tenant, `kind: PIPELINE, unit: QUARTER, ${midJune}`)).toEqual(pipeline);
  const [after] = await ask(tenant, 'kind: REVENUE, asOf: "2026-06-21T00:00:00Z"');
  expect(after?.math.closed.amount).toBe('44000.00');
});

it('has one forecast a currency, of its own deals alone', async () => {
  const tenant = 'currencies';
  const euros = { currency: 'EUR' };
  const deals = [
    ...history(),
    ...exampleJune(),
    ...history(euros),
    exampleDeal(june(5), { amount: '70.00', ...euros }),
    // One deal in a currency without a history.
    exampleDeal(june(5), { amount: '5.00', currency: 'CHF' }),
  ];
  await tell(intelligence, tenant, toldAt('2026-06-15T00:00:00.000Z', deals));
  const answers = await ask(tenant, `kind: REVENUE, ${midJune}`);
  const [alone] = await ask('example', `kind: REVENUE, ${midJune}`);
  expect(answers.map(({ currencyCode }) => currencyCode)).toEqual(['USD', 'EUR']);
  expect(answers[0]?.likely).toBe(alone?.likely);
  expect(answers[1]?.math.open.map(({ dealCount }) => dealCount)).toEqual([1]);
});

it('forecasts the deals of an owner and of a segment', async () => {
  const tenant = 'groups';
  const [owner, accountId] = [randomUUID(), randomUUID()];
  const own = exampleDeal(june(5), { amount: '1000.00', ownerId: owner, accountId });
  await intelligence.publish('account.changed', [account(accountId, { segment: 'Student' })], ({ id }) => id, tenant);
  await tell(intelligence, tenant, toldAt('2026-06-15T00:00:00.000Z', [...history(), ...exampleJune(), own]));
  for (const scope of [`ownerId: "${owner}"`, 'segment: "Student"']) {
    const [forecast] = await ask(tenant, `kind: REVENUE, ${midJune}, ${scope}`);
    const [part] = forecast?.math.open ?? [];
    // Nothing is known of them but one open deal: the rates of all count, and no new deals are expected.
    expect(forecast?.math.closed.amount).toBe('0.00');
    expect(forecast?.likely).toBe((1000 * (part?.rate ?? 0)).toFixed(2));
    expect(Number(forecast?.worst)).toBe(0);
    expect(Number(forecast?.best)).toBe(1000);
  }
  expect(await ask(tenant, `kind: REVENUE, ${midJune}, ownerId: "nobody"`)).toEqual([]);
});

it('counts credits, deals that are dated in the future, and won deals without amount, as it says', async () => {
  const tenant = 'odd';
  const deals = [
    ...history(),
    exampleDeal(june(2), { status: 'WON', amount: '-300.00' }, june(9)),
    exampleDeal(june(2), { status: 'WON', amount: '800.00' }, june(28)),
    exampleDeal(june(2), { status: 'WON', amount: null }, june(10)),
    exampleDeal(june(5), { amount: '-50.00' }),
    // Opened later than now.
    exampleDeal(june(25), { amount: '100.00' }),
  ];
  await tell(intelligence, tenant, toldAt('2026-06-15T00:00:00.000Z', deals));
  const [forecast] = await ask(tenant, `kind: REVENUE, ${midJune}`);
  const mean = (15 * 1000 + 5 * 500 + 800) / 21;
  expect(forecast?.math).toMatchObject({
    closed: { dealCount: 3, amount: (800 - 300 + mean).toFixed(2), withoutAmountCount: 1 },
    open: [{ dealCount: 1, amount: mean.toFixed(2), withoutAmountCount: 1 }],
  });
  expect(forecast?.math.notes).toHaveLength(3);
});

it('has no forecast without a history, and names a wrong argument', async () => {
  await tell(intelligence, 'new', toldAt('2026-06-15T00:00:00.000Z', exampleJune()));
  expect(await ask('new', `kind: REVENUE, ${midJune}`)).toEqual([]);
  expect(await ask('nobody', 'kind: PIPELINE')).toEqual([]);
  const wrong: [string, string][] = [
    ['asOf: "2999-01-01T00:00:00Z"', 'asOf: must not be in the future'],
    [`${midJune}, period: "2026-05-01"`, 'period: had ended at the time of the forecast; ask for its forecasts'],
    [`${midJune}, period: "2028-05-01"`, 'period: must begin at most 370 days after the time of the forecast'],
    [`${midJune}, ownerId: "${randomUUID()}", segment: "a"`, 'segment: must not be given together with `ownerId`'],
  ];
  for (const [args, message] of wrong) await expect(ask('new', `kind: REVENUE, ${args}`)).rejects.toThrow(message);
});

it('stores forecasts as soon as the deals of a new tenant have a history', async () => {
  const tenant = 'first';
  const now = clock.now();
  const past = [4, 3, 2].flatMap((earlier) => exampleMonth(now.getUTCFullYear(), now.getUTCMonth() - earlier));
  await tell(intelligence, tenant, toldAt(now.toISOString(), past));
  clock.advance(60_000);
  await intelligence.drain();
  const { data } = await intelligence.query('{ forecasts(first: 100) { nodes { kind asOf } } }', {}, { tenant });
  expect(new Set(data?.forecasts.nodes.map(({ kind }: { kind: string }) => kind))).toEqual(
    new Set(['REVENUE', 'PIPELINE']),
  );
  clock.advance(60_000);
  await intelligence.drain();
  const later = await intelligence.query('{ forecasts(first: 100) { nodes { kind asOf } } }', {}, { tenant });
  expect(later.data).toEqual(data);
});

it('stores the forecasts of each day, and their actuals when the period has ended', { timeout: 120_000 }, async () => {
  const tenant = 'daily';
  const now = clock.now();
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const ownerId = randomUUID();
  const past = [8, 7, 6, 5, 4, 3, 2].flatMap((earlier) => exampleMonth(year, month - earlier, { ownerId }));
  await tell(intelligence, tenant, toldAt(now.toISOString(), past));
  clock.advance(86_400_000);
  await intelligence.drain();
  const list = async (filter: string) => {
    const { data, errors } = await intelligence.query(
      `{ forecasts(first: 100, filter: { ${filter} }) {
        nodes { id unit kind periodStart periodEnd worst likely best actual accuracy { ratio level inInterval } }
      } }`,
      {},
      { tenant },
    );
    expect(errors).toBeUndefined();
    return (data as { forecasts: { nodes: Record<string, unknown>[] } }).forecasts.nodes;
  };
  const first = await list('kind: { eq: REVENUE }, unit: { eq: MONTH }, ownerId: { isNull: true }');
  expect(first.length).toBeGreaterThanOrEqual(2);
  expect(first.every(({ actual }) => actual === null)).toBe(true);
  const start = first.map(({ periodStart }) => String(periodStart)).toSorted()[0] ?? '';
  const stored = first.find(({ periodStart }) => periodStart === start);

  const wonAt = Date.parse(start) + 27 * 86_400_000;
  const won = exampleDeal(wonAt - 3_600_000, { status: 'WON', amount: '1234.00' }, wonAt);
  clock.advance(40 * 86_400_000);
  await tell(intelligence, tenant, toldAt(clock.now().toISOString(), [won]));
  clock.advance(86_400_000);
  await intelligence.drain();
  const ended = await list(`kind: { eq: REVENUE }, unit: { eq: MONTH }, periodStart: { eq: "${start}" }`);
  const same = ended.find(({ id }) => id === stored?.id);
  expect(same).toMatchObject({ likely: stored?.likely, actual: '1234.00' });
  const likely = Number(same?.likely);
  expect(same?.accuracy).toMatchObject({
    ratio: expect.closeTo(likely / 1234, 10),
    inInterval: Number(same?.worst) <= 1234 && 1234 <= Number(same?.best),
  });
  const own = `ownerId: { eq: "${ownerId}" }`;
  expect(await list(own)).not.toEqual([]);
  const gone = { type: 'employee.changed', time: clock.now().toISOString() } as const;
  await tell(intelligence, tenant, [{ ...gone, data: employee(ownerId, { deleted: true }) }]);
  expect(await list(own)).toEqual([]);
  const models = await read(
    intelligence,
    tenant,
    sql`select name from intelligence.models where name = 'deal-forecast'`,
  );
  expect(models).toEqual([{ name: 'deal-forecast' }]);
});
