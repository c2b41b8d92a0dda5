import type { TestSubgraph } from '@sophia/testing';
import { describe, expect, it } from 'vitest';
import {
  csv,
  dump,
  empty,
  gongCall,
  loadFiles,
  party,
  published,
  salesforceAccount,
  shareContacts,
} from './support.ts';

let contacts: TestSubgraph;
shareContacts((opened) => {
  contacts = opened;
});

const account = { Id: '001000000000001AAA', Name: 'Harbor Living', Website: 'harborliving.example' };
const other = { Id: '001000000000002AAA', Name: 'Cedar Grove', Website: 'cedargrove.example' };
const person = (number: number, name: string, rest: Record<string, string> = {}) => {
  const [first = '', ...last] = name.split(' ');
  return {
    Id: `00300000000000${number}AAA`,
    FirstName: first,
    LastName: last.join(' '),
    AccountId: account.Id,
    Email: '',
    Phone: '',
    Title: '',
    SystemModstamp: '2026-01-01T00:00:00Z',
    ...rest,
  };
};
const load = (...people: Record<string, string>[]) =>
  loadFiles(contacts, { 'Account.csv': csv(account, other), 'Contact.csv': csv(...people) });

const names = async () =>
  (
    await contacts.query('{ contacts(orderBy: [{field: CREATED_AT, direction: ASC}]) { nodes { fullName } } }')
  ).data.contacts.nodes
    .map(({ fullName }: { fullName: string }) => fullName)
    .sort();
const fields =
  'id status probability reasons { field level weight } left { fullName } right { fullName } merge { id isAutomatic mergedBy }';
const proposals = async (filter: object = {}) =>
  (
    await contacts.query(
      `query ($filter: IdentityProposalFilter) { identityProposals(filter: $filter) { totalCount nodes { ${fields} } } }`,
      { filter },
    )
  ).data.identityProposals.nodes;
const open = () => proposals({ status: { eq: 'OPEN' } });
const decide = async (verb: 'Accept' | 'Reject' | 'Postpone', id: string, until?: string) => {
  const args = until === undefined ? `id: "${id}"` : `id: "${id}", until: "${until}"`;
  const name = `identityProposal${verb}`;
  const answer = await contacts.query(
    `mutation { ${name}(${args}) { proposal { status decidedBy } userErrors { code field } } }`,
  );
  await contacts.drain();
  return answer.data[name];
};
const unmerge = async (mergeId: string) => {
  await contacts.query(`mutation { contactUnmerge(mergeId: "${mergeId}") { userErrors { code } } }`);
  await contacts.drain();
};

/** Bob of a call is Robert of the CRM: company and title agree, the name is a nickname. */
const robert = person(1, 'Robert Okafor', {
  Email: 'robert.okafor@harborliving.example',
  Title: 'Director of Leasing',
});
const bob = person(2, 'Bob Okafor', { Title: 'Director of Leasing' });
const bobWithoutTitle = person(2, 'Bob Okafor');

