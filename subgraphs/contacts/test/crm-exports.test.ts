import type { TestSubgraph } from '@sophia/testing';
import { describe, expect, it } from 'vitest';
import { csv, loadFiles, published, shareContacts } from './support.ts';

let contacts: TestSubgraph;
shareContacts((opened) => {
  contacts = opened;
});

const stamp = '2026-03-02T17:03:23.000+0000';

it('a new record is written once, with its account, contact or employee', async () => {
  contacts.log.length = 0;
  const summary = await loadFiles(contacts, {
    'User.csv': csv({ Id: '005Hs00000AaBbC', FirstName: 'Ines', LastName: 'Weber', SystemModstamp: stamp }),
    'Account.csv': csv({
      Id: '001Hs00003AbCdE',
      Name: 'Maple Ridge',
      OwnerId: '005Hs00000AaBbC',
      SystemModstamp: stamp,
    }),
    'Contact.csv': csv({
      Id: '003Hs00002QrStu',
      AccountId: '001Hs00003AbCdE',
      LastName: 'Okafor',
      SystemModstamp: stamp,
    }),
  });
  expect(summary).toMatchObject({ new: 3, refused: [] });
  const written = contacts.log.flatMap(
    (sql) => /(insert into|update) "?contacts"?\."?source_records/.exec(sql)?.[1] ?? [],
  );
  expect(written).toEqual(['insert into', 'insert into', 'insert into']);
  const answer = await contacts.query('{ contacts { nodes { fullName account { name owner { fullName } } } } }');
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual({
    contacts: { nodes: [{ fullName: 'Okafor', account: { name: 'Maple Ridge', owner: { fullName: 'Ines Weber' } } }] },
  });
});

