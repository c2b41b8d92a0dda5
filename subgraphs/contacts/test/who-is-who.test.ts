import type { TestSubgraph } from '@sophia/testing';
import { expect, it } from 'vitest';
import {
  csv,
  gongCall,
  gongUser,
  idOf,
  loadFiles,
  party,
  published,
  resolution,
  salesforceAccount,
  shareContacts,
  slackUser,
} from './support.ts';

let contacts: TestSubgraph;
shareContacts((opened) => {
  contacts = opened;
});

const employees = async () =>
  (
    await contacts.query(
      '{ employees { nodes { id fullName email active region manager { fullName } identities { source objectType } } } }',
    )
  ).data.employees.nodes;
const people = async () =>
  (
    await contacts.query(
      '{ contacts { nodes { id fullName title primaryEmail account { name } identities { source sourceId } } } }',
    )
  ).data.contacts.nodes;

it('an agent, a host and a member of the workspace who are one person are one employee', async () => {
  await loadFiles(contacts, {
    'teams.csv': csv({ sales_agent: 'Anna Snelling', manager: 'Dustin Brinkmann', regional_office: 'Central' }),
  });
  await contacts.receive([
    gongUser('1', 'Anna Snelling', { email: 'Anna.Snelling@ourco.example', emailAliases: ['anna@ourco.example'] }),
    slackUser('U1', 'anna s', { email: 'anna@ourco.example' }),
    gongUser('2', 'Dustin Brinkmann', { email: 'dustin@ourco.example' }),
  ]);
  expect(await employees()).toMatchObject([
    {
      fullName: 'Anna Snelling',
      email: 'anna.snelling@ourco.example',
      region: 'Central',
      manager: { fullName: 'Dustin Brinkmann' },
      identities: [{ source: 'CRM' }, { source: 'GONG' }, { source: 'SLACK' }],
    },
    { fullName: 'Dustin Brinkmann', identities: [{ source: 'CRM' }, { source: 'GONG' }] },
  ]);
});

it('a name of two people with addresses joins nobody', async () => {
  await loadFiles(contacts, { 'teams.csv': csv({ sales_agent: 'John Smith', manager: '', regional_office: 'East' }) });
  await contacts.receive([gongUser('1', 'John Smith', { email: 'john@ourco.example' })]);
  expect(await employees()).toHaveLength(1);
  await contacts.receive([slackUser('U2', 'John Smith', { email: 'jsmith2@ourco.example' })]);
  expect(
    (await employees()).map(({ identities }: { identities: { source: string }[] }) =>
      identities.map(({ source }) => source),
    ),
  ).toEqual(expect.arrayContaining([['CRM'], ['GONG'], ['SLACK']]));
});

it('a single word and a shared mailbox join nobody', async () => {
  await contacts.receive([
    gongUser('1', 'Anna', { email: 'sales@ourco.example' }),
    slackUser('U1', 'Anna'),
    slackUser('U2', 'Team Account', { email: 'sales@ourco.example' }),
  ]);
  expect(await employees()).toHaveLength(3);
});

it('guests are contacts of the account with their e-mail domain; bots are nobody', async () => {
  await loadFiles(contacts, {
    'companies.csv': csv({
      id: '1',
      name: 'Maple Ridge',
      domain: 'mapleridge.example',
      updatedAt: '2026-01-01T00:00:00Z',
    }),
  });
  await contacts.receive([
    slackUser('U1', 'Peter Okafor', { email: 'peter@mail.mapleridge.example', isGuest: true }),
    slackUser('U2', 'Ines Roy', { email: 'ines@gmail.com', isGuest: true }),
    slackUser('B1', 'Deploy bot', { isBot: true }),
    slackUser('USLACKBOT', 'Slackbot'),
  ]);
  expect(await employees()).toEqual([]);
  expect(await people()).toMatchObject([
    { fullName: 'Ines Roy', account: null },
    { fullName: 'Peter Okafor', account: { name: 'Maple Ridge' } },
  ]);
  expect((await published(contacts, 'identity.resolved')).map(({ identityId }) => identityId)).not.toContain(
    idOf('slack-user', 'B1'),
  );
});

it('an account that arrives late gets the guests that arrived before it', async () => {
  await contacts.receive([slackUser('U1', 'Peter Okafor', { email: 'peter@mapleridge.example', isGuest: true })]);
  expect(await people()).toMatchObject([{ account: null }]);
  await loadFiles(contacts, {
    'companies.csv': csv({
      id: '1',
      name: 'Maple Ridge',
      domain: 'mapleridge.example',
      updatedAt: '2026-01-01T00:00:00Z',
    }),
  });
  const [peter] = await people();
  expect(peter).toMatchObject({ account: { name: 'Maple Ridge' } });
  expect(await resolution(contacts, idOf('slack-user', 'U1'))).toMatchObject({
    contactId: peter.id,
    accountId: expect.any(String),
  });
});

