import { type Gateway, serveGateway } from '@sophia/gateway';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditTrail } from '../src/common/modules.ts';
import {
  type BeforeAccess,
  type ExportGraph,
  linesOf,
  nameOf,
  openExportGraph,
  rowsOf,
  type ShownExport,
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

/** Waits until an export is over. */
async function over(id: string, { as = token, at = gateway } = {}): Promise<ShownExport> {
  await expect.poll(async () => (await stateOf(at, as, id)).status, patience).not.toMatch(/QUEUED|RUNNING/);
  return stateOf(at, as, id);
}

/** Calls back before the page with this number is stored, counted from 1. */
function beforePage(number: number, call: () => unknown): void {
  let pages = 0;
  before = (body) => {
    if (!body.includes('exportAppend(')) return undefined;
    pages += 1;
    return pages === number ? call() : undefined;
  };
}

async function ask(query: string, variables: object = {}, as = token) {
  const response = await send(gateway, { token: as, path: '/graphql', method: 'POST', body: { query, variables } });
  return response.json();
}

async function createKey(scopes: string[], contract?: string): Promise<{ id: string; key: string }> {
  const create = 'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { key apiKey { id } } }';
  const { data } = await ask(create, { input: { name: 'A partner', scopes, contract } });
  return { key: data.apiKeyCreate.key, id: data.apiKeyCreate.apiKey.id };
}

const codeOf = async (response: Response) => (await response.json()).errors?.[0]?.extensions?.code;

// First, because a gateway also works on what other tests have left.
it('is counted for operators, with its runs and its downloads', async () => {
  await exported.addAccounts(tenant, 0, 150);
  const { id } = await start(gateway, token, all);
  await over(id);
  await rowsOf(gateway, token, id);
  beforePage(1, () => exported.sql("update access.exports set claim = null where status = 'RUNNING'"));
  const { id: lost } = await start(gateway, token, all);
  await expect.poll(() => gateway.metrics.text(), patience).toContain('gateway_export_runs_total{outcome="stopped"} 1');
  await send(gateway, { token, path: `/exports/${lost}`, method: 'DELETE' });
  const text = await gateway.metrics.text();
  const { bytes } = await stateOf(gateway, token, id);
  for (const line of [
    'gateway_exports_started_total 2',
    'gateway_exports_running 0',
    'gateway_export_runs_total{outcome="completed"} 1',
    'gateway_export_rows_total 150',
    `gateway_export_bytes_total ${bytes}`,
    'gateway_export_downloads_open 0',
    'gateway_export_downloads_total{outcome="whole"} 1',
    `gateway_export_downloaded_bytes_total ${bytes}`,
  ])
    expect(text.split('\n')).toContain(line);
});

describe('an export', () => {
  it('writes each row of a list once, in its order, and tells how it stands', async () => {
    await exported.addAccounts(tenant, 0, 1_234);
    const response = await send(gateway, { token, method: 'POST', body: { query: all } });
    expect(response.status).toBe(202);
    const started: ShownExport = await response.json();
    expect(response.headers.get('location')).toBe(`/exports/${started.id}`);
    expect(started).toMatchObject({ status: 'QUEUED', format: 'jsonl', rows: 0, bytes: 0, error: null, rowsUrl: null });
    const done = await over(started.id);
    expect(done).toMatchObject({ status: 'COMPLETED', rows: 1_234, rowsUrl: `/exports/${started.id}/rows` });
    const text = await rowsOf(gateway, token, started.id);
    expect(Buffer.byteLength(text)).toBe(done.bytes);
    expect(linesOf(text).map(({ name }) => name)).toEqual(Array.from({ length: 1_234 }, (_, index) => nameOf(index)));
    const list = await (await send(gateway, { token })).json();
    expect(list).toEqual({ exports: [done] });
  });

  it('of an empty list is an empty file', async () => {
    const { id } = await start(gateway, token, all);
    expect(await over(id)).toMatchObject({ status: 'COMPLETED', rows: 0, bytes: 0 });
    expect(await rowsOf(gateway, token, id)).toBe('');
  });

  it('takes variables, filters, edges, fragments and lists inside of rows', async () => {
    await exported.addAccounts(tenant, 0, 30);
    const query = `query Some($from: String!, $after: String = "x", $exportAfter: Int = 3) {
      list: accounts(filter: { name: { contains: $from } }, orderBy: [{ field: NAME, direction: DESC }]) {
        edges { node { ...parts } }
      }
    } fragment parts on Account { title: name contacts(first: $exportAfter) { nodes { id } } deals { nodes { id } } }`;
    const used = query.replace('$after: String = "x", ', '');
    const { id } = await start(gateway, token, used, { variables: { from: 'Account 00001' }, operationName: 'Some' });
    expect(await over(id)).toMatchObject({ status: 'COMPLETED', rows: 10, error: null });
    const lines = linesOf(await rowsOf(gateway, token, id));
    expect(lines[0]).toEqual({ title: nameOf(19), contacts: { nodes: [] }, deals: { nodes: [] } });
  });

  it.each([
    ['{ accounts { nodes { id } } contacts { nodes { id } } }', /one list/],
    ['{ accounts { totalCount } }', /Select the rows/],
    ['{ accounts { totalCount nodes { id } } }', /Select the rows/],
    ['{ accounts { nodes { id } ...rest } } fragment rest on AccountConnection { totalCount }', /Select the rows/],
    ['{ accounts(first: 3) { nodes { id } } }', /leave out "first"/],
    ['query ($size: Int) { accounts(last: $size) { nodes { id } } }', /leave out "last"/],
    ['{ viewer { tenant } }', /not a list with pages/],
    ['mutation { accountChurned(input: {}) { userErrors { code } } }', /accountChurned/],
    ['subscription { interactionAdded { id } }', /subscription/i],
    ['query @live { accounts { nodes { id } } }', /@live/],
    ['query ($on: Boolean!) { accounts @include(if: $on) { nodes { id } } }', /@include/],
    ['{ accounts { nodes { nonsense } } }', /Cannot query field "nonsense"/],
    ['{ accounts { nodes { id }', /Syntax Error/],
    ['query A { accounts { nodes { id } } } query B { contacts { nodes { id } } }', /Name the operation/],
  ])('refuses %s', async (query, reason) => {
    const response = await send(gateway, { token, method: 'POST', body: { query } });
    expect(response.status).toBe(400);
    expect((await response.json()).errors[0].message).toMatch(reason);
    expect(await (await send(gateway, { token })).json()).toEqual({ exports: [] });
  });

  it('refuses a body that is no request, and methods that it does not know', async () => {
    const post = (body: string) =>
      gateway.fetch('http://gateway/exports', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      });
    for (const body of ['', 'nonsense', '[]', '{}', '{"query":1}', '{"query":"{ a }","format":"xml"}']) {
      const response = await post(body);
      expect([response.status, await codeOf(response)]).toEqual([400, 'BAD_REQUEST']);
    }
    expect((await send(gateway, { token, method: 'PUT', body: {} })).status).toBe(405);
    expect((await send(gateway, { token, path: '/exports/1/rows', method: 'DELETE' })).status).toBe(405);
    const simple = { 'content-type': 'text/plain' };
    const forged = await send(gateway, { token, method: 'POST', body: { query: all }, headers: simple });
    expect(await codeOf(forged)).toBe('CROSS_SITE_REQUEST_REFUSED');
  });

  it('fails with the reason if the list refuses its arguments, and keeps nothing', async () => {
    const viewer = await tokenOf('vera', ['executive_viewer'], tenant);
    const byAddress = '{ contacts(filter: { primaryEmail: { eq: "a@example.com" } }) { nodes { id } } }';
    const { id } = await start(gateway, viewer, byAddress);
    expect(await over(id, { as: viewer })).toMatchObject({ status: 'FAILED', error: { code: 'FORBIDDEN' } });
    const none = await send(gateway, { token: viewer, path: `/exports/${id}/rows` });
    expect([none.status, await codeOf(none)]).toEqual([410, 'EXPORT_NOT_READY']);
  });

  it('fails if the file becomes too large', async () => {
    await exported.addAccounts(tenant, 0, 300);
    await using small = await disposable({ exports: { maxBytes: 12_000 } });
    const { id } = await start(small.gateway, token, all);
    expect(await over(id, { at: small.gateway })).toMatchObject({
      status: 'FAILED',
      error: { code: 'EXPORT_TOO_LARGE' },
    });
    expect(await partsOf(id)).toBe(0);
  });

  it('takes smaller pages for a query whose rows cost much', async () => {
    await exported.addAccounts(tenant, 0, 12);
    const deep =
      '{ accounts { nodes { id contacts(first: 100) { nodes { id account { deals(first: 100) { nodes { id } } } } } } } }';
    expect((await ask(deep.replace('accounts {', 'accounts(first: 100) {'))).errors[0].extensions.code).toBe(
      'OPERATION_TOO_EXPENSIVE',
    );
    const { id } = await start(gateway, token, deep);
    expect(await over(id)).toMatchObject({ status: 'COMPLETED', rows: 12 });
  });

  it('writes CSV with a column for each leaf, and nothing that a spreadsheet runs', async () => {
    const formula = '=HYPERLINK("http://x.test"),\n"a"';
    await exported.addAccounts(tenant, 0, 1, {
      name: formula,
      unit_count: -5,
      property_software: ['Yardi', 'Entrata'],
    });
    const query =
      '{ accounts { nodes { ...main unitCount propertySoftware owner { fullName } } } } fragment main on Account { name }';
    const { id } = await start(gateway, token, query, { format: 'csv' });
    expect(await over(id)).toMatchObject({ status: 'COMPLETED', rows: 1, format: 'csv' });
    expect(await rowsOf(gateway, token, id)).toBe(
      `name,unitCount,propertySoftware,owner.fullName\r\n"'=HYPERLINK(""http://x.test""),\n""a""",-5,"[""Yardi"",""Entrata""]",\r\n`,
    );
  });
});

