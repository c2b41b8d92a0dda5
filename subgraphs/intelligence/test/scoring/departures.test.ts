import { randomUUID } from 'node:crypto';
import { testClock } from '@sophia/testing';
import { randomNumbers } from '@sophia/testing/random';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { training } from '../../src/index.ts';
import { type Told, tell } from '../support/facts.ts';
import { account, message, openIntelligence } from '../support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
const clock = testClock();
beforeAll(async () => {
  intelligence = await openIntelligence({ clock });
}, 120_000);
afterAll(() => intelligence.close());

const day = 86_400_000;
const ago = (days: number): string => new Date(clock.now().getTime() - days * day).toISOString();
const dayAgo = (days: number): string => ago(days).slice(0, 10);

/** A meeting without a text, which needs no analysis. */
const met = (accountId: string, days: number): Told => ({
  type: 'interaction.changed',
  time: ago(days),
  data: message({
    kind: 'MEETING',
    accountId,
    text: null,
    messageId: null,
    occurredAt: ago(days),
    direction: 'INBOUND',
  }),
});

const known = (id: string): Told => ({ type: 'account.changed', time: ago(1000), data: account(id) });

async function ask<T>(tenant: string, document: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await intelligence.query(document, variables, { tenant });
  expect(errors).toBeUndefined();
  return data as T;
}

interface Payload {
  account: { id: string; churned: Record<string, unknown> | null } | null;
  userErrors: { code: string; message: string; field: string[] }[];
}

const payload = `{ account { id churned { on reason recordedAt recordedBy version } } userErrors { code message field } }`;

const churned = async (tenant: string, variables: Record<string, unknown>): Promise<Payload> =>
  (
    await ask<{ accountChurned: Payload }>(
      tenant,
      `mutation ($accountId: ID!, $on: Date!, $reason: String!, $expectedVersion: Int) {
        accountChurned(accountId: $accountId, on: $on, reason: $reason, expectedVersion: $expectedVersion) ${payload} }`,
      variables,
    )
  ).accountChurned;

const undo = async (tenant: string, variables: Record<string, unknown>): Promise<Payload> =>
  (
    await ask<{ accountChurnedRemove: Payload }>(
      tenant,
      `mutation ($accountId: ID!, $expectedVersion: Int) {
        accountChurnedRemove(accountId: $accountId, expectedVersion: $expectedVersion) ${payload} }`,
      variables,
    )
  ).accountChurnedRemove;

const atRisk = async (tenant: string): Promise<string[]> =>
  (
    await ask<{ churnRisks: { nodes: { account: { id: string } }[] } }>(
      tenant,
      '{ churnRisks(first: 100) { nodes { account { id } } } }',
    )
  ).churnRisks.nodes.map((node) => node.account.id);

