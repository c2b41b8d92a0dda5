import { randomUUID } from 'node:crypto';
import { testClock } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deal, tell } from '../support/facts.ts';
import { account, message, openIntelligence } from '../support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
// Noon, so that minutes later it is still the same day.
const clock = testClock(new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`));
beforeAll(async () => {
  intelligence = await openIntelligence({ clock });
}, 120_000);
afterAll(() => intelligence.close());

const day = 86_400_000;
const minute = 60_000;
const ago = (days: number): string => new Date(clock.now().getTime() - days * day).toISOString();
const [good, bad] = ['We love it, thank you.', 'The portal is terrible and slow.'];

const said = (accountId: string, days: number, text: string) => ({
  type: 'interaction.changed' as const,
  time: clock.now().toISOString(),
  data: message({ accountId, text, occurredAt: ago(days), contactIds: [], direction: 'INBOUND' }),
});

/** Loads accounts that were happy until ten days ago. */
async function load(tenant: string, ids: readonly string[]): Promise<void> {
  await tell(
    intelligence,
    tenant,
    ids.flatMap((id) => [
      { type: 'account.changed' as const, time: clock.now().toISOString(), data: account(id) },
      ...[80, 70, 60, 50, 40, 30, 20].map((days) => said(id, days, good)),
      ...[8, 7, 6, 5, 4, 3, 2, 1].map((days) => said(id, days, bad)),
    ]),
  );
}

/** Moves the clock and lets the schedules run. */
async function wait(milliseconds: number): Promise<void> {
  clock.advance(milliseconds);
  await intelligence.drain();
}

interface Score {
  value: number;
  change7Days: number | null;
  change30Days: number | null;
  history: { computedAt: string; value: number; calculatedLater: boolean }[];
  whatChanged: { isOtherModel: boolean; changes: { name: string; change: number }[] } | null;
}

async function scoreOf(tenant: string, id: string, typename = 'Account', field = 'health'): Promise<Score> {
  const { data, errors } = await intelligence.query(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { score: ${field} { value change7Days
       change30Days history { computedAt value calculatedLater } whatChanged(days: 30) { isOtherModel changes { name change } } } } } }`,
    { r: [{ __typename: typename, id }] },
    { tenant },
  );
  expect(errors).toBeUndefined();
  return (data as { _entities: { score: Score }[] })._entities[0]?.score as Score;
}

async function alertsOf(tenant: string, kind: string) {
  const { data } = await intelligence.query(
    `{ alerts(filter: { kind: { eq: ${kind} } }) { nodes { raisedAt } }
       alertRules(filter: { kind: { eq: ${kind} } }) { nodes { id } } }`,
    {},
    { tenant },
  );
  return data as { alerts: { nodes: { raisedAt: string }[] }; alertRules: { nodes: { id: string }[] } };
}

it('calculates the scores of the days before a first load, after it', { timeout: 120_000 }, async () => {
  const tenant = 'loaded';
  const ids = Array.from({ length: 12 }, () => randomUUID());
  await load(tenant, ids);
  expect((await scoreOf(tenant, ids[0] ?? '')).history).toHaveLength(1);
  await wait(6 * minute);
  for (const id of ids) {
    const { value, history, change7Days, change30Days, whatChanged } = await scoreOf(tenant, id);
    // Health needs three moods: from the third message on.
    expect(history).toHaveLength(61);
    expect(history[0]).toMatchObject({ value, calculatedLater: false });
    expect(history.slice(1).every(({ calculatedLater }) => calculatedLater)).toBe(true);
    expect(history[1]?.computedAt).toBe(`${ago(1).slice(0, 10)}T23:59:59.999Z`);
    expect(history[15]?.value).toBeGreaterThan(value + 20);
    expect(change7Days).toBeLessThan(-5);
    expect(change30Days).toBeLessThan(-15);
    expect(whatChanged?.isOtherModel).toBe(false);
    expect(whatChanged?.changes.map(({ name }) => name)).toContain('sentiment');
  }
});

it('lets the rules about falling health and rising risk be previewed, and raises alerts of today alone', {
  timeout: 120_000,
}, async () => {
  const tenant = 'alerted';
  const loadedAt = clock.now().getTime();
  await load(tenant, [randomUUID()]);
  await wait(6 * minute);
  // Rules look at scores once an hour.
  await wait(61 * minute);
  for (const kind of ['HEALTH_FALLING', 'CHURN_RISK_RISING']) {
    const { alerts } = await alertsOf(tenant, kind);
    expect(alerts.nodes.length).toBeGreaterThan(0);
    expect(alerts.nodes.every(({ raisedAt }) => Date.parse(raisedAt) >= loadedAt)).toBe(true);
    const { data } = await intelligence.query(
      `{ alertRulePreview(input: { kind: ${kind}, name: "Test", severity: HIGH, threshold: 15, windowHours: 720, cooldownHours: 168 }) { count userErrors { message } } }`,
      {},
      { tenant },
    );
    expect(data).toMatchObject({ alertRulePreview: { count: 1, userErrors: [] } });
  }
});

it('calculates the past again while the first load goes on, and then leaves it as it is', {
  timeout: 120_000,
}, async () => {
  const tenant = 'late';
  const id = randomUUID();
  await load(tenant, [id]);
  await wait(6 * minute);
  const before = await scoreOf(tenant, id);
  await tell(intelligence, tenant, [said(id, 25, bad), said(id, 24, bad)]);
  await wait(6 * minute);
  const during = await scoreOf(tenant, id);
  expect(during.history[15]?.value).toBeLessThan((before.history[15]?.value ?? 0) - 1);
  await wait(3 * day);
  await tell(intelligence, tenant, [said(id, 25, bad), said(id, 24, bad)]);
  await wait(6 * minute);
  const after = await scoreOf(tenant, id);
  const pastOf = ({ history }: Score) => history.filter(({ calculatedLater }) => calculatedLater);
  expect(pastOf(after)).toEqual(pastOf(during));
  expect(after.history.length).toBeGreaterThan(during.history.length);
});

it('calculates the past of open deals since their opening', { timeout: 120_000 }, async () => {
  const tenant = 'deals';
  const [accountId, id] = [randomUUID(), randomUUID()];
  await load(tenant, [accountId]);
  await tell(intelligence, tenant, [
    {
      type: 'deal.changed',
      time: clock.now().toISOString(),
      data: deal(id, { accountId, openedAt: ago(45), closeDate: ago(-30).slice(0, 10) }),
    },
  ]);
  await wait(6 * minute);
  const { history } = await scoreOf(tenant, id, 'Deal', 'successProbability');
  expect(history).toHaveLength(46);
});
