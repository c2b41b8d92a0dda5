import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { composeSupergraph } from '@sophia/gateway';
import { freePortRange } from '@sophia/testing/free-ports';
import { chooseCores } from '../../machine/cores.ts';
import { type Helper, startHelper } from '../../machine/helper.ts';
import { type RunningTarget, runTarget } from '../../targets/run-target.ts';
import type { Target } from '../../targets/target.ts';
import { targets } from '../../targets/targets.ts';
import { startAlertBus } from './alert-bus.ts';

import { typeDefs } from './subgraphs.ts';
import type { Survived } from './survivors.ts';
import type { SurvivorsQuestion } from './survivors-program.ts';

/** Result of clients while a disaster happened several times. */
export interface Fared extends Survived {
  /** Name of the disaster. */
  readonly name: string;
  /** Number of expected events, summed over clients. */
  readonly events: number;
}

/** Number of times that each disaster happens. */
const times = 3;
/** Milliseconds between a kill and the restart. */
const awayMs = 500;
const perSecond = 20;
/** Milliseconds after the last event was published. Events that have not arrived by then count as lost. */
const patienceMs = 20_000;

/**
 * Runs clients whose stream comes from a bus, and which reconnect with their cursors. Kills and restarts the subgraphs,
 * then the gateway, then changes the supergraph. Returns the clients' result for each of these.
 */
export async function runSurvival(count: number, seconds: number): Promise<readonly Fared[]> {
  const cores = chooseCores();
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'sophia-bench-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const bus = stack.use(await startAlertBus());
  const port = await freePortRange(3);
  const subgraphPorts = [port + 1, port + 2];
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, supergraphAt(subgraphPorts, 0));

  const startSubgraphs = async () => {
    const file = resolve(import.meta.dirname, 'subgraphs-program.ts');
    const helper: Helper<{ ports: readonly number[] }, undefined> = startHelper(cores.load, file);
    await helper.request({ ports: subgraphPorts });
    return helper;
  };
  const startGateway = () =>
    runTarget(onBus(bus.databaseUrl), cores.gateway, { supergraph, share: false, folder: '' }, port);

  let subgraphs = await startSubgraphs();
  stack.defer(() => subgraphs[Symbol.asyncDispose]());
  let gateway: RunningTarget = await startGateway();
  stack.defer(() => gateway[Symbol.asyncDispose]());
  const clients: Helper<SurvivorsQuestion, Survived> = stack.use(
    startHelper(cores.load, resolve(import.meta.dirname, 'survivors-program.ts')),
  );
  await clients.request({ start: { url: gateway.url, clients: count } });
  // Every client has a cursor after its first event.
  await survivedOf(clients, await bus.publish({ perSecond, events: perSecond }));

  let version = 0;
  const disasters: readonly [name: string, strike: () => Promise<void>][] = [
    [
      'subgraphs killed',
      async () => {
        await subgraphs.kill();
        await delay(awayMs);
        subgraphs = await startSubgraphs();
      },
    ],
    [
      'gateway killed',
      async () => {
        await gateway.kill();
        await delay(awayMs);
        gateway = await startGateway();
      },
    ],
    [
      'supergraph swapped',
      async () => {
        version += 1;
        await writeFile(`${supergraph}.next`, supergraphAt(subgraphPorts, version));
        await rename(`${supergraph}.next`, supergraph);
        await untilLoaded(gateway.url, version);
      },
    ],
  ];
  const fared: Fared[] = [];
  let before: Survived | undefined;
  for (const [name, strike] of disasters) {
    const events = perSecond * seconds;
    const publishing = bus.publish({ perSecond, events });
    for (let time = 0; time < times; time += 1) {
      await delay((seconds * 1_000) / (times + 1) / 2);
      await strike();
    }
    const survived = await survivedOf(clients, await publishing);
    fared.push({ ...since(survived, before), name, events: events * count });
    before = survived;
  }
  return fared;
}

function since(now: Survived, before: Survived | undefined): Survived {
  const doubled = now.doubled - (before?.doubled ?? 0);
  const returns = now.returns - (before?.returns ?? 0);
  return { lost: now.lost, doubled, returns, failures: now.failures };
}

/** Resolves when no event is missing, or after a while. */
async function survivedOf(clients: Helper<SurvivorsQuestion, Survived>, ids: readonly string[]): Promise<Survived> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const survived = await clients.request({ ids });
    if (survived.lost === 0 || performance.now() > until) return survived;
    await delay(200);
  }
}

/** Resolves when the gateway has loaded `count` supergraphs after its first. */
async function untilLoaded(url: string, count: number): Promise<void> {
  const signal = AbortSignal.timeout(patienceMs);
  const metrics = async () => (await fetch(new URL('/metrics', url), { signal })).text();
  while (!(await metrics()).includes(`gateway_supergraph_loads_total{outcome="ok"} ${count}\n`)) await delay(50);
}

/** Composes a version of the supergraph. Each version has its own field. */
function supergraphAt(ports: readonly number[], version: number): string {
  const composition = composeSupergraph(
    Object.entries(typeDefs).map(([name, sdl], index) => ({
      name,
      sdl: name === 'accounts' ? sdl.replace('name: String', `name: String version${version}: Int`) : sdl,
      routingUrl: `http://127.0.0.1:${ports[index]}/graphql`,
    })),
  );
  if (!composition.ok) throw new Error(`The subgraphs do not compose: ${composition.errors[0]?.message}`);
  return composition.supergraph;
}

function onBus(databaseUrl: string): Target {
  const sophia = targets.find(({ name }) => name === 'sophia');
  if (!sophia) throw new Error('There is no gateway to run');
  return {
    ...sophia,
    program(settings) {
      const program = sophia.program(settings);
      const env = { ...program.env, DATABASE_URL: databaseUrl, MAX_SUBSCRIPTIONS_PER_IDENTITY: '1000000' };
      return { ...program, env };
    },
  };
}
