import {
  byFlag,
  byObject,
  byPeriods,
  byValue,
  compareGroups,
  type GroupedList,
  insertRandomRows,
  type TestSubgraph,
} from '@sophia/testing';
import { random } from '@sophia/testing/random';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  csv,
  gongCall,
  gongUser,
  idOf,
  loadFiles,
  openContacts,
  party,
  salesforceAccount,
  slackUser,
} from './support.ts';

let contacts: TestSubgraph;

/** 40 accounts with a parent, an owner, a contact and two deals each. */
beforeAll(async () => {
  contacts = await openContacts();
  const stamp = '2026-01-01T00:00:00Z';
  const number = (index: number) => String(index).padStart(2, '0');
  const accounts = Array.from({ length: 40 }, (_, index) => `Company ${number(index)}`);
  await loadFiles(contacts, {
    'accounts.csv': csv(
      ...accounts.map((account, index) => ({
        account,
        sector: index % 2 ? 'retail' : 'medical',
        revenue: index === 7 ? '' : index,
        employees: 100 - index,
        subsidiary_of: index > 0 ? 'Company 00' : '',
      })),
    ),
    'pipeline.csv': csv(
      ...accounts.flatMap((account, index) =>
        ['Won', 'Engaging'].map((deal_stage) => ({
          opportunity_id: `${deal_stage}${index}`,
          sales_agent: `Agent Number${index % 3}`,
          product: 'GTX Pro',
          account,
          deal_stage,
          engage_date: '2026-01-02',
          close_date: deal_stage === 'Won' ? `2026-02-${number((index % 28) + 1)}` : '',
          close_value: deal_stage === 'Won' ? index * 10 : '5.50',
        })),
      ),
    ),
    'companies.csv': csv(
      ...accounts.map((name, index) => ({
        id: String(index + 1),
        name,
        domain: `company${number(index)}.example`,
        hubspot_owner_id: '7',
        updatedAt: stamp,
      })),
    ),
    'contacts.csv': csv(
      ...accounts.map((_, index) => ({
        id: String(index + 1),
        email: `p${number(index)}@company${number(index)}.example`,
        firstname: 'Person',
        lastname: `Nr${number(index)}`,
        associatedcompanyid: String(index + 1),
        phone: '',
        updatedAt: stamp,
      })),
    ),
    'owners.csv': csv({ id: '7', email: 'anna@ourco.example', userId: 5, firstName: 'Anna', lastName: 'Snelling' }),
  });
  await contacts.receive([
    gongUser('1', 'Anna Snelling', { email: 'anna@ourco.example' }),
    slackUser('U1', 'Person Nr00', { email: 'p00@company00.example', isGuest: true }),
    gongCall('c1', {
      crmReferences: [salesforceAccount('001A00000000001AAA', 'Company 00')],
      parties: [party('c1', 'Person', { email: 'p00@company00.example' })],
    }),
  ]);
  await insertRandomRecords();
}, 120_000);
afterAll(() => contacts.close());

/** The CRM of each deal with values at random, which a deal does not say. */
const sourceOfDeal = new Map<string, string>();

