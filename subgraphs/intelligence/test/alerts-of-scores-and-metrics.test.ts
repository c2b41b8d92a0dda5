import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { metricFalling } from '../src/alerting/kinds/metric-falling.ts';
import { AlertRule } from '../src/entities/alert-rule.ts';
import { openAlerts } from './support/alerts.ts';
import { deal, employee } from './support/facts.ts';
import { account, contact, message } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openAlerts>>;
beforeAll(async () => {
  intelligence = await openAlerts();
});
afterAll(() => intelligence.close());
afterEach(() => tenant.leave());

/** A tenant with two accounts and the owner of the first one, new for each test. */
let tenant: ReturnType<typeof intelligence.forTenant>;
let [maple, oak]: [string, string] = ['', ''];
const ownerId = randomUUID();
beforeEach(async () => {
  tenant = intelligence.forTenant();
  [maple, oak] = [randomUUID(), randomUUID()];
  await tenant.tell(
    { type: 'employee.changed', data: employee(ownerId) },
    { type: 'account.changed', data: account(maple, { ownerId, segment: 'EMEA' }) },
    { type: 'account.changed', data: account(oak, { name: 'Oak' }) },
  );
});

/** Tells of a message of Maple for each of these numbers of days ago. */
const said = (days: readonly number[], facts: Parameters<typeof message>[0] = {}) =>
  tenant.tell(
    ...days.map((ago) => ({
      type: 'interaction.changed' as const,
      data: message({ accountId: maple, text: null, occurredAt: intelligence.inHours(-24 * ago), ...facts }),
    })),
  );
/** Returns the day this many days ago. */
const day = (daysAgo: number): string => intelligence.inHours(-24 * daysAgo).slice(0, 10);
const each = (count: number, of: (place: number) => number): number[] =>
  Array.from({ length: count }, (_, place) => of(place));

interface Outcome {
  readonly alertRule: { readonly id: string } | null;
  readonly userErrors: readonly { readonly field: readonly string[]; readonly message: string }[];
}

const rule = `alertRule { id score { kind subjectType } minimumCount baselineWindows
  metric { name definition { title } filter { dimension values } groupBy compare currencyCode } }`;

async function create(input: Record<string, unknown>): Promise<Outcome> {
  const { alertRuleCreate } = await tenant.ask<{ alertRuleCreate: Outcome }>(
    `mutation ($input: AlertRuleCreateInput!) { alertRuleCreate(input: $input) { ${rule} userErrors { field message } } }`,
    { input: { name: 'Rule', severity: 'MEDIUM', ...input } },
  );
  return alertRuleCreate;
}

async function edit(id: string | undefined, input: Record<string, unknown>): Promise<Outcome> {
  const { alertRuleEdit } = await tenant.ask<{ alertRuleEdit: Outcome }>(
    `mutation ($id: ID!, $input: AlertRuleEditInput!) {
      alertRuleEdit(id: $id, input: $input) { ${rule} userErrors { field message } } }`,
    { id, input },
  );
  return alertRuleEdit;
}

const alerts = async (kind: string) =>
  (
    await tenant.ask<{ alerts: { nodes: Record<string, unknown>[] } }>(
      `{ alerts(filter: { kind: { eq: ${kind} } }, orderBy: [{ field: RAISED_AT, direction: ASC }]) { nodes {
        status title message resolvedBy occurrences account { id } contact { id } deal { id } assignee { id }
        evidence { value threshold windowHours compared { now before records recordsBefore } } } } }`,
    )
  ).alerts.nodes;

const preview = async (input: Record<string, unknown>) =>
  (
    await tenant.ask<{ alertRulePreview: Record<string, unknown> }>(
      `query ($input: AlertRuleCreateInput!) { alertRulePreview(input: $input) {
        count examples { title value account { id } } userErrors { message } } }`,
      { input: { name: 'Preview', severity: 'LOW', ...input } },
    )
  ).alertRulePreview;

const resolved = { status: 'RESOLVED', resolvedBy: 'sophia' };

