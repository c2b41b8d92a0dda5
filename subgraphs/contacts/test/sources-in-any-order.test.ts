import type { TestSubgraph } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  csv,
  dump,
  empty,
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
beforeAll(async () => {
  contacts = await openContacts();
});
afterAll(() => contacts.close());

const stamp = '2026-03-01T00:00:00.000Z';
const salesforce = { IsDeleted: false, SystemModstamp: stamp };

/** A few people and companies in all sources, chosen so that the order of loading could matter. */
const steps: Record<string, (tenant: string) => Promise<unknown>> = {
  namedTables: (tenant) =>
    loadFiles(
      contacts,
      {
        'accounts.csv': csv(
          {
            account: 'Maple Ridge',
            sector: 'technolgy',
            year_established: 1999,
            revenue: '12.5',
            employees: 40,
            office_location: 'Kenya',
            subsidiary_of: 'Cedar Group',
          },
          {
            account: 'Solo Corp',
            sector: 'retail',
            year_established: 2001,
            revenue: '',
            employees: '',
            office_location: '',
            subsidiary_of: '',
          },
        ),
        'sales_pipeline.csv': csv(
          {
            opportunity_id: 'A1',
            sales_agent: 'Anna Snelling',
            product: 'GTXPro',
            account: 'Maple Ridge',
            deal_stage: 'Won',
            engage_date: '2026-01-02',
            close_date: '2026-02-03',
            close_value: 1054,
          },
          {
            opportunity_id: 'A2',
            sales_agent: 'Zane Levy',
            product: 'GTX Basic',
            account: '',
            deal_stage: 'Prospecting',
            engage_date: '',
            close_date: '',
            close_value: '',
          },
        ),
      },
      { tenant },
    ),
  products: (tenant) =>
    loadFiles(contacts, { 'products.csv': csv({ product: 'GTX Pro', series: 'GTX', sales_price: 4821 }) }, { tenant }),
  teams: (tenant) =>
    loadFiles(
      contacts,
      { 'teams.csv': csv({ sales_agent: 'Anna Snelling', manager: 'Zane Levy', regional_office: 'West' }) },
      { tenant },
    ),
  salesforceAccounts: (tenant) =>
    loadFiles(
      contacts,
      {
        'Account.csv': csv(
          {
            Id: '001Hs00003AbCdEIAV',
            ...salesforce,
            MasterRecordId: '',
            Name: 'Maple Ridge, Inc.',
            Website: 'https://www.mapleridge.example',
            OwnerId: '005Hs00000AaBbCIAV',
          },
          {
            Id: '001Hs00003LoserIAV',
            IsDeleted: true,
            SystemModstamp: stamp,
            MasterRecordId: '001Hs00003AbCdEIAV',
            Name: 'Maple Ridge (old)',
            Website: '',
            OwnerId: '',
          },
          {
            Id: '001Hs00003TwinAIAV',
            ...salesforce,
            MasterRecordId: '',
            Name: 'Twin Towers',
            Website: 'twin.example',
            OwnerId: '',
          },
          {
            Id: '001Hs00003TwinBIAV',
            ...salesforce,
            MasterRecordId: '',
            Name: 'Twin Towers East',
            Website: 'twin.example',
            OwnerId: '',
          },
        ),
      },
      { tenant },
    ),
  salesforcePeople: (tenant) =>
    loadFiles(
      contacts,
      {
        'Contact.csv': csv(
          {
            Id: '003Hs00002QrStuIAF',
            ...salesforce,
            MasterRecordId: '',
            AccountId: '001Hs00003LoserIAV',
            FirstName: 'Peter',
            LastName: 'Okafor',
            Name: 'Peter Okafor',
            Email: 'P.Okafor@MapleRidge.example',
            Phone: '',
            HasOptedOutOfEmail: true,
          },
          {
            Id: '003Hs00002SecondAF',
            ...salesforce,
            MasterRecordId: '',
            AccountId: '',
            FirstName: 'Ines',
            LastName: 'Roy',
            Name: 'Ines Roy',
            Email: '',
            Phone: '+1 202 555 0134',
            HasOptedOutOfEmail: false,
          },
        ),
        'User.csv': csv({
          Id: '005Hs00000AaBbCIAV',
          Username: 'anna',
          Name: 'Anna Snelling',
          Email: 'anna@ourco.example',
          IsActive: true,
          ManagerId: '',
          SystemModstamp: stamp,
        }),
        'Opportunity.csv': csv({
          Id: '006Hs00001XyZabIAF',
          ...salesforce,
          AccountId: '001Hs00003LoserIAV',
          Name: 'Portal',
          StageName: 'Closed Won',
          Amount: '86400.000000000',
          CloseDate: '2026-05-29',
          IsClosed: true,
          IsWon: true,
          OwnerId: '005Hs00000AaBbCIAV',
          CreatedDate: stamp,
        }),
        'Task.csv': csv({
          Id: '00THs00001TaskAIAF',
          ...salesforce,
          WhoId: '003Hs00002QrStuIAF',
          WhatId: '006Hs00001XyZabIAF',
          Subject: 'Call back',
          ActivityDate: '2026-03-05',
          Status: 'Open',
          OwnerId: '005Hs00000AaBbCIAV',
          TaskSubtype: 'Task',
          CreatedDate: stamp,
        }),
      },
      { tenant },
    ),
  hubspot: (tenant) =>
    loadFiles(
      contacts,
      {
        'companies.csv': csv(
          { id: '151', properties_name: 'Maple Ridge', properties_domain: 'mapleridge.example', updatedAt: stamp },
          { id: '152', properties_name: 'Twin', properties_domain: 'twin.example', updatedAt: stamp },
        ),
        'contacts.csv': csv(
          {
            id: '901',
            properties_email: 'p.okafor@mapleridge.example',
            properties_firstname: 'Pete',
            properties_lastname: 'Okafor',
            properties_jobtitle: 'Regional Manager',
            properties_associatedcompanyid: '151',
            updatedAt: stamp,
          },
          {
            id: '902',
            properties_email: 'info@mapleridge.example',
            properties_firstname: 'Front',
            properties_lastname: 'Desk',
            properties_jobtitle: '',
            properties_associatedcompanyid: '',
            updatedAt: stamp,
          },
        ),
        'deals.csv': csv({
          id: '501',
          properties_dealname: 'Cedar',
          properties_dealstage: 'qualifiedtobuy',
          properties_amount: '19200',
          companies: '["151","151"]',
          properties_hubspot_owner_id: '77',
          updatedAt: stamp,
          createdAt: stamp,
        }),
        'owners.csv': csv({
          id: '77',
          email: 'anna@ourco.example',
          userId: 5,
          firstName: 'Anna',
          lastName: 'Snelling',
          archived: false,
        }),
        'engagements_notes.csv': csv({
          id: '31',
          properties_hs_note_body: '<p>Wants a <b>demo</b></p>',
          properties_hs_timestamp: stamp,
          contacts: '["901"]',
          companies: '[]',
          updatedAt: stamp,
        }),
      },
      { tenant },
    ),
  gongUsers: (tenant) =>
    contacts.receive(
      [
        gongUser('1', 'Anna Snelling', { email: 'anna@ourco.example' }),
        gongUser('2', 'Zane Levy', { email: 'zane@ourco.example', managerUserId: idOf('gong-user', '1') }),
      ],
      tenant,
    ),
  calls: (tenant) =>
    contacts.receive(
      [
        gongCall('c1', {
          crmReferences: [
            salesforceAccount('001Hs00003AbCdE', 'Maple Ridge'),
            { system: 'Salesforce', objectType: 'Opportunity', objectId: '006Hs00001XyZab', name: null },
          ],
          parties: [
            party('c1', 'Anna Snelling', {
              affiliation: 'INTERNAL',
              email: 'anna@ourco.example',
              userId: idOf('gong-user', '1'),
            }),
            party('c1', 'Peter Okafor', { email: 'p.okafor@mapleridge.example', title: 'Manager' }),
            party('c1', 'Ines Roy', { phone: '(202) 555-0134' }),
          ],
        }),
      ],
      tenant,
    ),
  laterCall: (tenant) =>
    contacts.receive(
      [
        gongCall('c2', {
          startedAt: '2026-04-02T17:00:00.000Z',
          crmReferences: [salesforceAccount('001Hs00003NewbieIAV', 'Newbie Homes LLC')],
          parties: [
            party('c2', 'Peter O.', { email: 'p.okafor@mapleridge.example', title: 'Regional Manager' }),
            party('c2', 'Front Desk', { email: 'info@mapleridge.example' }),
          ],
        }),
      ],
      tenant,
    ),
  slack: (tenant) =>
    contacts.receive(
      [
        slackUser('U1', 'Anna Snelling'),
        slackUser('U2', 'Peter Okafor', { email: 'p.okafor@mapleridge.example', isGuest: true }),
        slackUser('B1', 'Bot', { isBot: true }),
      ],
      tenant,
    ),
};

