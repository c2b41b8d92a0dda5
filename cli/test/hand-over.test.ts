import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPostgresBus, type EventBus } from '@sophia/events';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { modules } from '../src/common/modules.ts';
import { gatewayFile } from '../src/common/programs.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';
import { type Balancer, startBalancer } from './support/balancer.ts';

interface Program {
  readonly child: ChildProcess;
  readonly port: number;
}

let graph: TestGraph;
let bus: EventBus;
let folder: string;
const programs: Program[] = [];
/** Ports of the gateways behind the balancer. */
const ports: number[] = [];
let balancer: Balancer;

beforeAll(async () => {
  graph = await openTestGraph(modules);
  bus = createPostgresBus({ database: graph.subgraph('contacts').database });
  folder = await mkdtemp(join(tmpdir(), 'hand-over-'));
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, graph.supergraph);
  programs.push(...(await Promise.all([startProgram(supergraph), startProgram(supergraph)])));
  ports.push(...programs.map(({ port }) => port));
  balancer = await startBalancer(ports);
});
afterAll(async () => {
  for (const { child } of programs) child.kill('SIGKILL');
  await balancer?.[Symbol.asyncDispose]();
  await graph?.close();
  await rm(folder, { recursive: true });
});

async function startProgram(supergraph: string): Promise<Program> {
  const { PATH = '' } = process.env;
  const env = {
    PATH,
    SUPERGRAPH: supergraph,
    DATABASE_URL: graph.database.url,
    LOG_LEVEL: 'silent',
    SHUTDOWN_DELAY: '300ms',
  };
  const child = fork(gatewayFile, ['--port', '0'], { env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const [message] = (await once(child, 'message')) as [Serializable];
  return { child, port: Number(new URL((message as { url: string }).url).port) };
}

let raised = 0;

/** Publishes alerts with their numbers as titles. */
async function raise(count: number): Promise<void> {
  const envelope = { source: 'test', type: 'alert.raised', subject: 'alert', tenantid: 'local' };
  const events = Array.from({ length: count }, () => ({
    ...envelope,
    id: randomUUID(),
    time: new Date().toISOString(),
    data: { ...alert, id: randomUUID(), title: String(++raised) },
  }));
  await bus.publish(events as unknown as Parameters<EventBus['publish']>[0]);
}

const alert = {
  ruleId: null,
  kind: 'ESCALATION',
  severity: 'HIGH',
  status: 'OPEN',
  accountId: null,
  contactId: null,
  dealId: null,
  assigneeId: null,
};

/** A client that reconnects with its last cursor, as client libraries do. Collects the titles that it receives. */
function watch(): { readonly titles: string[]; stop(): void } {
  const titles: string[] = [];
  let cursor: string | undefined;
  const client = createClient({
    url: `ws://127.0.0.1:${balancer.port}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 1_000,
    retryWait: async () => undefined,
    shouldRetry: () => true,
  });
  const extensions = {
    get cursor() {
      return cursor;
    },
  };
  client.subscribe<{ alertRaised: { title: string } }, { cursor?: string }>(
    { query: 'subscription { alertRaised { title } }', extensions },
    {
      next(result) {
        if (result.data) titles.push(result.data.alertRaised.title);
        cursor = result.extensions?.cursor ?? cursor;
      },
      error: (error) => titles.push(`failed: ${String(error)}`),
      complete: () => titles.push('completed'),
    },
  );
  return { titles, stop: () => client.dispose() };
}

test('loses and repeats no event for clients while gateways are stopped, restarted and killed', async () => {
  const clients = Array.from({ length: 6 }, watch);
  const all = () => Array.from({ length: raised }, (_, index) => String(index + 1));
  // Each client needs a first event, because without a cursor it cannot resume.
  await expect
    .poll(async () => {
      if (clients.some(({ titles }) => titles.length === 0)) await raise(1);
      return clients.filter(({ titles }) => titles.length === 0).length;
    })
    .toBe(0);
  const firsts = clients.map(({ titles }) => Number(titles[0]));
  const [first, second] = programs;
  if (!first || !second) throw new Error('The programs are not running');

  await raise(20);
  first.child.kill('SIGTERM');
  await raise(20);
  await once(first.child, 'exit');
  await raise(20);
  const missed = (index: number) => all().slice((firsts[index] ?? 1) - 1);
  for (const [index, { titles }] of clients.entries()) {
    await expect.poll(() => titles).toEqual(missed(index));
  }

  programs.push(await startProgram(join(folder, 'supergraph.graphql')));
  ports.push(...programs.slice(2).map(({ port }) => port));
  await raise(20);
  second.child.kill('SIGKILL');
  await raise(20);
  await once(second.child, 'exit');
  await raise(20);
  for (const [index, { titles }] of clients.entries()) {
    await expect.poll(() => titles).toEqual(missed(index));
  }
  for (const { stop } of clients) stop();
});