const partsOf = async (id: string) =>
  Number(
    (await exported.sql<{ count: string }>('select count(*) from access.export_parts where export_id = $1', [id]))[0]
      ?.count,
  );

async function disposable(options: Parameters<ExportGraph['open']>[0], call?: BeforeAccess) {
  const opened = await exported.open(options, call);
  return { gateway: opened, [Symbol.asyncDispose]: () => opened.dispose() };
}

describe('rows that change meanwhile', () => {
  it('come once, and new ones at the end', async () => {
    await exported.addAccounts(tenant, 0, 450);
    beforePage(2, async () => {
      await exported.sql('update contacts.accounts set name = $2 || name where tenant_id = $1', [tenant, 'Zoo ']);
      await exported.addAccounts(tenant, 450, 460);
      await exported.sql('delete from contacts.accounts where tenant_id = $1 and name = $2', [
        tenant,
        `Zoo ${nameOf(300)}`,
      ]);
    });
    const { id } = await start(gateway, token, all);
    expect(await over(id)).toMatchObject({ status: 'COMPLETED', rows: 459 });
    const ids = linesOf(await rowsOf(gateway, token, id)).map((row) => row.id);
    expect(new Set(ids).size).toBe(459);
  });
});

describe('a download', () => {
  let id: string;
  let text: string;
  let path: string;

  beforeEach(async () => {
    await exported.addAccounts(tenant, 0, 350);
    ({ id } = await start(gateway, token, all));
    await over(id);
    text = await rowsOf(gateway, token, id);
    path = `/exports/${id}/rows`;
  });

  it('is compressed for those who accept it, and plain for others', async () => {
    const plain = await send(gateway, { token, path });
    expect(plain.headers.get('content-encoding')).toBe(null);
    expect(plain.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    expect(plain.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    expect(await plain.text()).toBe(text);
    const refused = await send(gateway, { token, path, headers: { 'accept-encoding': 'gzip;q=0, br' } });
    expect(refused.headers.get('content-encoding')).toBe(null);
    const compressed = await send(gateway, { token, path, headers: { 'accept-encoding': 'br, gzip' } });
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect((await compressed.arrayBuffer()).byteLength).toBeLessThan(Buffer.byteLength(text) / 2);
    const head = await send(gateway, { token, path, method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, `"${id}"`, '']);
  });

  it.each([
    ['bytes=0-99', 0, 100],
    ['bytes=15000-', 15_000, undefined],
    ['bytes=9000-9999', 9_000, 10_000],
    ['bytes=-50', -50, undefined],
    ['bytes=100-99999999', 100, undefined],
  ])('goes on at %s', async (range, from, to) => {
    const headers = { range, 'if-range': `"${id}"`, 'accept-encoding': 'gzip' };
    const part = await send(gateway, { token, path, headers });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toMatch(new RegExp(`^bytes \\d+-\\d+/${Buffer.byteLength(text)}$`));
    expect(await part.text()).toBe(Buffer.from(text).subarray(from, to).toString());
  });

  it('is whole for a range that it cannot serve, and refused where there is nothing', async () => {
    const unusable: Record<string, string>[] = [
      { range: 'bytes=0-1,5-6' },
      { range: 'rows=1-2' },
      { range: 'bytes=0-5', 'if-range': '"x"' },
    ];
    for (const headers of unusable) {
      const whole = await send(gateway, { token, path, headers });
      expect([whole.status, await whole.text()]).toEqual([200, text]);
    }
    const behind = await send(gateway, { token, path, headers: { range: 'bytes=99999999-' } });
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, `bytes */${Buffer.byteLength(text)}`]);
    const known = await send(gateway, { token, path, headers: { 'if-none-match': `"x", W/"${id}"` } });
    expect([known.status, await known.text()]).toEqual([304, '']);
  });

  it('is refused after the rights of its owner have changed', async () => {
    const key = await createKey(['CUSTOMERS_READ', 'PEOPLE_READ']);
    const { id: ofKey } = await start(gateway, key.key, all);
    await over(ofKey, { as: key.key });
    const save = 'mutation ($input: UserSaveInput!) { userSave(input: $input) { userErrors { code } } }';
    const analyst = await tokenOf('bob', ['analyst'], tenant);
    const { id: ofBob } = await start(gateway, analyst, all);
    await over(ofBob, { as: analyst });
    await ask(save, { input: { subject: 'bob', name: 'Bob', roles: ['EXECUTIVE_VIEWER'] } });
    await ask('mutation ($id: ID!) { apiKeyRevoke(id: $id) { userErrors { code } } }', { id: key.id });
    await exported.graph.drain();
    await expect
      .poll(async () => codeOf(await send(gateway, { token: analyst, path: `/exports/${ofBob}/rows` })), patience)
      .toBe('RIGHTS_CHANGED');
    await expect
      .poll(async () => codeOf(await send(gateway, { token: key.key, path: `/exports/${ofKey}/rows` })), patience)
      .toBe('UNAUTHENTICATED');
  });

  it('breaks off if its rows are removed, and never ends as if it were whole', async () => {
    before = async (body) => {
      if (!body.includes('exportParts(')) return;
      before = () => undefined;
      await send(gateway, { token, path: `/exports/${id}`, method: 'DELETE' });
    };
    const broken = await send(gateway, { token, path });
    await expect(broken.text()).rejects.toThrow();
  });

  it('needs one of the places of its owner, and of all', async () => {
    await using full = await disposable({ exports: { maxDownloads: 1 } }, (...request) => before(...request));
    const bob = await tokenOf('bob', ['super_user'], tenant);
    const { id: ofBob } = await start(gateway, bob, all);
    await over(ofBob, { as: bob });
    const hanging = Promise.withResolvers<void>();
    before = (body) => (body.includes('exportParts(') ? hanging.promise : undefined);
    const first = await send(full.gateway, { token, path });
    expect(first.status).toBe(200);
    const second = await send(full.gateway, { token, path });
    expect([second.status, await codeOf(second)]).toEqual([429, 'TOO_MANY_DOWNLOADS']);
    const other = await send(full.gateway, { token: bob, path: `/exports/${ofBob}/rows` });
    expect([other.status, await codeOf(other)]).toEqual([503, 'OVERLOADED']);
    expect(second.headers.get('retry-after')).toBe('5');
    hanging.resolve();
    await first.body?.cancel();
    await expect
      .poll(async () => (await send(full.gateway, { token: bob, path: `/exports/${ofBob}/rows` })).text(), patience)
      .toBe(text);
    expect(await full.gateway.metrics.text()).toContain('gateway_export_downloads_total{outcome="refused"}');
  });

  it('breaks off if its client takes nothing for some time, and gives its place back', async () => {
    await using full = await disposable({ exports: { maxDownloads: 1, stalledMs: 50 } });
    const stalled = await send(full.gateway, { token, path });
    await expect.poll(async () => (await send(full.gateway, { token, path })).status, patience).toBe(200);
    await expect(stalled.text()).rejects.toThrow('stopped reading');
  });

  it('ends with its time: the rows are removed', async () => {
    const { expiresAt } = await stateOf(gateway, token, id);
    expect(Date.parse(expiresAt ?? '') - exported.clock.now().getTime()).toBe(24 * 3_600_000);
    exported.clock.advance(24 * 3_600_000);
    expect((await over(id)).status).toBe('COMPLETED');
    await exported.graph.drain();
    expect((await stateOf(gateway, token, id)).status).toBe('EXPIRED');
    expect(await partsOf(id)).toBe(0);
    expect((await send(gateway, { token, path })).status).toBe(410);
  });
});

