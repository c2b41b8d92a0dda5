import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createOperationLists, createTokenIdentity, type Gateway, type GatewayOptions } from '@sophia/gateway';
import { tempFolder } from '@sophia/testing/temp-folder';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type BeforeAccess,
  type ExportGraph,
  linesOf,
  nameOf,
  openExportGraph,
  rowsOf,
  type ShownExport,
  secret,
  send,
  start,
  stateOf,
  tokenOf,
} from './support/export-graph.ts';

const all = '{ accounts(orderBy: [{ field: CREATED_AT, direction: ASC }]) { nodes { id name } } }';
const patience = { timeout: 60_000, interval: 20 };

let exported: ExportGraph;
let gateway: Gateway;
let token: string;
let tenants = 0;
let tenant: string;
/** Called before each request to the subgraph access. */
let before: BeforeAccess;

beforeAll(async () => {
  exported = await openExportGraph();
});
afterAll(() => exported?.[Symbol.asyncDispose]());
beforeEach(async () => {
  tenant = `tenant-${tenants++}`;
  token = await tokenOf('ada', ['super_user'], tenant);
  before = () => undefined;
  gateway = await exported.open({}, (...request) => before(...request));
});
afterEach(() => gateway.dispose());

async function reopen(options: Partial<GatewayOptions>): Promise<void> {
  await gateway.dispose();
  gateway = await exported.open(options, (...request) => before(...request));
}

async function over(id: string, as = token): Promise<ShownExport> {
  await expect.poll(async () => (await stateOf(gateway, as, id)).status, patience).not.toMatch(/QUEUED|RUNNING/);
  return stateOf(gateway, as, id);
}

async function ask(query: string, variables: object = {}, as = token) {
  const response = await send(gateway, { token: as, path: '/graphql', method: 'POST', body: { query, variables } });
  return response.json();
}

/** Asks the subgraph access as gateways do. */
async function askAccess(query: string, variables: object = {}) {
  const response = await fetch(exported.accessUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-sophia-tenant': tenant,
      'x-sophia-subject': 'gateway',
      'x-sophia-roles': '',
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

async function createKey(limits: object): Promise<{ id: string; key: string }> {
  const create = 'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { key apiKey { id } } }';
  const { data } = await ask(create, { input: { name: 'A partner', scopes: ['CUSTOMERS_READ'], ...limits } });
  return { key: data.apiKeyCreate.key, id: data.apiKeyCreate.apiKey.id };
}

const editKey = (id: string, input: object) =>
  ask('mutation ($id: ID!, $input: ApiKeyEditInput!) { apiKeyEdit(id: $id, input: $input) { userErrors { code } } }', {
    id,
    input,
  });

const codeOf = async (response: Response) => (await response.json()).errors?.[0]?.extensions?.code;

/** The row of an export that waits: no gateway has it. */
const waiting = (id: string) =>
  exported.sql<{ rows: number; attempts: number }>(
    "select rows, attempts from access.exports where id = $1 and claim is null and status = 'RUNNING'",
    [id],
  );

const partsOf = async (id: string) =>
  Number(
    (await exported.sql<{ count: string }>('select count(*) from access.export_parts where export_id = $1', [id]))[0]
      ?.count,
  );

/** Notes an export that no gateway takes. */
async function startUntaken(of: string): Promise<string> {
  before = (body, at) => {
    if (at === of && body.includes('exportClaim(')) throw new Error('access cannot claim');
  };
  return (await start(gateway, await tokenOf('ada', ['super_user'], of), all)).id;
}

describe('the exports of a tenant', () => {
  it('go on while those of another one cannot be claimed', async () => {
    const failing = `a-failing-${tenant}`;
    await startUntaken(failing);
    expect(await over((await start(gateway, token, all)).id)).toMatchObject({ status: 'COMPLETED' });
  });

  it('go on while another one is suspended, whose exports are not asked for', async () => {
    const closed = `a-closed-${tenant}`;
    const id = await startUntaken(closed);
    const operator = await tokenOf('ada', ['super_user'], 'local');
    const change = (name: string) =>
      ask(`mutation ($id: ID!) { change: ${name}(id: $id) { userErrors { code } } }`, { id: closed }, operator);
    expect((await change('tenantSuspend')).data.change.userErrors).toEqual([]);
    const refused = await send(gateway, { token: await tokenOf('ada', ['super_user'], closed) });
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'TENANT_SUSPENDED']);
    let claims = 0;
    before = (body, at) => {
      if (at === closed && body.includes('exportClaim(')) claims += 1;
    };
    expect(await over((await start(gateway, token, all)).id)).toMatchObject({ status: 'COMPLETED' });
    expect(claims).toBe(0);
    await change('tenantResume');
    await exported.graph.drain();
    await expect
      .poll(async () => (await exported.sql('select status from access.exports where id = $1', [id]))[0], patience)
      .toEqual({ status: 'COMPLETED' });
  });
});

