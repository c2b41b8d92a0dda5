import { join } from 'node:path';
import type { RunOptions } from '@sophia/ingest';
import { type TestSubgraph, tempFolder } from '@sophia/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { csv, empty, type Files, loadFiles, shareContacts } from './support.ts';

let contacts: TestSubgraph;
shareContacts((opened) => {
  contacts = opened;
});

const graph = async () => {
  const { data } = await contacts.query(`{
    accounts { nodes { name domain industry officeLocation employeeCount annualRevenue { amount currencyCode } owner { fullName } } }
    contacts { nodes { fullName primaryEmail title phones { number } account { name } } }
    employees { nodes { fullName } }
    deals(orderBy: [{ field: NAME, direction: ASC }]) { nodes { name stage status amount { amount currencyCode } probability closeDate openedAt account { name } owner { fullName } } }
  }`);
  return {
    accounts: data.accounts.nodes,
    contacts: data.contacts.nodes,
    employees: data.employees.nodes,
    deals: data.deals.nodes,
  };
};

/** Loads files, and returns what was reported first. */
async function notesOf(files: Files, options: Partial<RunOptions> = {}): Promise<string[]> {
  const lines: string[] = [];
  await loadFiles(contacts, files, { ...options, note: (line) => lines.push(line) });
  return lines;
}

describe('recognising a table', () => {
  const id = (prefix: string, number = 1) => `${prefix}00000000000${number}AAA`;

  it('uses the ids of Salesforce, and reports left-out objects by name and count', async () => {
    const named = (prefix: string) =>
      csv({ Id: id(prefix), Name: 'One', ParentId: '' }, { Id: id(prefix, 2), Name: 'Two', ParentId: '' });
    const summary = await loadFiles(contacts, {
      'Account.csv': named('001'),
      'Campaign.csv': named('701'),
      'Asset.csv': named('02i'),
      'WorkAccess.csv': named('0ZZ'),
      'TenantSecurityLogin.csv': csv({
        Id: id('9zz'),
        Username: 'a',
        Email: 'a@o.example',
        IsActive: true,
        ProfileId: '',
      }),
      'TenantMonthlyMetric.csv': csv({ Id: id('9yy'), StartDateTime: '2026-01-01', EndDateTime: '2026-01-02' }),
      'Contact.csv': named('02i'),
    });
    expect(await graph()).toMatchObject({ accounts: [{ name: 'One' }, { name: 'Two' }], contacts: [], employees: [] });
    expect(summary).toMatchObject({ new: 2, refused: [] });
    expect(summary.passedOver).toEqual(
      expect.arrayContaining([
        { reason: 'left out: Campaign (ids beginning with 701)', count: 2, examples: ['Campaign.csv'] },
        { reason: 'left out: Asset (ids beginning with 02i)', count: 4, examples: ['Asset.csv', 'Contact.csv'] },
        {
          reason: 'left out: an object of Salesforce (ids beginning with 0ZZ)',
          count: 2,
          examples: ['WorkAccess.csv'],
        },
      ]),
    );
  });

  it('uses the ids, whatever the names of columns and file', async () => {
    await loadFiles(contacts, { 'extract 1.csv': `ID,NAME\n${id('001')},Maple Ridge\n${id('701')},A campaign\n` });
    expect((await graph()).accounts).toMatchObject([{ name: 'Maple Ridge' }]);
  });

  it('reports files of no CRM before the load ends', async () => {
    const lines = await notesOf({
      'Account.csv': `Id,Name\n${id('001')},Maple Ridge\n`,
      'weather.csv': 'day,rain\n1,2\n2,3\n',
    });
    expect(lines).toContain('weather.csv: left out, 2 rows: no columns of a table that we know');
  });
});

describe('the encoding', () => {
  const table = 'Company;Industry\nMüller & Söhne – Bau;Bau\n';

  it.each([
    ['Windows-1252', Buffer.from(table.replace('–', '\u0096'), 'latin1'), 'Windows-1252, being no UTF-8, semicolons'],
    ['UTF-8', Buffer.from(table), 'UTF-8, semicolons'],
    [
      'UTF-16, its first byte first',
      Buffer.from(`\uFEFF${table}`, 'utf16le').swap16(),
      'UTF-16 (big endian), semicolons',
    ],
  ])('of names may be %s, and is told', async (_, content, line) => {
    expect((await notesOf({ 'kunden.csv': content }))[0]).toContain(line);
    expect((await graph()).accounts).toMatchObject([{ name: 'Müller & Söhne – Bau' }]);
  });
});

