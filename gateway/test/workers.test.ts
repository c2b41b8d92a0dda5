import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { alerts } from './support/alerts.ts';
import { compose, type GraphResponse, startGraph, type TestGraph } from './support/test-graph.ts';

const main = resolve(import.meta.dirname, '../src/main.ts');
const source = alerts();
let folder: string;
let graph: TestGraph;
let program: Program;

// Starts one program for all tests, because processes start slowly. The last test ends it.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workers-'));
  graph = await startGraph(source.definitions);
  program = await serve();
});
afterAll(async () => {
  program?.child.kill('SIGKILL');
  await graph[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** A process may start slowly on a busy machine. */
const patience = { timeout: 20_000 };

interface Line {
  readonly pid: number;
  readonly msg: string;
}

interface Program {
  readonly child: ChildProcess;
  readonly url: string;
  readonly file: string;
  /** Returns the processes that have logged a line with this beginning. */
  said(message: string): number[];
  workers(): number[];
}

/** Starts the program with two workers; resolves when both serve. */
async function serve(): Promise<Program> {
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, graph.supergraph);
  const { PATH = '' } = process.env;
  const child = fork(main, ['--supergraph', file, '--port', '0', '--workers', '2'], {
    env: { PATH },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const lines: Line[] = [];
  if (child.stdout) createInterface(child.stdout).on('line', (line) => lines.push(JSON.parse(line)));
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  const said = (message: string) => lines.filter(({ msg }) => msg.startsWith(message)).map(({ pid }) => pid);
  const workers = () => said('Serving http').filter((pid) => pid !== child.pid);
  await vi.waitFor(() => expect(workers()).toHaveLength(2), patience);
  return { child, url, file, said, workers };
}

/** Sends a query on a new connection, so that the workers take turns. */
async function ask(url: string, query: string): Promise<unknown> {
  const sent = request(url, { method: 'POST', agent: false, headers: { 'content-type': 'application/json' } });
  sent.end(JSON.stringify({ query }));
  const [answer] = await once(sent, 'response');
  return JSON.parse(await text(answer));
}

const query = '{ account(id: "1") { __typename } }';

test('metrics are those of all workers together', async () => {
  const { url } = program;
  for (let i = 0; i < 4; i += 1) await ask(url, query);
  const metrics = await (await fetch(new URL('/metrics', url))).text();
  expect(metrics).toContain('gateway_operations_total{kind="query",outcome="ok"} 4');
  // Both workers have planned the operation.
  expect(metrics).toContain('gateway_planning_duration_seconds_count{outcome="ok"} 2');
});

test('a new supergraph reaches every worker', async () => {
  const { url, file, said } = program;
  const { accounts, ...others } = source.definitions;
  const typeDefs = `${accounts?.typeDefs} extend type Account { age: Int }`;
  await writeFile(
    file,
    compose({ accounts: { ...accounts, typeDefs }, ...others }, (name) => graph.subgraph(name).url),
  );
  await expect.poll(() => said('Serving a new supergraph'), patience).toHaveLength(2);
  const fields = '{ __type(name: "Account") { fields { name } } }';
  for (let i = 0; i < 4; i += 1) expect(JSON.stringify(await ask(url, fields))).toContain('age');
});

test('a worker that starts while the file is broken serves the same supergraph as the others', async () => {
  const { url, file, said, workers } = program;
  const served = await readFile(file, 'utf8');
  await writeFile(file, 'type Query {');
  await expect.poll(() => said('Keeping the current supergraph'), patience).toHaveLength(2);
  const before = workers();
  process.kill(before.at(-1) ?? 0, 'SIGKILL');
  await expect.poll(() => workers().length, patience).toBe(before.length + 1);
  for (let i = 0; i < 4; i += 1) expect(await ask(url, query)).toEqual({ data: { account: null } });
  await writeFile(file, served);
  await expect.poll(() => said('Serving a new supergraph').length, patience).toBeGreaterThanOrEqual(4);
});

test('a worker that dies is replaced while others answer requests', async () => {
  const { url, said, workers } = program;
  const [first = 0] = workers();
  process.kill(first, 'SIGKILL');
  await expect.poll(() => said(`Worker ${first}`), patience).toHaveLength(1);
  expect(await ask(url, query)).toEqual({ data: { account: null } });
  await expect.poll(workers, patience).toHaveLength(4);
  for (let i = 0; i < 4; i += 1) expect(await ask(url, query)).toEqual({ data: { account: null } });
});

test('all workers drain at the end: they answer running requests and end subscriptions with a reason', async () => {
  const { child, url, workers } = program;
  const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  const stream = client.iterate({ query: 'subscription { alertRaised { id account { name } } }' });
  const event = stream.next();
  await source.events.listened();
  source.events.emit({ alertRaised: { id: '1', accountId: 'a' } });
  expect((await event).value).toEqual({ data: { alertRaised: { id: '1', account: { name: 'Account a' } } } });

  const held = Promise.withResolvers<void>();
  const arrived = new Promise<void>((reached) => {
    graph.subgraph('accounts').hold = () => {
      reached();
      return held.promise;
    };
  });
  const pending = ask(url, query);
  await arrived;
  // The last event and the closing of the connection may arrive in any order.
  const goodbye = stream.next().then(
    ({ value }) => (value as GraphResponse).errors?.[0]?.extensions?.code,
    ({ code }) => (code === 1012 ? 'GATEWAY_SHUTTING_DOWN' : code),
  );
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await goodbye).toBe('GATEWAY_SHUTTING_DOWN');
  held.resolve();
  expect(await pending).toEqual({ data: { account: null } });
  expect(await ended).toEqual([0, null]);
  for (const pid of workers()) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test('a failed start gives the reason in one line', async () => {
  const { PATH = '' } = process.env;
  const broken = join(folder, 'broken.graphql');
  await writeFile(broken, 'type Query {');
  const child = fork(main, ['--supergraph', broken, '--port', '0', '--workers', '2'], {
    env: { PATH, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const [[code], stderr] = await Promise.all([once(child, 'exit'), child.stderr ? text(child.stderr) : '']);
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('Syntax Error');
});