/** Records of another tenant, with values at random. */
const insertRandomRecords = () =>
  contacts.database.transaction('random', async (em) => {
    const chosen = random(1);
    const { below, oneOf, chance, uuid } = chosen;
    const moment = () => new Date(Date.parse('2025-12-20T00:00:00Z') + below(60 * 24) * 3_600_000).toISOString();
    const into = (table: string, count: number, values: (index: number) => object) =>
      insertRandomRows(em, chosen, { tenant: 'random', table: `contacts.${table}`, count }, values);
    const [managers, accountIds] = [
      [uuid(), uuid()],
      [uuid(), uuid(), uuid()],
    ];
    const employee = (id: string) => ({
      id,
      title: oneOf(['Account Executive', 'Manager', null]),
      department: oneOf(['Sales', 'Success', null]),
      region: oneOf(['West', 'East', null]),
      active: chance(0.7),
      manager_id: oneOf([...managers, null]),
    });
    const account = (id: string) => ({
      id,
      segment: oneOf(['SMB', 'Enterprise', null]),
      region: oneOf(['West', 'East', null]),
      industry: oneOf(['Software', 'Housing', null]),
      owner_id: oneOf([...managers, null]),
      created_at: moment(),
    });
    const dealFrom = (source: string) => {
      const id = uuid();
      sourceOfDeal.set(id, source.toUpperCase());
      return { id, source };
    };
    await into('employees', 130, (index) => employee(managers[index] ?? uuid()));
    await into('accounts', 130, (index) => account(accountIds[index] ?? uuid()));
    await into('contacts', 60, () => ({
      decision_role: oneOf(['DECISION_MAKER', 'CHAMPION', null]),
      account_id: oneOf([...accountIds, null]),
      merged_into_id: chance(0.1) ? uuid() : null,
      created_at: moment(),
    }));
    await into('deals', 130, () => ({
      ...dealFrom(oneOf(['salesforce', 'hubspot', 'crm'])),
      stage: oneOf(['Demo', 'Proposal']),
      status: oneOf(['OPEN', 'WON', 'LOST']),
      product: oneOf(['Collect', null]),
      account_id: oneOf([...accountIds, null]),
      owner_id: oneOf([...managers, null]),
      close_date: chance(0.2) ? null : moment().slice(0, 10),
      opened_at: chance(0.2) ? null : moment(),
      is_deleted: chance(0.1),
    }));
  });

const ask = async (document: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await contacts.query(document, variables);
  expect(errors).toBeUndefined();
  return data;
};

it('accounts can be filtered, sorted and counted', async () => {
  const data = await ask(`{
    retail: accounts(filter: { industry: { eq: "retail" }, name: { contains: "COMPANY 1" } }, orderBy: [{ field: EMPLOYEE_COUNT, direction: DESC }], first: 2) { totalCount nodes { name employeeCount } }
    either: accounts(filter: { or: [{ name: { eq: "Company 03" } }, { domain: { eq: "company05.example" } }], not: { name: { eq: "Company 05" } } }) { nodes { name } }
    richest: accounts(orderBy: [{ field: ANNUAL_REVENUE, direction: DESC }], first: 1) { nodes { name annualRevenue { amount } } }
    last: accounts(orderBy: [{ field: ANNUAL_REVENUE, direction: ASC }], last: 1) { nodes { name } }
    rich: accounts(filter: { annualRevenue: { gte: 38000000 } }) { totalCount }
  }`);
  expect(data).toEqual({
    retail: {
      totalCount: 5,
      nodes: [
        { name: 'Company 11', employeeCount: 89 },
        { name: 'Company 13', employeeCount: 87 },
      ],
    },
    either: { nodes: [{ name: 'Company 03' }] },
    richest: { nodes: [{ name: 'Company 39', annualRevenue: { amount: '39000000' } }] },
    // Without a revenue, last in both directions.
    last: { nodes: [{ name: 'Company 07' }] },
    rich: { totalCount: 2 },
  });
});

it('deals can be filtered by day, source and amount, and are sorted by close date, nulls last', async () => {
  const data = await ask(`{
    deals(first: 1) { nodes { closeDate stageHistory { fromStage stage changedAt amount { amount } } identities { source objectType } openedAt } }
    last: deals(last: 1) { nodes { closeDate } }
    february: deals(filter: { closeDate: { gte: "2026-02-10", lt: "2026-02-12" }, source: { eq: CRM }, status: { in: [WON] } }) { totalCount }
    small: deals(filter: { amount: { lt: 6 }, closeDate: { isNull: true } }) { totalCount }
    none: deals(filter: { source: { eq: SALESFORCE } }) { totalCount }
  }`);
  expect(data).toEqual({
    deals: {
      nodes: [
        {
          closeDate: '2026-02-28',
          openedAt: '2026-01-02T00:00:00.000Z',
          stageHistory: [
            { fromStage: 'Prospecting', stage: 'Engaging', changedAt: '2026-01-02T00:00:00.000Z', amount: null },
            { fromStage: 'Engaging', stage: 'Won', changedAt: '2026-02-28T00:00:00.000Z', amount: { amount: '270' } },
          ],
          identities: [{ source: 'CRM', objectType: 'opportunity' }],
        },
      ],
    },
    last: { nodes: [{ closeDate: null }] },
    february: { totalCount: 4 },
    small: { totalCount: 40 },
    none: { totalCount: 0 },
  });
});