describe('Salesforce', () => {
  const head = { IsDeleted: false, SystemModstamp: stamp, CreatedDate: '2026-01-05T10:00:00.000Z' };
  const files = {
    'export/Account.csv': csv({
      Id: '001Hs00003AbCdE',
      ...head,
      Name: 'Maple Ridge',
      Website: 'mapleridge.example',
      BillingCity: 'Austin',
      BillingState: 'TX',
      AnnualRevenue: '1,250,000.50',
      CurrencyIsoCode: 'USD',
      Units_Managed__c: '3120.000000000',
      Property_Management_Software__c: 'Yardi;Entrata',
      OwnerId: '005Hs00000AaBbC',
    }),
    'export/Lead.csv': csv({
      Id: '00QHs00001LeadAIAF',
      ...head,
      Name: 'Peter Okafor',
      Email: '',
      Company: 'Maple Ridge',
      IsConverted: true,
      ConvertedContactId: '003Hs00002QrStuIAF',
      ConvertedAccountId: '001Hs00003AbCdEIAV',
    }),
    'export/Contact.csv': csv({
      Id: '003Hs00002QrStuIAF',
      ...head,
      Name: 'Peter Okafor',
      FirstName: 'Peter',
      LastName: 'Okafor',
      AccountId: '001Hs00003AbCdEIAV',
      Email: 'peter@mapleridge.example',
      HasOptedOutOfEmail: 'true',
      DoNotCall: 'false',
    }),
    'export/User.csv': csv(
      {
        Id: '005Hs00000AaBbCIAV',
        Username: 'anna',
        Name: 'Anna Snelling',
        Email: 'anna@ourco.example',
        IsActive: true,
        ManagerId: '',
        UserType: 'Standard',
        ContactId: '',
        Department: 'Sales',
        SystemModstamp: stamp,
      },
      {
        Id: '005Hs00000RobotIAV',
        Username: 'robot',
        Name: 'Automated Process',
        Email: 'robot@ourco.example',
        IsActive: true,
        ManagerId: '',
        UserType: 'AutomatedProcess',
        ContactId: '',
        Department: '',
        SystemModstamp: stamp,
      },
    ),
    'export/Opportunity.csv': csv({
      Id: '006Hs00001XyZabIAF',
      ...head,
      Name: 'Portal',
      StageName: 'Closed Lost',
      IsClosed: true,
      IsWon: false,
      Amount: '86400.000000000',
      Probability: '0',
      CloseDate: '2026-03-01',
      AccountId: '001Hs00003AbCdEIAV',
      OwnerId: '005Hs00000AaBbCIAV',
    }),
    'export/OpportunityHistory.csv': csv(
      ...['Qualification', 'Qualification', 'Proposal', 'Closed Lost'].map((StageName, index) => ({
        Id: `008Hs00001Hist${index}AAF`,
        OpportunityId: '006Hs00001XyZabIAF',
        StageName,
        Amount: 1000 * (index + 1),
        CreatedDate: `2026-01-0${index + 1}T00:00:00.000Z`,
      })),
    ),
    'export/Task.csv': csv({
      Id: '00THs00001TaskAIAF',
      ...head,
      Subject: 'Intro call',
      TaskSubtype: 'Call',
      CallType: 'Outbound',
      CallDurationInSeconds: 90,
      ActivityDate: '2026-01-06',
      Status: 'Completed',
      WhoId: '003Hs00002QrStuIAF',
      WhatId: '006Hs00001XyZabIAF',
      OwnerId: '005Hs00000AaBbCIAV',
    }),
    'export/Event.csv': csv({
      Id: '00UHs00001EvenAIAF',
      ...head,
      Subject: 'Demo',
      StartDateTime: '2026-01-07T10:00:00.000Z',
      EndDateTime: '2026-01-07T10:45:00.000Z',
      WhoId: '',
      WhatId: '001Hs00003AbCdEIAV',
      OwnerId: '005Hs00000AaBbCIAV',
    }),
    'export/Case.csv': csv({
      Id: '500Hs00001CaseAIAF',
      ...head,
      CaseNumber: '00001',
      Subject: 'Portal is down',
      Status: 'New',
      ContactId: '003Hs00002QrStuIAF',
      AccountId: '',
      OwnerId: '00GHs00001QueuAIAF',
    }),
  };

  it('objects become linked accounts, people, deals and activities', async () => {
    expect(await loadFiles(contacts, files)).toMatchObject({
      new: 13,
      changed: 0,
      unchanged: 0,
      refused: [],
      defects: [],
    });
    expect(await loadFiles(contacts, files)).toMatchObject({ new: 0, changed: 0, unchanged: 13 });
    const { data } = await contacts.query(`{
      accounts { nodes { name domain website region officeLocation unitCount propertySoftware annualRevenue { amount currencyCode } owner { fullName department }
        contacts { nodes { fullName primaryEmail consents { channel status source } identities { objectType } } }
        deals { nodes { name status amount { amount } probability closeDate stageHistory { fromStage stage amount { amount } } } } } }
      employees { totalCount }
    }`);
    expect(data).toEqual({
      accounts: {
        nodes: [
          {
            name: 'Maple Ridge',
            domain: 'mapleridge.example',
            website: 'https://mapleridge.example/',
            region: 'TX',
            officeLocation: 'Austin, TX',
            unitCount: 3120,
            propertySoftware: ['Yardi', 'Entrata'],
            annualRevenue: { amount: '1250000.5', currencyCode: 'USD' },
            owner: { fullName: 'Anna Snelling', department: 'Sales' },
            contacts: {
              nodes: [
                {
                  fullName: 'Peter Okafor',
                  primaryEmail: 'peter@mapleridge.example',
                  consents: [
                    { channel: 'EMAIL', status: 'OPTED_OUT', source: 'SALESFORCE' },
                    { channel: 'PHONE', status: 'NOT_OPTED_OUT', source: 'SALESFORCE' },
                  ],
                  identities: [{ objectType: 'contact' }, { objectType: 'lead' }],
                },
              ],
            },
            deals: {
              nodes: [
                {
                  name: 'Portal',
                  status: 'LOST',
                  amount: { amount: '86400' },
                  probability: 0,
                  closeDate: '2026-03-01',
                  stageHistory: [
                    { fromStage: null, stage: 'Qualification', amount: { amount: '1000' } },
                    { fromStage: 'Qualification', stage: 'Proposal', amount: { amount: '3000' } },
                    { fromStage: 'Proposal', stage: 'Closed Lost', amount: { amount: '4000' } },
                  ],
                },
              ],
            },
          },
        ],
      },
      employees: { totalCount: 1 },
    });
  });

  it('activities are published with their people, deal and account', async () => {
    await loadFiles(contacts, files);
    const { accounts, deals, employees } = (
      await contacts.query(
        '{ accounts { nodes { id contacts { nodes { id } } } } deals { nodes { id } } employees { nodes { id } } }',
      )
    ).data;
    const [{ id: accountId, contacts: people }] = accounts.nodes;
    const events = await published(contacts, 'activity.changed');
    const last = (subject: string) => events.findLast((activity) => activity.subject === subject);
    expect(last('Intro call')).toMatchObject({
      kind: 'CALL',
      direction: 'OUTBOUND',
      durationSeconds: 90,
      occurredAt: '2026-01-06T00:00:00.000Z',
      status: 'Completed',
      accountId,
      dealId: deals.nodes[0].id,
      contactIds: [people.nodes[0].id],
      employeeIds: [employees.nodes[0].id],
    });
    expect(last('Demo')).toMatchObject({ kind: 'MEETING', durationSeconds: 2_700, accountId, contactIds: [] });
    // The case names no account, so it gets its contact's.
    expect(last('Portal is down')).toMatchObject({
      kind: 'TICKET',
      direction: 'INBOUND',
      accountId,
      contactIds: [people.nodes[0].id],
      employeeIds: [],
    });
    expect(last('Deal lost: Portal')).toMatchObject({
      kind: 'NOTE',
      status: 'Closed Lost',
      occurredAt: '2026-03-01T00:00:00.000Z',
      accountId,
    });
  });

  it('a reopened deal removes its end from the timeline', async () => {
    await loadFiles(contacts, files);
    const reopened = files['export/Opportunity.csv']
      .replace('"Closed Lost","true"', '"Negotiation","false"')
      .replace(stamp, '2026-04-01T00:00:00.000Z');
    expect(await loadFiles(contacts, { 'Opportunity.csv': reopened })).toMatchObject({ changed: 1 });
    const events = await published(contacts, 'activity.changed');
    const { id } = events.find(({ subject }) => subject === 'Deal lost: Portal') ?? {};
    expect(events.findLast((activity) => activity.id === id)).toMatchObject({ deleted: true });
    // An older version that is loaded late changes nothing.
    expect(await loadFiles(contacts, { 'Opportunity.csv': files['export/Opportunity.csv'] })).toMatchObject({
      changed: 0,
      unchanged: 1,
    });
  });
});