it('the parties of a call become contacts of the account in its context, and the account is created', async () => {
  await contacts.receive([
    gongUser('1', 'Anna Snelling', { email: 'anna@ourco.example' }),
    gongCall('c1', {
      isPrivate: true,
      brief: 'Nobody but the parties may know this.',
      crmReferences: [salesforceAccount('001A00000000001AAA', 'Acme Corporation')],
      parties: [
        party('c1', 'Anna Snelling', { affiliation: 'INTERNAL', userId: idOf('gong-user', '1') }),
        party('c1', 'Elena Reed', { email: 'elena@acme.example', title: 'Buyer' }),
        party('c1', 'Luis', { phone: '+1 202-555-0134', affiliation: 'UNKNOWN' }),
      ],
    }),
  ]);
  expect(await people()).toMatchObject([
    {
      fullName: 'Elena Reed',
      title: 'Buyer',
      account: { name: 'Acme Corporation' },
      identities: [{ source: 'GONG', sourceId: 'elena@acme.example' }],
    },
    { fullName: 'Luis', account: { name: 'Acme Corporation' } },
  ]);
  const events = await published(
    contacts,
    'account.changed',
    'contact.changed',
    'employee.changed',
    'identity.resolved',
    'activity.changed',
  );
  expect(JSON.stringify(events)).not.toContain('Nobody but the parties');

  const [account] = (await contacts.query('{ accounts { nodes { id } } }')).data.accounts.nodes;
  const [anna] = await employees();
  expect(await resolution(contacts, idOf('call', 'c1'))).toMatchObject({
    objectType: 'call',
    accountId: account.id,
    dealId: null,
  });
  expect(await resolution(contacts, idOf('party', 'c1', 'Anna Snelling'))).toMatchObject({
    employeeId: anna.id,
    contactId: null,
    accountId: null,
  });
  expect(await resolution(contacts, idOf('party', 'c1', 'Elena Reed'))).toMatchObject({
    employeeId: null,
    contactId: expect.any(String),
    accountId: account.id,
  });
});

it('a host is an employee if call or user arrives first, and a deal is linked when it is known', async () => {
  const opportunity = { system: 'Salesforce', objectType: 'Opportunity', objectId: '006Hs00001XyZabIAF', name: null };
  await contacts.receive([
    gongCall('c1', {
      crmReferences: [opportunity],
      parties: [party('c1', 'Anna', { affiliation: 'INTERNAL', userId: idOf('gong-user', '1') })],
    }),
  ]);
  await contacts.receive([gongUser('1', 'Anna Snelling', { email: 'anna@ourco.example' })]);
  await loadFiles(contacts, {
    'Opportunity.csv': csv({
      Id: '006Hs00001XyZab',
      Name: 'Portal',
      StageName: 'Proposal',
      CloseDate: '2026-05-29',
      IsClosed: false,
      IsWon: false,
      AccountId: '001Hs00003AbCdEIAV',
      SystemModstamp: '2026-01-01T00:00:00Z',
    }),
    'Account.csv': csv({
      Id: '001Hs00003AbCdEIAV',
      Name: 'Maple Ridge',
      Industry: 'Real estate',
      SystemModstamp: '2026-01-01T00:00:00Z',
    }),
  });
  expect(await resolution(contacts, idOf('party', 'c1', 'Anna'))).toMatchObject({
    employeeId: (await employees())[0].id,
  });
  const [deal] = (await contacts.query('{ deals { nodes { id account { id } } } }')).data.deals.nodes;
  expect(await resolution(contacts, idOf('call', 'c1'))).toMatchObject({ dealId: deal.id, accountId: deal.account.id });
});

it('a better record gives an account another id, which is published, and the old id still finds it', async () => {
  await loadFiles(contacts, {
    'accounts.csv': csv({ account: 'Acme Corporation', sector: 'retail', subsidiary_of: '' }),
    'pipeline.csv': csv({
      opportunity_id: 'A1',
      sales_agent: 'Anna Snelling',
      product: 'GTX',
      account: 'Acme Corporation',
      deal_stage: 'Engaging',
      engage_date: '2026-01-02',
      close_date: '',
      close_value: '',
    }),
  });
  const before = (await contacts.query('{ accounts { nodes { id } } }')).data.accounts.nodes[0].id;
  await contacts.receive([
    gongCall('c1', { crmReferences: [salesforceAccount('001A00000000001AAA', 'ACME Corp.')], parties: [] }),
  ]);
  const { accounts, former } = (
    await contacts.query(
      'query ($id: ID!) { accounts { nodes { id name deals { nodes { name } } identities { source } } } former: account(id: $id) { id } }',
      { id: before },
    )
  ).data;
  expect(accounts.nodes).toEqual([
    {
      id: expect.any(String),
      name: 'Acme Corporation',
      deals: { nodes: [{ name: 'Acme Corporation – GTX' }] },
      identities: [{ source: 'CRM' }, { source: 'SALESFORCE' }],
    },
  ]);
  const after = accounts.nodes[0].id;
  expect(after).not.toBe(before);
  expect(former).toEqual({ id: after });
  expect(await published(contacts, 'account.merged')).toEqual([{ fromId: before, intoId: after }]);
});

