import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSophiaClient, type SophiaClient } from '@sophia/client';
import { type Gateway, serveGateway } from '@sophia/gateway';
import { tempFolder } from '@sophia/testing/temp-folder';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gatewayFile } from '../src/common/programs.ts';
import { type ExportGraph, nameOf, openExportGraph, secret, tokenOf } from './support/export-graph.ts';

const many = 10_500;
const all = '{ accounts(orderBy: [{ field: CREATED_AT, direction: ASC }]) { nodes { id name createdAt } } }';
const patience = { timeout: 120_000, interval: 10 };
const minutes = { timeout: 240_000 };

let exported: ExportGraph;
let gateway: Gateway;
let url: string;
let token: string;
let stack: AsyncDisposableStack;

beforeAll(async () => {
  stack = new AsyncDisposableStack();
  exported = stack.use(await openExportGraph());
  await exported.addAccounts('acme', 0, many);
  gateway = await exported.open();
  stack.defer(() => gateway.dispose());
  const server = await serveGateway(gateway, { host: '127.0.0.1', port: 0 });
  stack.defer(() => server.close(0));
  url = server.url;
  token = await tokenOf('ada');
}, 120_000);
afterAll(() => stack?.[Symbol.asyncDispose]());

/** A client whose answers break off after so many bytes, as often as `breaks` says. */
function unsteady(bytes: number, breaks: number): { client: SophiaClient; ranges: (string | null)[] } {
  const ranges: (string | null)[] = [];
  let left = breaks;
  const client = createSophiaClient({
    url,
    token,
    fetch: async (address, init) => {
      const response = await fetch(address, init);
      if (!String(address).endsWith('/rows')) return response;
      ranges.push(new Headers(init?.headers).get('range'));
      if (left === 0 || !response.body) return response;
      left -= 1;
      let passed = 0;
      const cut = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          if (passed >= bytes) throw new Error('cut');
          passed += chunk.length;
          controller.enqueue(chunk);
        },
      });
      return new Response(response.body.pipeThrough(cut), response);
    },
  });
  return { client, ranges };
}

it('a client starts an export, waits, and reads each row once over a line that breaks', minutes, async () => {
  const { client, ranges } = unsteady(300_000, 2);
  const { id } = await client.exports.start(all);
  const told: number[] = [];
  const done = await client.exports.wait(id, { onProgress: ({ rows }) => told.push(rows) });
  expect(done).toMatchObject({ status: 'COMPLETED', rows: many, error: null });
  expect(told.at(-1)).toBe(many);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  const names: string[] = [];
  const ends: number[] = [];
  for await (const { row, end } of client.exports.rows<{ name: string }>(id)) {
    names.push(row.name);
    ends.push(end);
  }
  expect(names).toEqual(Array.from({ length: many }, (_, index) => nameOf(index)));
  expect(ends.at(-1)).toBe(done.bytes);
  expect(ranges).toHaveLength(3);
  expect(ranges.slice(1)).toEqual([expect.stringMatching(/^bytes=\d+-$/), expect.stringMatching(/^bytes=\d+-$/)]);

  const rest: string[] = [];
  for await (const { row } of client.exports.rows<{ name: string }>(id, { from: ends[9_999] })) rest.push(row.name);
  expect(rest).toEqual(names.slice(10_000));
  for await (const _ of client.exports.rows(id, { from: done.bytes }))
    throw new Error('there is no row behind the last');

  expect((await client.exports.list()).map((each) => each.id)).toContain(id);
  expect(await client.exports.cancel(id)).toMatchObject({ status: 'CANCELLED' });
  await expect(client.exports.wait(id)).rejects.toMatchObject({ code: 'EXPORT_CANCELLED' });
  await expect(client.exports.rows(id).next()).rejects.toMatchObject({ code: 'EXPORT_NOT_READY', status: 410 });
});

it('a client learns why an export cannot be started, or has failed', async () => {
  const client = createSophiaClient({ url, token });
  const refused = client.exports.start('{ viewer { tenant } }');
  await expect(refused).rejects.toMatchObject({ code: 'BAD_REQUEST', status: 400 });
  await expect(client.exports.get('nonsense')).rejects.toMatchObject({ code: 'EXPORT_NOT_FOUND', status: 404 });
  const viewer = createSophiaClient({ url, token: await tokenOf('vera', ['executive_viewer']) });
  const masked = '{ contacts(filter: { primaryEmail: { eq: "a@example.com" } }) { nodes { id } } }';
  const { id } = await viewer.exports.start(masked);
  await expect(viewer.exports.wait(id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it('an export of a gateway that is killed is completed by another one', minutes, async () => {
  await using folder = await tempFolder();
  const supergraph = join(folder.path, 'supergraph.graphql');
  await writeFile(supergraph, exported.graph.supergraph);
  const { PATH = '' } = process.env;
  const program = fork(gatewayFile, ['--supergraph', supergraph, '--port', '0'], {
    env: { PATH, JWT_SECRET: secret, DIRECTORY_URL: exported.accessUrl, TENANT_CLAIM: 'tenant' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(program, 'exit');
  const [{ url: doomed }] = (await once(program, 'message')) as [{ url: string }];
  const client = createSophiaClient({ url: doomed, token });
  const rowsOf = async (id: string) =>
    Number((await exported.sql<{ rows: number }>('select rows from access.exports where id = $1', [id]))[0]?.rows);
  // The other gateway of the test may take an export, too; the one that is to be killed has to have it.
  await gateway.dispose();
  const { id } = await client.exports.start(all);
  await expect.poll(() => rowsOf(id), patience).toBeGreaterThan(1_000);
  program.kill('SIGKILL');
  await ended;
  expect(await rowsOf(id)).toBeLessThan(many);

  exported.clock.advance(30_000);
  gateway = await exported.open();
  const server = await serveGateway(gateway, { host: '127.0.0.1', port: 0 });
  stack.defer(() => server.close(0));
  const other = createSophiaClient({ url: server.url, token });
  expect(await other.exports.wait(id)).toMatchObject({ rows: many });
  const names: string[] = [];
  for await (const { row } of other.exports.rows<{ name: string }>(id)) names.push(row.name);
  expect(names).toEqual(Array.from({ length: many }, (_, index) => nameOf(index)));
});