it('contacts are counted by their part in decisions and by account', async () => {
  const data = await ask(`{
    roles: contactGroups(by: DECISION_ROLE) { count groupCount groups { key count account { id } } }
    accounts: contactGroups(by: ACCOUNT, first: 2) { groupCount groups { key count account { id } } }
  }`);
  expect(data).toMatchObject({
    roles: { count: 40, groupCount: 1, groups: [{ key: null, count: 40, account: null }] },
    accounts: { groupCount: 40, groups: [{ count: 1 }, { count: 1 }] },
  });
  for (const { key, account } of data.accounts.groups) expect(account).toEqual({ id: key });
});

it('accounts and deals are counted by group, with the filters of their lists', async () => {
  const data = await ask(`{
    sectors: accountGroups(by: INDUSTRY, filter: { name: { contains: "company 1" } }) {
      count groupCount groups { key count owner { fullName } }
    }
    owners: accountGroups(by: OWNER, first: 1) { groupCount groups { count owner { fullName } } }
    stages: dealGroups(by: STAGE) { count amounts { amount currencyCode } groups { key count amounts { amount } } }
    months: dealGroups(by: CLOSE_MONTH, filter: { accountId: { isNull: true } }) { count groupCount groups { key } amounts { amount } }
    largest: dealGroups(by: ACCOUNT, first: 1, filter: { status: { eq: WON }, amount: { gt: 380 } }) {
      groups { account { name } owner { fullName } count amounts { amount } }
    }
  }`);
  expect(data).toEqual({
    sectors: {
      count: 10,
      groupCount: 2,
      groups: [
        { key: 'medical', count: 5, owner: null },
        { key: 'retail', count: 5, owner: null },
      ],
    },
    owners: { groupCount: 1, groups: [{ count: 40, owner: { fullName: 'Anna Snelling' } }] },
    stages: {
      count: 80,
      amounts: [{ amount: '8020', currencyCode: null }],
      groups: [
        { key: 'Engaging', count: 40, amounts: [{ amount: '220' }] },
        { key: 'Won', count: 40, amounts: [{ amount: '7800' }] },
      ],
    },
    months: { count: 0, groupCount: 0, groups: [], amounts: [] },
    largest: { groups: [{ account: { name: 'Company 39' }, owner: null, count: 1, amounts: [{ amount: '390' }] }] },
  });
  const { errors } = await contacts.query('{ dealGroups(by: STAGE, first: 501) { count } }');
  expect(errors).toMatchObject([{ message: 'first: expected 1 to 500, got 501' }]);
});