it('a contact with a better record is published as replaced', async () => {
  await contacts.receive([gongCall('c1', { parties: [party('c1', 'Elena Reed', { email: 'elena@acme.example' })] })]);
  const [before] = await people();
  await loadFiles(contacts, {
    'contacts.csv': csv({
      id: '9',
      email: 'ELENA@acme.example',
      firstname: 'Elena',
      lastname: 'Reed-Marsh',
      jobtitle: 'CFO',
      updatedAt: '2026-01-01T00:00:00Z',
    }),
  });
  const [after, ...others] = await people();
  expect(others).toEqual([]);
  expect(after).toMatchObject({ fullName: 'Elena Reed-Marsh', title: 'CFO' });
  expect(await published(contacts, 'contact.changed')).toContainEqual(
    expect.objectContaining({ id: before.id, deleted: true, mergedIntoId: after.id }),
  );
  expect(await resolution(contacts, idOf('party', 'c1', 'Elena Reed'))).toMatchObject({ contactId: after.id });
  expect(
    (await contacts.query('query ($id: ID!) { contact(id: $id) { id } }', { id: before.id })).data.contact,
  ).toEqual({ id: after.id });
});

it('a contact who is found to be a colleague becomes an employee', async () => {
  await contacts.receive([
    gongCall('c1', { parties: [party('c1', 'Anna Snelling', { email: 'anna@ourco.example' })] }),
  ]);
  expect(await people()).toHaveLength(1);
  await contacts.receive([gongUser('1', 'Anna Snelling', { email: 'anna@ourco.example' })]);
  expect(await people()).toEqual([]);
  expect(await employees()).toMatchObject([{ fullName: 'Anna Snelling' }]);
});

it('a switchboard of people with different names does not join them', async () => {
  const row = {
    IsDeleted: false,
    SystemModstamp: '2026-01-01T00:00:00Z',
    AccountId: '',
    Email: '',
    Phone: '+1 202 555 0134',
  };
  await loadFiles(contacts, {
    'Contact.csv': csv(
      { ...row, Id: '003Hs00002QrStuIAF', LastName: 'Okafor', Name: 'Peter Okafor' },
      { ...row, Id: '003Hs00002QrStvIAF', LastName: 'Roy', Name: 'Ines Roy' },
    ),
  });
  expect(await people()).toHaveLength(2);
});

it('records that a CRM deleted or merged are removed, and return with a newer version', async () => {
  const account = {
    Id: '001Hs00003AbCdEIAV',
    IsDeleted: false,
    MasterRecordId: '',
    Name: 'Maple Ridge',
    Industry: 'Real estate',
    SystemModstamp: '2026-01-01T00:00:00Z',
  };
  const names = async () =>
    (await contacts.query('{ accounts { nodes { name } } }')).data.accounts.nodes.map(
      ({ name }: { name: string }) => name,
    );
  await loadFiles(contacts, { 'Account.csv': csv(account) });
  expect(await published(contacts, 'account.changed')).toMatchObject([
    { name: 'Maple Ridge', industry: 'Real estate', propertySoftware: [], propertyCount: null, unitCount: null },
  ]);
  await loadFiles(contacts, {
    'Account.csv': csv({ ...account, IsDeleted: true, SystemModstamp: '2026-01-03T00:00:00Z' }),
  });
  expect(await names()).toEqual([]);
  expect((await published(contacts, 'account.changed')).at(-1)).toMatchObject({ name: 'Maple Ridge', deleted: true });
  await loadFiles(contacts, { 'Account.csv': csv({ ...account, SystemModstamp: '2026-01-02T00:00:00Z' }) });
  expect(await names()).toEqual([]);
  await loadFiles(contacts, {
    'Account.csv': csv({ ...account, Name: 'Maple Ridge II', SystemModstamp: '2026-01-04T00:00:00Z' }),
  });
  expect(await names()).toEqual(['Maple Ridge II']);
});

it('a call that is deleted, or names others, removes the people known only from it', async () => {
  const call = (...parties: ReturnType<typeof party>[]) => gongCall('c1', { parties });
  await contacts.receive([call(party('c1', 'Elena Reed', { email: 'elena@acme.example' }))]);
  await contacts.receive([call(party('c1', 'Luis Reed', { email: 'luis@acme.example' }))]);
  expect(await people()).toMatchObject([{ fullName: 'Luis Reed' }]);
  await contacts.receive([gongCall('c1', { deleted: true })]);
  expect(await people()).toEqual([]);
});

it('a tenant never sees the people of another', async () => {
  await contacts.receive([gongUser('1', 'Anna Snelling', { email: 'anna@ourco.example' })], 'umbrella');
  expect(await employees()).toEqual([]);
});
