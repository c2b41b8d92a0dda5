import { type ForeignDatabase, openForeignDatabase } from '@sophia/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dictionary } from '../src/index.ts';
import { type Landed, openLanded } from './support/landed.ts';
import { csv, dump, loadFiles } from './support.ts';

const billing = `
system: billing
title: Billing database
owner: Finance systems
tables:
  customer:
    description: Companies that we bill
    streams: [Customers]
    as: crm.company
    key: customer_no
    watermark: changed_at
    text:
      id: { labels: [customer_no], rule: required }
      name: { labels: [customer_name], rule: required, description: As on the invoice }
      website: { from: [contact_data.web.url] }
    number:
      revenue: { labels: [revenue_cents], transform: hundredths, rule: not-negative }
    date:
      created: { labels: [since], transform: unix-seconds }
`;

let landed: Landed;
beforeAll(async () => {
  landed = await openLanded(
    { 'billing.yaml': billing },
    'salesforce=airbyte_sf,hubspot=airbyte_hs,billing=erp.legacy_',
  );
});
beforeEach(() => landed.clear());
afterAll(() => landed[Symbol.asyncDispose]());

/** Ids of Salesforce in their long form. */
const sf = (prefix: string, number: number) => `${prefix}Hs0000${String(number).padStart(6, '0')}AAA`;
const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 8, minute)).toISOString();

const account = (number: number, name: string, rest: object = {}) => ({
  Id: sf('001', number),
  IsDeleted: false,
  MasterRecordId: null,
  Name: name,
  Website: `https://${name.toLowerCase().replaceAll(' ', '-')}.example`,
  SystemModstamp: at(number),
  ...rest,
});
const sfTypes = {
  IsDeleted: 'boolean',
  IsActive: 'boolean',
  IsClosed: 'boolean',
  IsWon: 'boolean',
  IsConverted: 'boolean',
  Incoming: 'boolean',
  HasOptedOutOfEmail: 'boolean',
  SystemModstamp: 'timestamptz',
  CreatedDate: 'timestamptz',
  StartDateTime: 'timestamptz',
  MessageDate: 'timestamptz',
  CloseDate: 'date',
  ActivityDate: 'date',
  Amount: 'decimal(38,9)',
  Probability: 'decimal',
  AnnualRevenue: 'decimal',
  Units_Managed__c: 'decimal(38,9)',
  DurationInMinutes: 'bigint',
  BillingAddress: 'jsonb',
};

