import type { TestSubgraph } from '@sophia/testing';
import { beforeEach, expect, test } from 'vitest';
import { csv, loadFiles, shareContacts } from './support.ts';

let contacts: TestSubgraph;
shareContacts((opened) => {
  contacts = opened;
});

beforeEach(() =>
  loadFiles(contacts, {
    'contacts.csv': csv(
      { id: '1', email: 'ann.lee@maple.example', phone: '', firstname: '', lastname: '' },
      { id: '2', email: '', phone: '+1 (512) 555-0107', firstname: '', lastname: '' },
      { id: '3', email: 'bo@maple.example', phone: '', firstname: 'Bo', lastname: 'Lindt' },
    ),
  }),
);

async function found(scopes: string, filter: object): Promise<string[]> {
  const query = 'query ($filter: ContactFilter) { contacts(filter: $filter) { nodes { fullName } } }';
  const { data, errors } = await contacts.query(query, { filter }, { scopes });
  expect(errors).toBeUndefined();
  return data?.contacts.nodes.map(({ fullName }: { fullName: string }) => fullName);
}

test('contacts without a name are found by the address or number that they are called by', async () => {
  expect(await found('people:read', { fullName: { contains: 'ann.lee' } })).toEqual(['ann.lee@maple.example']);
  expect(await found('people:read', { fullName: { contains: '512' } })).toEqual(['+15125550107']);
});

test('contacts without a name cannot be guessed by those who may not see addresses', async () => {
  for (const fullName of [{ contains: 'ann' }, { eq: 'ann.lee@maple.example' }, { contains: '51' }])
    expect(await found('customers:read', { fullName })).toEqual([]);
  // What is true of the address and what is not get the same answer.
  for (const [right, wrong] of [
    [{ not: { fullName: { contains: 'ann' } } }, { not: { fullName: { contains: 'zoe' } } }],
    [{ fullName: { neq: 'ann.lee@maple.example' } }, { fullName: { neq: 'zoe@maple.example' } }],
  ] as const)
    expect(await found('customers:read', right)).toEqual(await found('customers:read', wrong));
  expect(await found('customers:read', { fullName: { contains: 'lind' } })).toEqual(['Bo Lindt']);
});
