import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeTenant, queryText } from '@sophia/database';
import { createPostgresBus, eventSourceOf } from '@sophia/events';
import { createGateway, createTokenIdentity, type Gateway, type GatewayOptions, serveGateway } from '@sophia/gateway';
import { type GraphAnswer, subscribeQuery } from '@sophia/testing';
import { type TempFolder, tempFolder } from '@sophia/testing/temp-folder';
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditTrail, modules } from '../src/common/modules.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';
import { runCommand } from './support/command.ts';

const secret = 'a secret of more than thirty-two characters';
const id = '3f2c1a6e-55a8-4bb7-9c39-6b2d0fca1c11';
const personal =
  'query Emails($id: ID!) { contact(id: $id) { ...parts } } fragment parts on Contact { emails { address } }';
const away = 'http://127.0.0.1:1/graphql';

let graph: TestGraph;
let folder: TempFolder;
let gateway: Gateway;
let tenants = 0;
let tenant: string;

beforeAll(async () => {
  graph = await openTestGraph(modules.filter(({ name }) => name === 'access' || name === 'contacts'));
});
afterAll(() => graph?.close());
beforeEach(async () => {
  tenant = `tenant-${tenants++}`;
  folder = await tempFolder();
  gateway = await openGateway();
});
afterEach(async () => {
  await gateway.dispose();
  await folder[Symbol.asyncDispose]();
});

const openGateway = (options: Partial<GatewayOptions> = {}) =>
  createGateway({
    supergraph: graph.supergraph,
    identity: createTokenIdentity({ keys: { secret }, tenantClaim: 'tenant' }),
    directoryUrl: /ACCESS @join__graph\(name: "access", url: "([^"]+)"/.exec(graph.supergraph)?.[1],
    audit: { folder: folder.path },
    contracts: ['partner'],
    events: eventSourceOf(createPostgresBus({ database: graph.subgraph('access').database })),
    graphiql: false,
    ...options,
  });

const tokenOf = (subject: string, roles: string[] = ['super_user'], of = tenant) =>
  new SignJWT({ sub: subject, tenant: of, roles })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));

/** A key that nobody made. */
const keyOf = (of: string) => `sophia_${Buffer.from(of).toString('base64url')}.${'A'.repeat(22)}.${'A'.repeat(43)}`;

interface Asking {
  readonly as?: string;
  readonly token?: string;
  readonly variables?: object;
  readonly headers?: Record<string, string>;
  readonly url?: string;
  readonly through?: Gateway;
}

