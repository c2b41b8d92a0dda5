import { randomUUID } from 'node:crypto';
import { testClock } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deal, tell } from '../support/facts.ts';
import { account, contact, message, openIntelligence } from '../support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
const clock = testClock();
beforeAll(async () => {
  intelligence = await openIntelligence({ clock });
}, 120_000);
afterAll(() => intelligence.close());

const day = 86_400_000;
const ago = (days: number): string => new Date(clock.now().getTime() - days * day).toISOString();

const say = (accountId: string, days: number, text: string, contactId = randomUUID()) => ({
  type: 'interaction.changed' as const,
  time: ago(days),
  data: message({ accountId, text, occurredAt: ago(days), contactIds: [contactId], direction: 'INBOUND' }),
});

const good = 'We love it, thank you.';
const bad = 'The portal is terrible and slow.';

interface Risk {
  account: { id: string };
  score: {
    value: number;
    probability: number | null;
    model: string;
    factors: { name: string; contribution: number }[];
  };
  reasons: { name: string; label: string; contribution: number }[];
  horizonDays: number;
}

async function risks(tenant: string, args = ''): Promise<{ nodes: Risk[]; totalCount: number; cursors: string[] }> {
  const { data, errors } = await intelligence.query(
    `{ churnRisks${args} { totalCount edges { cursor } nodes { account { id } horizonDays reasons { name label contribution }
         score { value probability model factors { name contribution } } } } }`,
    {},
    { tenant },
  );
  expect(errors).toBeUndefined();
  const { churnRisks } = data as { churnRisks: { nodes: Risk[]; totalCount: number; edges: { cursor: string }[] } };
  return { ...churnRisks, cursors: churnRisks.edges.map(({ cursor }) => cursor) };
}

it('lists accounts by the risk that they leave, with the reasons', async () => {
  const tenant = 'listed';
  const [worse, fine, owner] = [randomUUID(), randomUUID(), randomUUID()];
  await tell(intelligence, tenant, [
    { type: 'account.changed', time: ago(200), data: account(worse, { ownerId: owner, segment: 'Enterprise' }) },
    { type: 'account.changed', time: ago(200), data: account(fine, { segment: 'Small' }) },
    ...[40, 45, 50, 55, 60, 65].flatMap((days) => [say(worse, days, good), say(fine, days, good)]),
    ...[1, 2, 3, 4, 5, 6].map((days) => say(fine, days, good)),
    ...[20, 21, 22].map((days) => say(worse, days, bad)),
    {
      type: 'deal.changed',
      time: ago(30),
      data: deal(randomUUID(), { accountId: worse, name: 'Renewal 2027', closeDate: ago(-10).slice(0, 10) }),
    },
  ]);
  const { nodes, totalCount, cursors } = await risks(tenant);
  expect(totalCount).toBe(2);
  expect(nodes.map((risk) => risk.account.id)).toEqual([worse, fine]);
  const [first, second] = nodes;
  expect(first).toMatchObject({ horizonDays: 90, score: { model: 'rules', probability: null } });
  expect(first?.score.value).toBeGreaterThan((second?.score.value ?? 0) + 20);
  expect(first?.reasons.map(({ name }) => name)).toEqual(expect.arrayContaining(['sentiment_trend', 'renewal']));
  expect(first?.reasons.find(({ name }) => name === 'renewal')?.label).toBe('Renewal in 10 days');
  expect(first?.reasons.every(({ contribution }) => contribution > 0)).toBe(true);
  const sum = (first?.score.factors ?? []).reduce((points, { contribution }) => points + contribution, 50);
  expect(sum).toBeCloseTo(first?.score.value ?? 0, 5);

  const ids = async (args: string) => (await risks(tenant, args)).nodes.map((risk) => risk.account.id);
  expect(await ids('(first: 1)')).toEqual([worse]);
  expect(await ids(`(first: 1, after: "${cursors[0]}")`)).toEqual([fine]);
  expect(await ids(`(filter: { ownerId: { eq: "${owner}" } })`)).toEqual([worse]);
  expect(await ids('(filter: { segment: { eq: "Small" } })')).toEqual([fine]);
  expect((await risks('stranger')).totalCount).toBe(0);
});

it('puts a customer who says that they leave on top, however lively the conversation', async () => {
  const tenant = 'leaving';
  const [leaves, mayLeave, silent, happy] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await tell(intelligence, tenant, [
    ...[leaves, mayLeave, silent, happy].map((id) => ({
      type: 'account.changed' as const,
      time: ago(200),
      data: account(id),
    })),
    ...[40, 45, 50, 55, 60].map((days) => say(silent, days, bad)),
    ...[leaves, mayLeave, happy].flatMap((id) => [1, 5, 9, 13, 40, 45, 50, 55].map((days) => say(id, days, good))),
    say(leaves, 2, "We won't be renewing."),
    say(mayLeave, 2, 'We are considering other vendors and may not renew.'),
  ]);
  const { nodes } = await risks(tenant);
  expect(nodes.map((risk) => risk.account.id)).toEqual([leaves, mayLeave, silent, happy]);
  expect(nodes[0]?.score.value).toBeGreaterThanOrEqual(80);
  expect(nodes[0]?.reasons[0]).toMatchObject({
    name: 'leaving',
    label: 'They said that they will leave: 1 interaction in the last 90 days',
  });
});