describe('numbers and dates', () => {
  const deals = (...rows: [amount: string, closes?: string, probability?: string][]) =>
    [
      'Deal Name;Stage;Company;Amount;Close Date;Probability',
      ...rows.map(
        ([amount, closes = '', probability = ''], index) => `D${index};Open;Acme;${amount};${closes};${probability}`,
      ),
    ].join('\n');
  const amounts = async () =>
    (await graph()).deals.map((deal: { amount: { amount: string } | null }) => deal.amount?.amount ?? null);

  it('are read in the format of the whole column, which is reported', async () => {
    const lines = await notesOf({
      'deals.csv': deals(
        ['12500,50', '31.12.2025', '50,5'],
        ['1.250,00', '01.02.2026', '7'],
        ['1 250,00'],
        ['€ 3.500'],
        ['-1.000'],
      ),
    });
    expect(await amounts()).toEqual(['12500.5', '1250', '1250', '3500', '-1000']);
    const { deals: found } = await graph();
    expect(found[0]).toMatchObject({ probability: 0.505, closeDate: '2025-12-31' });
    expect(found[1]).toMatchObject({ probability: 0.07, closeDate: '2026-02-01' });
    expect(found[3]).toMatchObject({ amount: { amount: '3500', currencyCode: 'EUR' } });
    expect(lines).toContain('  Amount is written as in Europe, as "12500,50" shows');
  });

  it('that are ambiguous are defects with file, line, column and value, unless a locale is given', async () => {
    const file = deals(['3.500', '02/03/2026'], ['€ 1.200', '04/05/2026']);
    const summary = await loadFiles(contacts, { 'deals.csv': file });
    expect(await amounts()).toEqual([null, null]);
    expect((await graph()).deals[0].closeDate).toBeNull();
    expect(summary.defects).toEqual(
      expect.arrayContaining([
        {
          reason: 'Amount can be read in two ways: choose one with --locale',
          count: 2,
          examples: ['deals.csv:2 "3.500"', 'deals.csv:3 "€ 1.200"'],
        },
        {
          reason: 'Close Date can be read in two ways: choose one with --locale',
          count: 2,
          examples: ['deals.csv:2 "02/03/2026"', 'deals.csv:3 "04/05/2026"'],
        },
      ]),
    );
    await loadFiles(contacts, { 'deals.csv': file }, { reading: { locale: 'de' } });
    expect(await amounts()).toEqual(['3500', '1200']);
    expect((await graph()).deals[0].closeDate).toBe('2026-03-02');
    await empty(contacts);
    await loadFiles(contacts, { 'deals.csv': file }, { reading: { locale: 'en-US' } });
    expect(await amounts()).toEqual(['3.5', '1.2']);
    expect((await graph()).deals[0].closeDate).toBe('2026-02-03');
  });

  it('of two formats in one column are read one by one', async () => {
    const summary = await loadFiles(contacts, { 'deals.csv': deals(['12,50'], ['12.50'], ['1.250']) });
    expect(await amounts()).toEqual(['12.5', '12.5', null]);
    expect(summary.defects).toMatchObject([{ count: 1, examples: ['deals.csv:4 "1.250"'] }]);
  });

  it('are whole where only whole numbers make sense', async () => {
    await loadFiles(contacts, { 'firmen.csv': 'Firma;Branche;Mitarbeiter;Umsatz\nAcme;Bau;1.200;1.250.000,00\n' });
    expect((await graph()).accounts).toMatchObject([{ employeeCount: 1_200, annualRevenue: { amount: '1250000' } }]);
  });

  it('may have a currency, a percent sign, or the month first', async () => {
    await loadFiles(contacts, {
      'deals.csv': deals(['USD 900.00', '12/31/2025', '50%'], ['(1,200.00)', '02/23/26 08:55 PM', '5 %']),
    });
    expect((await graph()).deals).toMatchObject([
      { amount: { amount: '900', currencyCode: 'USD' }, closeDate: '2025-12-31', probability: 0.5 },
      { amount: { amount: '-1200' }, closeDate: '2026-02-23', probability: 0.05 },
    ]);
  });

  it.each([
    ['0.2', '0.75', [0.2, 0.75]],
    ['20', '75', [0.2, 0.75]],
    ['0', '100', [0, 1]],
    ['0.5', '60', [null, 0.6]],
    ['1', '0', [null, 0]],
    ['120', '60', [null, 0.6]],
  ])('chances of %s and %s are told by one or by the hundred, as the column shows', async (first, second, expected) => {
    await loadFiles(contacts, { 'deals.csv': deals(['1', '', first], ['2', '', second]) });
    expect((await graph()).deals.map(({ probability }: { probability: number | null }) => probability)).toEqual(
      expected,
    );
  });

  it.each(['x_y_z', 'german'])('of the locale "%s", which does not exist, are one clear error', async (locale) => {
    await expect(loadFiles(contacts, { 'deals.csv': deals(['1']) }, { reading: { locale } })).rejects.toThrow(
      `there is no locale "${locale}"`,
    );
  });
});