describe('the budget of an owner', () => {
  it('is spent by an export, which waits for points and takes no more than the key may have', async () => {
    await exported.addAccounts(tenant, 0, 1_000);
    const { key, id: keyId } = await createKey({ budget: { maximum: 500, restoreRate: 1 } });
    const { id } = await start(gateway, key, all);
    await expect.poll(async () => (await waiting(id)).length, patience).toBe(1);
    const [{ rows, attempts } = { rows: 0, attempts: 0 }] = await waiting(id);
    expect([rows > 0, rows < 1_000, attempts]).toEqual([true, true, 0]);
    const query = '{ accounts(first: 100) { nodes { id name } } }';
    expect((await ask(query, {}, key)).errors[0].extensions).toMatchObject({
      code: 'BUDGET_EXHAUSTED',
      cost: { maximum: 500 },
    });
    await editKey(keyId, { budget: { maximum: 100_000, restoreRate: 100_000 } });
    exported.clock.advance(60_000);
    expect(await over(id, key)).toMatchObject({ status: 'COMPLETED', rows: 1_000, error: null });
    const names = linesOf(await rowsOf(gateway, key, id)).map(({ name }) => name);
    expect(names).toEqual(Array.from({ length: 1_000 }, (_, index) => nameOf(index)));
  });

  it('makes pages so small that the key can pay for them', async () => {
    await exported.addAccounts(tenant, 0, 120);
    const { key } = await createKey({ budget: { maximum: 60, restoreRate: 1_000_000 } });
    const query = '{ accounts(first: 100) { nodes { id name } } }';
    expect((await ask(query, {}, key)).errors[0].extensions.code).toBe('COST_EXCEEDS_BUDGET');
    const { id } = await start(gateway, key, all);
    expect(await over(id, key)).toMatchObject({ status: 'COMPLETED', rows: 120, error: null });
  });

  it('that has become too small for a page ends an export at once', async () => {
    await exported.addAccounts(tenant, 0, 500);
    const { key, id: keyId } = await createKey({ budget: { maximum: 10_000, restoreRate: 1_000_000 } });
    before = async (body) => {
      if (!body.includes('exportAppend(')) return;
      before = () => undefined;
      await editKey(keyId, { budget: { maximum: 5, restoreRate: 1 } });
    };
    const { id } = await start(gateway, key, all);
    await expect
      .poll(
        async () => (await exported.sql('select problem_code from access.exports where id = $1', [id]))[0],
        patience,
      )
      .toEqual({ problem_code: 'COST_EXCEEDS_BUDGET' });
  });

  it('of a program with a token is that of programs', async () => {
    await exported.addAccounts(tenant, 0, 1_000);
    await reopen({
      identity: createTokenIdentity({ keys: { secret }, tenantClaim: 'tenant', scopeClaim: 'scope' }),
      budgets: { programBudget: { maximum: 500, restoreRate: 1 } },
    });
    const program = await tokenOf('loader', [], tenant, { client_id: 'loader', scope: 'customers:read' });
    const { id } = await start(gateway, program, all);
    await expect.poll(async () => (await waiting(id)).length, patience).toBe(1);
    expect(await stateOf(gateway, program, id)).toMatchObject({ status: 'RUNNING', error: null });
  });
});

it('a key with a list of operations exports what stands there, and nothing else', async () => {
  await exported.addAccounts(tenant, 0, 150);
  await using folder = await tempFolder();
  await writeFile(join(folder.path, 'nightly.json'), JSON.stringify({ accounts: all }));
  await reopen({ operationLists: createOperationLists(folder.path, pino({ level: 'silent' })) });
  const { key, id: keyId } = await createKey({ operationList: 'nightly' });
  const other = await send(gateway, { token: key, method: 'POST', body: { query: '{ accounts { nodes { id } } }' } });
  expect([other.status, await codeOf(other)]).toEqual([403, 'OPERATION_NOT_REGISTERED']);
  const { id } = await start(gateway, key, all);
  expect(await over(id, key)).toMatchObject({ status: 'COMPLETED', rows: 150, error: null });
  before = async (body) => {
    if (!body.includes('exportAppend(')) return;
    before = () => undefined;
    await editKey(keyId, { operationList: 'none' });
  };
  const second = await start(gateway, key, all);
  await expect
    .poll(
      async () => (await exported.sql('select problem_code from access.exports where id = $1', [second.id]))[0],
      patience,
    )
    .toEqual({ problem_code: 'OPERATION_NOT_REGISTERED' });
});

it('a download of a key that is revoked meanwhile breaks off', async () => {
  await exported.addAccounts(tenant, 0, 2_000);
  const { key, id: keyId } = await createKey({});
  const { id } = await start(gateway, key, all);
  await over(id, key);
  let reads = 0;
  before = async (body) => {
    if (!body.includes('exportParts(')) return;
    reads += 1;
    if (reads === 2) await ask('mutation ($id: ID!) { apiKeyRevoke(id: $id) { userErrors { code } } }', { id: keyId });
  };
  const response = await send(gateway, { token: key, path: `/exports/${id}/rows` });
  await expect(response.text()).rejects.toThrow();
  expect(reads).toBe(2);
});

