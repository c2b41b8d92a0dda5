import { join, resolve } from 'node:path';
import { flag, integer, oneOf, port, readSettings, text, url } from '@sophia/settings';
import { z } from 'zod';
import { firstSubgraphPort, root, subgraphNames } from './programs.ts';

const dataDir = text()
  .default('.data')
  .transform((given) => resolve(root, given))
  .describe('Folder for everything that is kept');
const databaseUrl = url('postgres', 'postgresql')
  .optional()
  .describe('A PostgreSQL 15+ server instead of the embedded database');
const natsUrl = url('nats', 'tls')
  .optional()
  .describe('A NATS server with JetStream, through which events travel instead of through the database');
const databasePort = port().default(54_320).describe('Port of the embedded database');

/** What `start` reads from the environment. */
export const startSettings = z
  .object({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    NATS_URL: natsUrl,
    DATABASE_PORT: databasePort,
    HOST: text().default('127.0.0.1').describe('Address that the gateway listens on'),
    PORT: port().default(4_000).describe('Port of the gateway'),
    SUBGRAPH_PORT: port().default(firstSubgraphPort).describe("First of the subgraphs' ports, which follow each other"),
    CURSOR_SECRET: text().optional().describe('What cursors are signed with; made and kept in DATA_DIR when unset'),
    SAMPLE_DATA: flag().default(true).describe('Whether an empty database gets the sample'),
    START_PROCESSES: oneOf('one', 'each')
      .default('one')
      .describe(
        'one: gateway and subgraphs share a process; each: every program has its own, to be watched or ended alone',
      ),
    WORKERS: integer(0, 1_024).default(1).describe('Processes of the gateway alone, with START_PROCESSES=each'),
    LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')
      .default('warn')
      .describe('The least level that the programs log'),
    NODE_ENV: text()
      .default('development')
      .describe('production: tokens are verified and requests to subgraphs signed, or nothing starts'),
    SUBGRAPH_SIGNING_KEY: text()
      .optional()
      .describe('What the gateway signs requests with, where it has a process of its own'),
  })
  .superRefine(({ PORT, SUBGRAPH_PORT, DATABASE_PORT, DATABASE_URL, START_PROCESSES, WORKERS, ...rest }, context) => {
    const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    const last = SUBGRAPH_PORT + subgraphNames.length - 1;
    if (last > 65_535)
      refuse(
        'SUBGRAPH_PORT',
        `${subgraphNames.length} ports follow each other, so at most ${65_536 - subgraphNames.length}`,
      );
    const isSubgraphs = (given: number) => given >= SUBGRAPH_PORT && given <= last;
    const range = `the ports ${SUBGRAPH_PORT} to ${last} belong to the subgraphs`;
    if (isSubgraphs(PORT)) refuse('PORT', range);
    if (DATABASE_URL === undefined && isSubgraphs(DATABASE_PORT)) refuse('DATABASE_PORT', range);
    if (DATABASE_URL === undefined && DATABASE_PORT === PORT)
      refuse('DATABASE_PORT', `${PORT} is the port of the gateway`);
    if (START_PROCESSES === 'one' && WORKERS !== 1)
      refuse('WORKERS', 'the gateway shares its process with the subgraphs; START_PROCESSES=each gives it its own');
    if (rest.NODE_ENV === 'production' && START_PROCESSES === 'each' && rest.SUBGRAPH_SIGNING_KEY === undefined)
      refuse('SUBGRAPH_SIGNING_KEY', 'with NODE_ENV=production the subgraphs answer signed requests alone');
  });

/** What the commands that work on the database read from the environment. */
export const toolSettings = z.object({
  DATA_DIR: dataDir.describe('Folder of the embedded database, and of the `start` that runs with it'),
  DATABASE_URL: databaseUrl,
  NATS_URL: natsUrl,
});

/** Where the user was when the package manager started us: paths are meant from there. */
const placeSettings = z.object({ INIT_CWD: text().default(process.cwd()) });

const sampleSchema = z.object({ DATABASE_URL: url('postgres', 'postgresql'), NATS_URL: natsUrl });

export type StartSettings = z.output<typeof startSettings>;
export type ToolSettings = z.output<typeof toolSettings>;

/** The settings of `start`. Ends the process with one line for each that is wrong. */
export const readStartSettings = (): StartSettings => readSettings(startSettings);

/** The settings of the commands that work on the database. Ends the process with one line for each that is wrong. */
export const readToolSettings = (): ToolSettings => readSettings(toolSettings);

/** The settings of the program that loads the sample, which `start` gives it. */
export const readSampleSettings = (): z.output<typeof sampleSchema> => readSettings(sampleSchema);

/** A path that the user gave, from the folder where the command was called. */
export const givenPath = (path: string): string => resolve(readSettings(placeSettings).INIT_CWD, path);

/**
 * The environment for a child: this program's own, with the child's settings in place of its. What Node makes of our
 * TypeScript is kept with the data, so that the next start need not make it again.
 */
export const childEnvironment = (
  { DATA_DIR }: { DATA_DIR: string },
  settings: Record<string, string>,
): NodeJS.ProcessEnv => ({
  NODE_COMPILE_CACHE: join(DATA_DIR, 'compiled'),
  ...process.env,
  ...settings,
});

/** Makes this the database of a program that is run in this process, unless the environment names one. */
export function offerDatabase(url: string): void {
  process.env.DATABASE_URL ||= url;
}

/** Where the embedded database keeps its files. */
export const databaseFolder = ({ DATA_DIR }: { DATA_DIR: string }): string => join(DATA_DIR, 'database');