it.each<GroupedList>([
  {
    list: 'accounts',
    groups: 'accountGroups',
    node: 'segment region industry createdAt owner { id }',
    dimensions: {
      SEGMENT: byValue('segment'),
      REGION: byValue('region'),
      INDUSTRY: byValue('industry'),
      OWNER: byObject('owner'),
      ...byPeriods('createdAt', { prefix: 'CREATED_' }),
    },
    filters: [{}, { industry: { eq: 'Software' } }, { region: { isNull: true }, not: { segment: { eq: 'SMB' } } }],
  },
  {
    list: 'contacts',
    groups: 'contactGroups',
    node: 'decisionRole createdAt account { id }',
    dimensions: {
      DECISION_ROLE: byValue('decisionRole'),
      ACCOUNT: byObject('account'),
      ...byPeriods('createdAt', { prefix: 'CREATED_' }),
    },
    filters: [{}, { decisionRole: { isNull: false } }],
  },
  {
    list: 'deals',
    groups: 'dealGroups',
    node: 'id stage status product closeDate openedAt account { id } owner { id }',
    dimensions: {
      STAGE: byValue('stage'),
      STATUS: byValue('status'),
      PRODUCT: byValue('product'),
      SOURCE: { key: ({ id }) => sourceOfDeal.get(id) ?? null, filter: (source) => ({ source: { eq: source } }) },
      ACCOUNT: byObject('account'),
      OWNER: byObject('owner'),
      ...byPeriods('closeDate', { prefix: 'CLOSE_', isDate: true }),
      ...byPeriods('openedAt', { prefix: 'OPENED_' }),
    },
    filters: [{}, { status: { eq: 'WON' }, closeDate: { gte: '2026-01-05' } }],
  },
  {
    list: 'employees',
    groups: 'employeeGroups',
    node: 'title department region active manager { id }',
    dimensions: {
      TITLE: byValue('title'),
      DEPARTMENT: byValue('department'),
      REGION: byValue('region'),
      MANAGER: byObject('manager'),
      ACTIVE: byFlag('active'),
    },
    filters: [{}, { active: { eq: true }, or: [{ department: { eq: 'Sales' } }, { title: { isNull: true } }] }],
  },
])('groups of $list have the rows of the list, each once', async (grouped) => {
  const { counted, byHand, ofGroups, inLists } = await compareGroups(async (document, variables) => {
    const { data, errors } = await contacts.query(document, variables, { tenant: 'random' });
    expect(errors).toBeUndefined();
    return data;
  }, grouped);
  expect(counted).toEqual(byHand);
  expect(ofGroups).toEqual(inLists);
});