/** Shuffles reproducibly: equal seeds give equal orders. */
function shuffled(seed: number): string[] {
  const names = Object.keys(steps);
  let state = seed;
  for (let index = names.length - 1; index > 0; index--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = state % (index + 1);
    [names[index], names[other]] = [names[other] ?? '', names[index] ?? ''];
  }
  return names;
}

async function loadAll(tenant: string, order: readonly string[]) {
  for (const name of order) await steps[name]?.(tenant);
  return dump(contacts, tenant);
}

it('loading the sources in any order, and twice, gives the same rows with the same ids', {
  timeout: 300_000,
}, async () => {
  const expected = await loadAll('acme', Object.keys(steps));
  const names = (table: string) =>
    expected[table]
      ?.map((row) => (row as { name?: string; full_name?: string }).name ?? (row as { full_name?: string }).full_name)
      .sort();
  expect(names('accounts')).toEqual([
    'Cedar Group',
    'Maple Ridge, Inc.',
    'Newbie Homes LLC',
    'Solo Corp',
    'Twin',
    'Twin Towers',
    'Twin Towers East',
  ]);
  expect(names('employees')).toEqual(['Anna Snelling', 'Zane Levy']);
  expect(names('contacts')).toEqual(['Front Desk', 'Front Desk', 'Ines Roy', 'Peter Okafor']);
  for (let seed = 1; seed <= 6; seed++) {
    await empty(contacts);
    const order = shuffled(seed);
    expect(await loadAll('acme', order), `in the order ${order.join(', ')}`).toEqual(expected);
    if (seed === 1) expect(await loadAll('acme', shuffled(99)), 'loaded again').toEqual(expected);
  }
});

it('loading several exports at once gives the same rows as one after the other', { timeout: 120_000 }, async () => {
  const exports = ['namedTables', 'products', 'teams', 'salesforceAccounts', 'salesforcePeople', 'hubspot'];
  await empty(contacts);
  const expected = await loadAll('acme', exports);
  await empty(contacts);
  await Promise.all(exports.map((name) => steps[name]?.('acme')));
  expect(await dump(contacts)).toEqual(expected);
});