it('raises alerts about any score of an account, a contact or a deal, and ends them when it is well again', async () => {
  const [contactId, dealId] = [randomUUID(), randomUUID()];
  await tenant.tell(
    { type: 'contact.changed', data: contact(contactId, { accountId: maple }) },
    { type: 'deal.changed', data: deal(dealId, { accountId: maple, ownerId, closeDate: '2026-12-01' }) },
  );
  const lively = { contactIds: [contactId], dealId, text: 'We love it, thank you.' };
  await said(
    each(12, (place) => place + 0.1),
    lively,
  );
  await create({
    name: 'F',
    kind: 'SCORE_FALLING',
    score: { kind: 'ENGAGEMENT', subjectType: 'CONTACT' },
    threshold: 20,
    windowHours: 720,
  });
  await create({ name: 'B', kind: 'SCORE_BELOW', score: { kind: 'ENGAGEMENT' }, threshold: 40 });
  await create({ name: 'D', kind: 'SCORE_BELOW', score: { kind: 'HEALTH', subjectType: 'DEAL' }, threshold: 100 });
  await create({ name: 'A', kind: 'SCORE_ABOVE', score: { kind: 'ENGAGEMENT' }, threshold: 40 });
  await create({ name: 'R', kind: 'SCORE_RISING', score: { kind: 'ENGAGEMENT' }, threshold: 10, windowHours: 720 });
  await tenant.wait(24);
  expect(await alerts('SCORE_FALLING')).toEqual([]);
  expect(await alerts('SCORE_BELOW')).toMatchObject([
    {
      status: 'OPEN',
      title: expect.stringMatching(/^Renewal at Maple: health is \d+\.\d$/u),
      account: { id: maple },
      deal: { id: dealId },
      assignee: { id: ownerId },
      evidence: [{ threshold: 100, compared: { now: expect.any(Number), records: null } }],
    },
  ]);
  expect(await alerts('SCORE_ABOVE')).toMatchObject([
    {
      status: 'OPEN',
      title: expect.stringMatching(/^Maple: engagement is \d+\.\d$/u),
      message: expect.stringMatching(/^It is above 40 points since 2026-0[23]-\d\d/u),
      account: { id: maple },
      evidence: [{ threshold: 40 }],
    },
  ]);
  for (const days of [15, 24, 1]) await tenant.wait(24 * days);
  expect(await alerts('SCORE_ABOVE')).toMatchObject([resolved]);
  expect(await alerts('SCORE_FALLING')).toMatchObject([
    {
      status: 'OPEN',
      title: expect.stringMatching(/^A contact at Maple: engagement fell by \d+\.\d points$/u),
      contact: { id: contactId },
      account: { id: maple },
    },
  ]);
  expect((await alerts('SCORE_BELOW')).find(({ deal: of }) => of === null)).toMatchObject({
    title: expect.stringMatching(/^Maple: engagement is [123]?\d\.\d$/u),
    message: expect.stringMatching(/^It is below 40 points since 2026-0[34]-\d\d, after \d\d\.\d\.$/u),
    occurrences: 1,
    contact: null,
  });
  await said(
    each(12, (place) => place / 10),
    lively,
  );
  await tenant.tell({ type: 'deal.changed', data: deal(dealId, { accountId: maple, stage: 'Won', status: 'WON' }) });
  await tenant.wait(2);
  for (const kind of ['SCORE_FALLING', 'SCORE_BELOW'])
    for (const alert of await alerts(kind)) expect(alert).toMatchObject(resolved);
  expect((await alerts('SCORE_ABOVE')).at(-1)).toMatchObject({ status: 'OPEN' });
  expect((await alerts('SCORE_RISING')).at(-1)).toMatchObject({
    status: 'OPEN',
    title: expect.stringMatching(/^Maple: engagement rose by \d+\.\d points$/u),
  });
});