describe('recognising columns', () => {
  it("HubSpot's own exports: companies, contacts and deals by their labels", async () => {
    const lines = await notesOf({
      'hubspot-crm-exports-all-companies.csv': csv({
        'Record ID': '151',
        'Company name': 'Cedar Court',
        'Company Domain Name': 'cedar.example',
        'Company owner': 'Anna Snelling (anna@ourco.example)',
        'Number of Employees': '12',
        'Lifecycle Stage': 'Customer',
      }),
      'hubspot-crm-exports-all-contacts.csv': csv({
        'Record ID - Contact': '901',
        'First Name': 'Ines',
        'Last Name': 'Roy',
        Email: 'ines@cedar.example',
        'Job Title': 'CFO',
        'Associated Company IDs (Primary)': '151',
        'Associated Company': 'Cedar Court',
      }),
      'hubspot-crm-exports-all-deals.csv': csv({
        'Record ID': '501',
        'Deal Name': 'Portal',
        'Deal Stage': 'Closed Won',
        'Associated Company IDs (Primary)': '151',
        'Deal owner': 'Anna Snelling',
        Amount: '19200',
        Currency: 'USD',
        'Close Date': '2026-04-30 15:02',
      }),
    });
    expect(await graph()).toMatchObject({
      accounts: [
        { name: 'Cedar Court', domain: 'cedar.example', employeeCount: 12, owner: { fullName: 'Anna Snelling' } },
      ],
      contacts: [{ fullName: 'Ines Roy', title: 'CFO', account: { name: 'Cedar Court' } }],
      employees: [{ fullName: 'Anna Snelling' }],
      deals: [
        {
          name: 'Portal',
          status: 'WON',
          amount: { amount: '19200', currencyCode: 'USD' },
          account: { name: 'Cedar Court' },
          owner: { fullName: 'Anna Snelling' },
        },
      ],
    });
    expect(lines).toContain('hubspot-crm-exports-all-companies.csv: HubSpot company (hubspot.company), UTF-8, commas');
    expect(lines).toContain('  leaves out Lifecycle Stage');
    expect(lines.join('\n')).toContain('Deal Stage → dealstage');
  });

  it.each([
    ['Spanish', { 'ID de registro': '7', 'Nombre del negocio': 'Portal', 'Etapa del negocio': 'Abierto', Valor: '10' }],
    ['German', { 'Datensatz-ID': '7', 'Deal-Name': 'Portal', 'Deal-Phase': 'Offen', Betrag: '10' }],
    [
      'French',
      {
        "ID de l'enregistrement": '7',
        'Nom de la transaction': 'Portal',
        'Phase de la transaction': 'x',
        Montant: '10',
      },
    ],
  ])("HubSpot's exports in %s", async (_, row) => {
    await loadFiles(contacts, { 'export.csv': csv(row) });
    expect((await graph()).deals).toMatchObject([{ name: 'Portal', amount: { amount: '10' } }]);
  });

  it('a report of Salesforce, with its footer, by the labels of its columns', async () => {
    const report = csv({
      'Opportunity ID': '006000000000001',
      'Opportunity Name': 'Portal',
      'Account Name': 'Maple Ridge',
      'Opportunity Owner': 'Anna Snelling',
      Stage: 'Closed Won',
      Amount: 'USD 1,000.00',
      'Close Date': '3/31/2026',
      'Probability (%)': '100%',
    });
    const footer =
      '\n"Grand Totals (1 record)","","","","","USD 1,000.00","",""\n\n"Confidential Information - Do Not Distribute"\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\n';
    const summary = await loadFiles(contacts, { 'report1764.csv': report + footer });
    expect(summary).toMatchObject({ refused: [], defects: [{ reason: 'has no AccountId' }].slice(1), new: 1 });
    expect(await graph()).toMatchObject({
      deals: [
        {
          name: 'Portal',
          status: 'WON',
          amount: { amount: '1000', currencyCode: 'USD' },
          probability: 1,
          closeDate: '2026-03-31',
          account: { name: 'Maple Ridge' },
          owner: { fullName: 'Anna Snelling' },
        },
      ],
    });
  });

  it("Pipedrive's exports", async () => {
    await loadFiles(contacts, {
      'organizations-1.csv': csv({
        'Organization - ID': '4',
        'Organization - Name': 'Maple Ridge',
        'Organization - Owner': 'Anna Snelling',
      }),
      'people-1.csv': csv({
        'Person - ID': '5',
        'Person - Name': 'Ines Roy',
        'Person - Organization': 'Maple Ridge',
        'Person - Email - Work': 'ines@maple.example',
        'Person - Phone - Work': '+1 202 555 0134',
      }),
      'deals-1.csv': csv({
        'Deal - ID': '6',
        'Deal - Title': 'Portal',
        'Deal - Organization': 'Maple Ridge',
        'Deal - Value': '500',
        'Deal - Currency': 'EUR',
        'Deal - Stage': 'Proposal',
        'Deal - Status': 'Lost',
        'Deal - Lost time': '2026-02-01 10:00:00',
      }),
    });
    expect(await graph()).toMatchObject({
      accounts: [{ name: 'Maple Ridge', owner: { fullName: 'Anna Snelling' } }],
      contacts: [{ fullName: 'Ines Roy', primaryEmail: 'ines@maple.example', account: { name: 'Maple Ridge' } }],
      deals: [
        {
          name: 'Portal',
          stage: 'Proposal',
          status: 'LOST',
          amount: { amount: '500', currencyCode: 'EUR' },
          account: { name: 'Maple Ridge' },
        },
      ],
    });
  });

  it("Dynamics' exports", async () => {
    const guid = (digit: string) => `${digit.repeat(8)}-1111-1111-1111-111111111111`;
    await loadFiles(contacts, {
      'accounts.csv': csv({
        '(Do Not Modify) Account': guid('a'),
        'Account Name': 'Maple Ridge',
        'Main Phone': '1',
        'Address 1: City': 'Austin',
      }),
      'contacts.csv': csv({
        '(Do Not Modify) Contact': guid('b'),
        'Full Name': 'Ines Roy',
        Email: 'ines@maple.example',
        'Company Name': 'Maple Ridge',
        'Business Phone': '',
      }),
      'opportunities.csv': csv({
        '(Do Not Modify) Opportunity': guid('c'),
        Topic: 'Portal',
        'Potential Customer': 'Maple Ridge',
        'Est. close date': '2026-04-30',
        'Est. revenue': '$5,000.00',
        Status: 'Won',
      }),
    });
    expect(await graph()).toMatchObject({
      accounts: [{ name: 'Maple Ridge', officeLocation: 'Austin' }],
      contacts: [{ fullName: 'Ines Roy', account: { name: 'Maple Ridge' } }],
      deals: [{ name: 'Portal', status: 'WON', amount: { amount: '5000' }, account: { name: 'Maple Ridge' } }],
    });
  });

  it('lists without ids, whose indistinguishable rows are refused', async () => {
    const summary = await loadFiles(contacts, {
      'people.csv':
        'First Name\tLast Name\tE-mail\tCompany\nInes\tRoy\tines@maple.example\tMaple Ridge\nLuis\tRoy\t\tMaple Ridge\n',
      'opps.csv': csv(
        { Opportunity: 'Portal', Account: 'Maple Ridge', Stage: 'Open', Amount: '1' },
        { Opportunity: 'Portal', Account: 'Maple Ridge', Stage: 'Won', Amount: '2' },
      ),
    });
    expect(summary).toMatchObject({ new: 3, refused: [{ count: 1, examples: ['opps.csv:3'] }] });
    expect(await graph()).toMatchObject({ accounts: [{ name: 'Maple Ridge' }], deals: [{ amount: { amount: '1' } }] });
  });

  it('two companies with one name stay two if they have ids', async () => {
    await loadFiles(contacts, {
      'companies.csv': csv(
        { 'Company ID': '1', Company: 'Springfield', Country: 'US' },
        { 'Company ID': '2', Company: 'Springfield', Country: 'CA' },
      ),
    });
    expect((await graph()).accounts).toHaveLength(2);
  });
});