describe('contacts that look like one person', () => {
  it('are merged if the evidence is strong, which is published with its reasons, and undone for good', async () => {
    await load(robert, bob, person(3, 'Elena Reed', { Title: 'Buyer' }));
    expect(await names()).toEqual(['Elena Reed', 'Robert Okafor']);
    const [merged, ...rest] = await proposals();
    expect(rest).toEqual([]);
    expect(merged).toMatchObject({
      status: 'MERGED',
      reasons: [
        { field: 'NAME', level: 'nickname' },
        { field: 'COMPANY', level: 'same' },
        { field: 'TITLE', level: 'same' },
      ],
      merge: { isAutomatic: true, mergedBy: 'sophia' },
    });
    expect(merged.probability).toBeGreaterThan(0.999);
    expect(await published(contacts, 'contact.changed')).toContainEqual(
      expect.objectContaining({ fullName: 'Bob Okafor', mergedIntoId: expect.any(String), deleted: false }),
    );
    await unmerge(merged.merge.id);
    expect(await names()).toEqual(['Bob Okafor', 'Elena Reed', 'Robert Okafor']);
    await load(robert, { ...bob, Title: 'Director, Leasing', SystemModstamp: '2026-02-01T00:00:00Z' });
    expect(await names()).toEqual(['Bob Okafor', 'Elena Reed', 'Robert Okafor']);
    expect(await proposals()).toMatchObject([{ status: 'REJECTED', merge: null }]);
  });

  it('are the same in any order of arrival, each at a time or together', async () => {
    const people = [
      robert,
      bob,
      person(3, 'Okafor Robert', { AccountId: '' }),
      person(4, 'Jose Marchetti', { Phone: '+1 202 555 0134' }),
      person(5, 'José Marchetti', { Title: 'Owner' }),
    ];
    await load(...people);
    const [together, pairs] = [
      await dump(contacts),
      (await proposals()).map(({ id, status }: { id: string; status: string }) => [id, status]),
    ];
    expect(pairs.length).toBeGreaterThan(2);
    await empty(contacts);
    for (const each of people.toReversed()) await load(each);
    expect(await dump(contacts)).toEqual(together);
    expect((await proposals()).map(({ id, status }: { id: string; status: string }) => [id, status])).toEqual(pairs);
  });

  it.each([
    [
      'a mailbox of a team',
      { Email: 'leasing@harborliving.example' },
      { Email: 'support@harborliving.example' },
      'Robert Okafor',
      'Robert Okafor',
    ],
    ['the name of a team', {}, {}, 'Leasing Office', 'Leasing Office'],
    [
      'a switchboard',
      { Phone: '+1 202 555 0134', AccountId: '' },
      { Phone: '+1 202 555 0134', AccountId: other.Id },
      'Robert Okafor',
      'Susan Chen',
    ],
  ])('are not found by %s', async (_, left, right, one, two) => {
    await load(person(1, one, left), person(2, two, right));
    expect(await proposals()).toEqual([]);
    expect(await names()).toHaveLength(2);
  });

  it('are for people to decide if one could be either of two', async () => {
    await load(
      person(1, 'Robert Okafor', { Email: 'robert.okafor@harborliving.example' }),
      person(2, 'Robert Okafor'),
      person(3, 'Robert Okafor', { Email: 'rokafor2@harborliving.example', Title: 'Buyer' }),
    );
    expect(await names()).toHaveLength(3);
    expect((await open()).length).toBeGreaterThan(1);
  });

  it('are separated again when the evidence goes', async () => {
    await load(robert, bob);
    expect(await names()).toEqual(['Robert Okafor']);
    await load({ ...bob, AccountId: other.Id, SystemModstamp: '2026-02-01T00:00:00Z' });
    expect(await names()).toEqual(['Bob Okafor', 'Robert Okafor']);
  });

  it('of calls and of the CRM become one contact with the facts of the most trusted source, then of the newest record', async () => {
    await load(
      { ...robert, Title: '' },
      { ...bob, FirstName: 'Robert', Title: 'VP Leasing', SystemModstamp: '2026-03-01T00:00:00Z' },
    );
    await contacts.receive([
      gongCall('c1', {
        crmReferences: [salesforceAccount(account.Id, 'Harbor Living')],
        parties: [party('c1', 'Robert Okafor', { title: 'Leasing person' })],
      }),
    ]);
    const { nodes } = (await contacts.query('{ contacts { nodes { fullName title identities { source } } } }')).data
      .contacts;
    expect(nodes).toEqual([
      {
        fullName: 'Robert Okafor',
        title: 'VP Leasing',
        identities: [{ source: 'GONG' }, { source: 'SALESFORCE' }, { source: 'SALESFORCE' }],
      },
    ]);
  });
});

describe('a proposal in the queue', () => {
  it('is accepted, which merges the two', async () => {
    await load(robert, bobWithoutTitle);
    const [{ id, status, left, right }] = await open();
    expect({ status, left, right }).toEqual({
      status: 'OPEN',
      left: { fullName: 'Robert Okafor' },
      right: { fullName: 'Bob Okafor' },
    });
    expect(await decide('Accept', id)).toEqual({
      proposal: { status: 'ACCEPTED', decidedBy: 'tester' },
      userErrors: [],
    });
    expect(await names()).toEqual(['Robert Okafor']);
    expect(await open()).toEqual([]);
    expect(await decide('Reject', id)).toEqual({ proposal: null, userErrors: [{ code: 'NOT_OPEN', field: ['id'] }] });
  });

  it('is not asked again once it was rejected, even if more speaks for it later', async () => {
    await load(robert, bobWithoutTitle);
    const [{ id }] = await open();
    expect(await decide('Reject', id)).toMatchObject({ proposal: { status: 'REJECTED' } });
    await load(robert, { ...bob, SystemModstamp: '2026-02-01T00:00:00Z' });
    expect(await open()).toEqual([]);
    expect(await names()).toEqual(['Bob Okafor', 'Robert Okafor']);
  });

  it('waits if it was postponed, and refuses a time in the past and an unknown id', async () => {
    await load(robert, bobWithoutTitle);
    const [{ id }] = await open();
    expect(await decide('Postpone', id, '2020-01-01T00:00:00Z')).toMatchObject({
      userErrors: [{ code: 'INVALID', field: ['until'] }],
    });
    expect(await decide('Postpone', id, '2999-01-01T00:00:00Z')).toMatchObject({ proposal: { status: 'POSTPONED' } });
    expect(await open()).toEqual([]);
    expect(await decide('Accept', 'nonsense')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    const { identityProposalGroups } = (
      await contacts.query('{ identityProposalGroups(by: STATUS) { count groups { key count } } }')
    ).data;
    expect(identityProposalGroups).toEqual({ count: 1, groups: [{ key: 'POSTPONED', count: 1 }] });
  });
});
