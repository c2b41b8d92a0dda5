import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventBus } from '@sophia/events';
import { openSubgraph } from '@sophia/subgraph-kit';
import { createTestDatabase, postQuery } from '@sophia/testing';
import { settings, subgraph } from '@sophia/webhooks';
import { z } from 'zod';
import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { rounded } from '../common/statistics.ts';
import { processorOf } from '../metrics/processor.ts';

const flags = {
  database: ['URL of a PostgreSQL server, on which databases are created; otherwise DATABASE_URL', ''],
  deliveries: ['number of deliveries to endpoints that take them', '10000'],
  endpoints: ['number of such endpoints', '20'],
  creators: ['number of people or keys that create them, compared with one', '5'],
  latency: ['milliseconds until a receiver answers', '0'],
} as const;

/** Deliveries a minute that one process has to make. */
const wanted = 10_000;
const tenant = 'bench';

interface Run {
  readonly seconds: number;
  readonly processorMs: number;
}

/** Measures deliveries to webhooks in another process, alone and beside one that hangs and one that fails. */
export async function webhooksBench(args: readonly string[]): Promise<Report> {
  const values = readFlags('webhooks', 'Measures deliveries to webhooks.', flags, args);
  const server = values.database || process.env.DATABASE_URL;
  if (!server) throw new Error('give --database or DATABASE_URL: a PostgreSQL server, on which databases are created');
  const endpoints = Number(values.endpoints);
  const events = Math.ceil(Number(values.deliveries) / endpoints);
  const size = { endpoints, events, creators: Number(values.creators), latencyMs: Number(values.latency) };
  const alone = await deliver(server, { ...size, creators: 1 }, []);
  const several = await deliver(server, size, []);
  const beside = await deliver(server, { ...size, creators: 1 }, ['hangs', 'fails']);
  const count = endpoints * events;
  const aMinute = ({ seconds }: Run) => (count / seconds) * 60;
  const rowsOf = (target: string, run: Run): Row[] => [
    { target, metric: 'deliveries', unit: '/min', value: Math.round(aMinute(run)) },
    { target, metric: 'processor time of a delivery', unit: 'ms', value: rounded(run.processorMs / count) },
  ];
  return {
    bench: 'webhooks',
    rows: [
      ...rowsOf(`${endpoints} endpoints of one creator`, alone),
      ...rowsOf(`${endpoints} endpoints of ${size.creators} creators`, several),
      ...rowsOf('of one creator, beside one that hangs and one that fails', beside),
    ],
    ratios: [
      { name: 'deliveries-to-10000-a-minute', value: rounded(aMinute(beside) / wanted) },
      { name: 'beside-others-vs-alone', value: rounded(aMinute(beside) / aMinute(alone)) },
      { name: 'several-creators-vs-one', value: rounded(aMinute(several) / aMinute(alone)) },
    ],
  };
}

interface Size {
  readonly endpoints: number;
  readonly events: number;
  readonly creators: number;
  readonly latencyMs: number;
}

/** Times from the events on the bus until all good endpoints have them. */
async function deliver(
  server: string,
  { endpoints, events, creators, latencyMs }: Size,
  others: readonly string[],
): Promise<Run> {
  await using opened = new AsyncDisposableStack();
  const created = await createTestDatabase(server);
  opened.defer(() => created.close());
  const receiver = await startReceiver(opened, latencyMs);
  const own = { WEBHOOK_PRIVATE_TARGETS: 'on', WEBHOOK_SECRET_KEYS: 'ab'.repeat(32) };
  const webhooks = await openSubgraph(subgraph, {
    databaseUrl: created.url,
    settings: z.object(settings).parse(own),
  });
  opened.defer(() => webhooks.close());
  const paths = [...Array.from({ length: endpoints }, (_, number) => `good/${number}`), ...others];
  for (const [at, path] of paths.entries())
    await createEndpoint(webhooks.fetch, `${receiver}/${path}`, `creator-${at % creators}`);
  const processor = await processorOf(webhooks.database);
  const begun = performance.now();
  await publish(webhooks.bus, events);
  while ((await takenBy(receiver)) < endpoints * events) await pause(50);
  return { seconds: (performance.now() - begun) / 1_000, processorMs: processor() };
}

async function startReceiver(opened: AsyncDisposableStack, latencyMs: number): Promise<string> {
  const child = fork(new URL('receiver-program.ts', import.meta.url), [String(latencyMs)], { stdio: 'inherit' });
  opened.defer(() => child.disconnect());
  const [{ url }] = await once(child, 'message');
  return url;
}

async function createEndpoint(send: Parameters<typeof postQuery>[0], url: string, creator: string): Promise<void> {
  const create = `mutation ($input: WebhookEndpointCreateInput!) {
    webhookEndpointCreate(input: $input) { userErrors { message } } }`;
  const input = { name: url, url, payload: 'FULL' };
  const { data, errors } = await postQuery(
    send,
    create,
    { input },
    {
      ...{ 'x-sophia-tenant': tenant, 'x-sophia-subject': creator, 'x-sophia-scopes': '*' },
    },
  );
  const problems = errors ?? data?.webhookEndpointCreate.userErrors;
  if (problems.length > 0) throw new Error(`no endpoint at ${url}: ${JSON.stringify(problems)}`);
}

const publish = (bus: EventBus, count: number): Promise<unknown> =>
  bus.publish(
    Array.from({ length: count }, () => {
      const id = randomUUID();
      return {
        ...({
          id: randomUUID(),
          source: 'intelligence',
          type: 'score.changed',
          subject: id,
          tenantid: tenant,
        } as const),
        time: new Date().toISOString(),
        data: {
          ...{ id, kind: 'HEALTH', accountId: randomUUID(), contactId: null, dealId: null },
          ...{ value: 0.5, previousValue: null, model: 'health', modelVersion: '1' },
        },
      };
    }),
  );

const takenBy = async (receiver: string): Promise<number> => Number(await (await fetch(`${receiver}/count`)).text());
