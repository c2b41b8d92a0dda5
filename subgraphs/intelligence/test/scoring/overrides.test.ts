import { randomUUID } from 'node:crypto';
import { testClock } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { account, message, openIntelligence } from '../support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
const clock = testClock();
beforeAll(async () => {
  intelligence = await openIntelligence({ clock });
}, 120_000);
afterAll(() => intelligence.close());

const day = 86_400_000;
const inDays = (days: number): string => new Date(clock.now().getTime() + days * day).toISOString();

const fields = `value shownValue change7Days rank rankOf override { value reason until createdBy version }
  whatChanged { since before after isOtherModel changes { name label before after change } }`;

interface Shown {
  value: number;
  shownValue: number;
  change7Days: number | null;
  rank: number;
  rankOf: number;
  override: { value: number; reason: string; until: string; createdBy: string; version: number } | null;
  whatChanged: {
    before: number;
    after: number;
    isOtherModel: boolean;
    changes: { name: string; before: number | null; after: number | null; change: number }[];
  } | null;
}

async function healthOf(id: string, tenant: string): Promise<Shown> {
  const { data, errors } = await intelligence.query(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account { health { ${fields} } } } }`,
    { r: [{ __typename: 'Account', id }] },
    { tenant },
  );
  expect(errors).toBeUndefined();
  const [entity] = (data as { _entities: { health: Shown | null }[] })._entities;
  if (!entity?.health) throw new Error('the account has no health');
  return entity.health;
}

interface Payload {
  score: { value: number; shownValue: number; override: { version: number } | null } | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
}

async function mutate(name: 'scoreOverride' | 'scoreOverrideRemove', args: string, tenant: string): Promise<Payload> {
  const { data, errors } = await intelligence.query(
    `mutation { ${name}(subjectType: ACCOUNT, kind: HEALTH, ${args}) {
       score { value shownValue override { version } } userErrors { code field message } } }`,
    {},
    { tenant, subject: 'kim' },
  );
  expect(errors).toBeUndefined();
  await intelligence.drain();
  return (data as Record<string, Payload>)[name] as Payload;
}

const say = (tenant: string, accountId: string, text: string, times = 3) =>
  intelligence.deliver(
    'interaction.changed',
    Array.from({ length: times }, () =>
      message({ accountId, text, occurredAt: inDays(0), contactIds: [randomUUID()], direction: 'INBOUND' }),
    ),
    ({ id }) => id,
    tenant,
  );

async function happyAccount(tenant: string): Promise<string> {
  const id = randomUUID();
  await intelligence.deliver('account.changed', [account(id)], (data) => data.id, tenant);
  await say(tenant, id, 'We love it, thank you.');
  return id;
}

it('shows the value of an override beside the calculated one until its end', async () => {
  const tenant = 'shown';
  const id = await happyAccount(tenant);
  const { value } = await healthOf(id, tenant);
  const outcome = await mutate(
    'scoreOverride',
    `subjectId: "${id}", value: 12, reason: " Their board decided. ", until: "${inDays(3)}", expectedVersion: 0`,
    tenant,
  );
  expect(outcome).toMatchObject({ score: { value, shownValue: 12, override: { version: 1 } }, userErrors: [] });
  expect(await healthOf(id, tenant)).toMatchObject({
    value,
    shownValue: 12,
    override: { value: 12, reason: 'Their board decided.', createdBy: 'kim', version: 1 },
  });
  await say(tenant, id, 'The portal is terrible and slow.');
  const later = await healthOf(id, tenant);
  expect(later.value).toBeLessThan(value);
  expect(later.shownValue).toBe(12);
  clock.advance(3 * day);
  expect(await healthOf(id, tenant)).toMatchObject({ shownValue: later.value, override: null });
});

it('removes an override, and refuses a version that is not the current one', async () => {
  const tenant = 'removed';
  const id = await happyAccount(tenant);
  await mutate('scoreOverride', `subjectId: "${id}", value: 12, reason: "R", until: "${inDays(3)}"`, tenant);
  const conflict = await mutate('scoreOverrideRemove', `subjectId: "${id}", expectedVersion: 7`, tenant);
  expect(conflict.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', field: ['expectedVersion'] }]);
  expect(conflict.score?.shownValue).toBe(12);
  const { score, userErrors } = await mutate('scoreOverrideRemove', `subjectId: "${id}", expectedVersion: 1`, tenant);
  expect(userErrors).toEqual([]);
  expect(score).toMatchObject({ shownValue: score?.value, override: null });
  expect((await mutate('scoreOverrideRemove', `subjectId: "${id}"`, tenant)).userErrors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
});

it('names every invalid argument of an override, and changes nothing', async () => {
  const tenant = 'invalid';
  const id = await happyAccount(tenant);
  const { userErrors } = await mutate(
    'scoreOverride',
    `subjectId: "${id}", value: 101, reason: " ", until: "${inDays(-1)}"`,
    tenant,
  );
  expect(userErrors.map(({ code, field }) => [code, field?.[0]])).toEqual([
    ['INVALID', 'value'],
    ['INVALID', 'reason'],
    ['INVALID', 'until'],
  ]);
  expect((await healthOf(id, tenant)).override).toBeNull();
  for (const subject of [randomUUID(), 'nobody']) {
    const args = `subjectId: "${subject}", value: 1, reason: "R", until: "${inDays(1)}"`;
    const unknown = await mutate('scoreOverride', args, tenant);
    expect(unknown).toMatchObject({ score: null, userErrors: [{ code: 'NOT_FOUND', field: ['subjectId'] }] });
  }
});

it('keeps the overrides of tenants apart', async () => {
  const id = await happyAccount('one');
  const args = `subjectId: "${id}", value: 1, reason: "R", until: "${inDays(1)}"`;
  expect((await mutate('scoreOverride', args, 'two')).score).toBeNull();
  expect((await healthOf(id, 'one')).override).toBeNull();
});

it('raises the alert of falling health for the shown value', async () => {
  const tenant = 'alerted';
  const id = await happyAccount(tenant);
  clock.advance(day);
  await mutate('scoreOverride', `subjectId: "${id}", value: 5, reason: "R", until: "${inDays(30)}"`, tenant);
  const { data } = await intelligence.query(
    '{ alerts(filter: { kind: { eq: HEALTH_FALLING } }) { nodes { account { id } } } }',
    {},
    { tenant },
  );
  expect(data).toEqual({ alerts: { nodes: [{ account: { id } }] } });
});

it('says which factors changed a score within a week, in points that add up to the change', async () => {
  const tenant = 'changed';
  const id = await happyAccount(tenant);
  expect((await healthOf(id, tenant)).whatChanged).toBeNull();
  clock.advance(8 * day);
  await say(tenant, id, 'The portal is terrible and slow.', 5);
  const { value, change7Days, whatChanged } = await healthOf(id, tenant);
  expect(change7Days).toBeLessThan(-5);
  expect(whatChanged).toMatchObject({ after: value, isOtherModel: false });
  const sum = (whatChanged?.changes ?? []).reduce((total, { change }) => total + Math.round(change * 100), 0);
  expect(sum).toBe(Math.round((change7Days ?? 0) * 100));
  const sentiment = whatChanged?.changes.find(({ name }) => name === 'sentiment');
  expect(sentiment?.change).toBeLessThan(0);
  expect((sentiment?.after ?? 0) - (sentiment?.before ?? 0)).toBeCloseTo(sentiment?.change ?? 0, 2);
});

it('ranks scores of one kind among each other', async () => {
  const tenant = 'ranked';
  const [happy, sad, mixed] = [await happyAccount(tenant), await happyAccount(tenant), await happyAccount(tenant)];
  await say(tenant, sad, 'The portal is terrible and slow.', 6);
  await say(tenant, mixed, 'The portal is terrible and slow.', 1);
  const ranks = [happy, mixed, sad].map(async (id) => {
    const { rank, rankOf } = await healthOf(id, tenant);
    return [rank, rankOf];
  });
  expect(await Promise.all(ranks)).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});
