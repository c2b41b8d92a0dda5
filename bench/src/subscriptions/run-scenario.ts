import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Row } from '../common/report.ts';
import { quantile, rounded } from '../common/statistics.ts';
import { chooseCores } from '../machine/cores.ts';
import { type Helper, startHelper } from '../machine/helper.ts';
import { startTarget, type TargetName } from './start-target.ts';
import type { EmitJob } from './subgraphs.ts';
import type { Received } from './subscribers.ts';
import type { SubscribersQuestion } from './subscribers-program.ts';

export interface Scenario {
  readonly name: string;
  readonly target: TargetName;
  readonly clients: number;
  /**
   * True if each client has its own filter and receives its share of the events. Else all clients receive all events.
   */
  readonly sharded: boolean;
  /** Events per second. */
  readonly perSecond: number;
  readonly seconds: number;
}

export interface Measured {
  readonly rows: readonly Row[];
  /** Share of the expected events that clients received. */
  readonly delivered: number;
  /** Latency in milliseconds. */
  readonly p99: number;
  /** CPU time of the gateway in microseconds per delivery. Absent if it cannot be measured. */
  readonly cpu?: number;
}

/** Seconds of events before the measurement, after which the hot code of every gateway is compiled. */
const warmUpSeconds = 3;

/** Milliseconds after the last event was raised. Events that have not arrived by then count as lost. */
const patienceMs = 20_000;

export async function runScenario(scenario: Scenario): Promise<Measured> {
  const { target, clients: count, sharded, perSecond, seconds } = scenario;
  const cores = chooseCores();
  await using stack = new AsyncDisposableStack();
  const subgraphs: Helper<{ emit?: EmitJob }, { urls: Record<string, string> }> = stack.use(
    startHelper(cores.load, resolve(import.meta.dirname, 'subgraphs-program.ts')),
  );
  const clients: Helper<SubscribersQuestion, Received> = stack.use(
    startHelper(cores.load, resolve(import.meta.dirname, 'subscribers-program.ts')),
  );
  const gateway = stack.use(await startTarget(target, (await subgraphs.request({})).urls, cores.gateway));
  const { processes } = gateway;
  const idleMb = processes?.watchMemory()() ?? 0;
  await clients.request({ open: { url: gateway.url, clients: count, sharded } });
  // A gateway may finish subscribing after the client's request returns.
  await delay(2_000);
  const expectedOf = (events: number) => (sharded ? events : events * count);
  const emit = (events: number) => subgraphs.request({ emit: { perSecond, events, shards: count } });
  await emit(perSecond * warmUpSeconds);
  await allReceived(clients, expectedOf(perSecond * warmUpSeconds));
  await clients.request({ forget: true });
  const events = perSecond * seconds;
  const expected = expectedOf(events);
  const memory = processes?.watchMemory();
  const cpuBefore = processes?.cpuMs() ?? 0;
  await emit(events);
  const received = await allReceived(clients, expected);
  const cpuMs = (processes?.cpuMs() ?? 0) - cpuBefore;
  const peakMb = memory?.() ?? 0;
  await clients.request({ close: true });
  if (received.failures.length > 0)
    throw new Error(`Clients of ${target} received errors: ${received.failures.join('; ')}`);
  const row = (metric: string, unit: string, value: number): Row => ({
    target: `${target}, ${count} clients, ${scenario.name}`,
    metric,
    unit,
    value: rounded(value),
  });
  const p99 = quantile(received.lags, 0.99);
  const cpu = processes && (cpuMs * 1_000) / Math.max(1, received.events);
  return {
    delivered: rounded(received.events / expected),
    p99,
    cpu,
    rows: [
      row('delivered', 'events', received.events),
      row('lag p50', 'ms', quantile(received.lags, 0.5)),
      row('lag p99', 'ms', p99),
      ...(processes ? [row('memory a client', 'kB', ((peakMb - idleMb) * 1_000) / count)] : []),
      ...(cpu === undefined ? [] : [row('processor time a delivery', 'µs', cpu)]),
    ],
  };
}

async function allReceived(clients: Helper<SubscribersQuestion, Received>, expected: number): Promise<Received> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const received = await clients.request({ received: true });
    if (received.events >= expected || received.failures.length > 0 || performance.now() > until) return received;
    await delay(500);
  }
}