it('raises an alert for the metric that fell, keeps what it was, and ends it when it no longer holds', async () => {
  const closed = (status: 'WON' | 'LOST', daysAgo: number, facts: Partial<EventData<'deal.changed'>> = {}) => ({
    type: 'deal.changed' as const,
    data: deal(randomUUID(), {
      accountId: maple,
      stage: status,
      status,
      openedAt: intelligence.inHours(-24 * 100),
      closedAt: intelligence.inHours(-24 * daysAgo),
      ...facts,
    }),
  });
  await tenant.tell(
    ...each(8, (place) => 32 + place).map((ago, place) => closed(place < 6 ? 'WON' : 'LOST', ago)),
    ...each(8, (place) => 2 + place).map((ago, place) => closed(place < 3 ? 'WON' : 'LOST', ago)),
    closed('LOST', 0),
  );
  const winRate = { kind: 'METRIC_FALLING', metric: { name: 'WIN_RATE' }, threshold: 20, windowHours: 720 };
  expect(await preview(winRate)).toMatchObject({ count: 1, userErrors: [] });
  expect(await preview({ ...winRate, minimumCount: 9 })).toMatchObject({ count: 0 });
  const moreLost = { ...winRate, kind: 'METRIC_RISING', metric: { name: 'DEALS_LOST' }, threshold: 100 };
  expect(await preview(moreLost)).toMatchObject({
    count: 1,
    examples: [{ title: 'Deals lost rose by 150% in 30 days', value: 150 }],
  });
  const { alertRule } = await create(winRate);
  expect(alertRule).toMatchObject({
    metric: {
      name: 'WIN_RATE',
      definition: { title: 'Win rate' },
      filter: [],
      groupBy: null,
      compare: 'PREVIOUS_PERIOD',
    },
    minimumCount: 5,
    baselineWindows: null,
  });
  await tenant.wait(0.3);
  const compared = { now: 0.375, before: 0.75, records: 8, recordsBefore: 8 };
  expect(await alerts('METRIC_FALLING')).toMatchObject([
    {
      status: 'OPEN',
      title: 'Win rate fell by 50% in 30 days',
      message: `37.5% from ${day(30)} to ${day(1)} (8 records), against 75% from ${day(60)} to ${day(31)} (8 records).`,
      occurrences: 1,
      evidence: [{ value: -50, threshold: -20, windowHours: 720, compared }],
    },
  ]);
  expect((await edit(alertRule?.id, { threshold: 60 })).userErrors).toEqual([]);
  await tenant.wait(0.3);
  expect(await alerts('METRIC_FALLING')).toMatchObject([{ ...resolved, evidence: [{ threshold: -20, compared }] }]);
});

it('judges no metric while past days that it reads are still to be counted', async () => {
  const { alertRule } = await create({
    kind: 'METRIC_FALLING',
    metric: { name: 'DEALS_WON' },
    threshold: 20,
    windowHours: 720,
  });
  const isJudgedWith = (facts: string, stale: string) =>
    intelligence.database.transaction(tenant.tenant, async (em) => {
      await query(
        em,
        sql`insert into intelligence.stale_metric_days (tenant_id, facts, day) values (${tenant.tenant}, ${facts}, ${stale}::date)`,
      );
      const rule = await em.findOneOrFail(AlertRule, { id: alertRule?.id ?? '' });
      const isReady = await metricFalling.isReady?.(em, rule, intelligence.clock.now());
      await query(em, sql`delete from intelligence.stale_metric_days`);
      return isReady;
    });
  // It reads the days from 60 days ago to yesterday. Marks are days in UTC, so one more may be of them.
  for (const daysAgo of [1, 61]) expect(await isJudgedWith('deals', day(daysAgo))).toBe(false);
  for (const daysAgo of [0, 62]) expect(await isJudgedWith('deals', day(daysAgo))).toBe(true);
  expect(await isJudgedWith('interactions', day(1))).toBe(true);
});

