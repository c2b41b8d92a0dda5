import type { TestSubgraph } from '@sophia/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  csv,
  dump,
  gongCall,
  idOf,
  loadFiles,
  party,
  published,
  resolution,
  salesforceAccount,
  shareContacts,
} from './support.ts';

let contacts: TestSubgraph;
let elena: string;
let luis: string;

shareContacts((opened) => {
  contacts = opened;
});
beforeEach(async () => {
  await contacts.receive([
    gongCall('c1', {
      crmReferences: [salesforceAccount('001A00000000001AAA', 'Acme')],
      parties: [
        party('c1', 'Elena Reed', { email: 'elena@acme.example', phone: '+1 202 555 0134', title: 'Buyer' }),
        party('c1', 'Luis Reed', { email: 'luis@acme.example', title: 'Owner' }),
      ],
    }),
  ]);
  const { nodes } = (await contacts.query('{ contacts { nodes { id } } }')).data.contacts;
  [elena, luis] = nodes.map(({ id }: { id: string }) => id);
});

const unknown = '00000000-0000-4000-8000-000000000000';
const fields =
  'id fullName title version emails { address isPrimary } phones { number } account { name } identities { sourceId }';
const merge = async (winnerId: string, loserId: string, reason: string | null = null) =>
  (
    await contacts.query(
      `mutation ($winnerId: ID!, $loserId: ID!, $reason: String) { contactMerge(winnerId: $winnerId, loserId: $loserId, reason: $reason) {
        contact { ${fields} merges { id } } merge { id loserId loserName reason mergedBy unmergedAt winner { id } movedIdentities { source sourceId } }
        userErrors { code message field } } }`,
      { winnerId, loserId, reason },
      { subject: 'kim' },
    )
  ).data.contactMerge;
const unmerge = async (mergeId: string) =>
  (
    await contacts.query(
      `mutation ($mergeId: ID!) { contactUnmerge(mergeId: $mergeId) { winner { ${fields} } loser { ${fields} } userErrors { code field } } }`,
      { mergeId },
    )
  ).data.contactUnmerge;
const edit = async (id: string, input: Record<string, unknown>, expectedVersion?: number) =>
  (
    await contacts.query(
      `mutation ($id: ID!, $input: ContactEditInput!, $expectedVersion: Int) { contactEdit(id: $id, input: $input, expectedVersion: $expectedVersion) {
        contact { ${fields} } userErrors { code message field currentVersion } } }`,
      { id, input, expectedVersion },
    )
  ).data.contactEdit;
const everybody = async () => (await contacts.query('{ contacts { totalCount nodes { fullName } } }')).data.contacts;

