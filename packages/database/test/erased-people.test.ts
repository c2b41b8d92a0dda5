import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, erasedPeople, mayErasePeople, type Person, rememberErased } from '../src/index.ts';
import { openThings } from './support.ts';

let server: TestDatabase;
let database: Database;
beforeAll(async () => {
  server = await createTestDatabase();
  database = await openThings(server.url);
  await database.system((em) => em.execute(mayErasePeople(database.schema)));
});
afterAll(async () => {
  await database?.close();
  await server?.close();
});

const contact = '0b6c1d58-7a40-4c0f-9f3c-6f3f4f0d3a11';
const person: Person = {
  contactIds: [contact],
  recordIds: [],
  emails: ['Lucia.Fernandez@casaverde.example'],
  phones: ['+34 600 123 456'],
  names: ['Lucía Fernández Ortega', 'Lucía'],
};

const erase = (tenant: string, given: Partial<Person> = person) =>
  database.transaction(tenant, (em) =>
    rememberErased(em, { tenant, erasureId: contact, person: { ...person, ...given } }),
  );
const erased = (tenant: string) => database.transaction(tenant, (em) => erasedPeople(em, tenant));

it('knows nobody before the first erasure', async () => {
  const people = await erased('new');
  expect([people.isEmpty, people.hasRecord(contact), people.clean('Lucía Fernández Ortega')]).toEqual([
    true,
    false,
    'Lucía Fernández Ortega',
  ]);
});

it('finds addresses, numbers and full names in texts of any writing, and leaves everything else', async () => {
  await erase('acme');
  const people = await erased('acme');
  const cleaned = {
    'LUCÍA FERNÁNDEZ ORTEGA called.': '[erased] called.',
    'Lucia Fernandez Ortega': 'Lucia Fernandez Ortega',
    'Mail lucia.fernandez@CASAVERDE.example.': 'Mail [erased].',
    '<mailto:lucia.fernandez@casaverde.example>': '<mailto:[erased]>',
    '+34 600 123-456 or 0034600123456': '[erased] or [erased]',
    'Lucía Fernández, Ortega': '[erased]',
    'Lucía said so': 'Lucía said so',
    'xlucia.fernandez@casaverde.example': 'xlucia.fernandez@casaverde.example',
    '': '',
  };
  for (const [text, expected] of Object.entries(cleaned)) expect(people.clean(text)).toBe(expected);
  expect(people.cleanAll({ name: 'Lucía Fernández Ortega', parts: [{ at: new Date(0), of: 1 }], none: null })).toEqual({
    name: '[erased]',
    parts: [{ at: new Date(0), of: 1 }],
    none: null,
  });
  expect([
    people.hasRecord(contact),
    people.hasEmail('LUCIA.fernandez@casaverde.example'),
    people.hasEmail(null),
  ]).toEqual([true, true, false]);
});

it('tells tenants apart, and hears of erasures of later', async () => {
  expect((await erased('other')).isEmpty).toBe(true);
  await erase('other', { emails: ['a@b.example'], names: [], phones: [], contactIds: [] });
  const before = await erased('other');
  expect([before.hasEmail('a@b.example'), before.hasEmail(person.emails[0])]).toEqual([true, false]);
  await erase('other', { emails: ['c@d.example'], names: [], phones: [], contactIds: [] });
  expect((await erased('other')).hasEmail('c@d.example')).toBe(true);
});

it('keeps hashes that say nothing, even of the same person in two tenants', async () => {
  const rows = await database.system((em) =>
    em.execute<{ tenant_id: string; hash: string }[]>(
      `select tenant_id, hash from bus.erased_people where kind = 'RECORD'`,
    ),
  );
  await erase('third');
  const all = await database.system((em) => em.execute<{ hash: string }[]>('select hash from bus.erased_people'));
  expect(new Set(all.map(({ hash }) => hash)).size).toBe(all.length);
  expect(JSON.stringify(all)).not.toMatch(/lucia|casaverde|600123456/i);
  expect(rows.length).toBe(1);
});

it('takes no longer than the length of a hostile text', async () => {
  const people = await erased('acme');
  for (const text of ['@'.repeat(50_000), '1 '.repeat(25_000), 'a'.repeat(50_000), `${'.'.repeat(25_000)}@`])
    expect(people.clean(text)).toBe(text);
});