it('judges each account against its own past, and sums of money by currency', async () => {
  const past = each(6, (place) => 14 * (place + 1)).flatMap((start) => each(6, (place) => start + 2 + place));
  await said([...past, 3, 4]);
  await said([...past, 2, 3, 4, 5, 6, 7], { accountId: oak });
  const own = { kind: 'METRIC_FALLING', threshold: 50, windowHours: 336, baselineWindows: 6 };
  const metric = { name: 'INTERACTIONS', groupBy: 'ACCOUNT', compare: 'OWN_PAST' };
  expect(await preview({ ...own, metric })).toMatchObject({
    count: 1,
    examples: [
      { title: 'Maple: Interactions fell by 66.7% against its own past', value: -66.6667, account: { id: maple } },
    ],
  });
  await create({ ...own, metric });
  const money = { status: 'WON' as const, stage: 'Won', closedAt: intelligence.inHours(-24 * 2) };
  await tenant.tell(
    { type: 'deal.changed', data: deal(randomUUID(), money) },
    { type: 'deal.changed', data: deal(randomUUID(), { ...money, currency: 'EUR', amount: '300.00' }) },
  );
  await create({ name: 'W', kind: 'METRIC_BELOW', metric: { name: 'WON_VALUE' }, threshold: 500 });
  await tenant.wait(0.3);
  expect(await alerts('METRIC_FALLING')).toMatchObject([
    {
      title: 'Maple: Interactions fell by 66.7% against its own past',
      message: `2 from ${day(14)} to ${day(1)} (2 records), against 6 on average in the 6 periods of 14 days before (36 records).`,
      account: { id: maple },
      assignee: { id: ownerId },
    },
  ]);
  expect(await alerts('METRIC_BELOW')).toMatchObject([{ status: 'OPEN', title: 'Value won at 300 EUR in 7 days' }]);
});

it('raises alerts for a metric above and below a threshold, also while nothing happens any more', async () => {
  const angry = { text: 'We need to speak to your manager.' };
  await create({
    name: 'A',
    kind: 'METRIC_ABOVE',
    metric: { name: 'ESCALATIONS', filter: [{ dimension: 'SEGMENT', values: ['EMEA'] }] },
    threshold: 1,
  });
  const ofAccounts = { name: 'INTERACTIONS', groupBy: 'ACCOUNT' };
  const { alertRule } = await create({ name: 'B', kind: 'METRIC_BELOW', metric: ofAccounts, threshold: 2 });
  const won = { name: 'WON_VALUE', currency: 'USD' };
  await create({ name: 'C', kind: 'METRIC_BELOW', metric: won, threshold: 1, accountIds: [oak] });
  await said([0.1, 0.2, 3], { ...angry, accountId: oak });
  await said([0.1, 3], angry);
  await tenant.wait(0.3);
  expect(await alerts('METRIC_ABOVE')).toMatchObject([
    {
      title: 'Escalations (EMEA) at 2 in 7 days',
      message: `Above 1 from ${day(6)} to ${day(0)} (2 records). In the period before: 0.`,
      account: null,
    },
  ]);
  expect((await alerts('METRIC_BELOW')).map(({ title }) => title)).toEqual(
    expect.arrayContaining([
      'Maple: Interactions at 1 in 7 days',
      'Oak: Interactions at 1 in 7 days',
      'Value won at 0 USD in 7 days',
    ]),
  );
  await tenant.wait(24 * 40);
  expect(await alerts('METRIC_ABOVE')).toMatchObject([resolved]);
  expect((await alerts('METRIC_BELOW')).map(({ status, occurrences }) => [status, occurrences])).toEqual(
    Array.from({ length: 3 }, () => ['OPEN', 2]),
  );
  await said([1, 2]);
  await tenant.wait(0.3);
  const ofInteractions = async () =>
    (await alerts('METRIC_BELOW')).flatMap(({ status, account: of }) => (of === null ? [] : [[status, of]]));
  expect(await ofInteractions()).toEqual(
    expect.arrayContaining([
      ['RESOLVED', { id: maple }],
      ['OPEN', { id: oak }],
    ]),
  );
  expect((await edit(alertRule?.id, { accountIds: [maple] })).userErrors).toEqual([]);
  await tenant.wait(0.3);
  expect(await ofInteractions()).toContainEqual(['RESOLVED', { id: oak }]);
});

