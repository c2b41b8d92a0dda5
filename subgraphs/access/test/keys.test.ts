import { createHash } from 'node:crypto';
import { openTestSubgraph, type TestClock, type TestSubgraph, testClock } from '@sophia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph as module, scopesByRole } from '../src/index.ts';

const hour = 3_600_000;
let access: TestSubgraph;
let clock: TestClock;
let tenants = 0;
let tenant: string;

beforeAll(async () => {
  clock = testClock();
  access = await openTestSubgraph(module, { clock });
});
afterAll(() => access?.close());

const newTenant = () => {
  tenant = `tenant-${tenants++}`;
};

/** Scopes of the roles, as the gateway sends them. */
const scopesOf = (roles: string): string =>
  roles
    .split(',')
    .flatMap((role) => scopesByRole[role] ?? [])
    .join(' ');

/** Sends an operation as a super user, whose rights the gateway sends. */
async function ask(
  document: string,
  variables: Record<string, unknown> = {},
  { roles = 'super_user', subject = 'ada' } = {},
) {
  const { data, errors } = await access.query(document, variables, { tenant, subject, roles, scopes: scopesOf(roles) });
  expect(errors).toBeUndefined();
  return data;
}

const errors = 'userErrors { code message field }';
const create = async (input: object, as?: { roles?: string; subject?: string }) =>
  (
    await ask(
      `mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) {
        key apiKey { id name prefix scopes createdBy expiresAt lastUsedAt revokedAt } ${errors}
      } }`,
      { input },
      as,
    )
  ).apiKeyCreate;

/** Asks as a gateway does that got this key. */
async function rightsOf(id: string, key: string) {
  const digest = createHash('sha256')
    .update(key.split('.')[2] ?? '')
    .digest('hex');
  const { keyRights } = await ask(
    'query ($id: ID!, $digest: String!) { keyRights(id: $id, digest: $digest) { scopes rowsOf expiresAt } }',
    { id, digest },
  );
  return keyRights;
}

