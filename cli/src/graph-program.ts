import { eventSourceOf } from '@sophia/events';
import { startFailure as gatewayFailure, readGatewaySettings, startGateway } from '@sophia/gateway';
import { runProgram, type ServingProgram } from '@sophia/serving';
import { withoutSecrets } from '@sophia/settings';
import {
  readSubgraphSettings,
  type StartedSubgraph,
  type SubgraphModule,
  startSubgraph,
  startFailure as subgraphFailure,
} from '@sophia/subgraph-kit';
import { pino } from 'pino';
import { modules } from './common/modules.ts';
import { readStartSettings } from './common/settings.ts';
import { gatewayProgram, subgraphPrograms } from './supervisor/graph-programs.ts';
import { NotStartedError, startErrorOf } from './supervisor/start-errors.ts';

/**
 * Runs the gateway and all subgraphs in one program. Each has its own port, but the gateway calls the subgraphs in
 * process. An uncaught error ends the program, and `start` restarts it.
 */
const settings = readStartSettings();
const logger = pino({ level: settings.LOG_LEVEL, base: null, hooks: { streamWrite: withoutSecrets } });

await runProgram({
  start: startAll,
  failure: (error) => startErrorOf([error]).message,
  log: (line) => logger.info(line),
});

async function startAll(): Promise<ServingProgram> {
  const subgraphs = await startSubgraphs();
  const inProcess = new Map(subgraphs.map(({ subgraph }) => [subgraph.module.name, subgraph.inProcess]));
  const { args, env } = await gatewayProgram(settings);
  const own = readGatewaySettings(args ?? [], env);
  // All subgraphs publish to one bus, so any of them can read it.
  const bus = subgraphs[0]?.subgraph.bus;
  const parts = { logger: logger.child({ name: 'gateway' }), inProcess, events: bus && eventSourceOf(bus) };
  const gateway = await startGateway(own, parts).catch((error: unknown) => {
    throw new NotStartedError({ name: 'gateway' }, gatewayFailure(error, own), []);
  });
  return {
    url: gateway.url,
    notes: subgraphs.flatMap(({ notes }) => notes ?? []),
    async close() {
      await gateway.close();
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    },
  };
}

/** Starts all subgraphs concurrently. Rejects with the errors of all that failed to start. */
async function startSubgraphs(): Promise<StartedSubgraph[]> {
  const environments = new Map((await subgraphPrograms(settings)).map(({ name, env }) => [name, env]));
  const starting = modules.map((module) => startOne(module, environments.get(module.name)));
  const settled = await Promise.allSettled(starting);
  const failures = settled.filter((each) => each.status === 'rejected').map(({ reason }) => reason);
  if (failures.length > 0) throw startErrorOf(failures);
  return Promise.all(starting);
}

async function startOne(module: SubgraphModule, env: NodeJS.ProcessEnv | undefined): Promise<StartedSubgraph> {
  const { name } = module;
  const own = readSubgraphSettings(module, env);
  return startSubgraph(module, own, logger.child({ subgraph: name })).catch((error: unknown) => {
    throw new NotStartedError({ name }, subgraphFailure(error, own), []);
  });
}