describe('nobody else', () => {
  it('sees, downloads, or ends an export', async () => {
    await exported.addAccounts(tenant, 0, 5);
    const { id } = await start(gateway, token, all);
    await over(id);
    const others = [
      await tokenOf('bob', ['super_user'], tenant),
      await tokenOf('ada', ['super_user'], 'another-tenant'),
      (await createKey(['CUSTOMERS_READ'])).key,
    ];
    for (const other of others) {
      for (const [path, method] of [
        [`/exports/${id}`, 'GET'],
        [`/exports/${id}/rows`, 'GET'],
        [`/exports/${id}`, 'DELETE'],
      ] as const) {
        const response = await send(gateway, { token: other, path, method });
        expect([response.status, await codeOf(response)]).toEqual([404, 'EXPORT_NOT_FOUND']);
      }
      expect(await (await send(gateway, { token: other })).json()).toEqual({ exports: [] });
    }
    expect((await send(gateway, { token: 'nonsense', path: `/exports/${id}` })).status).toBe(401);
    for (const wrong of ['1', '%00', id.toUpperCase().slice(0, -1), `${id}/x`])
      expect((await send(gateway, { token, path: `/exports/${wrong}` })).status).toBe(404);
    expect((await stateOf(gateway, token, id)).status).toBe('COMPLETED');
  });

  it('of another tenant has its rows in the file', async () => {
    const other = `other-of-${tenant}`;
    await exported.addAccounts(tenant, 0, 150);
    await exported.addAccounts(other, 500, 700);
    const theirs = await tokenOf('ada', ['super_user'], other);
    const [one, two] = [await start(gateway, token, all), await start(gateway, theirs, all)];
    expect(await over(one.id)).toMatchObject({ rows: 150 });
    expect(await over(two.id, { as: theirs })).toMatchObject({ rows: 200 });
    expect(linesOf(await rowsOf(gateway, token, one.id)).every(({ name }) => String(name) < nameOf(500))).toBe(true);
    expect(linesOf(await rowsOf(gateway, theirs, two.id)).every(({ name }) => String(name) >= nameOf(500))).toBe(true);
  });
});

