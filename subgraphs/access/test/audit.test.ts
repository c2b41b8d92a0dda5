import { randomUUID } from 'node:crypto';
import { queryText } from '@sophia/database';
import { openTestSubgraph, type TestSubgraph } from '@sophia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit, subgraph as module } from '../src/index.ts';

let access: TestSubgraph;
let tenants = 0;
let tenant: string;

beforeAll(async () => {
  access = await openTestSubgraph(module);
});
afterAll(() => access?.close());

const newTenant = () => {
  tenant = `tenant-${tenants++}`;
};

async function ask(document: string, variables: Record<string, unknown> = {}, roles = 'super_user') {
  const { data, errors } = await access.query(document, variables, { tenant, subject: 'ada', roles });
  expect(errors).toBeUndefined();
  return data;
}

const entry = (over: object = {}) => ({
  id: randomUUID(),
  occurredAt: '2026-03-02T17:03:23.000Z',
  kind: 'ACCESS',
  outcome: 'OK',
  subject: 'bob',
  ...over,
});
const append = (records: object[]) =>
  ask('mutation ($records: [AuditRecordInput!]!) { auditAppend(records: $records) }', { records });
const recordsOf = async (filter: object = {}, fields = 'sequence subject') =>
  (
    await ask(`query ($filter: AuditRecordFilter) { auditRecords(filter: $filter) { nodes { ${fields} } } }`, {
      filter,
    })
  ).auditRecords.nodes;
async function verify(options?: Parameters<typeof audit.follow>[0]) {
  const chain = audit.follow(options);
  for await (const record of audit.read(access.database, tenant)) chain.add(record);
  return chain.report();
}
/** Changes the table as somebody who may do everything and covers it up. */
const tamper = (statement: string) =>
  access.database.system(async (em) => {
    await queryText(em, 'alter table access.audit_records disable trigger audit_records_append_only');
    await queryText(em, statement, [tenant]);
    await queryText(em, 'alter table access.audit_records enable trigger audit_records_append_only');
  });

