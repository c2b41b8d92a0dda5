import { evenIfClosed } from '@sophia/database';
import { openTestSubgraph, type TestSubgraph } from '@sophia/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { subgraph } from '../src/index.ts';

let access: TestSubgraph;
let tenant = '';
let number = 0;
beforeAll(async () => {
  access = await openTestSubgraph(subgraph, { settings: { OPERATOR_TENANT: 'house', KNOWN_TENANTS_ONLY: false } });
});
afterAll(() => access?.close());
beforeEach(() => {
  number += 1;
  tenant = `tenant ${number}.*`;
});

const operator = { tenant: 'house', subject: 'olga', roles: 'super_user' };
const selection =
  '{ tenant { id name state version settings { timeZone currencyCode } } userErrors { code message field } }';

/** Changes a tenant as an operator, or as another client. */
async function change(name: string, args: Record<string, unknown>, client: object = operator) {
  const types: Record<string, string> = {
    input: `${name[0]?.toUpperCase()}${name.slice(1)}Input!`,
    id: 'ID!',
    confirm: 'String!',
  };
  const variables = Object.keys(args);
  const { data, errors } = await access.query(
    `mutation (${variables.map((arg) => `$${arg}: ${types[arg]}`).join(' ')}) {
       change: ${name}(${variables.map((arg) => `${arg}: $${arg}`).join(' ')}) ${selection} }`,
    args,
    client,
  );
  return errors ? { codes: errors.map(({ extensions }) => extensions?.code) } : data.change;
}
const create = (input: object = {}) => change('tenantCreate', { input: { id: tenant, ...input } });
const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

describe('a tenant', () => {
  it('is created with settings, once', async () => {
    expect(await create({ name: ' Acme Homes ', timeZone: 'America/Chicago', currencyCode: 'USD' })).toEqual({
      tenant: {
        id: tenant,
        name: 'Acme Homes',
        state: 'ACTIVE',
        version: 1,
        settings: { timeZone: 'America/Chicago', currencyCode: 'USD' },
      },
      userErrors: [],
    });
    expect(codesOf(await create())).toEqual(['EXISTS']);
    const { data } = await access.query('{ viewer { settings { timeZone currencyCode } } }', {}, { tenant });
    expect(data.viewer.settings).toEqual({ timeZone: 'America/Chicago', currencyCode: 'USD' });
  });

  it('is refused with all that is wrong with it', async () => {
    const { tenant: none, userErrors } = await create({ name: ' ', timeZone: 'Mars/Olympus', currencyCode: 'usd' });
    expect(none).toBeNull();
    expect(userErrors.map(({ field }: { field: string[] }) => field)).toEqual([
      ['input', 'name'],
      ['input', 'timeZone'],
      ['input', 'currencyCode'],
    ]);
    for (const id of ['anonymous', '', ' a', 'zoë', 'x'.repeat(201)])
      expect(codesOf(await create({ id })), id).toEqual(['INVALID']);
  });

  it('without a record has the default settings', async () => {
    const { data } = await access.query('{ viewer { settings { timeZone currencyCode } } }', {}, { tenant });
    expect(data.viewer.settings).toEqual({ timeZone: 'UTC', currencyCode: null });
  });

  it('has its settings changed by its own super users, unless they have not seen the last change', async () => {
    await create();
    const edit = (input: object) => change('tenantSettingsEdit', { input }, { tenant, subject: 'ada' });
    expect((await edit({ timeZone: 'Europe/Berlin' })).tenant).toMatchObject({ version: 2 });
    expect((await edit({ currencyCode: 'EUR', expectedVersion: 2 })).tenant.settings).toEqual({
      timeZone: 'Europe/Berlin',
      currencyCode: 'EUR',
    });
    expect(codesOf(await edit({ currencyCode: null, expectedVersion: 2 }))).toEqual(['CONFLICT']);
    expect((await edit({ currencyCode: null })).tenant.settings.currencyCode).toBeNull();
  });

  it('keeps the time zone that was chosen before it had a record', async () => {
    await access.receive(
      [{ type: 'metric.timezone.chosen', subject: tenant, data: { timeZone: 'Asia/Tokyo' } }],
      tenant,
    );
    const { data } = await access.query('{ viewer { settings { timeZone } } }', {}, { tenant });
    expect(data.viewer.settings).toEqual({ timeZone: 'Asia/Tokyo' });
  });
});

