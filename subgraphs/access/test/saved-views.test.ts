import { openTestSubgraph, type TestSubgraph } from '@sophia/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { subgraph as module, scopesByRole } from '../src/index.ts';

let access: TestSubgraph;
let tenants = 0;
let tenant: string;

beforeAll(async () => {
  access = await openTestSubgraph(module);
});
afterAll(() => access?.close());
beforeEach(() => {
  tenant = `views-${tenants++}`;
});

/** A person who asks. Ada manages access; Ann and Bob are analysts. */
const as = (subject: string) => {
  const role = subject === 'ada' ? 'super_user' : 'analyst';
  return { tenant, subject, roles: role, scopes: (scopesByRole[role] ?? []).join(' ') };
};

async function ask(subject: string, document: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await access.query(document, variables, as(subject));
  expect(errors).toBeUndefined();
  return data;
}

const fields = 'savedView { id name search shared isOwn isDefault isTeamDefault } userErrors { code field }';

const save = async (subject: string, input: object) =>
  (
    await ask(subject, `mutation ($input: SavedViewSaveInput!) { savedViewSave(input: $input) { ${fields} } }`, {
      input: { page: 'accounts', search: 'segment=Enterprise', ...input },
    })
  ).savedViewSave;

const remove = async (subject: string, id: string) =>
  (await ask(subject, `mutation ($id: ID!) { savedViewDelete(id: $id) { ${fields} } }`, { id })).savedViewDelete;

const open = async (subject: string, id: string | null, { forTeam = false, page = 'accounts' } = {}) =>
  (
    await ask(
      subject,
      `mutation ($page: String!, $id: ID, $forTeam: Boolean!) {
        savedViewDefault(page: $page, id: $id, forTeam: $forTeam) { ${fields} }
      }`,
      { page, id, forTeam },
    )
  ).savedViewDefault;

interface View {
  readonly name: string;
  readonly isDefault: boolean;
  readonly isTeamDefault: boolean;
}

const views = async (subject: string, page = 'accounts'): Promise<View[]> =>
  (await ask(subject, 'query ($page: String!) { savedViews(page: $page) { name isDefault isTeamDefault } }', { page }))
    .savedViews;

const names = async (subject: string) => (await views(subject)).map(({ name }) => name);
const opensWith = async (subject: string) => (await views(subject)).find(({ isDefault }) => isDefault)?.name;
const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