describe('a mapping file', () => {
  const file = { 'liste.csv': 'Nr;Wer;Geld;Notiz\n1;Acme;1.200;x\n' };
  async function withMapping(text: string): Promise<Partial<RunOptions>> {
    const folder = folders.use(await tempFolder({ 'mapping.yaml': text }));
    return { reading: { mapping: join(folder.path, 'mapping.yaml') } };
  }
  const folders = new AsyncDisposableStack();
  afterAll(() => folders.disposeAsync());

  it.each([
    [
      'YAML',
      'files:\n  liste.csv:\n    table: crm.company\n    locale: de\n    columns: { Nr: id, Wer: name, Geld: revenue, Notiz: null }\n',
    ],
    [
      'JSON',
      '{"files":{"liste.csv":{"table":"crm.company","locale":"de","columns":{"Nr":"id","Wer":"name","Geld":"revenue"}}}}',
    ],
  ])('in %s says what columns are', async (_, text) => {
    await expect(loadFiles(contacts, file)).rejects.toThrow('use --mapping');
    await loadFiles(contacts, file, await withMapping(text));
    expect((await graph()).accounts).toMatchObject([{ name: 'Acme', annualRevenue: { amount: '1200' } }]);
  });

  it.each([
    [
      'a table that there is not',
      'files:\n  liste.csv:\n    table: crm.firm\n',
      /mapping\.yaml:3: there is no table "crm\.firm": there are .*crm\.company/,
    ],
    [
      'a field that there is not',
      'files:\n  liste.csv:\n    table: crm.company\n    columns:\n      Wer: nmae\n',
      /mapping\.yaml:5: crm\.company has no field "nmae": it has .*name/,
    ],
    [
      'a key that there is not',
      'files:\n  liste.csv:\n    tabel: crm.company\n',
      /mapping\.yaml:3: liste\.csv has no "tabel"/,
    ],
    [
      'a column that there is not',
      'files:\n  liste.csv:\n    table: crm.company\n    columns:\n      Name: name\n',
      /has no column "Name"/,
    ],
    [
      'a file that there is not',
      'files:\n  list.csv:\n    table: crm.company\n',
      /"list\.csv", but no file has this name/,
    ],
    [
      'an encoding that there is not',
      'files:\n  liste.csv:\n    encoding: utf-99\n',
      /mapping\.yaml:3: there is no encoding "utf-99"/,
    ],
    ['no YAML', 'files: [\n', /mapping\.yaml:/],
  ])('with %s is one clear error', async (_, text, message) => {
    await expect(loadFiles(contacts, file, await withMapping(text))).rejects.toThrow(message);
  });

  it('that is missing is one clear error', async () => {
    await expect(loadFiles(contacts, file, { reading: { mapping: '/nowhere/m.yaml' } })).rejects.toThrow(
      'the mapping /nowhere/m.yaml does not exist',
    );
  });
});