describe('HubSpot', () => {
  it('reads flat properties, properties as JSON, lists with repetitions, and HTML', async () => {
    const summary = await loadFiles(contacts, {
      'companies.csv': csv({
        id: '151',
        properties: JSON.stringify({
          name: 'Cedar Court',
          domain: 'cedar.example',
          numberofemployees: 12,
          hs_merged_object_ids: '149;150',
        }),
        updatedAt: stamp,
      }),
      'contacts.csv': csv({
        id: '901',
        properties_email: 'ines@cedar.example',
        properties_hs_additional_emails: 'i.roy@cedar.example;info@cedar.example',
        properties_firstname: 'Ines',
        properties_lastname: 'Roy',
        properties_hs_calculated_phone_number: '+12025550134',
        properties_hs_buying_role: 'CHAMPION;INFLUENCER',
        properties_hs_email_optout: 'true',
        companies: '["151","151"]',
        updatedAt: stamp,
      }),
      'deals.csv': csv({
        id: '501',
        dealname: 'Cedar Court – 96 units',
        dealstage: 'closedwon',
        amount: '19200',
        deal_currency_code: 'USD',
        hs_is_closed_won: 'true',
        hs_deal_stage_probability: '1',
        closedate: '2026-04-30T23:59:59Z',
        createdAt: '2026-01-11T15:02:10.331Z',
        companies: '["150"]',
        hubspot_owner_id: '77',
        updatedAt: stamp,
      }),
      'owners.csv': csv({
        id: '77',
        email: 'anna@ourco.example',
        userId: 5,
        firstName: 'Anna',
        lastName: 'Snelling',
        archived: 'false',
      }),
      'engagements_calls.csv': csv({
        id: '1',
        hs_call_title: 'Intro',
        hs_call_body: '<p>Wants a <b>demo</b> &amp; prices</p><p>See <a href="https://x.example">this</a></p>',
        hs_call_direction: 'INBOUND',
        hs_call_duration: '90500',
        hs_timestamp: '2026-02-01T10:00:00Z',
        contacts: '["901","901"]',
        deals: '["501"]',
        updatedAt: stamp,
      }),
      'engagements_emails.csv': csv({
        id: '2',
        hs_email_subject: 'Quote',
        hs_email_html: '<div>Here it is</div>',
        hs_email_text: '',
        hs_email_direction: 'INCOMING_EMAIL',
        hs_timestamp: '2026-02-02T10:00:00Z',
        companies: '["151"]',
        updatedAt: stamp,
      }),
      'engagements_meetings.csv': csv({
        id: '3',
        hs_meeting_title: 'Demo',
        hs_meeting_start_time: '2026-02-03T10:00:00Z',
        hs_meeting_end_time: '2026-02-03T11:00:00Z',
        updatedAt: stamp,
      }),
      'engagements_tasks.csv': csv({
        id: '4',
        hs_task_subject: 'Send list',
        hs_task_status: 'NOT_STARTED',
        hs_timestamp: '2026-02-09T10:00:00Z',
        hs_createdate: '2026-02-04T10:00:00Z',
        hubspot_owner_id: '77',
        updatedAt: stamp,
      }),
      'tickets.csv': csv({
        id: '5',
        subject: 'Login fails',
        content: '<p>Since today</p>',
        hs_pipeline_stage: '1',
        hs_ticket_priority: 'HIGH',
        createdate: '2026-02-05T10:00:00Z',
        contacts: '["901"]',
        updatedAt: stamp,
      }),
    });
    expect(summary).toMatchObject({ new: 9, refused: [], defects: [] });
    const { data } =
      await contacts.query(`{ contacts { nodes { fullName decisionRole emails { address } phones { number } consents { channel status } account { name employeeCount } } }
      deals { nodes { status amount { amount currencyCode } openedAt closeDate account { name } owner { fullName } } } }`);
    expect(data).toEqual({
      contacts: {
        nodes: [
          {
            fullName: 'Ines Roy',
            decisionRole: 'CHAMPION',
            emails: [
              { address: 'ines@cedar.example' },
              { address: 'i.roy@cedar.example' },
              { address: 'info@cedar.example' },
            ],
            phones: [{ number: '+12025550134' }],
            consents: [{ channel: 'EMAIL', status: 'OPTED_OUT' }],
            account: { name: 'Cedar Court', employeeCount: 12 },
          },
        ],
      },
      deals: {
        nodes: [
          {
            status: 'WON',
            amount: { amount: '19200', currencyCode: 'USD' },
            openedAt: '2026-01-11T15:02:10.331Z',
            closeDate: '2026-04-30',
            account: { name: 'Cedar Court' },
            owner: { fullName: 'Anna Snelling' },
          },
        ],
      },
    });
    const events = await published(contacts, 'activity.changed');
    const last = (subject: string) => events.findLast((activity) => activity.subject === subject);
    expect(last('Intro')).toMatchObject({
      kind: 'CALL',
      direction: 'INBOUND',
      durationSeconds: 91,
      body: 'Wants a demo & prices\n\nSee this',
      contactIds: [expect.any(String)],
      dealId: expect.any(String),
      accountId: expect.any(String),
    });
    expect(last('Quote')).toMatchObject({ kind: 'EMAIL', direction: 'INBOUND', body: 'Here it is' });
    expect(last('Demo')).toMatchObject({ kind: 'MEETING', durationSeconds: 3_600 });
    expect(last('Send list')).toMatchObject({
      kind: 'TASK',
      occurredAt: '2026-02-04T10:00:00.000Z',
      dueAt: '2026-02-09T10:00:00.000Z',
    });
    expect(last('Login fails')).toMatchObject({ kind: 'TICKET', body: 'Since today', status: '1' });
  });
});