describe('gateways', () => {
  const since = async () => {
    const { data } = await access.query(
      '{ userRights(subject: "ada", roles: ["viewer"]) { tenantSince } }',
      {},
      { tenant, subject: 'gateway' },
    );
    return data.userRights.tenantSince;
  };

  it('learn since when a tenant exists that was created in place of a removed one', async () => {
    await create();
    expect(await since()).toBeNull();
    await change('tenantSuspend', { id: tenant });
    await change('tenantRemove', { id: tenant, confirm: tenant });
    await access.drain();
    expect((await create()).userErrors).toEqual([]);
    const renewed = await since();
    expect(renewed).toMatch(/^\d{4}-.*Z$/);
    await change('tenantSettingsEdit', { input: { tenant, name: 'Other' } });
    expect(await since()).toBe(renewed);
  });
});

describe('an operator', () => {
  it('changes the settings of no tenant that has no record, or that could not have one', async () => {
    for (const [id, code] of [
      ['mistyped', 'NOT_FOUND'],
      ['anonymous', 'INVALID'],
      ['x'.repeat(201), 'INVALID'],
    ] as const)
      expect(await change('tenantSettingsEdit', { input: { tenant: id, name: 'x' } }), id).toMatchObject({
        tenant: null,
        userErrors: [{ code, field: ['input', 'tenant'] }],
      });
    expect(await change('tenantSettingsEdit', { input: { name: 'House' } })).toMatchObject({ userErrors: [] });
  });
});

describe('without OPERATOR_TENANT', () => {
  it.each([
    ['development', undefined],
    ['production', 'FORBIDDEN'],
  ])('in %s the tenant local is not always that of the operators', async (environment, code) => {
    vi.stubEnv('NODE_ENV', environment);
    const other = await openTestSubgraph(subgraph);
    vi.unstubAllEnvs();
    onTestFinished(() => other.close());
    const { errors } = await other.query('{ tenants { totalCount } }', {}, { ...operator, tenant: 'local' });
    expect(errors?.[0]?.extensions?.code).toBe(code);
  });
});

describe('others than operators', () => {
  it('neither see nor change tenants, whatever scopes and roles they have', async () => {
    await create();
    const ada = { tenant, subject: 'ada', roles: 'super_user', scopes: '*' };
    for (const [name, args] of [
      ['tenantCreate', { input: { id: 'another' } }],
      ['tenantSuspend', { id: tenant }],
      ['tenantResume', { id: tenant }],
      ['tenantRemove', { id: tenant, confirm: tenant }],
      ['tenantSettingsEdit', { input: { tenant: 'house', timeZone: 'Asia/Tokyo' } }],
    ] as const)
      expect(await change(name, args, ada), name).toEqual({ codes: ['FORBIDDEN'] });
    for (const query of [
      '{ tenants { totalCount } }',
      '{ tenant(id: "house") { name } }',
      '{ tenantGroups(by: STATE) { count } }',
    ]) {
      const { data, errors } = await access.query(query, {}, ada);
      expect([Object.values(data ?? {}), errors?.[0]?.extensions?.code], query).toEqual([[null], 'FORBIDDEN']);
    }
  });

  it('get the scope by no token and by no key', async () => {
    const rights = async (of: string, args: string) =>
      (await access.query(`{ userRights(${args}) { scopes } }`, {}, { tenant: of })).data.userRights.scopes;
    const person = 'subject: "o", roles: ["super_user"]';
    expect(await rights('house', person)).toContain('tenants:manage');
    expect(await rights(tenant, person)).not.toContain('tenants:manage');
    expect(await rights(tenant, 'subject: "p", roles: [], scopes: ["tenants:manage"]')).toEqual([]);
    const { data } = await access.query(
      'mutation { apiKeyCreate(input: { name: "k", scopes: [TENANTS_MANAGE] }) { userErrors { code } } }',
      {},
      { tenant, subject: 'ada', scopes: 'access:manage customers:read' },
    );
    expect(data.apiKeyCreate.userErrors).toEqual([expect.objectContaining({ code: 'FORBIDDEN' })]);
  });
});