async function ask(query: string, { as = 'ada', variables, headers, url, ...rest }: Asking = {}): Promise<GraphAnswer> {
  const response = await (rest.through ?? gateway).fetch(url ?? 'http://gateway/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${rest.token ?? (await tokenOf(as))}`,
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

const { audit, owner } = auditTrail();
const database = () => graph.subgraph(owner.name).database;
type Stored = Record<string, unknown>;

/** The stored records, without sign-ins unless they are asked for. */
async function stored({ of = tenant, signIns = false } = {}): Promise<Stored[]> {
  const records: Stored[] = [];
  for await (const record of audit.read(database(), of)) records.push(record as unknown as Stored);
  return records.filter(({ kind }) => signIns || kind !== 'SIGN_IN');
}
const filesIn = async (suffix = '') => (await readdir(folder.path)).filter((name) => name.endsWith(suffix));

describe('the gateway', () => {
  it('records who asked for personal data, with what and from where, and nothing of other queries', async () => {
    await ask('{ contacts { nodes { id title } } }');
    await ask(personal, {
      variables: { id },
      headers: { 'apollographql-client-name': 'a "crm"\n', 'x-request-id': 'request-1' },
    });
    await ask('{ contactByEmail(email: "x@example.com") { primaryEmail } }', { as: 'bob' });
    await expect.poll(() => stored()).toHaveLength(2);
    const [first, second] = await stored();
    expect(first).toMatchObject({
      tenant,
      sequence: 2,
      kind: 'ACCESS',
      outcome: 'OK',
      subject: 'ada',
      roles: ['super_user'],
      operationName: 'Emails',
      fields: ['ContactEmail.address'],
      ids: [id],
      clientName: 'a "crm"',
      requestId: 'request-1',
    });
    expect(first?.operationHash).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toMatchObject({
      subject: 'bob',
      operationName: null,
      fields: ['Query.contactByEmail(email:)', 'Contact.primaryEmail'],
      ids: [],
    });
    expect(JSON.stringify(await stored())).not.toContain('example.com');
  });

  it('records by which personal data somebody looked, and for which ids, however variables are named', async () => {
    const upper = id.toUpperCase();
    const list =
      'query ($f: ContactFilter, $o: [ContactOrder!]) { contacts(filter: $f, orderBy: $o) { nodes { id } } }';
    await ask('{ contactByEmail(email: "x@example.com") { id } }');
    await ask('query ($x: String!) { contactByEmail(email: $x) { id } }', { variables: { x: 'x@example.com' } });
    await ask(list, { variables: { f: { primaryEmail: { eq: 'x@example.com' }, accountId: { eq: upper } } } });
    await ask(list, { variables: { f: { accountId: { eq: id } } } });
    await ask(list, { variables: { o: { field: 'PRIMARY_EMAIL', direction: 'ASC' } } });
    await ask('query ($c: ID!) { contact(id: $c) { primaryEmail } }', { variables: { c: upper } });
    await ask(
      'query ($a: IDFilter) { contacts(filter: { accountId: $a, primaryEmail: null }) { nodes { fullName } } }',
      {
        variables: { a: { in: Array.from({ length: 60 }, () => randomUUID()) } },
      },
    );
    await expect.poll(() => stored()).toHaveLength(6);
    expect(await stored()).toMatchObject([
      { fields: ['Query.contactByEmail(email:)'] },
      { fields: ['Query.contactByEmail(email:)'] },
      { fields: ['ContactFilter.primaryEmail'], ids: [id] },
      { fields: ['ContactOrderField.PRIMARY_EMAIL'] },
      { fields: ['Contact.primaryEmail'], ids: [id], detail: null },
      { fields: ['Contact.fullName'], ids: { length: 50 }, detail: 'Left out: 10 ids' },
    ]);
    expect(JSON.stringify(await stored())).not.toContain('example.com');
  });

  it('records each of equal requests to its port, with the address of the client', async () => {
    const server = await serveGateway(gateway, { host: '127.0.0.1', port: 0 });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf('ada')}` };
    const body = JSON.stringify({ query: personal, variables: { id } });
    for (let times = 0; times < 3; times += 1) {
      const response = await fetch(server.url, { method: 'POST', headers, body });
      await response.text();
    }
    await expect.poll(() => stored()).toHaveLength(3);
    for (const record of await stored()) expect(record).toMatchObject({ address: '127.0.0.1', ids: [id] });
    await server.close(0);
  });

  it('records each mutation, and the subgraph what it changed', async () => {
    await ask('mutation Add { userSave(input: { subject: "bob", name: "Bob", roles: [ANALYST] }) { user { id } } }');
    await ask('mutation { apiKeyRevoke(id: "x", wrong: 1) { apiKey { id } } }');
    await expect.poll(() => stored()).toHaveLength(2);
    expect(await stored()).toMatchObject([
      { kind: 'RIGHTS', subject: 'ada', detail: expect.stringContaining('roles: none → ANALYST') },
      { kind: 'CHANGE', subject: 'ada', operationName: 'Add', outcome: 'OK' },
    ]);
    const [rights, change] = await stored();
    expect(rights?.requestId).toBe(change?.requestId);
  });

  it('records what a subgraph refuses as refused, with the code, whether the client asks for it or not', async () => {
    const save = (alias: string, subject: string, role = 'ANALYST') =>
      `${alias}: userSave(input: { subject: "${subject}", name: "Bob", roles: [${role}] }) { user { id } }`;
    await ask(`mutation Bad { ${save('a', ' ')} }`);
    await ask(`mutation Half { ${save('a', 'bob')} ${save('b', ' ')} }`);
    await ask('mutation Denied { apiKeyRevoke(id: "x") { apiKey { id } } }', {
      token: await tokenOf('eve', ['analyst']),
    });
    const changes = async () => (await stored()).filter(({ kind }) => kind === 'CHANGE');
    await expect.poll(changes).toMatchObject([
      { operationName: 'Bad', outcome: 'REFUSED', detail: 'Refused: userSave INVALID' },
      { operationName: 'Half', outcome: 'PARTIAL', detail: 'Refused: userSave INVALID' },
      { operationName: 'Denied', outcome: 'REFUSED', detail: 'Errors: UNAUTHORIZED_FIELD_OR_TYPE' },
    ]);
  });

  it('records a mutation once that is sent twice with an idempotency key', async () => {
    const headers = { 'idempotency-key': 'a key' };
    const add = 'mutation Add { userSave(input: { subject: "bob", name: "Bob", roles: [ANALYST] }) { user { id } } }';
    const [first, again] = [await ask(add, { headers }), await ask(add, { headers })];
    expect(again.data).toEqual(first.data);
    await ask('mutation Other { apiKeyRevoke(id: "x") { apiKey { id } } }');
    const changes = async () => (await stored()).filter(({ kind }) => kind === 'CHANGE');
    await expect.poll(changes).toMatchObject([{ operationName: 'Add' }, { operationName: 'Other' }]);
  });

  it('records the beginning of a live query, and its end with the number of answers', async () => {
    const token = await tokenOf('ada');
    const events = subscribeQuery(
      (url, init) => gateway.fetch(url, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token}` } }),
      'query @live { contacts { nodes { phones { number } } } }',
    );
    await events.next();
    await expect.poll(() => stored()).toMatchObject([{ phase: 'START', fields: ['ContactPhone.number'] }]);
    await events.return?.();
    await expect.poll(() => stored()).toMatchObject([{ phase: 'START' }, { phase: 'END', count: 1 }]);
  });

  it('records what partners and language models ask for', async () => {
    await ask(personal, { variables: { id }, url: 'http://gateway/partner/graphql' });
    const call = { name: 'run_query', arguments: { query: personal, variables: { id } } };
    await gateway.fetch('http://gateway/mcp', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        authorization: `Bearer ${await tokenOf('ada')}`,
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: call }),
    });
    await expect
      .poll(() => stored())
      .toMatchObject([{ fields: ['ContactEmail.address'] }, { fields: ['ContactEmail.address'] }]);
  });

  it('records that the audit was read', async () => {
    const list = '{ auditRecords(filter: { kind: { eq: ACCESS } }) { nodes { subject fields } } }';
    expect(await ask(list)).toEqual({ data: { auditRecords: { nodes: [] } } });
    await expect.poll(() => stored()).toMatchObject([{ fields: ['AuditRecord.subject'] }]);
    expect((await ask(list)).data?.auditRecords.nodes).toEqual([{ subject: 'ada', fields: ['AuditRecord.subject'] }]);
    const denied = await ask('{ auditRecords { nodes { id } } }', { token: await tokenOf('ann', ['analyst']) });
    expect(denied.errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  it('records the first request of somebody, and those whom it refuses', async () => {
    for (let times = 0; times < 3; times += 1) await ask('{ viewer { subject } }');
    await ask('mutation { userSave(input: { subject: "eve", name: "Eve", active: false }) { user { id } } }');
    for (let times = 0; times < 3; times += 1) await ask('{ viewer { subject } }', { as: 'eve' });
    await expect
      .poll(async () => (await stored({ signIns: true })).filter(({ kind }) => kind === 'SIGN_IN'))
      .toMatchObject([
        { subject: 'ada', outcome: 'OK' },
        { subject: 'eve', outcome: 'REFUSED', detail: 'The user is suspended', count: 1 },
      ]);
    const before = (await stored({ of: 'anonymous', signIns: true })).length;
    await ask('{ viewer { subject } }', { token: 'nonsense' });
    await expect.poll(async () => (await stored({ of: 'anonymous', signIns: true })).length).toBe(before + 1);
    expect((await stored({ of: 'anonymous', signIns: true })).at(-1)).toMatchObject({ outcome: 'REFUSED' });
  });

  it('records who wanted to enter a suspended tenant', async () => {
    await database().system((em) => closeTenant(em, tenant, 'SUSPENDED'));
    await ask('{ viewer { subject } }');
    await expect
      .poll(() => stored({ signIns: true }))
      .toMatchObject([
        { kind: 'SIGN_IN', subject: 'ada', outcome: 'REFUSED', detail: expect.stringContaining('suspended') },
      ]);
  });

  it('records refused keys together, and not as the tenants that they claim', async () => {
    const claimed = Array.from({ length: 3 }, (_, index) => `${tenant}-claimed-${index}`);
    for (const each of claimed) await ask('{ viewer { subject } }', { token: keyOf(each) });
    const ofKeys = async () =>
      (await stored({ of: 'anonymous', signIns: true })).filter(({ detail }) => String(detail).includes(tenant));
    await expect
      .poll(ofKeys)
      .toMatchObject([{ detail: expect.stringContaining(`it claims the tenant "${claimed[0]}"`) }]);
    for (const each of claimed) expect(await stored({ of: each, signIns: true })).toEqual([]);
  });
});

describe('records that wait', () => {
  it('are sent by the next start after a kill, each once, also if they were sent before', async () => {
    const cut = await openGateway({ directoryUrl: away, identity: byName });
    for (const token of ['ann', 'ben']) await ask(personal, { variables: { id }, token, through: cut });
    await cut.dispose();
    const [left = ''] = await filesIn('.jsonl');
    const text = await readFile(join(folder.path, left), 'utf8');
    expect(text.trim().split('\n')).toHaveLength(2);

    // As a killed process leaves it: still open, with a line that is cut off.
    const dead = String(spawnSync('true').pid);
    const leftOpen = left.replace(/\.\d+\.([\w-]+)\.jsonl$/, `.${dead}.$1.open`);
    await rename(join(folder.path, left), join(folder.path, leftOpen));
    await writeFile(join(folder.path, leftOpen), `${text}${text.slice(0, 40)}`);
    await mkdir(join(folder.path, 'copies'));
    await copyFile(join(folder.path, leftOpen), join(folder.path, 'copies', leftOpen));
    for (let times = 0; times < 2; times += 1) {
      const next = await openGateway();
      await expect.poll(() => filesIn('l')).toEqual([]);
      await expect.poll(() => filesIn('.open')).toEqual([]);
      await next.dispose();
      expect(await stored()).toMatchObject([{ subject: 'ann' }, { subject: 'ben' }]);
      await copyFile(join(folder.path, 'copies', leftOpen), join(folder.path, leftOpen));
    }
  });

  it('that access refuses are set aside, and sent when they are mended', async () => {
    const line = (subject: string, over = {}) => {
      const record = { id: randomUUID(), occurredAt: new Date(), kind: 'ACCESS', outcome: 'OK', subject, ...over };
      return `${JSON.stringify(tenant)}\t${JSON.stringify(record)}\n`;
    };
    const wrong = [line('ben', { kind: 'NONSENSE' }), line('cat', { id: 'x' })];
    const name = `0-1.elsewhere.1.${randomUUID()}.jsonl`;
    await writeFile(join(folder.path, name), [line('ann'), ...wrong, line('dan')].join(''));
    await utimes(join(folder.path, name), 0, 0);
    const next = await openGateway();
    await expect.poll(() => filesIn('.jsonl')).toEqual([]);
    expect(await stored()).toMatchObject([{ subject: 'ann' }, { subject: 'dan' }]);
    const [bad = ''] = await filesIn('.bad');
    const text = await readFile(join(folder.path, bad), 'utf8');
    expect(text).toBe(wrong.join(''));
    await writeFile(join(folder.path, bad), text.replace('NONSENSE', 'CHANGE'));
    await rename(join(folder.path, bad), join(folder.path, bad.replace(/bad$/, 'jsonl')));
    await ask(personal, { variables: { id }, as: 'eve', through: next });
    await expect.poll(() => stored()).toMatchObject([{}, {}, { subject: 'ben' }, { subject: 'eve' }]);
    await next.dispose();
  });

  it('that access refuses are bounded, and metrics tell how many were set aside and how many are lost', async () => {
    const line = (subject: string) => {
      const record = { id: randomUUID(), occurredAt: new Date(), kind: 'NONSENSE', outcome: 'OK', subject };
      return `${JSON.stringify(tenant)}\t${JSON.stringify(record)}\n`;
    };
    const refused = ['ann', 'ben', 'cat'].map(line);
    const name = `0-1.elsewhere.1.${randomUUID()}.jsonl`;
    await writeFile(join(folder.path, name), refused.join(''));
    await utimes(join(folder.path, name), 0, 0);
    const small = await openGateway({ audit: { folder: folder.path, maxWaitingBytes: 400 } });
    await expect.poll(() => filesIn('.jsonl')).toEqual([]);
    const kept = await Promise.all((await filesIn('.bad')).map((bad) => readFile(join(folder.path, bad), 'utf8')));
    expect(kept.join('')).toBe(refused.slice(0, 2).join(''));
    const metrics = await small.metrics.text();
    expect(metrics).toContain('gateway_audit_records_total{outcome="set-aside"} 2');
    expect(metrics).toContain('gateway_audit_records_total{outcome="lost"} 1');
    expect(metrics).toContain(`gateway_audit_set_aside_bytes ${Buffer.byteLength(kept.join(''))}`);
    await small.dispose();
  });

  it('are bounded: what has no room is lost, which a metric tells', async () => {
    const small = await openGateway({
      directoryUrl: away,
      identity: byName,
      audit: { folder: folder.path, maxWaitingBytes: 1_000 },
    });
    for (let times = 0; times < 5; times += 1) await ask(personal, { variables: { id }, token: 'ann', through: small });
    const metrics = await small.metrics.text();
    const count = (outcome: string) =>
      Number(metrics.split(`audit_records_total{outcome="${outcome}"} `)[1]?.split('\n')[0]);
    expect(count('kept')).toBeGreaterThan(0);
    expect(count('lost')).toBe(5 - count('kept'));
    expect((await ask(personal, { variables: { id }, token: 'ann', through: small })).errors).toBeUndefined();
    await small.dispose();
  });
});

/** Knows clients without the directory. */
const byName: GatewayOptions['identity'] = {
  verifies: false,
  identify: async (token) => ({ kind: 'developer', subject: token ?? '', tenant, roles: [], claims: {} }),
};

describe('pnpm audit', () => {
  const run = async (...args: string[]) => {
    const command = runCommand('audit.ts', args, { DATABASE_URL: graph.database.url });
    return { code: await command.exitCode, lines: command.lines.join('\n') };
  };

  it('exports records, which can be verified without the database, and shows what was changed', {
    timeout: 120_000,
  }, async () => {
    for (const as of ['ada', 'bob']) await ask(personal, { variables: { id }, as });
    await expect.poll(() => stored()).toHaveLength(2);
    const file = join(folder.path, 'export.jsonl');
    const heads = join(folder.path, 'heads.jsonl');
    expect(await run('export', file, '--tenant', tenant)).toMatchObject({
      code: 0,
      lines: expect.stringContaining('Wrote 5 records'),
    });
    expect((await stored()).at(-1)).toMatchObject({ kind: 'EXPORT', subject: 'audit:export' });
    for (const args of [
      ['--file', file],
      ['--tenant', tenant, '--heads', heads],
    ])
      expect(await run('verify', ...args)).toMatchObject({
        code: 0,
        lines: expect.stringContaining(`${tenant}: 5 records, the last is 5 with the hash`),
      });
    expect(await run('verify', '--file', file, '--heads', heads)).toMatchObject({ code: 2 });
    expect(await run('export', `${file}-2`, '--tenant', `${tenant}-mistyped`)).toMatchObject({
      code: 1,
      lines: expect.stringContaining('has no records'),
    });
    expect(await stored({ of: `${tenant}-mistyped` })).toEqual([]);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"subject":"bob"', '"subject":"eve"'));
    expect(await run('verify', '--file', file)).toMatchObject({
      code: 1,
      lines: expect.stringContaining(`${tenant}: BROKEN: record 3 has contents that differ from its hash.`),
    });
    await database().system(async (em) => {
      await queryText(em, 'alter table access.audit_records disable trigger user');
      await queryText(em, 'delete from access.audit_records where tenant_id = $1 and sequence > 3', [tenant]);
      await queryText(em, 'alter table access.audit_records enable trigger user');
    });
    expect(await run('verify', '--tenant', tenant, '--heads', heads)).toMatchObject({
      code: 1,
      lines: expect.stringContaining(`${tenant}: BROKEN: record 4 is missing; the head that was kept is 5.`),
    });
  });

  it.each(['SUSPENDED', 'REMOVED'] as const)(
    'reads the records of a tenant that is %s',
    {
      timeout: 120_000,
    },
    async (state) => {
      await ask(personal, { variables: { id } });
      await expect.poll(() => stored()).toHaveLength(1);
      await database().system((em) => closeTenant(em, tenant, state));
      const file = join(folder.path, 'closed.jsonl');
      expect(await run('export', file, '--tenant', tenant)).toMatchObject({
        code: 0,
        lines: expect.stringContaining('Wrote 3 records'),
      });
      for (const args of [
        ['--file', file],
        ['--tenant', tenant],
      ])
        expect(await run('verify', ...args)).toMatchObject({
          code: 0,
          lines: expect.stringContaining(`${tenant}: 3 records, the last is 3 with the hash`),
        });
    },
  );
});