describe('rights', () => {
  const people = '{ contacts { nodes { fullName primaryEmail account { name } } } }';

  async function addContact(): Promise<void> {
    const [account] = await exported.sql<{ id: string }>(
      `insert into contacts.accounts (tenant_id, id, name, property_software, is_sample)
       values ($1, gen_random_uuid(), 'Acme', '{}', false) returning id`,
      [tenant],
    );
    await exported.sql(
      `insert into contacts.contacts (tenant_id, id, full_name, primary_email, account_id, domains)
       values ($1, gen_random_uuid(), 'Ann Lee', 'ann@example.com', $2, '{}')`,
      [tenant, account?.id],
    );
  }

  it('mask personal data in the file', async () => {
    await addContact();
    const viewer = await tokenOf('vera', ['executive_viewer'], tenant);
    const { id } = await start(gateway, viewer, people);
    expect(await over(id, { as: viewer })).toMatchObject({ status: 'COMPLETED', error: null });
    expect(linesOf(await rowsOf(gateway, viewer, id))).toEqual([
      { fullName: 'Ann Lee', primaryEmail: 'a•••@example.com', account: { name: 'Acme' } },
    ]);
    const { id: ofSuper } = await start(gateway, token, people);
    await over(ofSuper);
    expect(linesOf(await rowsOf(gateway, token, ofSuper))).toMatchObject([{ primaryEmail: 'ann@example.com' }]);
  });

  it('refuse what the client may not ask for at the start', async () => {
    const { key } = await createKey(['INSIGHTS_READ']);
    const response = await send(gateway, { token: key, method: 'POST', body: { query: all } });
    expect(await codeOf(response)).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  it('show own accounts alone to whoever sees these alone', async () => {
    await exported.addAccounts(tenant, 0, 20);
    const [employee] = await exported.sql<{ id: string }>(
      `insert into contacts.employees (tenant_id, id, full_name, email, active)
       values ($1, gen_random_uuid(), 'Mia', 'mia@example.com', true) returning id`,
      [tenant],
    );
    await exported.sql('update contacts.accounts set owner_id = $2 where tenant_id = $1 and name < $3', [
      ...[tenant, employee?.id, nameOf(7)],
    ]);
    const mia = await tokenOf('mia', ['account_manager'], tenant, { email: 'Mia@example.com' });
    const { id } = await start(gateway, mia, all);
    expect(await over(id, { as: mia })).toMatchObject({ status: 'COMPLETED', rows: 7 });
  });

  it('of a revoked key stop its export half-way', async () => {
    await exported.addAccounts(tenant, 0, 500);
    const { key, id: keyId } = await createKey(['CUSTOMERS_READ']);
    beforePage(3, async () => {
      await ask('mutation ($id: ID!) { apiKeyRevoke(id: $id) { userErrors { code } } }', { id: keyId });
    });
    const { id } = await start(gateway, key, all);
    await expect.poll(() => statusOf(id), patience).toBe('FAILED');
    expect(await partsOf(id)).toBe(0);
    const [row] = await exported.sql('select problem_code, rows from access.exports where id = $1', [id]);
    expect(row).toEqual({ problem_code: 'RIGHTS_CHANGED', rows: 200 });
  });

  it('of a person with another role, or a suspended one, do the same; a key with a new secret goes on', async () => {
    await exported.addAccounts(tenant, 0, 500);
    const save = 'mutation ($input: UserSaveInput!) { userSave(input: $input) { userErrors { code } } }';
    for (const change of [{ roles: ['EXECUTIVE_VIEWER'] }, { active: false }]) {
      const input = { subject: 'bob', name: 'Bob', roles: ['ANALYST'], active: true };
      await ask(save, { input });
      await exported.graph.drain();
      const bob = await tokenOf('bob', [], tenant);
      await expect.poll(async () => (await send(gateway, { token: bob })).status, patience).toBe(200);
      beforePage(2, () => ask(save, { input: { ...input, ...change } }));
      const { id } = await start(gateway, bob, all);
      await expect.poll(() => statusOf(id), patience).toBe('FAILED');
    }
    const { key, id: keyId } = await createKey(['CUSTOMERS_READ']);
    beforePage(2, () => ask('mutation ($id: ID!) { apiKeyRotate(id: $id) { userErrors { code } } }', { id: keyId }));
    const { id } = await start(gateway, key, all);
    await expect.poll(() => statusOf(id), patience).toBe('COMPLETED');
  });

  it('of a contract limit what can be asked for, and where', async () => {
    await exported.addAccounts(tenant, 0, 3);
    const { key } = await createKey(['CUSTOMERS_READ'], 'partner');
    expect((await send(gateway, { token: key, method: 'POST', body: { query: all } })).status).toBe(401);
    const path = '/partner/exports';
    const hidden = { query: '{ employees { nodes { id } } }' };
    expect((await send(gateway, { token: key, path, method: 'POST', body: hidden })).status).toBe(400);
    const response = await send(gateway, { token: key, path, method: 'POST', body: { query: all } });
    const { id } = await response.json();
    expect(response.headers.get('location')).toBe(`${path}/${id}`);
    await expect.poll(() => statusOf(id), patience).toBe('COMPLETED');
    const rows = await send(gateway, { token: key, path: `${path}/${id}/rows` });
    expect(linesOf(await rows.text())).toHaveLength(3);
  });
});

const statusOf = async (id: string) =>
  (await exported.sql<{ status: string }>('select status from access.exports where id = $1', [id]))[0]?.status;

describe('an export under way', () => {
  it('is cancelled by its owner, and what was written is removed', async () => {
    await exported.addAccounts(tenant, 0, 500);
    let id = '';
    beforePage(3, () => send(gateway, { token, path: `/exports/${id}`, method: 'DELETE' }));
    ({ id } = await start(gateway, token, all));
    expect(await over(id)).toMatchObject({ status: 'CANCELLED', rowsUrl: null });
    expect(await partsOf(id)).toBe(0);
    const gone = await send(gateway, { token, path: `/exports/${id}/rows` });
    expect([gone.status, await codeOf(gone)]).toEqual([410, 'EXPORT_NOT_READY']);
    expect((await send(gateway, { token, path: `/exports/${id}`, method: 'DELETE' })).status).toBe(200);
  });

  it('goes on in another gateway behind the last stored page, and the first one stores nothing more', async () => {
    await exported.addAccounts(tenant, 0, 700);
    const hanging = Promise.withResolvers<void>();
    beforePage(4, () => hanging.promise);
    const { id } = await start(gateway, token, all);
    await expect.poll(async () => (await stateOf(gateway, token, id)).rows, patience).toBe(300);
    await using other = await disposable({});
    exported.clock.advance(30_000);
    expect(await over(id, { at: other.gateway })).toMatchObject({ status: 'COMPLETED', rows: 700 });
    hanging.resolve();
    await gateway.dispose();
    const lines = linesOf(await rowsOf(other.gateway, token, id));
    expect(lines.map(({ name }) => name)).toEqual(Array.from({ length: 700 }, (_, index) => nameOf(index)));
  });

  it('is given back by a gateway that stops, so that another one goes on at once', async () => {
    await exported.addAccounts(tenant, 0, 700);
    const stored = Promise.withResolvers<void>();
    beforePage(4, () => {
      stored.resolve();
    });
    const { id } = await start(gateway, token, all);
    await stored.promise;
    await gateway.dispose();
    expect(await statusOf(id)).toBe('RUNNING');
    gateway = await exported.open();
    expect(await over(id)).toMatchObject({ status: 'COMPLETED', rows: 700 });
  });

  it('is tried again after a failure of a subgraph, and has no row with a part missing', async () => {
    await exported.addAccounts(tenant, 0, 250);
    beforePage(2, () => exported.sql('alter table contacts.accounts rename to away'));
    const { id } = await start(gateway, token, all);
    await expect
      .poll(
        async () =>
          (await exported.sql('select from access.exports where id = $1 and claim is null and rows = 200', [id]))
            .length,
        patience,
      )
      .toBe(1);
    expect(await stateOf(gateway, token, id)).toMatchObject({ status: 'RUNNING', rows: 200 });
    await exported.sql('alter table contacts.away rename to accounts');
    exported.clock.advance(60_000);
    expect(await over(id)).toMatchObject({ status: 'COMPLETED', rows: 250 });
  });

  it('waits for another one of its owner, and not for those of others', async () => {
    await exported.addAccounts(tenant, 0, 150);
    const bob = await tokenOf('bob', ['super_user'], tenant);
    const hanging = Promise.withResolvers<void>();
    beforePage(1, () => hanging.promise);
    const { id: first } = await start(gateway, token, all);
    await expect.poll(() => statusOf(first), patience).toBe('RUNNING');
    const { id: second } = await start(gateway, token, all);
    const { id: ofBob } = await start(gateway, bob, all);
    expect(await over(ofBob, { as: bob })).toMatchObject({ status: 'COMPLETED' });
    expect(await statusOf(second)).toBe('QUEUED');
    hanging.resolve();
    expect(await over(second)).toMatchObject({ status: 'COMPLETED' });
    expect(await statusOf(first)).toBe('COMPLETED');
  });

  it('is started once for an idempotency key, and refused for another query, other rights or a bad key', async () => {
    const asked = { method: 'POST', headers: { 'idempotency-key': 'nightly-1' } };
    const first = await send(gateway, { ...asked, token, body: { query: all } });
    const { id } = await first.json();
    expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([202, null]);
    const racing = Array.from({ length: 3 }, () => send(gateway, { ...asked, token, body: { query: all } }));
    for (const again of await Promise.all(racing)) {
      expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([202, 'true']);
      expect(await again.json()).toMatchObject({ id });
    }
    await over(id);
    await send(gateway, { token, path: `/exports/${id}`, method: 'DELETE' });
    const late = await send(gateway, { ...asked, token, body: { query: all } });
    expect(await late.json()).toMatchObject({ id, status: 'CANCELLED' });
    const other = await send(gateway, { ...asked, token, body: { query: all, format: 'csv' } });
    expect([other.status, await codeOf(other)]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const weaker = await tokenOf('ada', ['analyst'], tenant);
    const withLess = await send(gateway, { ...asked, token: weaker, body: { query: all } });
    expect([withLess.status, await codeOf(withLess)]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const bob = await tokenOf('bob', ['super_user'], tenant);
    const ofBob = await send(gateway, { ...asked, token: bob, body: { query: all } });
    expect((await ofBob.json()).id).not.toBe(id);
    const bad = await send(gateway, {
      ...asked,
      token,
      headers: { 'idempotency-key': 'x'.repeat(256) },
      body: { query: all },
    });
    expect([bad.status, await codeOf(bad)]).toEqual([400, 'BAD_REQUEST']);
  });

  it('is one of at most twenty of its owner', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1) ids.push((await start(gateway, token, all)).id);
    const refused = await send(gateway, { token, method: 'POST', body: { query: all } });
    expect([refused.status, await codeOf(refused)]).toEqual([409, 'TOO_MANY_EXPORTS']);
    await send(gateway, { token, path: `/exports/${ids[0]}`, method: 'DELETE' });
    expect((await start(gateway, token, all)).status).toBe('QUEUED');
  });
});

it('is recorded in the audit with its start, end and downloads, and not page by page', async () => {
  await using folder = await import('@sophia/testing/temp-folder').then(({ tempFolder }) => tempFolder());
  await using audited = await disposable({ audit: { folder: folder.path } });
  await exported.addAccounts(tenant, 0, 250);
  const query = 'query Everybody { contacts { nodes { id primaryEmail } } }';
  const response = await send(audited.gateway, {
    ...{ token, method: 'POST', body: { query } },
    headers: { 'graphql-client-name': 'my product', 'x-request-id': 'request-7' },
  });
  const { id } = await response.json();
  await over(id, { at: audited.gateway });
  const part = { token, path: `/exports/${id}/rows`, headers: { range: 'bytes=0-' } };
  await rowsOf(audited.gateway, token, id);
  await send(audited.gateway, part);
  const { audit, owner } = auditTrail();
  const records: Record<string, unknown>[] = [];
  for await (const record of audit.read(exported.graph.subgraph(owner.name).database, tenant))
    records.push({ ...record });
  const common = { kind: 'EXPORT', outcome: 'OK', subject: 'ada', operationName: 'Everybody', ids: [id] };
  const fields = ['Contact.primaryEmail'];
  expect(records.filter(({ kind }) => kind !== 'SIGN_IN')).toMatchObject([
    { ...common, fields, phase: 'START', clientName: 'my product', requestId: 'request-7', count: null },
    { ...common, fields, phase: 'END', count: 0 },
    { ...common, fields, phase: null, detail: 'The rows of an export were downloaded from byte 0 on' },
  ]);
});

it('waits for admission at its start, like any operation', async () => {
  await using busy = await disposable({ admission: { maxInProgress: 1, maxQueued: 0 } }, (...request) =>
    before(...request),
  );
  const server = await serveGateway(busy.gateway, { host: '127.0.0.1', port: 0 });
  const post = () =>
    fetch(new URL('/exports', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: all }),
    });
  const hanging = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  before = (body) => {
    if (!body.includes('exportStart(')) return undefined;
    arrived.resolve();
    return hanging.promise;
  };
  const first = post();
  await arrived.promise;
  const second = await post();
  expect([second.status, await codeOf(second)]).toEqual([503, 'OVERLOADED']);
  hanging.resolve();
  expect((await first).status).toBe(202);
  await server.close(0);
});

it('is not there without a directory, or if it is switched off', async () => {
  for (const options of [{ directoryUrl: undefined }, { exports: false }] as const) {
    await using none = await disposable(options);
    expect((await send(none.gateway, { token })).status).toBe(404);
  }
});