it.each(['ASC', 'DESC'])('pages of deals by amount %s hold each deal once, in both directions', async (direction) => {
  const page = `query ($first: Int, $after: String, $last: Int, $before: String, $direction: OrderDirection!) {
    deals(first: $first, after: $after, last: $last, before: $before, orderBy: [{ field: AMOUNT, direction: $direction }]) {
      nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  const forward: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { deals } = await ask(page, { first: 30, after, direction });
    forward.push(...deals.nodes.map(({ id }: { id: string }) => id));
    [after, more] = [deals.pageInfo.endCursor, deals.pageInfo.hasNextPage];
  }
  expect(new Set(forward).size).toBe(80);
  const backward: string[] = [];
  for (let before: string | null = null, more = true; more; ) {
    const { deals } = await ask(page, { last: 30, before, direction });
    backward.unshift(...deals.nodes.map(({ id }: { id: string }) => id));
    [before, more] = [deals.pageInfo.startCursor, deals.pageInfo.hasPreviousPage];
  }
  expect(backward).toEqual(forward);
});

it("an impossible page is refused with the argument's name", async () => {
  for (const args of ['first: 101', 'first: -1', 'first: 1, last: 1', 'after: "x"']) {
    const { errors } = await contacts.query(`{ accounts(${args}) { nodes { id } } }`);
    expect(errors?.[0]?.extensions?.code, args).toBe('BAD_USER_INPUT');
  }
});

it('look-ups accept any spelling of a domain or an e-mail address, and find nothing for nonsense', async () => {
  expect(
    await ask(`{
      account: accountByDomain(domain: "https://www.COMPANY03.example/about") { name }
      contact: contactByEmail(email: " P04@Company04.example ") { fullName account { name owner { fullName } } }
      nobody: contactByEmail(email: "nonsense") { id } nowhere: accountByDomain(domain: "gmail.com") { id }
      unknown: account(id: "nonsense") { id } gone: deal(id: "00000000-0000-4000-8000-000000000000") { id }
    }`),
  ).toEqual({
    account: { name: 'Company 03' },
    contact: { fullName: 'Person Nr04', account: { name: 'Company 04', owner: { fullName: 'Anna Snelling' } } },
    nobody: null,
    nowhere: null,
    unknown: null,
    gone: null,
  });
});

const everything = `query ($first: Int!) { accounts(first: $first, orderBy: [{ field: NAME, direction: ASC }]) { totalCount nodes {
  name owner { fullName manager { fullName } reports { nodes { fullName } } accounts(first: 2) { nodes { name } } deals(first: 2) { nodes { name } } identities { sourceId } }
  parent { name } subsidiaries(first: 2) { totalCount nodes { name } } identities { source sourceId } openDealCount openPipeline { amount currencyCode } isSample
  contacts { nodes { fullName isSample emails { address } phones { number } consents { channel } identities { sourceId } merges { id } account { name } } }
  deals { totalCount nodes { name owner { fullName } account { name } stageHistory { stage } identities { sourceId } } pageInfo { hasNextPage } } } } }`;

it('the number of statements depends on the fields of a query, not on the rows', async () => {
  const count = async (first: number) => {
    contacts.log.length = 0;
    const { accounts } = await ask(everything, { first });
    expect(accounts.nodes).toHaveLength(first);
    expect(accounts.nodes[0].openDealCount).toBe(1);
    expect(accounts.nodes[0].openPipeline).toEqual([{ amount: '5.5', currencyCode: null }]);
    return contacts.log.length;
  };
  const few = await count(2);
  expect(await count(40)).toBe(few);
});

it('references of other subgraphs are resolved in one batch, unknown ones to null', async () => {
  const {
    accounts,
    contacts: people,
    employees,
    deals,
  } = await ask(
    '{ accounts(first: 40) { nodes { id name } } contacts(first: 40) { nodes { id } } employees { nodes { id } } deals(first: 1) { nodes { id } } }',
  );
  const of = (__typename: string, nodes: { id: string }[]) => nodes.map(({ id }) => ({ __typename, id }));
  const representations = [
    ...of('Account', accounts.nodes),
    ...of('Contact', people.nodes),
    ...of('Employee', employees.nodes),
    ...of('Deal', deals.nodes),
    { __typename: 'Account', id: '00000000-0000-4000-8000-000000000000' },
    { __typename: 'Contact', id: 'nonsense' },
    { __typename: 'SlackUser', id: idOf('slack-user', 'U1') },
    { __typename: 'GongUser', id: idOf('gong-user', '1') },
    { __typename: 'GongParty', id: idOf('party', 'c1', 'Person') },
    { __typename: 'GongParty', id: '00000000-0000-4000-8000-000000000000' },
    { __typename: 'SlackUser', id: 'nonsense' },
    { __typename: 'SlackUser', id: idOf('slack-user', 'U1').toUpperCase() },
  ];
  contacts.log.length = 0;
  const { _entities: entities } = await ask(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Account { name } ... on Contact { fullName } ... on Employee { fullName } ... on Deal { name }
      ... on SlackUser { contact { fullName } employee { id } } ... on GongUser { employee { fullName } } ... on GongParty { contact { fullName } employee { id } } } }`,
    { representations },
  );
  expect(entities.slice(0, 40)).toEqual(accounts.nodes.map(({ name }: { name: string }) => ({ name })));
  expect(entities.slice(-8)).toEqual([
    null,
    null,
    { contact: { fullName: 'Person Nr00' }, employee: null },
    { employee: { fullName: 'Anna Snelling' } },
    { contact: { fullName: 'Person Nr00' }, employee: null },
    { contact: null, employee: null },
    { contact: null, employee: null },
    { contact: { fullName: 'Person Nr00' }, employee: null },
  ]);
  // Begin, commit, and one for each kind of record.
  expect(contacts.log.length).toBeLessThanOrEqual(12);
});

it('another tenant finds none of them', async () => {
  const { accounts } = await ask('{ accounts(first: 1) { nodes { id } } }');
  const { data } = await contacts.query(
    'query ($id: ID!) { account(id: $id) { name } accounts { totalCount } }',
    { id: accounts.nodes[0].id },
    { tenant: 'umbrella' },
  );
  expect(data).toEqual({ account: null, accounts: { totalCount: 0 } });
});
