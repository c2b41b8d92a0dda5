import { openTestSubgraph, type TestSubgraph } from '@sophia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph as module, scopesByRole } from '../src/index.ts';

let access: TestSubgraph;
let tenants = 0;
let tenant: string;

beforeAll(async () => {
  access = await openTestSubgraph(module);
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

async function ask(
  document: string,
  variables: Record<string, unknown> = {},
  { roles = 'super_user', subject = 'ada' } = {},
) {
  const { data, errors } = await access.query(document, variables, { tenant, subject, roles, scopes: scopesOf(roles) });
  expect(errors).toBeUndefined();
  return data;
}

const save = async (input: object, as?: { roles?: string; subject?: string }) =>
  (
    await ask(
      `mutation ($input: UserSaveInput!) { userSave(input: $input) {
        user { id subject name email roles active } userErrors { code field }
      } }`,
      { input },
      as,
    )
  ).userSave;

/** Asks as a gateway does that verified a token. */
const rightsOf = async (subject: string, roles: string[] = []) =>
  (
    await ask(
      'query ($subject: String!, $roles: [String!]!) { userRights(subject: $subject, roles: $roles) { roles scopes } }',
      {
        subject,
        roles,
      },
    )
  ).userRights;

describe('a user', () => {
  it('has the roles of the graph in place of those of the token', async () => {
    newTenant();
    expect(await rightsOf('bob', ['executive_viewer', 'of another program'])).toEqual({
      roles: ['executive_viewer', 'of another program'],
      scopes: ['customers:read', 'insights:read'],
    });
    const added = await save({
      subject: 'bob',
      name: ' Bob ',
      email: 'bob@example.com',
      roles: ['ANALYST', 'ANALYST'],
    });
    expect(added).toMatchObject({
      userErrors: [],
      user: { subject: 'bob', name: 'Bob', email: 'bob@example.com', roles: ['ANALYST'], active: true },
    });
    expect(await rightsOf('bob', ['super_user'])).toMatchObject({ roles: ['analyst'] });
    const changed = await save({ subject: 'bob', roles: [] });
    expect(changed).toEqual({ userErrors: [], user: { ...added.user, roles: [] } });
    expect(await rightsOf('bob', ['super_user'])).toEqual({ roles: [], scopes: [] });
  });

  it('has no rights while suspended', async () => {
    newTenant();
    await save({ subject: 'bob', name: 'Bob', roles: ['ANALYST'], active: false });
    expect(await rightsOf('bob', ['super_user'])).toBeNull();
    await save({ subject: 'bob', active: true });
    expect(await rightsOf('bob')).toMatchObject({ roles: ['analyst'] });
  });

  it('is one also if two people add the same at once', async () => {
    newTenant();
    await Promise.all(['One', 'Two', 'Three'].map((name) => save({ subject: 'bob', name, roles: ['ANALYST'] })));
    const { users } = await ask('{ users { totalCount nodes { subject roles } } }');
    expect(users).toEqual({ totalCount: 1, nodes: [{ subject: 'bob', roles: ['ANALYST'] }] });
  });

  it.each([
    [{ subject: '', name: 'Bob' }, 'INVALID', 'subject'],
    [{ subject: 'é', name: 'Bob' }, 'INVALID', 'subject'],
    [{ subject: 'key:4d1e8f4e-55a8-4bb7-9c39-6b2d0fca1c11', name: 'Bob' }, 'INVALID', 'subject'],
    [{ subject: 'bob' }, 'INVALID', 'name'],
    [{ subject: 'bob', name: '  ' }, 'INVALID', 'name'],
    [{ subject: 'bob', name: 'Bob', email: 'nowhere' }, 'INVALID', 'email'],
  ])('is not added from %j', async (input, code, field) => {
    newTenant();
    expect(await save(input)).toMatchObject({ user: null, userErrors: [{ code, field: ['input', field] }] });
  });

  it('is not changed by somebody with fewer rights, and cannot lock themselves out', async () => {
    newTenant();
    await save({ subject: 'ada', name: 'Ada', roles: ['SUPER_USER'] });
    const asAnalyst = { roles: 'analyst', subject: 'eve' };
    expect(await save({ subject: 'eve', name: 'Eve', roles: ['SUPER_USER'] }, asAnalyst)).toMatchObject({
      userErrors: [{ code: 'FORBIDDEN' }],
    });
    expect(await save({ subject: 'ada', active: false }, asAnalyst)).toMatchObject({
      userErrors: [{ code: 'FORBIDDEN' }],
    });
    for (const change of [{ roles: ['ANALYST'] }, { active: false }])
      expect(await save({ subject: 'ada', ...change })).toMatchObject({
        user: { roles: ['SUPER_USER'], active: true },
        userErrors: [{ code: 'OWN_RIGHTS' }],
      });
  });

  it('who has their rights by a token keeps them when they add themselves', async () => {
    newTenant();
    const refused = { user: null, userErrors: [{ code: 'OWN_RIGHTS' }] };
    expect(await save({ subject: 'ada', name: 'Ada' })).toMatchObject(refused);
    expect(await save({ subject: 'ada', name: 'Ada', roles: ['SUPER_USER'] })).toMatchObject({ userErrors: [] });
  });

  it('sees their own entry and rights', async () => {
    newTenant();
    await save({ subject: 'ada', name: 'Ada', roles: ['SUPER_USER'] });
    const query = '{ viewer { tenant subject roles scopes user { name } } }';
    const { viewer } = await ask(query);
    expect(viewer).toMatchObject({ tenant, subject: 'ada', roles: ['SUPER_USER'], user: { name: 'Ada' } });
    expect(viewer.scopes).toContain('ACCESS_MANAGE');
    expect((await ask(query, {}, { roles: 'partner', subject: 'pat' })).viewer).toEqual({
      tenant,
      subject: 'pat',
      roles: ['PARTNER'],
      scopes: ['CUSTOMERS_READ', 'INSIGHTS_READ'],
      user: null,
    });
  });
});