it('lists no prospects: accounts that have deals, but won none and have no open renewal', async () => {
  const tenant = 'prospects';
  const [lostAll, stillOpen, won, renews, unknown] = Array.from({ length: 5 }, () => randomUUID());
  const closed = { openedAt: ago(120), closedAt: ago(100) };
  await tell(intelligence, tenant, [
    ...[lostAll, stillOpen, won, renews, unknown].map((id) => ({
      type: 'account.changed' as const,
      time: ago(200),
      data: account(`${id}`),
    })),
    ...[lostAll, stillOpen, won, renews, unknown].flatMap((id) => [40, 45, 50].map((days) => say(`${id}`, days, bad))),
    ...[
      deal(randomUUID(), { accountId: lostAll, status: 'LOST', ...closed }),
      deal(randomUUID(), { accountId: lostAll, name: 'Renewal 2025', status: 'LOST', ...closed }),
      deal(randomUUID(), { accountId: stillOpen, name: 'First communities' }),
      deal(randomUUID(), { accountId: won, status: 'WON', ...closed }),
      deal(randomUUID(), { accountId: won, status: 'LOST', ...closed }),
      deal(randomUUID(), { accountId: renews, name: 'Renewal 2027' }),
    ].map((data) => ({ type: 'deal.changed' as const, time: ago(99), data })),
  ]);
  const { nodes } = await risks(tenant);
  expect(new Set(nodes.map((risk) => risk.account.id))).toEqual(new Set([won, renews, unknown]));
  // The score itself stays: it says nothing of who is a customer.
  const { churnRisk } = await scoresOf<Record<string, Scored>>(
    tenant,
    'Account',
    `${lostAll}`,
    `churnRisk { ${fields} }`,
  );
  expect(churnRisk?.value).toBeGreaterThan(0);
});

const fields = 'value factors { name label contribution }';

async function scoresOf<T>(tenant: string, typename: 'Account' | 'Contact', id: string, wanted: string): Promise<T> {
  const { data, errors } = await intelligence.query(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { ${wanted} } } }`,
    { r: [{ __typename: typename, id }] },
    { tenant },
  );
  expect(errors).toBeUndefined();
  return (data as { _entities: T[] })._entities[0] as T;
}

type Scored = { value: number; factors: { name: string; label: string; contribution: number }[] } | null;

it('scores satisfaction and expansion of accounts, and satisfaction, churn and leads of contacts', async () => {
  const tenant = 'kinds';
  const [id, boss, clerk] = [randomUUID(), randomUUID(), randomUUID()];
  await tell(intelligence, tenant, [
    { type: 'account.changed', time: ago(300), data: account(id, { unitCount: 12_000 }) },
    { type: 'contact.changed', time: ago(300), data: contact(boss, { accountId: id, title: 'CEO' }) },
    { type: 'contact.changed', time: ago(300), data: contact(clerk, { accountId: id, title: 'Clerk' }) },
    ...[1, 2, 3, 4].flatMap((days) => [say(id, days, good, boss), say(id, days, good, clerk)]),
    {
      type: 'deal.changed',
      time: ago(100),
      data: deal(randomUUID(), { accountId: id, status: 'WON', closedAt: ago(100), openedAt: ago(150) }),
    },
  ]);
  const { satisfaction, expansion, churnRisk } = await scoresOf<Record<string, Scored>>(
    tenant,
    'Account',
    id,
    `satisfaction { ${fields} } expansion { ${fields} } churnRisk { ${fields} }`,
  );
  expect(satisfaction?.value).toBeGreaterThan(80);
  expect(expansion?.factors).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'size', label: '12,000 units', contribution: 5 }),
      expect.objectContaining({ name: 'won_deals', label: '1 deal won within a year' }),
    ]),
  );
  expect(churnRisk?.value).toBeLessThan(20);
  const lead = async (contactId: string) =>
    scoresOf<Record<string, Scored>>(
      tenant,
      'Contact',
      contactId,
      `leadScore { ${fields} } satisfaction { value } churnRisk { value }`,
    );
  const [ofBoss, ofClerk] = [await lead(boss), await lead(clerk)];
  expect(ofBoss.leadScore?.value).toBeGreaterThan((ofClerk.leadScore?.value ?? 100) + 20);
  expect(ofBoss.satisfaction?.value).toBeGreaterThan(80);
  expect(ofBoss.churnRisk?.value).toBeLessThan(20);
});

it('calculates the scores of 100 accounts with as many statements as those of one', async () => {
  const statements = async (tenant: string, ids: readonly string[]) => {
    await intelligence.publish(
      'account.changed',
      ids.map((id) => account(id)),
      ({ id }) => id,
      tenant,
    );
    await intelligence.drain();
    await intelligence.publish(
      'interaction.changed',
      ids.map((id) => message({ accountId: id, text: null })),
      ({ id }) => id,
      tenant,
    );
    intelligence.log.length = 0;
    await intelligence.drain();
    return intelligence.log.filter((line) => /intelligence"?\."?scores|score_history|activity_facts/.test(line)).length;
  };
  const one = await statements('one', [randomUUID()]);
  const many = await statements(
    'many',
    Array.from({ length: 100 }, () => randomUUID()),
  );
  expect(one).toBeGreaterThan(0);
  expect(many).toBeLessThanOrEqual(one);
});