async function landSalesforce(): Promise<void> {
  const types = sfTypes;
  const owner = { OwnerId: sf('005', 1), IsDeleted: false };
  await landed.land(
    'airbyte_sf.User',
    [{ Id: sf('005', 1), Name: 'Kim Rivera', Email: 'kim@payready.example', IsActive: true, SystemModstamp: at(0) }],
    { types },
  );
  await landed.land(
    'airbyte_sf.Account',
    [
      account(1, 'Maple Ridge', {
        ...owner,
        Industry: 'Apartments',
        AnnualRevenue: '1250000.5',
        Units_Managed__c: '412',
        Favourite_Tea__c: 'Assam',
        BillingAddress: { city: 'Austin' },
      }),
      account(2, 'Maple Ridge Old', { ...owner, IsDeleted: true, MasterRecordId: sf('001', 1) }),
    ],
    { types },
  );
  await landed.land(
    'airbyte_sf.Contact',
    [
      {
        Id: sf('003', 1),
        IsDeleted: false,
        AccountId: sf('001', 2),
        Name: 'Ana Lima',
        Email: 'Ana@Maple-Ridge.example',
        HasOptedOutOfEmail: true,
        SystemModstamp: at(1),
      },
    ],
    { types },
  );
  await landed.land(
    'airbyte_sf.Lead',
    [
      {
        Id: sf('00Q', 1),
        IsDeleted: false,
        Name: 'A. Lima',
        Email: 'ana.lima@home.example',
        IsConverted: true,
        ConvertedContactId: sf('003', 1),
        SystemModstamp: at(1),
      },
    ],
    { types },
  );
  await landed.land(
    'airbyte_sf.Opportunity',
    [
      {
        Id: sf('006', 1),
        IsDeleted: false,
        AccountId: sf('001', 1),
        OwnerId: sf('005', 1),
        Name: 'Resident Portal',
        StageName: 'Proposal',
        Amount: '86.4',
        Probability: '60',
        CloseDate: '2026-05-29',
        IsClosed: false,
        IsWon: false,
        CreatedDate: at(2),
        SystemModstamp: at(3),
      },
    ],
    { types },
  );
  const stage = (number: number, name: string) => ({
    Id: sf('008', number),
    OpportunityId: sf('006', 1),
    StageName: name,
    Amount: '86.4',
    CreatedDate: at(number),
    IsDeleted: false,
  });
  await landed.land('airbyte_sf.OpportunityHistory', [stage(4, 'Discovery'), stage(5, 'Proposal')], { types });
  const about = { IsDeleted: false, AccountId: sf('001', 1), OwnerId: sf('005', 1), SystemModstamp: at(6) };
  await landed.land(
    'airbyte_sf.Task',
    [
      {
        ...about,
        Id: sf('00T', 1),
        WhoId: sf('003', 1),
        Subject: 'Call back',
        TaskSubtype: 'Call',
        ActivityDate: '2026-03-02',
        CreatedDate: at(6),
      },
    ],
    { types },
  );
  await landed.land(
    'airbyte_sf.Event',
    [
      {
        ...about,
        Id: sf('00U', 1),
        WhatId: sf('006', 1),
        Subject: 'Demo',
        StartDateTime: at(7),
        DurationInMinutes: 30,
      },
    ],
    { types },
  );
  await landed.land(
    'airbyte_sf.Case',
    [
      {
        ...about,
        Id: sf('500', 1),
        ContactId: sf('003', 1),
        CaseNumber: '00001',
        Subject: 'Login fails',
        Status: 'New',
        CreatedDate: at(8),
      },
    ],
    { types },
  );
  const email = {
    IsDeleted: false,
    FromAddress: 'a@b.example',
    ToAddress: 'c@d.example',
    Incoming: true,
    MessageDate: at(9),
    RelatedToId: sf('001', 1),
  };
  await landed.land(
    'airbyte_sf.EmailMessage',
    [
      { ...email, Id: sf('02s', 1), Subject: 'Hello', HtmlBody: '<p>Good <b>day</b></p>', ActivityId: null },
      { ...email, Id: sf('02s', 2), Subject: 'Logged', HtmlBody: '<p>Twice</p>', ActivityId: sf('00T', 1) },
    ],
    { types },
  );
  await landed.land('airbyte_sf.Campaign', [{ Id: sf('701', 1), Name: 'Spring' }]);
}

const names = async () =>
  (await landed.sql<{ name: string }>('select name from contacts.accounts order by 1')).map(({ name }) => name);