it('are unavailable for a moment while they cannot be reached', async () => {
  before = (body) => {
    if (body.includes('exports(')) throw new Error('access is away');
  };
  const response = await send(gateway, { token });
  expect([response.status, response.headers.get('retry-after'), await codeOf(response)]).toEqual([
    503,
    '1',
    'EXPORTS_UNAVAILABLE',
  ]);
});

it('a tenant that keeps many bytes starts no other export', async () => {
  for (let n = 0; n < 6; n += 1) await over((await start(gateway, token, all)).id);
  await exported.sql('update access.exports set bytes = 2147483647 where tenant_id = $1', [tenant]);
  const bob = await tokenOf('bob', ['super_user'], tenant);
  const refused = await send(gateway, { token: bob, method: 'POST', body: { query: all } });
  expect([refused.status, await codeOf(refused)]).toEqual([409, 'TOO_MANY_EXPORTS']);
});

it('what has expired is removed with no gateway, and for a suspended tenant too', async () => {
  await exported.addAccounts(tenant, 0, 150);
  const { id } = await start(gateway, token, all);
  await over(id);
  const operator = await tokenOf('ada', ['super_user'], 'local');
  const suspend = 'mutation ($id: ID!) { tenantSuspend(id: $id) { userErrors { code } } }';
  expect((await ask(suspend, { id: tenant }, operator)).data.tenantSuspend.userErrors).toEqual([]);
  await gateway.dispose();
  expect(await partsOf(id)).toBe(2);
  exported.clock.advance(25 * 3_600_000);
  await exported.graph.drain();
  expect(await partsOf(id)).toBe(0);
  const [row] = await exported.sql('select status from access.exports where id = $1', [id]);
  expect(row).toEqual({ status: 'EXPIRED' });
});

/** PGlite has one connection, so that nothing is at once. */
describe.skipIf(!process.env.TEST_DATABASE_URL)('a change of an export at the same time as another', () => {
  let id: string;

  beforeEach(async () => {
    id = await startUntaken(tenant);
    await exported.sql(
      `update access.exports set status = 'RUNNING', claim = gen_random_uuid(), due_at = created_at, attempts = 1
       where id = $1`,
      [id],
    );
  });

  /** Makes a request while a transaction has written a change that it has not ended yet. */
  async function within<Answer>(change: string, request: () => Promise<Answer>): Promise<Answer> {
    const { database } = exported.graph.subgraph('access');
    let isOver = false;
    let answer: Promise<Answer> | undefined;
    await database.transaction(tenant, async (em) => {
      await em.getConnection().execute(change, [id], 'all', em.getTransactionContext());
      answer = request().finally(() => {
        isOver = true;
      });
      const waits = () =>
        exported.sql(
          'select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database()) or (not granted and database is null)',
        );
      await expect.poll(async () => isOver || (await waits()).length > 0, patience).toBe(true);
    });
    return answer as Promise<Answer>;
  }

  it('leaves no row of a cancelled one behind', async () => {
    const add = `insert into access.export_parts (tenant_id, export_id, at_byte, bytes, content)
      select tenant_id, id, 0, 3, '\\x00' from access.exports where id = ? for update`;
    await within(add, () => send(gateway, { token, path: `/exports/${id}`, method: 'DELETE' }));
    expect(await stateOf(gateway, token, id)).toMatchObject({ status: 'CANCELLED' });
    expect(await partsOf(id)).toBe(0);
  });

  it('takes no export that another run completes', async () => {
    const complete = "update access.exports set status = 'COMPLETED', claim = null, rows = 7 where id = ?";
    const claim = () => askAccess('mutation { exportClaim(leaseMs: 30000) { id } }');
    expect(await within(complete, claim)).toEqual({ data: { exportClaim: null } });
    expect(await stateOf(gateway, token, id)).toMatchObject({ status: 'COMPLETED', rows: 7 });
  });

  it('leaves a complete one as it is when the rights of its owner have changed', async () => {
    const complete = "update access.exports set status = 'COMPLETED', claim = null, roles = '{analyst}' where id = ?";
    await exported.sql("update access.exports set scopes = '{other}' where id = $1", [id]);
    const page = { id, claim: tenant, rows: 1, bytes: 0, content: '', isLast: false, leaseMs: 1_000 };
    const append = 'mutation ($input: ExportAppendInput!) { exportAppend(input: $input) { operationList } }';
    await within(complete, () => askAccess(append, { input: page }));
    expect(await stateOf(gateway, token, id)).toMatchObject({ status: 'COMPLETED', error: null });
  });
});