describe('operators', () => {
  it('list the records of all tenants, and see no users of them', async () => {
    await create({ name: 'Listed' });
    await access.query('mutation { userSave(input: { subject: "ada", name: "Ada" }) { user { id } } }', {}, { tenant });
    const { data } = await access.query(
      'query ($name: String) { tenants(filter: { name: { eq: $name } }) { totalCount nodes { id } } users { totalCount } tenantGroups(by: STATE) { count } }',
      { name: 'Listed' },
      operator,
    );
    expect(data.tenants).toEqual({ totalCount: 1, nodes: [{ id: tenant }] });
    expect(data.users.totalCount).toBe(0);
    expect(data.tenantGroups.count).toBeGreaterThan(1);
  });

  it('cannot suspend or remove their own tenant, and remove no tenant by mistake', async () => {
    expect(codesOf(await change('tenantSuspend', { id: 'house' }))).toEqual(['OWN_TENANT']);
    expect(codesOf(await change('tenantRemove', { id: 'house', confirm: 'house' }))).toEqual(['OWN_TENANT']);
    await create();
    expect(codesOf(await change('tenantRemove', { id: tenant, confirm: `${tenant}x` }))).toEqual(['INVALID']);
    expect(codesOf(await change('tenantRemove', { id: tenant, confirm: tenant }))).toEqual(['WRONG_STATE']);
    expect(codesOf(await change('tenantResume', { id: 'nobody' }))).toEqual(['NOT_FOUND']);
  });

  it('suspend a tenant, also one without a record, whose requests are then refused, and resume it', async () => {
    expect((await change('tenantSuspend', { id: tenant })).tenant).toMatchObject({ name: tenant, state: 'SUSPENDED' });
    const ask = () => access.query('{ users { totalCount } }', {}, { tenant });
    expect((await ask()).errors?.[0]?.extensions?.code).toBe('TENANT_SUSPENDED');
    const rights = await access.query('{ userRights(subject: "a", roles: []) { scopes } }', {}, { tenant });
    expect(rights.errors?.[0]?.extensions?.code).toBe('TENANT_SUSPENDED');
    expect((await change('tenantResume', { id: tenant })).tenant.state).toBe('ACTIVE');
    expect((await ask()).data).toEqual({ users: { totalCount: 0 } });
  });

  it('leave a record of each change in the audit of the tenant', async () => {
    await create();
    await change('tenantSuspend', { id: tenant });
    await change('tenantSuspend', { id: tenant });
    const records = await evenIfClosed(() =>
      access.database.transaction(tenant, (em) =>
        em.execute<{ kind: string; subject: string; detail: string }[]>(
          'select kind, subject, detail from access.audit_records order by sequence',
        ),
      ),
    );
    const by = ', by somebody of the tenant "house".';
    expect(records).toEqual([
      { kind: 'TENANT', subject: 'olga', detail: `The tenant was created${by}` },
      { kind: 'TENANT', subject: 'olga', detail: `The tenant was suspended${by}` },
    ]);
  });
});

describe('a gateway', () => {
  it('is told that a tenant without a record is unknown, where that is asked for', async () => {
    await using strict = await openStrict();
    const rights = '{ userRights(subject: "a", roles: []) { scopes } }';
    const ask = (of: string) => strict.subgraph.query(rights, {}, { tenant: of });
    expect((await ask('house')).errors).toBeUndefined();
    expect((await ask(tenant)).errors?.[0]?.extensions?.code).toBe('TENANT_UNKNOWN');
    await strict.subgraph.query(
      'mutation ($id: ID!) { tenantCreate(input: { id: $id }) { tenant { id } } }',
      { id: tenant },
      operator,
    );
    expect((await ask(tenant)).errors).toBeUndefined();
  });
});

async function openStrict() {
  const strict = await openTestSubgraph(subgraph, { settings: { OPERATOR_TENANT: 'house', KNOWN_TENANTS_ONLY: true } });
  return { subgraph: strict, [Symbol.asyncDispose]: () => strict.close() };
}