describe('landed tables', () => {
  it('of Salesforce fill the graph, and the run is recorded', async () => {
    await landSalesforce();
    expect(await landed.sync()).toContain(
      'a table of HubSpot could not be read, and will be tried again: the schema "airbyte_hs" has no table of HubSpot (CRM_SOURCES)',
    );
    const { data, errors } = await landed.contacts.query(`{
      accounts { nodes {
        name unitCount industry annualRevenue { amount } owner { fullName }
        contacts { nodes { fullName emails { address } consents { channel status } } }
        deals { nodes { name stage status amount { amount } probability closeDate stageHistory { fromStage stage } } }
      } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.accounts.nodes).toEqual([
      {
        name: 'Maple Ridge',
        unitCount: 412,
        industry: 'Apartments',
        annualRevenue: { amount: '1250000.5' },
        owner: { fullName: 'Kim Rivera' },
        contacts: {
          nodes: [
            {
              fullName: 'Ana Lima',
              emails: [{ address: 'ana@maple-ridge.example' }, { address: 'ana.lima@home.example' }],
              consents: [{ channel: 'EMAIL', status: 'OPTED_OUT' }],
            },
          ],
        },
        deals: {
          nodes: [
            {
              name: 'Resident Portal',
              stage: 'Proposal',
              status: 'OPEN',
              amount: { amount: '86.4' },
              probability: 0.6,
              closeDate: '2026-05-29',
              stageHistory: [
                { fromStage: null, stage: 'Discovery' },
                { fromStage: 'Discovery', stage: 'Proposal' },
              ],
            },
          ],
        },
      },
    ]);
    expect(
      await landed.sql(
        'select kind, subject, body, account_id is not null as has_account from contacts.activities order by kind, subject',
      ),
    ).toEqual([
      { kind: 'CALL', subject: 'Call back', body: null, has_account: true },
      { kind: 'EMAIL', subject: 'Hello', body: 'Good day', has_account: true },
      { kind: 'MEETING', subject: 'Demo', body: null, has_account: true },
      { kind: 'TICKET', subject: 'Login fails', body: null, has_account: true },
    ]);
    const [kept] = await landed.sql(
      `select custom from contacts.landed_rows where name = 'Account' and key = '${sf('001', 1)}'`,
    );
    expect(kept).toEqual({ custom: { BillingAddress: '{"city": "Austin"}', Favourite_Tea__c: 'Assam' } });
    expect((await landed.runs()).filter(({ name }) => name === 'Salesforce: live')).toEqual([
      { name: 'Salesforce: live', state: 'SUCCEEDED', error: null, refused: 0 },
    ]);
  });

  it('make the same rows as a load of files', async () => {
    const accounts = [
      account(1, 'Maple Ridge', { Industry: 'Apartments' }),
      account(2, 'Cedar Court', { Industry: 'Apartments' }),
    ];
    const contacts = [
      {
        Id: sf('003', 1),
        AccountId: sf('001', 2),
        LastName: 'Lima',
        Email: 'a@cedar-court.example',
        SystemModstamp: at(3),
      },
    ];
    const text = (rows: object[]) =>
      csv(...rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? '']))));
    await loadFiles(landed.contacts, { 'Account.csv': text(accounts), 'Contact.csv': text(contacts) });
    const loaded = await dump(landed.contacts);
    await landed.clear();
    await landed.land('airbyte_sf.Account', accounts, { types: sfTypes });
    await landed.land('airbyte_sf.Contact', contacts, { types: sfTypes });
    await landed.sync();
    expect(await dump(landed.contacts)).toEqual(loaded);
  });

  it('of HubSpot fill the graph, with properties in either form, merges and stages', async () => {
    const times = { createdAt: at(0), updatedAt: at(1) };
    const types = {
      createdAt: 'timestamptz',
      updatedAt: 'timestamptz',
      archived: 'boolean',
      properties: 'jsonb',
      companies: 'jsonb',
      contacts: 'jsonb',
      deals: 'jsonb',
    };
    await landed.land(
      'airbyte_hs.owners',
      [{ id: '52', email: 'kim@payready.example', firstName: 'Kim', lastName: 'Rivera', userId: '9', ...times }],
      { types },
    );
    await landed.land(
      'airbyte_hs.companies',
      [
        {
          id: '151',
          properties_name: 'Cedar Court',
          properties_domain: 'cedar.example',
          properties_hs_merged_object_ids: '150;149',
          properties: { favourite_tea: 'Assam', hs_num_open_deals: 3 },
          ...times,
        },
        { id: '150', properties_name: 'Cedar Ct', properties_domain: '', properties: {}, ...times },
      ],
      { types },
    );
    await landed.land(
      'airbyte_hs.contacts',
      [
        {
          id: '2501',
          properties: {
            email: 'bo@cedar.example',
            hs_additional_emails: 'bo@home.example',
            firstname: 'Bo',
            lastname: 'Lund',
            associatedcompanyid: '151',
          },
          companies: ['151', '151'],
          ...times,
        },
      ],
      { types },
    );
    await landed.land(
      'airbyte_hs.deals',
      [
        {
          id: '15120044871',
          properties_dealname: '96 units',
          properties_dealstage: 'qualifiedtobuy',
          properties_amount: '19200',
          properties_hubspot_owner_id: '52',
          properties_hs_date_entered_appointmentscheduled: at(2),
          properties_hs_date_entered_qualifiedtobuy: at(3),
          companies: ['151', '151'],
          contacts: ['2501'],
          ...times,
        },
      ],
      { types: { ...types, properties_hs_date_entered_appointmentscheduled: 'timestamptz' } },
    );
    await landed.land(
      'airbyte_hs.deals_archived',
      [
        {
          id: '7',
          properties_dealname: 'Gone',
          properties_dealstage: 'x',
          archived: true,
          companies: ['151'],
          ...times,
        },
      ],
      { types },
    );
    await landed.land(
      'airbyte_hs.tickets',
      [
        {
          id: '9',
          properties: { subject: 'Broken', content: '<p>It broke</p>', hs_pipeline_stage: '1', createdate: at(4) },
          companies: ['151'],
          ...times,
        },
      ],
      { types },
    );
    await landed.land(
      'airbyte_hs.engagements_calls',
      [
        {
          id: '11',
          properties_hs_call_title: 'Intro',
          properties_hs_call_body: '<p>Hi</p>',
          properties_hs_call_duration: '61000',
          properties_hs_timestamp: at(5),
          companies: ['151'],
          ...times,
        },
      ],
      { types },
    );
    await landed.sync();
    const { data } = await landed.contacts.query(`{
      accounts { nodes { name contacts { nodes { fullName } } deals { nodes { name owner { fullName } stageHistory { fromStage stage } } } } }
    }`);
    expect(data.accounts.nodes).toEqual([
      {
        name: 'Cedar Court',
        contacts: { nodes: [{ fullName: 'Bo Lund' }] },
        deals: {
          nodes: [
            {
              name: '96 units',
              owner: { fullName: 'Kim Rivera' },
              stageHistory: [
                { fromStage: null, stage: 'appointmentscheduled' },
                { fromStage: 'appointmentscheduled', stage: 'qualifiedtobuy' },
              ],
            },
          ],
        },
      },
    ]);
    expect(
      await landed.sql(
        'select kind, subject, body, duration_seconds, account_id is not null as has_account from contacts.activities order by kind',
      ),
    ).toEqual([
      { kind: 'CALL', subject: 'Intro', body: 'Hi', duration_seconds: 61, has_account: true },
      { kind: 'TICKET', subject: 'Broken', body: 'It broke', duration_seconds: null, has_account: true },
    ]);
    expect(
      await landed.sql(`select custom from contacts.landed_rows where name = 'companies' and key = '151'`),
    ).toEqual([{ custom: { favourite_tea: 'Assam' } }]);
    expect(await landed.refusals()).toEqual([]);
  });

  it('are read on from where the last run was, and rows that came late are found by the look at all', async () => {
    const many = Array.from({ length: 510 }, (_, index) => account(index, `Company ${index}`));
    await landed.land('airbyte_sf.Account', many, { types: sfTypes });
    await landed.sync();
    expect((await names()).length).toBe(510);
    // One is changed, one is new, and one was landed long before.
    await landed.land(
      'airbyte_sf.Account',
      [account(1, 'Renamed', { SystemModstamp: at(59) }), account(2_000, 'New')],
      { types: sfTypes, minute: 20 },
    );
    await landed.land('airbyte_sf.Account', [account(3_000, 'Late')], { types: sfTypes, minute: 1 });
    await landed.sync();
    const found = await names();
    expect(found).toEqual(expect.arrayContaining(['Renamed', 'New']));
    expect(found).not.toContain('Late');
    expect(found).not.toContain('Company 1');
    await landed.sync(24 * 60);
    expect(await names()).toContain('Late');
    const events = () =>
      landed.sql<{ n: number }>(`select count(*)::int as n from bus.events where type = 'account.changed'`);
    const before = await events();
    await landed.sync(24 * 60);
    expect(await events()).toEqual(before);
  });

  it('go on after a stop where it was', async () => {
    const many = Array.from({ length: 600 }, (_, index) => account(index, `Company ${index}`));
    await landed.land('airbyte_sf.Account', many, { types: sfTypes });
    // The connection breaks before the second page: after the look for tables, for columns, at the state, the table and a page.
    await using foreign = openForeignDatabase({ url: landed.url, name: 'test' });
    let reads = 0;
    const breaking: ForeignDatabase = {
      ...foreign,
      read(work) {
        reads += 1;
        if (reads === 6) throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
        return foreign.read(work);
      },
    };
    // It reads as soon as it is opened.
    await landed.copy({ landed: { database: breaking } });
    const ofSalesforce = async () => (await landed.runs()).filter(({ name }) => name === 'Salesforce: live');
    expect(await ofSalesforce()).toEqual([
      {
        name: 'Salesforce: live',
        state: 'FAILED',
        error: 'SOURCES_DATABASE_URL: the database cannot be reached: read ECONNRESET',
        refused: 0,
      },
    ]);
    expect((await names()).length).toBe(500);
    await landed.sync();
    expect((await names()).length).toBe(600);
    // What lies in the overlap of five minutes, a row a second, was read twice, but not the rest.
    const [second] = await landed.sql<{ n: number }>(
      "select inserted + changed + unchanged as n from contacts.source_syncs where name = 'Salesforce: live' and state = 'SUCCEEDED'",
    );
    expect(second?.n).toBe(401);
  });

  it('lose what the source deleted: by a flag, by a tombstone, and by rows that are missing in two versions', async () => {
    const three = [account(1, 'One'), account(2, 'Two'), account(3, 'Three')];
    await landed.land('airbyte_sf.Account', three, { types: sfTypes });
    await landed.sync();
    await landed.land('airbyte_sf.Account', [account(1, 'One', { IsDeleted: true, SystemModstamp: at(30) })], {
      types: sfTypes,
      minute: 10,
    });
    await landed.sync();
    expect(await names()).toEqual(['Three', 'Two']);
    // The table is being filled anew: what is missing may still come.
    await landed.land('airbyte_sf.Account', [account(2, 'Two')], {
      types: sfTypes,
      minute: 20,
      generation: 2,
      replace: true,
    });
    await landed.sync();
    await landed.sync();
    expect(await names()).toEqual(['Three', 'Two']);
    await landed.land('airbyte_sf.Account', [account(2, 'Two')], {
      types: sfTypes,
      minute: 30,
      generation: 3,
      replace: true,
    });
    await landed.sync();
    expect(await names()).toEqual(['Two']);
    // It comes back as it was.
    await landed.land('airbyte_sf.Account', [account(2, 'Two'), account(3, 'Three')], {
      types: sfTypes,
      minute: 40,
      generation: 4,
      replace: true,
    });
    await landed.sync();
    expect(await names()).toEqual(['Three', 'Two']);
    // An empty table tells nothing.
    for (const generation of [5, 6, 7]) {
      await landed.sql('truncate airbyte_sf."Account"');
      await landed.sync(24 * 60 + generation);
    }
    expect(await names()).toEqual(['Three', 'Two']);
  });

  it('keep what goes from one table to another', async () => {
    const owner = (id: string, name: string) => ({
      id,
      firstName: name,
      lastName: 'Rivera',
      userId: '9',
      updatedAt: at(1),
    });
    await landed.land('airbyte_hs.owners', [owner('52', 'Kim'), owner('53', 'Lee')]);
    await landed.sync();
    await landed.land('airbyte_hs.owners_archived', [{ ...owner('52', 'Kim'), archived: true }], {
      types: { archived: 'boolean' },
      minute: 20,
    });
    for (const generation of [2, 3]) {
      const options = { minute: 20 * generation, generation, replace: true };
      await landed.land('airbyte_hs.owners', [owner('53', 'Lee')], options);
      await landed.sync();
    }
    expect(await landed.sql('select full_name, active from contacts.employees order by 1')).toEqual([
      { full_name: 'Kim Rivera', active: false },
      { full_name: 'Lee Rivera', active: true },
    ]);
  });

  it('in append mode: the newest version counts, whatever the order, and a tombstone ends all before it', async () => {
    const types = { ...sfTypes, _ab_cdc_deleted_at: 'varchar' };
    const version = (name: string, minute: number) =>
      account(1, name, { SystemModstamp: at(minute), _ab_cdc_deleted_at: null });
    await landed.land('airbyte_sf.Account', [version('Newest', 50), version('Older', 10), version('Newest', 50)], {
      types,
    });
    await landed.sync();
    expect(await names()).toEqual(['Newest']);
    await landed.land('airbyte_sf.Account', [{ Id: sf('001', 1), _ab_cdc_deleted_at: at(55) }], { types, minute: 2 });
    await landed.sync();
    expect(await names()).toEqual([]);
    const changes = () => landed.sql(`select count(*)::int as n from bus.events where type = 'account.changed'`);
    const before = await changes();
    await landed.sync(24 * 60);
    expect(await names()).toEqual([]);
    expect(await changes()).toEqual(before);
    await landed.land('airbyte_sf.Account', [version('Back', 58)], { types, minute: 10 });
    await landed.sync();
    expect(await names()).toEqual(['Back']);
  });

  it('of version 2, without generations, and raw tables alone are read, too', async () => {
    await landed.land('airbyte_sf.Account', [account(1, 'One')], { types: sfTypes, generation: null });
    const raw = 'airbyte_internal.airbyte_hs_raw__stream_companies';
    const company = { id: '151', updatedAt: at(0), properties: { name: 'Cedar Court', domain: 'cedar.example' } };
    await landed.land(raw, [{ _airbyte_data: company }, { _airbyte_data: { updatedAt: at(1) } }], {
      types: { _airbyte_data: 'jsonb' },
    });
    expect(await landed.sync()).toEqual([expect.stringContaining('the schema "erp" has no table of Billing database')]);
    expect(await names()).toEqual(['Cedar Court', 'One']);
    expect(await landed.refusals()).toEqual([
      { locator: expect.stringMatching(/^airbyte_hs_raw__stream_companies: /), reason: 'has no id' },
    ]);
  });

  it('of a database of our own are one more mapping', async () => {
    await landed.sql(`create table erp."LEGACY_Customers" (customer_no integer, customer_name text, contact_data json, revenue_cents bigint, since bigint, changed_at timestamp);
      insert into erp."LEGACY_Customers" values
        (7, 'Pine Hill', '{"web": {"url": "https://pine.example"}, "note": "\\u0000"}', 12345, 1700000000, '2026-03-01 10:00'),
        (8, null, null, 5, 1, '2026-03-01 10:00'), (9, 'Oak Hill', null, -5, -1, null)`);
    await landed.sync();
    const { data } = await landed.contacts.query(
      '{ accounts { nodes { name domain annualRevenue { amount } identities { source sourceId } } } }',
    );
    expect(data.accounts.nodes).toEqual([
      { name: 'Oak Hill', domain: null, annualRevenue: null, identities: [{ source: 'CRM', sourceId: '#billing/9' }] },
      {
        name: 'Pine Hill',
        domain: 'pine.example',
        annualRevenue: { amount: '123.45' },
        identities: [{ source: 'CRM', sourceId: '#billing/7' }],
      },
    ]);
    expect(await landed.refusals()).toEqual([{ locator: 'LEGACY_Customers: 8', reason: 'has no name' }]);
    // Refused no longer, once it was mended.
    await landed.sql(
      `update erp."LEGACY_Customers" set customer_name = 'Elm Hill', changed_at = '2026-03-01 11:00' where customer_no = 8`,
    );
    await landed.sync();
    expect(await landed.refusals()).toEqual([]);
    expect(await names()).toEqual(['Elm Hill', 'Oak Hill', 'Pine Hill']);
  });
});

describe('a landed table that is not as it should be', () => {
  it('is told by a check of the database, without a row being read', async () => {
    await landed.land('airbyte_sf.Account', [account(1, 'One', { NumberOfEmployees: true, Tea__c: 'Assam' })], {
      types: { ...sfTypes, NumberOfEmployees: 'boolean' },
    });
    await landed.land('airbyte_sf.Opportunity', [{ Id: sf('006', 1), Name: 'One' }]);
    await landed.land('airbyte_sf.Campaign', [{ Id: sf('701', 1) }]);
    const at = [{ system: 'salesforce', schema: 'airbyte_sf', prefix: '' }];
    const { lines, problems } = await dictionary.check({ url: landed.url, at, folder: undefined });
    expect(lines).toEqual(
      expect.arrayContaining([
        '"airbyte_sf"."Account" is Salesforce account (salesforce.account), reads Id, IsDeleted, MasterRecordId, Name, Website, NumberOfEmployees, SystemModstamp',
        '"airbyte_sf"."Account" keeps as they are Tea__c',
        'leaves out Campaign: no table of the dictionary',
        '"airbyte_sf" has no table for salesforce.case (Case)',
      ]),
    );
    expect(problems).toEqual([
      expect.stringMatching(
        /^"airbyte_sf"\."Account"\.NumberOfEmployees is of the type boolean, where salesforce\.yaml:\d+ expects a whole number$/,
      ),
      expect.stringMatching(
        /^"airbyte_sf"\."Opportunity" has no column for "StageName", which salesforce\.yaml:\d+ demands$/,
      ),
    ]);
  });

  it('costs only its own freshness, and the run says what and where', async () => {
    await landed.land('airbyte_sf.Account', [account(1, 'One')], { types: sfTypes });
    await landed.land('airbyte_sf.Opportunity', [{ Id: sf('006', 1), Title: 'No name', StageName: 'New' }]);
    await landed.land('airbyte_sf.Contact', [{ ContactKey: '1', LastName: 'Lima' }]);
    const [error] = await landed.sync();
    expect(error).toMatch(
      /^2 tables of Salesforce could not be read, and will be tried again: "airbyte_sf"."Contact" has no column "Id", by which salesforce\.yaml:\d+ tells rows apart$/,
    );
    expect(await landed.sql(`select error from contacts.landed_tables where name = 'Opportunity'`)).toEqual([
      {
        error: expect.stringMatching(
          /^"airbyte_sf"."Opportunity" has no column for "Name", which salesforce\.yaml:\d+ demands$/,
        ),
      },
    ]);
    expect(await names()).toEqual(['One']);
    // It is read once it is mended, and not asked all the time meanwhile.
    await landed.sql(`alter table airbyte_sf."Opportunity" rename "Title" to "Name"`);
    await landed.sync(60);
    expect(await landed.sql('select name from contacts.deals')).toEqual([{ name: 'No name' }]);
  });

  it('with values of other kinds, huge ones and hostile ones loses these alone', async () => {
    await landed.land(
      'airbyte_sf.Account',
      [
        {
          Id: sf('001', 1),
          Name: `One \u0001 \u202e${'x'.repeat(5_000_000)}`,
          NumberOfEmployees: 'many',
          AnnualRevenue: { amount: 5 },
          SystemModstamp: 'yesterday',
          Website: 'javascript:alert(1)',
        },
        { Id: `'; drop table contacts.accounts; --`, Name: 'Two', SystemModstamp: '2026-03-01T08:00:00.000+0000' },
        { Id: null, Name: 'Three' },
      ],
      {
        types: { AnnualRevenue: 'jsonb' },
        meta: { changes: [{ field: 'Rating', change: 'NULLED', reason: 'DESTINATION_FIELD_SIZE_LIMITATION' }] },
      },
    );
    await landed.sync();
    const found = await names();
    expect(found.map((name) => name.slice(0, 3))).toEqual(['One', 'Two']);
    expect(found[0]?.length).toBe(300);
    expect(await landed.refusals()).toEqual([{ locator: expect.stringMatching(/^Account: /), reason: 'has no id' }]);
  });

  it('with a clock that is ahead does not hide what comes until then', async () => {
    await landed.land('airbyte_sf.Account', [account(1, 'One')], { types: sfTypes });
    await landed.land('airbyte_sf.Account', [account(2, 'From the future')], {
      types: sfTypes,
      minute: 60 * 24 * 365 * 50,
    });
    await landed.sync();
    await landed.sql(
      `insert into airbyte_sf."Account" select gen_random_uuid(), now(), '{}', 1, '${sf('001', 3)}', false, null, 'Three', null, now()`,
    );
    await landed.sync();
    expect(await names()).toEqual(['From the future', 'One', 'Three']);
  });

  it('that is swapped while it is read is read anew', async () => {
    await landed.land('airbyte_sf.Account', [account(1, 'One')], { types: sfTypes });
    await landed.sync();
    await landed.sql('alter table airbyte_sf."Account" rename to swapped');
    landed.onPause = () =>
      landed.land('airbyte_sf.Account', [account(1, 'One'), account(2, 'Two')], {
        types: sfTypes,
        minute: 30,
        generation: 2,
      });
    await landed.sync();
    expect(landed.pauses).toEqual([1_000]);
    expect(await names()).toEqual(['One', 'Two']);
    // One that does not come back is tried later.
    landed.onPause = async () => undefined;
    await landed.sql('drop table airbyte_sf."Account"');
    await landed.sync();
    expect(await landed.sql(`select error from contacts.landed_tables where name = 'Account'`)).toEqual([
      { error: '"airbyte_sf"."Account" is not there any more' },
    ]);
    expect(await names()).toEqual(['One', 'Two']);
  });

  it('is shared with another copy, and no row is doubled', async () => {
    await landSalesforce();
    const other = await landed.copy();
    landed.clock.advance(360_000);
    await Promise.all([landed.contacts.drain(), other.drain()]);
    await landed.sync();
    expect(await names()).toEqual(['Maple Ridge']);
    expect(await landed.sql('select count(*)::int as n from contacts.activities')).toEqual([{ n: 4 }]);
  });
});