it('records that an account left, lists it no more as a risk, and undoes it', async () => {
  const tenant = 'recorded';
  const id = randomUUID();
  await tell(intelligence, tenant, [known(id), ...[40, 45, 50, 55, 60].map((days) => met(id, days))]);
  expect(await atRisk(tenant)).toEqual([id]);
  const { account: left, userErrors } = await churned(tenant, { accountId: id, on: dayAgo(3), reason: ' Too dear ' });
  expect(userErrors).toEqual([]);
  expect(left).toEqual({
    id,
    churned: {
      on: dayAgo(3),
      reason: 'Too dear',
      recordedAt: clock.now().toISOString(),
      recordedBy: 'tester',
      version: 1,
    },
  });
  expect(await atRisk(tenant)).toEqual([]);
  const conflict = await churned(tenant, { accountId: id, on: dayAgo(2), reason: 'R', expectedVersion: 0 });
  expect(conflict.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', field: ['expectedVersion'] }]);
  expect(conflict.account?.churned).toMatchObject({ on: dayAgo(3) });
  const again = await churned(tenant, { accountId: id, on: dayAgo(2), reason: 'R', expectedVersion: 1 });
  expect(again.account?.churned).toMatchObject({ on: dayAgo(2), version: 2 });
  expect((await undo(tenant, { accountId: id, expectedVersion: 1 })).userErrors).toMatchObject([
    { code: 'VERSION_CONFLICT' },
  ]);
  expect(await undo(tenant, { accountId: id, expectedVersion: 2 })).toEqual({
    account: { id, churned: null },
    userErrors: [],
  });
  expect(await atRisk(tenant)).toEqual([id]);
  expect((await undo(tenant, { accountId: id })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

it('keeps one of two records of a departure that come at once, and tells the other', async () => {
  const tenant = 'at-once';
  const id = randomUUID();
  await tell(intelligence, tenant, [known(id)]);
  const both = await Promise.all(
    [1, 2].map((days) => churned(tenant, { accountId: id, on: dayAgo(days), reason: 'R', expectedVersion: 0 })),
  );
  expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['VERSION_CONFLICT']);
});

it('refuses a departure of an unknown account, in the future, or without a reason', async () => {
  const tenant = 'refused';
  const id = randomUUID();
  await tell(intelligence, tenant, [known(id)]);
  const unknown = await churned(tenant, { accountId: randomUUID(), on: dayAgo(1), reason: 'R' });
  expect(unknown).toMatchObject({ account: null, userErrors: [{ code: 'NOT_FOUND', field: ['accountId'] }] });
  const invalid = await churned(tenant, { accountId: id, on: dayAgo(-1), reason: ' ' });
  expect(invalid.userErrors.map(({ code, field }) => [code, ...field])).toEqual([
    ['INVALID', 'on'],
    ['INVALID', 'reason'],
  ]);
  expect(invalid.account?.churned).toBeNull();
  expect((await churned('stranger', { accountId: id, on: dayAgo(1), reason: 'R' })).account).toBeNull();
});

it('keeps the record when the account is merged into another', async () => {
  const tenant = 'merged';
  const [fromId, intoId] = [randomUUID(), randomUUID()];
  await tell(intelligence, tenant, [known(fromId), known(intoId)]);
  await churned(tenant, { accountId: fromId, on: dayAgo(1), reason: 'R' });
  await tell(intelligence, tenant, [{ type: 'account.merged', time: ago(0), data: { fromId, intoId } }]);
  const { account: survivor } = await churned(tenant, {
    accountId: intoId,
    on: dayAgo(5),
    reason: 'S',
    expectedVersion: 0,
  });
  expect(survivor?.churned).toMatchObject({ on: dayAgo(1), reason: 'R', version: 1 });
});

interface Model {
  name: string;
  purpose: string;
  isPrior: boolean;
  card: { note: string | null; auc: number | null; baseRate: number | null } | null;
}

it('trains on the accounts that left, and scores the others by what made them leave', {
  timeout: 300_000,
}, async () => {
  const tenant = 'trained';
  const random = randomNumbers(5);
  const ids = Array.from({ length: 100 }, () => randomUUID());
  // Those that stay meet us every 80 days, those that leave every 30 days until half a year before.
  const leftDays = new Map(ids.slice(0, 36).map((id) => [id, 40 + Math.floor(random() * 900)]));
  const meetings = ids.flatMap((id) => {
    const end = leftDays.get(id);
    const last = end === undefined ? 1 : end + 175;
    return Array.from({ length: 12 }, (_, index) =>
      met(id, last + index * (end === undefined ? 80 : 30) + random() * 9),
    );
  });
  await tell(intelligence, tenant, [...ids.map(known), ...meetings]);
  const models = async () =>
    (
      await ask<{ intelligenceModels: Model[] }>(
        tenant,
        '{ intelligenceModels { name purpose isPrior card { note auc baseRate } } }',
      )
    ).intelligenceModels.filter(({ purpose }) => purpose === 'Risk that an account leaves within 90 days');
  expect(await models()).toMatchObject([{ name: 'rules', isPrior: true, card: { auc: null, baseRate: null } }]);
  await training.train({ database: intelligence.database, clock }, tenant);
  expect((await models())[0]?.card?.note).toContain('0 accounts are known to have left');

  for (const [id, days] of leftDays) await churned(tenant, { accountId: id, on: dayAgo(days), reason: 'R' });
  const { churn } = await training.train({ database: intelligence.database, clock }, tenant);
  await intelligence.drain();
  expect(churn.trained?.card.auc).toBeGreaterThan(0.8);
  expect((await models()).find(({ name }) => name === 'churn')).toMatchObject({
    isPrior: false,
    card: { note: null, auc: churn.trained?.card.auc },
  });
  const { churnRisks } = await ask<{
    churnRisks: { totalCount: number; nodes: { score: { model: string; probability: number; confidence: number } }[] };
  }>(tenant, '{ churnRisks(first: 3) { totalCount nodes { score { model probability confidence } } } }');
  expect(churnRisks.totalCount).toBe(64);
  expect(churnRisks.nodes[0]?.score).toMatchObject({ model: 'churn' });
  expect(churnRisks.nodes[0]?.score.probability).toBeLessThan(0.5);
  expect(churnRisks.nodes[0]?.score.confidence).toBeGreaterThan(0.2);

  for (const id of [...leftDays.keys()].slice(0, 10)) await undo(tenant, { accountId: id });
  await training.train({ database: intelligence.database, clock }, tenant);
  expect((await models()).find(({ name }) => name === 'rules')?.card?.note).toBe(
    '26 accounts are known to have left; a model is trained from 30 on. The model of before is still used.',
  );
});