describe('an API key', () => {
  it('is shown once, is known by its digest, and says what it may do', async () => {
    newTenant();
    const { key, apiKey, userErrors } = await create({
      name: 'Help desk',
      scopes: ['CUSTOMERS_READ', 'INSIGHTS_READ'],
    });
    expect(userErrors).toEqual([]);
    expect(apiKey).toMatchObject({ name: 'Help desk', createdBy: 'ada', lastUsedAt: null, revokedAt: null });
    expect(key.startsWith(apiKey.prefix)).toBe(true);
    expect(key.length - apiKey.prefix.length).toBeGreaterThan(30);
    const rows = await access.database.system((em) => em.execute('select * from access.api_keys'));
    expect(JSON.stringify(rows)).not.toContain(key.split('.')[2]);
    expect(await rightsOf(apiKey.id, key)).toEqual({
      scopes: ['customers:read', 'insights:read'],
      expiresAt: null,
      rowsOf: null,
    });
    const { apiKey: used } = await ask('query ($id: ID!) { apiKey(id: $id) { lastUsedAt } }', { id: apiKey.id });
    expect(used).toEqual({ lastUsedAt: clock.now().toISOString() });
  });

  it('does nothing with another secret, for another tenant, or with an id that is none', async () => {
    newTenant();
    const { key, apiKey } = await create({ name: 'One', scopes: ['CUSTOMERS_READ'] });
    const other = await create({ name: 'Two', scopes: ['CUSTOMERS_READ'] });
    expect(await rightsOf(apiKey.id, other.key)).toBeNull();
    expect(await rightsOf('nobody', key)).toBeNull();
    newTenant();
    expect(await rightsOf(apiKey.id, key)).toBeNull();
  });

  it('has two secrets for the hours of a rotation, and one after it', async () => {
    newTenant();
    const { key: before, apiKey } = await create({ name: 'Rotated', scopes: ['CUSTOMERS_READ'] });
    const { apiKeyRotate } = await ask(
      `mutation ($id: ID!) { apiKeyRotate(id: $id, overlapHours: 2) { key apiKey { prefix previousValidUntil } ${errors} } }`,
      { id: apiKey.id },
    );
    const until = new Date(clock.now().getTime() + 2 * hour).toISOString();
    expect(apiKeyRotate).toMatchObject({ userErrors: [], apiKey: { previousValidUntil: until } });
    expect(await rightsOf(apiKey.id, before)).toEqual({ scopes: ['customers:read'], expiresAt: until, rowsOf: null });
    expect(await rightsOf(apiKey.id, apiKeyRotate.key)).toEqual({
      scopes: ['customers:read'],
      expiresAt: null,
      rowsOf: null,
    });
    clock.advance(2 * hour);
    expect(await rightsOf(apiKey.id, before)).toBeNull();
    expect(await rightsOf(apiKey.id, apiKeyRotate.key)).not.toBeNull();
  });

  it('is refused once it has expired or is revoked, and cannot be rotated then', async () => {
    newTenant();
    const expiresAt = new Date(clock.now().getTime() + hour).toISOString();
    const short = await create({ name: 'Short', scopes: ['CUSTOMERS_READ'], expiresAt });
    expect(await rightsOf(short.apiKey.id, short.key)).toMatchObject({ expiresAt });
    clock.advance(hour);
    expect(await rightsOf(short.apiKey.id, short.key)).toBeNull();

    const { key, apiKey } = await create({ name: 'Revoked', scopes: ['CUSTOMERS_READ'] });
    const revoke = `mutation ($id: ID!) { apiKeyRevoke(id: $id) { apiKey { revokedAt } ${errors} } }`;
    const first = await ask(revoke, { id: apiKey.id });
    expect(first.apiKeyRevoke.apiKey.revokedAt).toBe(clock.now().toISOString());
    expect(await rightsOf(apiKey.id, key)).toBeNull();
    clock.advance(hour);
    expect(await ask(revoke, { id: apiKey.id })).toEqual(first);
    const { apiKeyRotate } = await ask(`mutation ($id: ID!) { apiKeyRotate(id: $id) { key ${errors} } }`, {
      id: apiKey.id,
    });
    expect(apiKeyRotate).toMatchObject({ key: null, userErrors: [{ code: 'NOT_VALID', field: ['id'] }] });
  });

  it.each([
    [{ name: ' ', scopes: ['CUSTOMERS_READ'] }, 'INVALID', 'name'],
    [{ name: 'x'.repeat(201), scopes: ['CUSTOMERS_READ'] }, 'INVALID', 'name'],
    [{ name: 'None', scopes: [] }, 'INVALID', 'scopes'],
    [{ name: 'Past', scopes: ['CUSTOMERS_READ'], expiresAt: '2020-01-01T00:00:00Z' }, 'INVALID', 'expiresAt'],
  ])('is not created from %j', async (input, code, field) => {
    newTenant();
    expect(await create(input)).toMatchObject({
      key: null,
      apiKey: null,
      userErrors: [{ code, field: ['input', field] }],
    });
    expect(await ask('{ apiKeys { totalCount } }')).toEqual({ apiKeys: { totalCount: 0 } });
  });

  describe('with limits', () => {
    const budget = { maximum: 5_000, restoreRate: 50 };
    const limits = 'id budget { maximum restoreRate } operationList';
    const createLimited = (input: object) =>
      ask(
        `mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { key apiKey { ${limits} } ${errors} } }`,
        { input: { name: 'Limited', scopes: ['CUSTOMERS_READ'], ...input } },
      ).then(({ apiKeyCreate }) => apiKeyCreate);
    const edit = (id: string, input: object, as?: { roles?: string; subject?: string }) =>
      ask(
        `mutation ($id: ID!, $input: ApiKeyEditInput!) { apiKeyEdit(id: $id, input: $input) { apiKey { ${limits} } ${errors} } }`,
        { id, input },
        as,
      ).then(({ apiKeyEdit }) => apiKeyEdit);
    const limitsFor = async (id: string, key: string) => {
      const digest = createHash('sha256')
        .update(key.split('.')[2] ?? '')
        .digest('hex');
      const { keyRights } = await ask(
        'query ($id: ID!, $digest: String!) { keyRights(id: $id, digest: $digest) { budget { maximum restoreRate } operationList } }',
        { id, digest },
      );
      return keyRights;
    };

    it('tells them to gateways, and has others after a change', async () => {
      newTenant();
      const { key, apiKey } = await createLimited({ budget, operationList: 'acme' });
      expect(apiKey).toMatchObject({ budget, operationList: 'acme' });
      expect(await limitsFor(apiKey.id, key)).toEqual({ budget, operationList: 'acme' });
      const more = { maximum: 9_000, restoreRate: 90 };
      expect(await edit(apiKey.id, { budget: more })).toMatchObject({
        apiKey: { budget: more, operationList: 'acme' },
      });
      expect(await edit(apiKey.id, { operationList: null })).toMatchObject({
        apiKey: { budget: more, operationList: null },
      });
      expect(await edit(apiKey.id, { budget: null })).toMatchObject({ apiKey: { budget: null }, userErrors: [] });
      expect(await limitsFor(apiKey.id, key)).toEqual({ budget: null, operationList: null });
      const { auditRecords } = await ask('{ auditRecords(first: 10) { nodes { detail fields } } }');
      expect(auditRecords.nodes.map(({ detail }: { detail: string }) => detail)).toContain(
        'The limits of the API key "Limited" were changed; budget: 5000 points, 50 a second → 9000 points, 90 a second',
      );
      expect(auditRecords.nodes[0].fields).toEqual(['ApiKey.budget']);
    });

    it.each([
      [{ budget: { maximum: 0, restoreRate: 1 } }, ['input', 'budget', 'maximum']],
      [{ budget: { maximum: 1_000_000_001, restoreRate: 1 } }, ['input', 'budget', 'maximum']],
      [{ budget: { maximum: 1, restoreRate: -1 } }, ['input', 'budget', 'restoreRate']],
      [{ operationList: '../acme' }, ['input', 'operationList']],
      [{ operationList: '' }, ['input', 'operationList']],
    ])('are neither given nor changed to %j', async (input, field) => {
      newTenant();
      const refused = { userErrors: [{ code: 'INVALID', field }] };
      expect(await createLimited(input)).toMatchObject({ apiKey: null, ...refused });
      const { apiKey } = await createLimited({});
      expect(await edit(apiKey.id, input)).toMatchObject({ apiKey: { budget: null, operationList: null }, ...refused });
    });

    it('cannot change its own, and a key that is not there has none', async () => {
      newTenant();
      const { apiKey } = await create({ name: 'Manager', scopes: ['ACCESS_MANAGE'] });
      const byItself = { roles: '', subject: `key:${apiKey.id}` };
      expect(await edit(apiKey.id, { budget }, byItself)).toMatchObject({
        apiKey: { budget: null },
        userErrors: [{ code: 'FORBIDDEN', field: ['id'] }],
      });
      expect(await edit('nobody', { budget })).toMatchObject({ apiKey: null, userErrors: [{ code: 'NOT_FOUND' }] });
    });

    it('gives no other key more than it has', async () => {
      newTenant();
      const manager = { name: 'Manager', scopes: ['ACCESS_MANAGE', 'CUSTOMERS_READ'], budget, operationList: 'acme' };
      const { apiKey } = await create(manager);
      const byKey = { roles: '', subject: `key:${apiKey.id}` };
      const given = { name: 'Given', scopes: ['CUSTOMERS_READ'], budget, operationList: 'acme' };
      const forbiddenIn = (...field: string[]) => ({ userErrors: [{ code: 'FORBIDDEN', field }] });
      for (const more of [null, { maximum: 5_001, restoreRate: 50 }, { maximum: 1, restoreRate: 51 }])
        expect(await create({ ...given, budget: more }, byKey)).toMatchObject(forbiddenIn('input', 'budget'));
      for (const operationList of [null, 'other'])
        expect(await create({ ...given, operationList }, byKey)).toMatchObject(forbiddenIn('input', 'operationList'));
      const { apiKey: other } = await create(given, byKey);
      expect(await edit(other.id, { budget: null }, byKey)).toMatchObject(forbiddenIn('input', 'budget'));
      expect(await edit(other.id, { operationList: null }, byKey)).toMatchObject(forbiddenIn('input', 'operationList'));
      expect(await edit(other.id, { budget: { maximum: 10, restoreRate: 1 } }, byKey)).toMatchObject({
        userErrors: [],
      });
      const { apiKey: free } = await createLimited({});
      const { apiKeyRotate } = await ask(
        `mutation ($id: ID!) { apiKeyRotate(id: $id, overlapHours: 0) { key ${errors} } }`,
        { id: free.id },
        byKey,
      );
      expect(apiKeyRotate).toMatchObject({ key: null, userErrors: [{ field: ['id'] }, { field: ['id'] }] });
    });

    it('gives no points that it may not have itself, for all that it knows', async () => {
      newTenant();
      const { apiKey } = await create({ name: 'Manager', scopes: ['ACCESS_MANAGE', 'CUSTOMERS_READ'] });
      const byKey = { roles: '', subject: `key:${apiKey.id}` };
      const given = { name: 'Given', scopes: ['CUSTOMERS_READ'] };
      expect(await create({ ...given, budget }, byKey)).toMatchObject({ userErrors: [{ code: 'FORBIDDEN' }] });
      expect(await create({ ...given, operationList: 'acme' }, byKey)).toMatchObject({ userErrors: [] });
    });

    it('are not changed once it was revoked', async () => {
      newTenant();
      const { apiKey } = await createLimited({});
      await ask('mutation ($id: ID!) { apiKeyRevoke(id: $id) { apiKey { id } } }', { id: apiKey.id });
      expect(await edit(apiKey.id, { budget })).toMatchObject({
        apiKey: { budget: null },
        userErrors: [{ code: 'NOT_VALID', field: ['id'] }],
      });
    });
  });

  it('gets no right that its creator lacks, also if that is a key', async () => {
    newTenant();
    const refused = { key: null, userErrors: [{ code: 'FORBIDDEN', field: ['input', 'scopes'] }] };
    const scopes = ['CONVERSATIONS_READ'];
    expect(await create({ name: 'More', scopes }, { roles: 'partner' })).toMatchObject(refused);
    const { apiKey } = await create({ name: 'Maker', scopes: ['ACCESS_MANAGE', 'CUSTOMERS_READ'] });
    const byKey = { roles: '', subject: `key:${apiKey.id}` };
    expect(await create({ name: 'More', scopes }, byKey)).toMatchObject(refused);
    expect(await create({ name: 'Less', scopes: ['CUSTOMERS_READ'] }, byKey)).toMatchObject({ userErrors: [] });
  });

  it('is rotated only by somebody who may do all that it may do', async () => {
    newTenant();
    const reader = await create({ name: 'Reader', scopes: ['CONVERSATIONS_READ'] });
    const manager = await create({ name: 'Manager', scopes: ['ACCESS_MANAGE'] });
    const rotate = `mutation ($id: ID!) { apiKeyRotate(id: $id) { key ${errors} } }`;
    const byKey = { roles: '', subject: `key:${manager.apiKey.id}` };
    const { apiKeyRotate } = await ask(rotate, { id: reader.apiKey.id }, byKey);
    expect(apiKeyRotate).toMatchObject({ key: null, userErrors: [{ code: 'FORBIDDEN', field: ['id'] }] });
    expect(await rightsOf(reader.apiKey.id, reader.key)).not.toBeNull();
  });

  it('gives the right to manage access to nobody else', async () => {
    newTenant();
    const [manager, other] = [
      await create({ name: 'One', scopes: ['ACCESS_MANAGE'] }),
      await create({ name: 'Two', scopes: ['ACCESS_MANAGE'] }),
    ];
    const byKey = { roles: '', subject: `key:${manager.apiKey.id}` };
    const made = await create({ name: 'Another', scopes: ['ACCESS_MANAGE'] }, byKey);
    expect(made).toMatchObject({ key: null, userErrors: [{ code: 'FORBIDDEN', field: ['input', 'scopes'] }] });
    const rotate = `mutation ($id: ID!) { apiKeyRotate(id: $id) { key ${errors} } }`;
    const rotated = await ask(rotate, { id: other.apiKey.id }, byKey);
    expect(rotated.apiKeyRotate).toMatchObject({ key: null, userErrors: [{ code: 'FORBIDDEN', field: ['id'] }] });
    const own = await ask(rotate, { id: manager.apiKey.id }, byKey);
    expect(own.apiKeyRotate).toMatchObject({ key: expect.any(String), userErrors: [] });
  });

  it('that a key made belongs to the person who made that one', async () => {
    newTenant();
    const { apiKey } = await create({ name: 'Manager', scopes: ['ACCESS_MANAGE', 'INSIGHTS_READ'] });
    const made = await create({ name: 'Made', scopes: ['INSIGHTS_READ'] }, { roles: '', subject: `key:${apiKey.id}` });
    expect(made.apiKey.createdBy).toBe('ada');
  });

  it('grants no more than the person who made it may do, now', async () => {
    newTenant();
    const scopes = ['CUSTOMERS_READ', 'CONVERSATIONS_READ', 'WEBHOOKS_MANAGE', 'ACCESS_MANAGE'];
    const { key, apiKey } = await create({ name: 'Of Eve', scopes }, { subject: 'eve' });
    const save = (roles: string[], more = {}) =>
      ask('mutation ($input: UserSaveInput!) { userSave(input: $input) { userErrors { code } } }', {
        input: { subject: 'eve', name: 'Eve', roles, ...more },
      });
    const all = ['customers:read', 'conversations:read', 'webhooks:manage', 'access:manage'];
    expect(await rightsOf(apiKey.id, key)).toMatchObject({ scopes: all, rowsOf: null });
    await save(['SUPER_USER']);
    expect(await rightsOf(apiKey.id, key)).toMatchObject({ scopes: all, rowsOf: null });
    await save(['DEVELOPER']);
    expect(await rightsOf(apiKey.id, key)).toMatchObject({ scopes: ['customers:read', 'webhooks:manage'] });
    await save(['ACCOUNT_MANAGER'], { email: 'Eve@example.com' });
    const own = { scopes: ['customers:read', 'conversations:read'], rowsOf: 'eve@example.com' };
    expect(await rightsOf(apiKey.id, key)).toMatchObject(own);
    // Nor may it give to another key what its maker lost.
    const more = await create(
      { name: 'More', scopes: ['WEBHOOKS_MANAGE'] },
      { roles: '', subject: `key:${apiKey.id}` },
    );
    expect(more).toMatchObject({ key: null, userErrors: [{ code: 'FORBIDDEN' }] });
    await save([]);
    expect(await rightsOf(apiKey.id, key)).toMatchObject({ scopes: [] });
    await save(['SUPER_USER']);
    expect(await rightsOf(apiKey.id, key)).toMatchObject({ scopes: all, rowsOf: null });
    await ask('mutation ($id: ID!) { apiKeyRevoke(id: $id) { userErrors { code } } }', { id: apiKey.id });
    await access.drain();
    const { events } = await access.bus.read({ after: '0', types: ['access.changed'], limit: 1_000 });
    const told = events.flatMap(({ tenantid, data }) =>
      tenantid === tenant && 'subject' in data && data.subject === `key:${apiKey.id}` ? [data] : [],
    );
    expect(told).toMatchObject([
      { scopes: all },
      { scopes: ['customers:read', 'webhooks:manage'] },
      { scopes: [] },
      { scopes: [] },
      { scopes: all },
      { scopes: all, endsAt: expect.any(String) },
    ]);
  });

  it('is refused while the person who made it is suspended', async () => {
    newTenant();
    const { key, apiKey } = await create({ name: 'Of Eve', scopes: ['CUSTOMERS_READ'] }, { subject: 'eve' });
    const save = 'mutation ($input: UserSaveInput!) { userSave(input: $input) { userErrors { code } } }';
    await ask(save, { input: { subject: 'eve', name: 'Eve', active: false } });
    expect(await rightsOf(apiKey.id, key)).toBeNull();
    await ask(save, { input: { subject: 'eve', active: true } });
    expect(await rightsOf(apiKey.id, key)).not.toBeNull();
  });
});