describe('a view', () => {
  test('is seen by its maker alone, and by everybody once it is shared', async () => {
    const { savedView } = await save('ann', { name: ' At risk ' });
    expect(savedView).toMatchObject({ name: 'At risk', search: 'segment=Enterprise', shared: false, isOwn: true });
    expect([await names('ann'), await names('bob')]).toEqual([['At risk'], []]);
    await save('ann', { id: savedView.id, name: 'At risk', shared: true });
    expect([await names('ann'), await names('bob')]).toEqual([['At risk'], ['At risk']]);
    expect(await views('ann', 'calls')).toEqual([]);
  });

  test('stays shared when it is changed without saying so', async () => {
    const { id } = (await save('ann', { name: 'Ours', shared: true })).savedView;
    expect((await save('ann', { id, name: 'Of us' })).savedView).toMatchObject({ name: 'Of us', shared: true });
    expect((await save('ann', { name: 'Mine' })).savedView).toMatchObject({ shared: false });
  });

  test('is one of 300 of a person at most, whatever the page, and of 300 shared ones of a page', async () => {
    await access.database.transaction(tenant, (em) =>
      em.execute(`insert into access.saved_views
        select tenant, gen_random_uuid(), page, 'View ' || number, '', shared, maker, now(), now()
        from (values (current_setting('sophia.tenant'), 'p' , false, 'ann'), (current_setting('sophia.tenant'), 'accounts', true, 'bob'))
          as kinds (tenant, page, shared, maker), generate_series(1, 300) as number`),
    );
    const refusal = { savedView: null, userErrors: [{ code: 'INVALID', field: null }] };
    expect(await save('ann', { name: 'One more' })).toEqual(refusal);
    const { id } = (await save('cy', { name: 'Quiet' })).savedView;
    expect(await save('cy', { id, name: 'Quiet', shared: true })).toEqual(refusal);
    expect(codesOf(await save('cy', { id, name: 'Very quiet' }))).toEqual([]);
  });

  test('is changed and deleted by its maker and by those who manage access', async () => {
    const { id } = (await save('ann', { name: 'Ours', shared: true })).savedView;
    expect(codesOf(await save('bob', { id, name: 'Mine', shared: true }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await remove('bob', id))).toEqual(['FORBIDDEN']);
    expect((await save('ada', { id, name: 'Of all', shared: true })).savedView).toMatchObject({ isOwn: false });
    expect(await names('bob')).toEqual(['Of all']);
    expect(codesOf(await remove('ann', id))).toEqual([]);
    expect(await names('ann')).toEqual([]);
  });

  test('of somebody else that is not shared is not found, whoever asks', async () => {
    const { id } = (await save('ann', { name: 'Mine' })).savedView;
    for (const subject of ['bob', 'ada']) {
      expect(codesOf(await save(subject, { id, name: 'Taken over' }))).toEqual(['NOT_FOUND']);
      expect(codesOf(await remove(subject, id))).toEqual(['NOT_FOUND']);
      expect(codesOf(await open(subject, id))).toEqual(['NOT_FOUND']);
    }
    tenant = `views-${tenants++}`;
    expect(codesOf(await open('ann', id))).toEqual(['NOT_FOUND']);
  });

  test.each([
    [{ name: ' ' }, 'INVALID', 'name'],
    [{ name: 'x'.repeat(201) }, 'INVALID', 'name'],
    [{ name: 'A', page: '../accounts' }, 'INVALID', 'page'],
    [{ name: 'A', search: 'x'.repeat(4_001) }, 'INVALID', 'search'],
    [{ name: 'A', id: 'no id' }, 'NOT_FOUND', 'id'],
  ])('that cannot be is refused: %j', async (input, code, field) => {
    expect(await save('ann', input)).toMatchObject({
      savedView: null,
      userErrors: [{ code, field: ['input', field] }],
    });
    expect(await names('ann')).toEqual([]);
  });

  test('has a name of its own among those of its maker and page', async () => {
    await save('ann', { name: 'At risk' });
    expect(codesOf(await save('ann', { name: 'At risk' }))).toEqual(['TAKEN']);
    expect(codesOf(await save('ann', { name: 'At risk', page: 'calls' }))).toEqual([]);
    expect(codesOf(await save('bob', { name: 'At risk' }))).toEqual([]);
    const { id } = (await save('ann', { name: 'Quiet' })).savedView;
    expect(codesOf(await save('ann', { id, name: 'At risk' }))).toEqual(['TAKEN']);
    expect(codesOf(await save('ann', { id, name: 'Quiet', page: 'calls' }))).toEqual(['INVALID']);
  });
});

describe('a page', () => {
  test("opens with the person's own choice, or else with the team's", async () => {
    const { id: ofTeam } = (await save('ada', { name: 'Team', shared: true })).savedView;
    const { id: own } = (await save('ann', { name: 'Own' })).savedView;
    expect((await open('ada', ofTeam, { forTeam: true })).savedView).toMatchObject({ isTeamDefault: true });
    expect([await opensWith('ann'), await opensWith('bob')]).toEqual(['Team', 'Team']);
    await open('ann', own);
    expect([await opensWith('ann'), await opensWith('bob')]).toEqual(['Own', 'Team']);
    await open('ann', null);
    expect(await opensWith('ann')).toBe('Team');
    await remove('ada', ofTeam);
    expect([await opensWith('ann'), await opensWith('bob')]).toEqual([undefined, undefined]);
  });

  test("has a team's default that all see, chosen by those who manage access", async () => {
    const { id } = (await save('ann', { name: 'Own' })).savedView;
    expect(codesOf(await open('ann', id, { forTeam: true }))).toEqual(['FORBIDDEN', 'INVALID']);
    await save('ann', { id, name: 'Own', shared: true });
    expect(codesOf(await open('ada', id, { forTeam: true }))).toEqual([]);
    expect(codesOf(await open('ada', id, { page: 'calls' }))).toEqual(['NOT_FOUND']);
    // It is nobody's default any more once others do not see it.
    await save('ann', { id, name: 'Own', shared: false });
    expect([await opensWith('ann'), await opensWith('bob')]).toEqual([undefined, undefined]);
  });
});

test('of views that are saved at the same moment, each name of a person is saved once', async () => {
  const saved = await Promise.all(
    ['ann', 'ann', 'bob'].map((subject) => save(subject, { name: 'Same', shared: true })),
  );
  expect(saved.flatMap(codesOf)).toEqual(['TAKEN']);
  expect(await names('ann')).toEqual(['Same', 'Same']);
});
