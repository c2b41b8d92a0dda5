import type { TestSubgraph } from '@sophia/testing';
import { describe, expect, it } from 'vitest';
import { csv, dump, empty, loadFiles, shareContacts } from './support.ts';

let contacts: TestSubgraph;
shareContacts((opened) => {
  contacts = opened;
});

const count = async () => {
  const { data } = await contacts.query('{ contacts { totalCount } employees { totalCount } accounts { totalCount } }');
  return {
    contacts: data.contacts.totalCount,
    employees: data.employees.totalCount,
    accounts: data.accounts.totalCount,
  };
};

const nobody = '000000000000000AAA';
const person = (number: number, first: string, rest: Record<string, string> = {}) => ({
  Id: `00300000000000${number}AAA`,
  FirstName: first,
  LastName: `Last${first}`,
  AccountId: '',
  Email: '',
  Phone: '',
  ...rest,
});
const four = ['Ann', 'Bob', 'Cleo', 'Dan'];

it('an id of zeros refers to no record: users stay employees and leads stay separate', async () => {
  const user = (number: number, first: string) => ({
    Id: `00500000000000${number}AAA`,
    Username: `${first}@o.example`,
    FirstName: first,
    LastName: 'Ames',
    Email: `${first}@o.example`,
    UserType: 'Standard',
    ContactId: nobody,
    ManagerId: nobody,
  });
  const lead = (number: number, name: string) => ({
    Id: `00Q00000000000${number}AAA`,
    Name: name,
    Company: 'x',
    Status: 'Open',
    ConvertedContactId: nobody,
    ConvertedAccountId: nobody,
    MasterRecordId: nobody,
  });
  await loadFiles(contacts, {
    'User.csv': csv(user(1, 'Ann'), user(2, 'Bob')),
    'Lead.csv': csv(lead(1, 'Carla Lead'), lead(2, 'Dirk Lead')),
  });
  expect(await count()).toMatchObject({ employees: 2, contacts: 2 });
});

it.each(['-1', '0', 'N/A', 'none', 'unknown', '(not set)', 'NULL', '#N/A', '000000000000000', '—'])(
  'the account %j of deals and contacts is none, and is no company',
  async (value) => {
    await loadFiles(contacts, {
      'Contact.csv': csv(...four.map((name, index) => person(index, name, { AccountId: value }))),
      'pipeline.csv': csv({ opportunity_id: 'A1', deal_stage: 'Won', account: value, sales_agent: value }),
    });
    expect(await count()).toEqual({ contacts: 4, employees: 0, accounts: 0 });
  },
);

it.each([
  ['e-mail', 'Email', 'none@none.com'],
  ['e-mail', 'Email', 'no-reply@acme.example'],
  ['e-mail', 'Email', 'unknown@acme.example'],
  ['e-mail', 'Email', 'test@test.com'],
  ['e-mail', 'Email', 'sales@acme.example'],
  ['phone', 'Phone', '000-000-0000'],
  ['phone', 'Phone', '+1 202 555 5555'],
  ['phone', 'Phone', '202-123-4567'],
])('a placeholder %s in %s, such as %s, joins not even people of one name', async (_, column, value) => {
  const twin = { FirstName: 'Ann', LastName: 'Ames', [column]: value };
  await loadFiles(contacts, { 'Contact.csv': csv(person(1, 'Ann', twin), person(2, 'Ann', twin)) });
  expect(await count()).toMatchObject({ contacts: 2 });
});

it('companies without a name are not one company', async () => {
  const company = (id: string, name: string) => ({ id, name, domain: '', updatedAt: '2026-01-01T00:00:00Z' });
  await loadFiles(contacts, {
    'companies.csv': csv(company('1', 'N/A')),
    'Account.csv': csv({ Id: '001000000000001AAA', Name: 'n/a', Industry: '' }),
  });
  expect(await count()).toMatchObject({ accounts: 2 });
});

describe('an identity of many people', () => {
  const shared = { Email: 'frontoffice9@acme.example' };

  it('joins nobody and is reported, in any order of people', async () => {
    const rows = four.map((name, index) => person(index, name, shared));
    const summary = await loadFiles(contacts, { 'Contact.csv': csv(...rows) });
    expect(await count()).toMatchObject({ contacts: 4 });
    expect(summary.defects).toEqual([
      {
        reason: expect.stringContaining('share an identity'),
        count: 1,
        examples: ['Contact.csv "email:frontoffice9@acme.example"'],
      },
    ]);
    const together = await dump(contacts);
    await empty(contacts);
    for (const row of rows.toReversed()) await loadFiles(contacts, { 'Contact.csv': csv(row) });
    expect(await dump(contacts)).toEqual(together);
  });

  it('joins them if they are one person after all', async () => {
    const rows = ['Ann', 'A.', 'Ann', 'Ann'].map((name, index) => person(index, name, { ...shared, LastName: 'Ames' }));
    await loadFiles(contacts, { 'Contact.csv': csv(...rows) });
    expect(await count()).toMatchObject({ contacts: 1 });
  });

  it('is a switchboard from fifty people on, and may join again below', async () => {
    const phone = { LastName: 'Ames', Phone: '+1 202 555 0134' };
    const id = (index: number) => ({ Id: `003000000000${String(index).padStart(3, '0')}AAA` });
    const stamped = (index: number, changes: object = {}) => ({
      ...person(0, 'Ann', phone),
      ...id(index),
      SystemModstamp: '2026-01-01T00:00:00Z',
      ...changes,
    });
    const rows = Array.from({ length: 51 }, (_, index) => stamped(index));
    await loadFiles(contacts, { 'Contact.csv': csv(...rows.slice(0, 50)) });
    expect(await count()).toMatchObject({ contacts: 1 });
    await loadFiles(contacts, { 'Contact.csv': csv(...rows.slice(50)) });
    expect(await count()).toMatchObject({ contacts: 51 });
    await loadFiles(contacts, {
      'Contact.csv': csv(stamped(7, { Phone: '', SystemModstamp: '2026-01-02T00:00:00Z' })),
    });
    expect(await count()).toMatchObject({ contacts: 2 });
  });
});