it('sample data is marked until real data has the same record', async () => {
  const files = { 'accounts.csv': csv({ account: 'Acme', sector: 'retail', subsidiary_of: '' }) };
  const isSample = async () =>
    (await contacts.query('{ accounts { nodes { isSample } } }')).data.accounts.nodes[0].isSample;
  await loadFiles(contacts, files, { isSample: true });
  expect(await isSample()).toBe(true);
  await loadFiles(contacts, files);
  expect(await isSample()).toBe(false);
  await loadFiles(contacts, files, { isSample: true });
  expect(await isSample()).toBe(false);
});

describe('bad input', () => {
  const pipeline = { sales_agent: 'Anna Snelling', product: 'GTX', account: 'Acme', close_date: '', close_value: '' };

  it('refuses unusable rows with the reason, and loads the others', async () => {
    const summary = await loadFiles(contacts, {
      'pipeline.csv': csv(
        { opportunity_id: 'A1', deal_stage: 'Engaging', engage_date: '2026-01-02', ...pipeline },
        { opportunity_id: '', deal_stage: 'Engaging', engage_date: '2026-01-02', ...pipeline },
        { opportunity_id: 'A3', deal_stage: '', engage_date: '2026-01-02', ...pipeline },
        { opportunity_id: 'A4', deal_stage: 'Engaging', engage_date: '2026-02-30', ...pipeline, close_value: 'a lot' },
        { opportunity_id: 'A1', deal_stage: 'Engaging', engage_date: '2026-01-02', ...pipeline },
      ),
      'notes.txt': 'none of ours',
      'other.csv': 'a,b\n1,2',
    });
    expect(summary).toMatchObject({
      new: 2,
      unchanged: 1,
      refused: [
        { reason: 'has no deal_stage', count: 1, examples: ['pipeline.csv:4'] },
        { reason: 'has no opportunity_id', count: 1, examples: ['pipeline.csv:3'] },
      ],
    });
    expect(summary.defects.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['engage_date is not a date', 'close_value is not a number']),
    );
  });

  it('stores hostile and foreign texts as they are', async () => {
    const account = `O'Brien "; drop table contacts.accounts; -- 株式会社 \u0000`;
    await loadFiles(contacts, {
      'accounts.csv': csv(
        { account, sector: '<b>x</b>', subsidiary_of: '' },
        { account: 'Ünïcode Größe GmbH', sector: '', subsidiary_of: account },
      ),
    });
    const { nodes } = (await contacts.query('{ accounts { nodes { name parent { name } } } }')).data.accounts;
    const name = `O'Brien "; drop table contacts.accounts; -- 株式会社`;
    expect(nodes).toEqual([
      { name, parent: null },
      { name: 'Ünïcode Größe GmbH', parent: { name } },
    ]);
  });

  it('a truncated file gives the rows before the break, and its end is reported', async () => {
    const summary = await loadFiles(contacts, { 'accounts.csv': 'account,sector\nAcme,retail\nUmbrella,"finance' });
    expect(summary).toMatchObject({ new: 1, refused: [{ count: 1, examples: ['accounts.csv'] }] });
  });

  it('a folder without CRM data, and a missing folder, are one clear error', async () => {
    await expect(loadFiles(contacts, { 'other.csv': 'a,b\n1,2' })).rejects.toThrow('no CSV file with columns of a CRM');
    await expect(loadFiles(contacts, {})).rejects.toThrow('empty');
  });
});