it('tells other subgraphs until when a person and their keys may use the graph', async () => {
  newTenant();
  const expiresAt = new Date(clock.now().getTime() + hour).toISOString();
  const [short, revoked] = [
    await create({ name: 'Short', scopes: ['CUSTOMERS_READ'], expiresAt }, { subject: 'eve' }),
    await create({ name: 'Revoked', scopes: ['CUSTOMERS_READ'] }, { subject: 'eve' }),
  ];
  const now = clock.now().toISOString();
  await ask('mutation ($id: ID!) { apiKeyRevoke(id: $id) { userErrors { code } } }', { id: revoked.apiKey.id });
  const save = 'mutation ($input: UserSaveInput!) { userSave(input: $input) { userErrors { code } } }';
  await ask(save, { input: { subject: 'eve', name: 'Eve', active: false } });
  await ask(save, { input: { subject: 'eve', active: true } });
  await access.drain();
  const { events } = await access.bus.read({ after: '0', types: ['access.changed'], limit: 1_000 });
  const told = events.flatMap((event) =>
    event.tenantid === tenant && event.type === 'access.changed' ? event.data : [],
  );
  const endsOf = (subject: string) => told.filter((each) => each.subject === subject).map(({ endsAt }) => endsAt);
  expect(endsOf('eve')).toEqual([now, null]);
  expect(endsOf(`key:${short.apiKey.id}`)).toEqual([expiresAt, now, expiresAt]);
  expect(endsOf(`key:${revoked.apiKey.id}`)).toEqual([now, now, now]);
});