describe('merging', () => {
  it('makes one contact of two, with the addresses and identities of both', async () => {
    const result = await merge(elena, luis, 'Same person, two mailboxes');
    expect(result).toMatchObject({
      userErrors: [],
      contact: {
        id: elena,
        fullName: 'Elena Reed',
        title: 'Buyer',
        version: 2,
        emails: [
          { address: 'elena@acme.example', isPrimary: true },
          { address: 'luis@acme.example', isPrimary: false },
        ],
        identities: [{ sourceId: 'elena@acme.example' }, { sourceId: 'luis@acme.example' }],
      },
      merge: {
        loserId: luis,
        loserName: 'Luis Reed',
        reason: 'Same person, two mailboxes',
        mergedBy: 'kim',
        unmergedAt: null,
        movedIdentities: [{ source: 'GONG', sourceId: 'luis@acme.example' }],
      },
    });
    expect(await everybody()).toEqual({ totalCount: 1, nodes: [{ fullName: 'Elena Reed' }] });
    const { former, byEmail } = (
      await contacts.query(
        'query ($id: ID!) { former: contact(id: $id) { id } byEmail: contactByEmail(email: "LUIS@acme.example") { id } }',
        { id: luis },
      )
    ).data;
    expect([former.id, byEmail.id]).toEqual([elena, elena]);
  });

  it('publishes the merged contact and its identities', async () => {
    await merge(elena, luis);
    expect(await published(contacts, 'contact.changed')).toContainEqual(
      expect.objectContaining({ id: luis, mergedIntoId: elena, deleted: false }),
    );
    expect((await published(contacts, 'contact.changed')).findLast(({ id }) => id === elena)).toMatchObject({
      emails: ['elena@acme.example', 'luis@acme.example'],
    });
    expect(await resolution(contacts, idOf('party', 'c1', 'Luis Reed'))).toMatchObject({ contactId: elena });
  });

  it('can be undone completely, which is published', async () => {
    const before = await dump(contacts);
    const { merge: made } = await merge(elena, luis);
    expect(await unmerge(made.id)).toMatchObject({
      userErrors: [],
      winner: { id: elena, emails: [{ address: 'elena@acme.example' }] },
      loser: { id: luis, fullName: 'Luis Reed', emails: [{ address: 'luis@acme.example' }], account: { name: 'Acme' } },
    });
    const withoutVersions = (rows: Record<string, unknown[]>) =>
      JSON.parse(JSON.stringify(rows, (key, value) => (key === 'version' ? undefined : value)));
    expect(withoutVersions(await dump(contacts))).toEqual(withoutVersions(before));
    expect((await published(contacts, 'contact.changed')).findLast(({ id }) => id === luis)).toMatchObject({
      mergedIntoId: null,
      deleted: false,
    });
    expect(await resolution(contacts, idOf('party', 'c1', 'Luis Reed'))).toMatchObject({ contactId: luis });
    const { merges } = (
      await contacts.query('query ($id: ID!) { contact(id: $id) { merges { unmergedAt unmergedBy } } }', { id: elena })
    ).data.contact;
    expect(merges).toEqual([{ unmergedAt: expect.any(String), unmergedBy: 'tester' }]);
  });

  it('survives another load, and a new id of one of the two', async () => {
    const { merge: made } = await merge(elena, luis);
    await loadFiles(contacts, {
      'contacts.csv': csv({
        id: '9',
        email: 'luis@acme.example',
        firstname: 'Luis',
        lastname: 'Reed',
        jobtitle: 'CFO',
        updatedAt: '2026-01-01T00:00:00Z',
      }),
    });
    await contacts.receive([
      gongCall('c2', {
        startedAt: '2026-05-01T00:00:00.000Z',
        parties: [party('c2', 'Luis Reed', { email: 'luis@acme.example' })],
      }),
    ]);
    expect((await everybody()).nodes).toEqual([{ fullName: 'Elena Reed' }]);
    expect(await resolution(contacts, idOf('party', 'c2', 'Luis Reed'))).toMatchObject({ contactId: elena });
    const separated = await unmerge(made.id);
    expect(separated).toMatchObject({ winner: { id: elena }, loser: { fullName: 'Luis Reed', title: 'CFO' } });
    expect(separated.loser.id).not.toBe(luis);
  });

  it('is refused with the same contact, with an unknown one, twice, and with too long a reason', async () => {
    expect((await merge(elena, elena)).userErrors).toMatchObject([{ code: 'SAME_CONTACT', field: ['loserId'] }]);
    expect((await merge(elena, unknown)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['loserId'] }]);
    expect((await merge('no id', luis)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['winnerId'] }]);
    expect((await merge(elena, luis, 'x'.repeat(501))).userErrors).toMatchObject([
      { code: 'INVALID', field: ['reason'] },
    ]);
    const { merge: made } = await merge(elena, luis);
    expect((await merge(elena, luis)).userErrors).toMatchObject([{ code: 'ALREADY_MERGED', field: ['loserId'] }]);
    await unmerge(made.id);
    expect((await unmerge(made.id)).userErrors).toEqual([{ code: 'ALREADY_UNMERGED', field: ['mergeId'] }]);
    expect((await unmerge(unknown)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['mergeId'] }]);
  });

  it('by two people at once happens once', async () => {
    const results = await Promise.all([merge(elena, luis), merge(elena, luis)]);
    expect(results.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code))).toEqual([
      'ALREADY_MERGED',
    ]);
  });
});

