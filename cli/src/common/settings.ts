import { join, resolve } from 'node:path';
import { flag, integer, oneOf, overrideSettings, port, readSettings, secret, text, url } from '@sophia/settings';
import { type ZodRawShape, z } from 'zod';
import { firstSubgraphPort, root, subgraphNames } from './programs.ts';
import { sampleSizes } from './sample-sizes.ts';

const dataDir = text()
  .default('.data')
  .transform((given) => resolve(root, given))
  .describe('Folder for all data');
const databaseUrl = url('postgres', 'postgresql')
  .optional()
  .describe('A PostgreSQL 15+ server instead of the embedded database');
const natsUrl = url('nats', 'tls')
  .optional()
  .describe('A NATS server with JetStream for events; unset: events go through the database');
const databasePort = port().default(54_320).describe('Port of the embedded database');

/** Settings of `start`. */
export const startSettings = z
  .object({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    NATS_URL: natsUrl,
    DATABASE_PORT: databasePort,
    HOST: text().default('127.0.0.1').describe('Address that the gateway listens on'),
    PORT: port().default(4_000).describe('Port of the gateway'),
    SUBGRAPH_PORT: port().default(firstSubgraphPort).describe('First of the consecutive ports of the subgraphs'),
    CURSOR_SECRET: secret()
      .optional()
      .describe('Secret that seals cursors of lists; unset: created and kept in DATA_DIR'),
    ALERT_SECRET_KEYS: secret()
      .optional()
      .describe('Keys that encrypt the secrets of alert channels; unset: one is created and kept in DATA_DIR'),
    WEBHOOK_SECRET_KEYS: secret()
      .optional()
      .describe('Keys that encrypt the secrets of webhooks; unset: one is created and kept in DATA_DIR'),
    CONTRACTS: text()
      .default('partner')
      .describe('Passed on to the gateway; by default it serves the API of partners at /partner/graphql'),
    FORWARD_REQUEST_HEADERS: text()
      .default('intelligence.root:authorization')
      .describe('Passed on to the gateway; by default questions (`ask`) are answered as the client who asks them'),
    GONG_TENANT: text()
      .optional()
      .describe('Passed on to the subgraph gong; if it is the tenant of the sample, no sample is loaded'),
    SLACK_TENANT: text()
      .optional()
      .describe('Passed on to the subgraph slack; if it is the tenant of the sample, no sample is loaded'),
    CRM_TENANT: text()
      .optional()
      .describe('Passed on to the subgraph contacts; if it is the tenant of the sample, no sample is loaded'),
    SAMPLE_DATA: oneOf(...sampleSizes)
      .default('on')
      .describe('on: loads the sample into an empty database; small: only its first companies; off: none'),
    DASHBOARD: flag().default(true).describe('on: builds the dashboard if it has changed, and serves it at /'),
    START_PROCESSES: oneOf('one', 'each')
      .default('one')
      .describe('one: gateway and subgraphs share a process; each: every program has its own'),
    WORKERS: integer(0, 1_024).default(1).describe('With START_PROCESSES=each: number of processes of the gateway'),
    LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')
      .default('warn')
      .describe('Lowest level that the programs log'),
    NODE_ENV: text()
      .default('development')
      .describe('production: requires verified tokens and signed requests to subgraphs'),
    SUBGRAPH_SIGNING_KEY: secret()
      .optional()
      .describe('With START_PROCESSES=each: key that signs the requests of the gateway to subgraphs'),
  })
  .superRefine(({ PORT, SUBGRAPH_PORT, DATABASE_PORT, DATABASE_URL, START_PROCESSES, WORKERS, ...rest }, context) => {
    const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    const last = SUBGRAPH_PORT + subgraphNames.length - 1;
    if (last > 65_535)
      refuse(
        'SUBGRAPH_PORT',
        `must be at most ${65_536 - subgraphNames.length}, because it is the first of ${subgraphNames.length} consecutive ports`,
      );
    const isSubgraphs = (given: number) => given >= SUBGRAPH_PORT && given <= last;
    const range = `the subgraphs use the ports ${SUBGRAPH_PORT} to ${last}`;
    if (isSubgraphs(PORT)) refuse('PORT', range);
    if (DATABASE_URL === undefined && isSubgraphs(DATABASE_PORT)) refuse('DATABASE_PORT', range);
    if (DATABASE_URL === undefined && DATABASE_PORT === PORT)
      refuse('DATABASE_PORT', `the gateway already uses ${PORT}`);
    if (START_PROCESSES === 'one' && WORKERS !== 1)
      refuse('WORKERS', 'the gateway shares its process with the subgraphs; START_PROCESSES=each gives it its own');
    if (rest.NODE_ENV === 'production' && START_PROCESSES === 'each' && rest.SUBGRAPH_SIGNING_KEY === undefined)
      refuse(
        'SUBGRAPH_SIGNING_KEY',
        'required with NODE_ENV=production, because the subgraphs refuse unsigned requests',
      );
  });

/** Settings of commands that work on the database. */
export const toolSettings = z.object({
  DATA_DIR: dataDir.describe('Folder of the embedded database, and of a running pnpm start'),
  DATABASE_URL: databaseUrl,
  NATS_URL: natsUrl,
});

/** Working directory of the user before the package manager changed it. Relative paths start there. */
const placeSettings = z.object({ INIT_CWD: text().default(process.cwd()) });

const sampleSchema = z.object({
  DATABASE_URL: url('postgres', 'postgresql'),
  NATS_URL: natsUrl,
  SAMPLE_DATA: oneOf(...sampleSizes).default('on'),
});

export type StartSettings = z.output<typeof startSettings>;
export type ToolSettings = z.output<typeof toolSettings>;

/** Reads the settings of `start`. If any are invalid, prints one line for each and ends the process. */
export const readStartSettings = (): StartSettings => readSettings(startSettings);

/** Reads the settings of commands. If any are invalid, prints one line for each and ends the process. */
export const readToolSettings = (): ToolSettings => readSettings(toolSettings);

/** Reads the settings that only one subgraph has, for a command that opens its services. */
export const readOwnSettings = (shape: ZodRawShape = {}): object => readSettings(z.object(shape));

/** Reads the settings of the program that loads the sample, which `start` passes to it. */
export const readSampleSettings = (): z.output<typeof sampleSchema> => readSettings(sampleSchema);

/** Resolves a path of the user against the directory where the command was called. */
export const givenPath = (path: string): string => resolve(readSettings(placeSettings).INIT_CWD, path);

/**
 * Returns the environment of a child process: this process's own, overridden by the child's settings. Node's compile
 * cache is in the data folder, so that later starts are faster.
 */
export const childEnvironment = (
  { DATA_DIR }: { DATA_DIR: string },
  settings: Record<string, string>,
): NodeJS.ProcessEnv => ({
  NODE_COMPILE_CACHE: join(DATA_DIR, 'compiled'),
  ...overrideSettings(process.env, settings),
});

/** Sets settings of a program in this process, unless the environment has them. */
export function offerSettings(settings: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(settings)) if (!process.env[`${name}_FILE`]) process.env[name] ||= value;
}

/** Folder of the embedded database. */
export const databaseFolder = ({ DATA_DIR }: { DATA_DIR: string }): string => join(DATA_DIR, 'database');
