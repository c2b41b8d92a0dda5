import { randomUUID } from 'node:crypto';
import type { TestEvent } from '@sophia/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type GongStore, openGong, type TenantStore } from './support/open-gong.ts';
import { call, page, user } from './support/pages.ts';

let store: GongStore;
let gong: TenantStore;
beforeAll(async () => {
  store = await openGong();
});
afterAll(() => store[Symbol.asyncDispose]());
beforeEach(() => {
  gong = store.newTenant();
});

const resolved = (
  identityId: string,
  objectType: 'user' | 'party' | 'call',
  found: Record<string, string>,
): TestEvent => ({
  type: 'identity.resolved',
  subject: identityId,
  data: {
    identityId,
    source: 'gong',
    objectType,
    contactId: null,
    employeeId: null,
    accountId: null,
    dealId: null,
    ...found,
  },
});
const merged = (fromId: string, intoId: string): TestEvent => ({
  type: 'account.merged',
  subject: fromId,
  data: { fromId, intoId },
});

/** Loads calls of one account each, and resolves their participants. */
async function loadResolved(count: number) {
  await gong.loadFiles({
    'users.json': page('users', [user('234599484848423')]),
    'calls.json': page(
      'calls',
      Array.from({ length: count }, (_, index) => call(String(index), { started: `2026-05-01T0${index % 9}:00:00Z` })),
    ),
  });
  const calls = await gong.rows<{ id: string; party_id: string }>(
    `select c.id, p.id as party_id from gong.gong_calls c join gong.gong_parties p on p.call_id = c.id and p.name = 'Peter Okafor' order by c.gong_call_id::int`,
  );
  const [host] = await gong.rows<{ id: string }>('select id from gong.gong_users');
  const people = calls.map(() => ({ accountId: randomUUID(), dealId: randomUUID(), contactId: randomUUID() }));
  const employeeId = randomUUID();
  await gong.receive([
    resolved(host?.id ?? '', 'user', { employeeId }),
    ...calls.flatMap(({ id, party_id }, index) => {
      const { accountId = '', dealId = '', contactId = '' } = people[index] ?? {};
      return [resolved(id, 'call', { accountId, dealId }), resolved(party_id, 'party', { contactId })];
    }),
  ]);
  return { calls, people, employeeId };
}

const entities = `query($refs: [_Any!]!) { _entities(representations: $refs) {
  ... on Account { id calls { totalCount nodes { id account { id } } } callStats { total totalDurationSeconds averageDurationSeconds averageTalkRatio lastCallAt last30Days } }
  ... on Deal { id calls { nodes { id deal { id } } } }
  ... on Contact { id calls { totalCount nodes { id } } }
  ... on Employee { id calls { totalCount nodes { id } } }
} }`;

it('list calls below account, deal, contact and employee', async () => {
  const { calls, people, employeeId } = await loadResolved(2);
  const [first] = people;
  const { _entities } = await gong.query<{ _entities: unknown[] }>(entities, {
    refs: [
      { __typename: 'Account', id: first?.accountId },
      { __typename: 'Deal', id: first?.dealId },
      { __typename: 'Contact', id: first?.contactId },
      { __typename: 'Employee', id: employeeId },
      { __typename: 'Account', id: randomUUID() },
      { __typename: 'Account', id: 'nonsense' },
    ],
  });
  expect(_entities).toMatchObject([
    {
      calls: { totalCount: 1, nodes: [{ id: calls[0]?.id, account: { id: first?.accountId } }] },
      callStats: {
        total: 1,
        totalDurationSeconds: 1820,
        averageDurationSeconds: 1820,
        averageTalkRatio: 0.25,
        lastCallAt: '2026-05-01T00:00:00.000Z',
      },
    },
    { calls: { nodes: [{ id: calls[0]?.id, deal: { id: first?.dealId } }] } },
    { calls: { totalCount: 1, nodes: [{ id: calls[0]?.id }] } },
    { calls: { totalCount: 2, nodes: [{ id: calls[1]?.id }, { id: calls[0]?.id }] } },
    { calls: { totalCount: 0, nodes: [] }, callStats: { total: 0, averageDurationSeconds: null, lastCallAt: null } },
    null,
  ]);
});

it('need no more statements for many accounts and people than for two', async () => {
  const { people, employeeId } = await loadResolved(40);
  const ask = (count: number) =>
    store.countStatements(() =>
      gong.query(entities, {
        refs: people.slice(0, count).flatMap(({ accountId, dealId, contactId }) => [
          { __typename: 'Account', id: accountId },
          { __typename: 'Deal', id: dealId },
          { __typename: 'Contact', id: contactId },
          { __typename: 'Employee', id: employeeId },
        ]),
      }),
    );
  expect(await ask(40)).toBe(await ask(2));
});

it('follow a merged account, also when it is named after the merge', async () => {
  const { calls, people } = await loadResolved(2);
  const [kept, gone] = [randomUUID(), people.map(({ accountId }) => accountId)];
  await gong.receive([merged(gone[0] ?? '', gone[1] ?? ''), merged(gone[1] ?? '', kept)]);
  expect(await gong.rows('select distinct account_id from gong.gong_calls')).toEqual([{ account_id: kept }]);
  await gong.receive([resolved(calls[0]?.id ?? '', 'call', { accountId: gone[0] ?? '' })]);
  expect(await gong.rows('select distinct account_id from gong.gong_calls')).toEqual([{ account_id: kept }]);
});

it('use an account again when it is published after its merge', async () => {
  const { calls, people } = await loadResolved(1);
  const [own = '', other] = [people[0]?.accountId, randomUUID()];
  await gong.receive([merged(own, other)]);
  const resolution: TestEvent = {
    type: 'account.changed',
    subject: own,
    data: {
      id: own,
      name: 'Oak',
      domain: null,
      ownerId: null,
      parentId: null,
      segment: null,
      region: null,
      isSample: false,
    },
  };
  await gong.receive([resolution, resolved(calls[0]?.id ?? '', 'call', { accountId: own })]);
  expect(await gong.rows('select account_id from gong.gong_calls')).toEqual([{ account_id: own }]);
});

it('can be withdrawn', async () => {
  const { calls, people } = await loadResolved(1);
  await gong.receive([
    resolved(calls[0]?.id ?? '', 'call', {}),
    resolved(calls[0]?.party_id ?? '', 'party', { contactId: randomUUID() }),
  ]);
  const { _entities } = await gong.query<{ _entities: unknown[] }>(entities, {
    refs: [
      { __typename: 'Account', id: people[0]?.accountId },
      { __typename: 'Contact', id: people[0]?.contactId },
    ],
  });
  expect(_entities).toMatchObject([{ calls: { nodes: [] } }, { calls: { nodes: [] } }]);
});

it('of another source are ignored', async () => {
  const { calls } = await loadResolved(1);
  const before = await gong.dump();
  const event = resolved(calls[0]?.id ?? '', 'call', { accountId: randomUUID() });
  if (event.type === 'identity.resolved') await gong.receive([{ ...event, data: { ...event.data, source: 'slack' } }]);
  expect(await gong.dump()).toBe(before);
});