describe('the audit', () => {
  it('has each record once, in a chain of its own for each tenant, also if many add to it at once', async () => {
    newTenant();
    const batches = Array.from({ length: 6 }, () => [entry(), entry()]);
    await Promise.all([...batches, ...batches].map(append));
    expect(await recordsOf()).toHaveLength(12);
    expect(await verify()).toMatchObject({ records: 12, head: { sequence: 12 } });
    const { auditHead } = await ask('{ auditHead { sequence hash } }');
    expect(auditHead).toEqual({ sequence: '12', hash: (await verify()).head?.hash });
    newTenant();
    expect(await ask('{ auditHead { sequence } }')).toEqual({ auditHead: null });
    await append([entry()]);
    expect(await verify()).toMatchObject({ records: 1 });
  });

  it('stores whatever clients send as their names, and finds its own hash again', async () => {
    newTenant();
    const hostile = 'a\0b\n"\u{1F600}\uD800 {x}\' -- é, \\n';
    await append([
      entry({ subject: hostile, operationName: 'x'.repeat(100_000), fields: [hostile], clientName: hostile }),
    ]);
    const [record] = await recordsOf({}, 'subject operationName fields');
    expect(record.subject).toBe(record.fields[0]);
    expect(record.operationName).toHaveLength(500);
    expect(await verify()).toMatchObject({ records: 1 });
    expect((await verify()).broken).toBeUndefined();
  });

  it('is filtered, sorted newest first and counted by group', async () => {
    newTenant();
    const id = randomUUID();
    await append([
      entry({ subject: 'bob', fields: ['Contact.primaryEmail'], ids: [id] }),
      entry({ subject: 'eve', kind: 'CHANGE' }),
      entry({ subject: 'eve', kind: 'SIGN_IN', outcome: 'REFUSED', occurredAt: '2026-04-01T00:00:00.000Z' }),
    ]);
    expect((await recordsOf()).map(({ subject }: { subject: string }) => subject)).toEqual(['eve', 'eve', 'bob']);
    for (const filter of [
      { fields: { eq: 'Contact.primaryEmail' } },
      { ids: { eq: id } },
      { kind: { eq: 'ACCESS' } },
      { subject: { eq: 'bob' } },
    ])
      expect(await recordsOf(filter)).toEqual([{ sequence: '1', subject: 'bob' }]);
    expect(await recordsOf({ occurredAt: { gte: '2026-04-01T00:00:00Z' } })).toEqual([
      { sequence: '3', subject: 'eve' },
    ]);
    expect(await ask('{ auditRecordGroups(by: SUBJECT) { count groups { key count } } }')).toEqual({
      auditRecordGroups: {
        count: 3,
        groups: [
          { key: 'eve', count: 2 },
          { key: 'bob', count: 1 },
        ],
      },
    });
  });

  it.each([
    ['more records than a request may have', () => Array.from({ length: 501 }, () => entry()), /at most 500/],
    ['an id that is none', () => [entry({ id: 'x' })], /records\.0\.id/],
  ])('takes nothing from a request with %s', async (_, records, problem) => {
    newTenant();
    const { errors } = await access.query(
      'mutation ($records: [AuditRecordInput!]!) { auditAppend(records: $records) }',
      { records: records() },
      { tenant },
    );
    expect(errors?.[0]?.message).toMatch(problem);
    expect(await ask('{ auditHead { sequence } }')).toEqual({ auditHead: null });
  });

  it('records changes of users and keys in the transaction of the change', async () => {
    newTenant();
    const save = 'mutation ($input: UserSaveInput!) { userSave(input: $input) { user { id } userErrors { code } } }';
    await ask(save, { input: { subject: 'bob', name: 'Bob', email: 'bob@example.com', roles: ['ANALYST'] } });
    await ask(save, { input: { subject: 'bob', roles: ['SUPER_USER'] } });
    await ask(save, { input: { subject: 'bob', name: ' ' } });
    const { apiKeyCreate } = await ask(
      'mutation { apiKeyCreate(input: { name: "Help desk", scopes: [CUSTOMERS_READ] }) { apiKey { id } } }',
    );
    const { id } = apiKeyCreate.apiKey;
    await ask('mutation ($id: ID!) { apiKeyRotate(id: $id) { apiKey { id } } }', { id });
    for (let times = 0; times < 2; times += 1)
      await ask('mutation ($id: ID!) { apiKeyRevoke(id: $id) { apiKey { id } } }', { id });
    const records = await recordsOf({ kind: { eq: 'RIGHTS' } }, 'subject roles fields ids detail');
    expect(records.toReversed().map(({ detail }: { detail: string }) => detail)).toEqual([
      'The user "bob" was added; roles: none → ANALYST; active: none → true',
      'The user "bob" was changed; roles: ANALYST → SUPER_USER',
      'An API key was created; name: none → Help desk; scopes: none → CUSTOMERS_READ',
      'The API key "Help desk" got a new secret; the one before is valid for 24 hours.',
      'The API key "Help desk" was revoked.',
    ]);
    expect(records[0]).toMatchObject({
      subject: 'ada',
      roles: ['super_user'],
      fields: ['ApiKey.revokedAt'],
      ids: [id],
    });
    expect(JSON.stringify(records)).not.toContain('bob@example.com');
  });

  it('can be changed by nobody, neither by the subgraph nor by the owner of the table', async () => {
    newTenant();
    await append([entry()]);
    const statements = ["update access.audit_records set subject = 'x'", 'delete from access.audit_records'];
    for (const statement of statements) {
      const change = (em: Parameters<typeof queryText>[0]) => queryText(em, statement);
      await expect(access.database.transaction(tenant, change)).rejects.toThrow(/permission denied/);
      await expect(access.database.system(change)).rejects.toThrow(/can only be added/);
    }
    await expect(access.database.system((em) => queryText(em, 'truncate access.audit_records'))).rejects.toThrow(
      /can only be added/,
    );
  });

  it.each([
    [
      'a changed value',
      "update access.audit_records set subject = 'nobody' where tenant_id = $1 and sequence = 2",
      2,
      /contents/,
    ],
    ['a removed record', 'delete from access.audit_records where tenant_id = $1 and sequence = 2', 2, /missing/],
    [
      'two records that changed places',
      `update access.audit_records set sequence = case sequence when 2 then 103 when 3 then 102 end
       where tenant_id = $1 and sequence in (2, 3);
       update access.audit_records set sequence = sequence - 100 where tenant_id = $1 and sequence > 100`,
      2,
      /hash of the record before/,
    ],
    ['a removed beginning', 'delete from access.audit_records where tenant_id = $1 and sequence = 1', 1, /missing/],
  ])('shows %s', async (_, statement, sequence, problem) => {
    newTenant();
    await append([entry(), entry({ subject: 'eve' }), entry({ subject: 'ann' }), entry()]);
    for (const part of statement.split(';')) await tamper(part.includes('$1') ? part : `${part} where $1 = $1`);
    expect(await verify()).toMatchObject({ broken: { sequence, problem: expect.stringMatching(problem) } });
  });

  it('shows that its end was cut off, to whoever kept an earlier head', async () => {
    newTenant();
    await append([entry(), entry(), entry()]);
    const { head } = await verify();
    await append([entry()]);
    expect(await verify({ known: head })).toMatchObject({ records: 4, head: { sequence: 4 } });
    await tamper('delete from access.audit_records where tenant_id = $1 and sequence > 2');
    expect((await verify()).broken).toBeUndefined();
    expect(await verify({ known: head })).toMatchObject({
      broken: { sequence: 3, problem: expect.stringMatching(/missing/) },
    });
    await append([entry()]);
    expect(await verify({ known: head })).toMatchObject({
      broken: { sequence: 3, problem: expect.stringMatching(/kept/) },
    });
  });
});