it('refuses a score or metric that a rule cannot be about, with the field and what there is', async () => {
  const errors = async (input: Record<string, unknown>) =>
    (await create(input)).userErrors.map(({ field, message }) => `${field.slice(1).join('.')}: ${message}`);
  expect(await errors({ kind: 'SCORE_BELOW', threshold: 30 })).toEqual([
    'score: A rule of the kind SCORE_BELOW needs a score.',
  ]);
  expect(await errors({ kind: 'SCORE_ABOVE', threshold: 101, score: { kind: 'LEAD', subjectType: 'DEAL' } })).toEqual([
    'threshold: The threshold must be 0 to 100 points, not 101.',
    'score.subjectType: There is no score LEAD of a subject DEAL; it is of CONTACT.',
  ]);
  expect(await errors({ kind: 'ESCALATION', score: { kind: 'LEAD' }, metric: { name: 'WIN_RATE' } })).toEqual([
    'score: A rule of the kind ESCALATION is about no score that is chosen.',
    'metric: A rule of the kind ESCALATION is about no metric.',
  ]);
  expect(await errors({ kind: 'METRIC_ABOVE', threshold: 1, metric: { name: 'WINS' } })).toEqual([
    expect.stringMatching(/^metric\.name: There is no metric "WINS"\. There are CALL_SENTIMENT, .*WIN_RATE.*\.$/u),
  ]);
  expect(await errors({ kind: 'METRIC_ABOVE', threshold: 1, metric: { name: 'WON_VALUE', currency: 'usd' } })).toEqual([
    'metric.currency: The currency must be an ISO 4217 code, such as USD, not "usd".',
  ]);
  const winRate = { name: 'WIN_RATE', compare: 'OWN_PAST' };
  expect(await errors({ kind: 'METRIC_ABOVE', threshold: 20, windowHours: 30, metric: winRate })).toEqual([
    'metric.compare: A rule of the kind METRIC_ABOVE compares with nothing but its threshold.',
    'windowHours: The window of a rule about a metric must be whole days, a multiple of 24 hours, not 30.',
    'threshold: The threshold must be 0 to 1, as WIN_RATE is, not 20.',
  ]);
  const filter = [{ dimension: 'TOPIC', values: ['pricing'] }];
  expect(
    await errors({ kind: 'METRIC_FALLING', threshold: 20, baselineWindows: 6, metric: { name: 'WIN_RATE', filter } }),
  ).toEqual([
    'metric.filter.0.dimension: WIN_RATE does not go by TOPIC; it goes by ACCOUNT, ACCOUNT_OWNER, SEGMENT, REGION, INDUSTRY, EMPLOYEE, PRODUCT.',
    'baselineWindows: Earlier windows count only if the metric is compared with OWN_PAST.',
  ]);
  const ofNumber = { kind: 'METRIC_BELOW', threshold: 5, metric: { name: 'DEALS_WON' } };
  expect(await errors({ ...ofNumber, minimumCount: 3 })).toEqual([
    'minimumCount: A rule of the kind METRIC_BELOW needs no records of DEALS_WON, which is a number itself, so leave the minimum count out.',
  ]);
  const { alertRule } = await create(ofNumber);
  expect(alertRule).toMatchObject({ minimumCount: null });
  expect((await edit(alertRule?.id, { minimumCount: 3 })).userErrors).toMatchObject([
    { field: ['input', 'minimumCount'] },
  ]);
  expect((await edit(alertRule?.id, { metric: { name: 'WIN_RATE' } })).userErrors).toMatchObject([
    { field: ['input', 'threshold'] },
  ]);
  const moved = { metric: { name: 'WIN_RATE', groupBy: 'REGION' }, threshold: 0.2 };
  expect(await edit(alertRule?.id, moved)).toMatchObject({
    alertRule: { metric: { name: 'WIN_RATE', groupBy: 'REGION', compare: null }, minimumCount: 5 },
    userErrors: [],
  });
  expect(await edit(alertRule?.id, { metric: ofNumber.metric, threshold: 5 })).toMatchObject({
    alertRule: { minimumCount: null },
  });
});

it('names a new built-in rule otherwise if a rule of the tenant has its name', async () => {
  await tenant.leave();
  await create({ name: 'customer MAY leave', kind: 'ESCALATION' });
  await tenant.tell({ type: 'account.changed', data: account(maple) });
  await tenant.wait(0.3);
  const { alertRules } = await tenant.ask<{ alertRules: { nodes: unknown[] } }>(
    '{ alertRules(filter: { kind: { eq: LEAVING_CONSIDERED } }) { nodes { name isBuiltIn } } }',
  );
  expect(alertRules.nodes).toEqual([{ name: 'Customer may leave (built-in)', isBuiltIn: true }]);
});
