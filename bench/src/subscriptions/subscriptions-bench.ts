import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { composeSupergraph } from '@sophia/gateway';
import { chooseCores } from '../gateway/machine/cores.ts';
import { type Helper, startHelper } from '../gateway/machine/helper.ts';
import { rounded } from '../gateway/median.ts';
import { type RunningTarget, runTarget } from '../gateway/targets/run-target.ts';
import { targets } from '../gateway/targets/targets.ts';
import { quantile, type Report, type Row } from '../report.ts';
import { type EmitJob, typeDefs } from './subgraphs.ts';
import type { Received } from './subscribers.ts';
import type { SubscribersQuestion } from './subscribers-program.ts';

interface Scenario {
  readonly name: string;
  readonly clients: number;
  readonly sharded: boolean;
  readonly perSecond: number;
}

/** Events that have not come this long after the last one was raised are lost. */
const patienceMs = 20_000;

/**
 * Subscribers of one gateway over WebSocket, each event with fields of three subgraphs: many of one stream, and many
 * each with a filter of its own. Tells how much of what was raised has arrived, how late, and what a client costs.
 *
 * `--clients N` (10,000) of one stream at 5 events a second, `--filters N` (2,000) at 200 a second, `--seconds N` (20).
 */
export async function subscriptionsBench(args: readonly string[]): Promise<Report> {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: { clients: text('10000'), filters: text('2000'), seconds: text('20') },
  });
  const scenarios: readonly Scenario[] = [
    { name: 'one stream', clients: Number(values.clients), sharded: false, perSecond: 5 },
    { name: 'own filters', clients: Number(values.filters), sharded: true, perSecond: 200 },
  ];
  const rows: Row[] = [];
  const ratios: { name: string; value: number }[] = [];
  for (const scenario of scenarios) {
    const measured = await run(scenario, Number(values.seconds));
    rows.push(...measured.rows);
    ratios.push({ name: `delivered, ${scenario.name}`, value: measured.delivered });
  }
  return { bench: 'subscriptions', rows, ratios };
}

async function run(scenario: Scenario, seconds: number): Promise<{ rows: Row[]; delivered: number }> {
  const cores = chooseCores();
  await using stack = new AsyncDisposableStack();
  const subgraphs: Helper<{ emit?: EmitJob }, { urls: Record<string, string> }> = stack.use(
    startHelper(cores.others, resolve(import.meta.dirname, 'subgraphs-program.ts')),
  );
  const clients: Helper<SubscribersQuestion, Received> = stack.use(
    startHelper(cores.others, resolve(import.meta.dirname, 'subscribers-program.ts')),
  );
  const gateway = stack.use(await startGateway((await subgraphs.ask({})).urls, cores.gateway, stack));
  const { processes } = gateway;
  const idleMb = processes?.watchMemory()() ?? 0;
  await clients.ask({ open: { url: gateway.url, clients: scenario.clients, sharded: scenario.sharded } });
  // Subscribing is asynchronous beyond what a client is told.
  await delay(2_000);
  const events = scenario.perSecond * seconds;
  const expected = scenario.sharded ? events : events * scenario.clients;
  const memory = processes?.watchMemory();
  const cpuBefore = processes?.cpuMs() ?? 0;
  await subgraphs.ask({ emit: { perSecond: scenario.perSecond, events, shards: scenario.clients } });
  const received = await allReceived(clients, expected);
  const cpuMs = (processes?.cpuMs() ?? 0) - cpuBefore;
  const peakMb = memory?.() ?? 0;
  await clients.ask({ close: true });
  if (received.failures.length > 0) throw new Error(`Subscribers were told: ${received.failures.join('; ')}`);
  const row = (metric: string, unit: string, value: number): Row => ({
    target: `sophia, ${scenario.clients} clients, ${scenario.name}`,
    metric,
    unit,
    value: rounded(value),
  });
  return {
    delivered: rounded(received.events / expected),
    rows: [
      row('delivered', 'events', received.events),
      row('lag p50', 'ms', quantile(received.lags, 0.5)),
      row('lag p99', 'ms', quantile(received.lags, 0.99)),
      ...(processes
        ? [
            row('memory a client', 'kB', ((peakMb - idleMb) * 1_000) / scenario.clients),
            row('processor time a delivery', 'µs', (cpuMs * 1_000) / Math.max(1, received.events)),
          ]
        : []),
    ],
  };
}

async function allReceived(clients: Helper<SubscribersQuestion, Received>, expected: number): Promise<Received> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const received = await clients.ask({ received: true });
    if (received.events >= expected || received.failures.length > 0 || performance.now() > until) return received;
    await delay(500);
  }
}

async function startGateway(
  urls: Readonly<Record<string, string>>,
  cores: string | undefined,
  stack: AsyncDisposableStack,
): Promise<RunningTarget> {
  const composition = composeSupergraph(
    Object.entries(typeDefs).map(([name, sdl]) => ({ name, sdl, routingUrl: urls[name] ?? '' })),
  );
  if (!composition.ok) throw new Error(`The subgraphs do not compose: ${composition.errors[0]?.message}`);
  const folder = await mkdtemp(join(tmpdir(), 'sophia-bench-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, composition.supergraph);
  const sophia = targets.find(({ name }) => name === 'sophia');
  if (!sophia) throw new Error('There is no gateway to measure');
  const unlimited = {
    ...sophia,
    program: (settings: Parameters<typeof sophia.program>[0]) => {
      const program = sophia.program(settings);
      return { ...program, env: { ...program.env, MAX_SUBSCRIPTIONS_PER_IDENTITY: '1000000' } };
    },
  };
  return runTarget(unlimited, cores, { supergraph, share: false, folder: '' });
}
