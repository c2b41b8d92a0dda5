import { runProgram } from '@sophia/serving';
import { pino } from 'pino';
import { readGatewaySettings } from './settings.ts';
import { startFailure, startGateway } from './start-gateway.ts';

const settings = readGatewaySettings(process.argv.slice(2));
const logger = pino({ level: settings.LOG_LEVEL });

await runProgram({
  start: () => startGateway(settings, { logger }),
  failure: (error) => startFailure(error, settings),
  log: (line) => logger.info({ supergraph: settings.SUPERGRAPH }, line),
});