describe('editing', () => {
  it('overrides the sources until the edit is removed', async () => {
    expect(
      await edit(elena, { fullName: ' Elena  Reed-Marsh ', title: 'Head of buying', decisionRole: 'CHAMPION' }, 1),
    ).toMatchObject({
      userErrors: [],
      contact: { fullName: 'Elena Reed-Marsh', title: 'Head of buying', version: 2 },
    });
    await contacts.receive([
      gongCall('c2', {
        startedAt: '2026-05-01T00:00:00.000Z',
        parties: [party('c2', 'Elena R.', { email: 'elena@acme.example', title: 'Intern' })],
      }),
    ]);
    const read = async () =>
      (
        await contacts.query('query ($id: ID!) { contact(id: $id) { fullName title decisionRole version } }', {
          id: elena,
        })
      ).data.contact;
    expect(await read()).toEqual({
      fullName: 'Elena Reed-Marsh',
      title: 'Head of buying',
      decisionRole: 'CHAMPION',
      version: 2,
    });
    expect((await published(contacts, 'contact.changed')).findLast(({ id }) => id === elena)).toMatchObject({
      fullName: 'Elena Reed-Marsh',
      title: 'Head of buying',
    });
    await edit(elena, { fullName: null, title: null });
    expect(await read()).toEqual({ fullName: 'Elena R.', title: 'Intern', decisionRole: 'CHAMPION', version: 3 });
  });

  it('survives a new id of the contact', async () => {
    await edit(elena, { title: 'Head of buying' });
    await loadFiles(contacts, {
      'contacts.csv': csv({
        id: '9',
        email: 'elena@acme.example',
        firstname: 'Elena',
        lastname: 'Reed',
        jobtitle: 'CFO',
        updatedAt: '2026-01-01T00:00:00Z',
      }),
    });
    const contact = (await contacts.query('{ contactByEmail(email: "elena@acme.example") { id title version } }')).data
      .contactByEmail;
    expect(contact).toEqual({ id: expect.not.stringMatching(elena), title: 'Head of buying', version: 2 });
  });

  it("moves a contact to another account, also when the account's id changes", async () => {
    await loadFiles(contacts, {
      'accounts.csv': csv({ account: 'Umbrella Corporation', sector: 'finance', subsidiary_of: '' }),
    });
    const { id } = (
      await contacts.query('{ accounts(filter: { name: { eq: "Umbrella Corporation" } }) { nodes { id } } }')
    ).data.accounts.nodes[0];
    expect(await edit(elena, { accountId: id })).toMatchObject({
      contact: { account: { name: 'Umbrella Corporation' } },
    });
    await loadFiles(contacts, {
      'companies.csv': csv({
        id: '5',
        name: 'Umbrella Corp',
        domain: 'umbrella.example',
        updatedAt: '2026-01-01T00:00:00Z',
      }),
    });
    const { account } = (
      await contacts.query('query ($id: ID!) { contact(id: $id) { account { id name } } }', { id: elena })
    ).data.contact;
    expect(account).toEqual({ id: expect.not.stringMatching(id), name: 'Umbrella Corp' });
  });

  it("chooses the main e-mail address among the contact's", async () => {
    await merge(elena, luis);
    expect((await edit(elena, { primaryEmail: 'Luis@acme.example' })).contact.emails).toEqual([
      { address: 'luis@acme.example', isPrimary: true },
      { address: 'elena@acme.example', isPrimary: false },
    ]);
  });

  it('is refused for an old version, with the current one', async () => {
    await edit(elena, { title: 'CEO' }, 1);
    expect((await edit(elena, { title: 'CTO' }, 1)).userErrors).toEqual([
      {
        code: 'VERSION_CONFLICT',
        message: expect.stringContaining('version 2'),
        field: ['expectedVersion'],
        currentVersion: 2,
      },
    ]);
  });

  it('is refused for invalid values: it names every wrong field and changes nothing', async () => {
    const before = await dump(contacts);
    const refused = await edit(elena, {
      fullName: ' ',
      title: 'x'.repeat(201),
      primaryEmail: 'other@acme.example',
      accountId: unknown,
    });
    expect(refused.contact).toBeNull();
    expect(refused.userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'fullName'] },
      { code: 'INVALID', field: ['input', 'title'] },
      { code: 'INVALID', field: ['input', 'primaryEmail'] },
      { code: 'NOT_FOUND', field: ['input', 'accountId'] },
    ]);
    expect((await edit(unknown, { title: 'CEO' })).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect(await dump(contacts)).toEqual(before);
  });
});
