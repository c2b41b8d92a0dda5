import cluster from 'node:cluster';
import { runProgram } from '@sophia/serving';
import { withoutSecrets } from '@sophia/settings';
import { pino } from 'pino';
import { readGatewaySettings } from './app/settings.ts';
import { startFailure, startGateway } from './app/start-gateway.ts';
import { startWorkers } from './app/start-workers.ts';
import { WorkerFailed } from './cluster/run-workers.ts';
import { connectToPrimary } from './cluster/worker-link.ts';
import { workerCount } from './cluster/workers-feature.ts';

const settings = readGatewaySettings(process.argv.slice(2));
const logger = pino({ level: settings.LOG_LEVEL, hooks: { streamWrite: withoutSecrets } });
const worker = cluster.isWorker ? connectToPrimary() : undefined;
const isPrimary = !worker && workerCount(settings) > 1;

await runProgram({
  start: () => (isPrimary ? startWorkers(settings, logger) : startGateway(settings, { logger, worker })),
  failure: (error) => (error instanceof WorkerFailed ? undefined : startFailure(error, settings)),
  log: (line) => logger.info({ supergraph: settings.SUPERGRAPH }, line),
});
