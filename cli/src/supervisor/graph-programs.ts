import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keptSecret, secretFiles } from '../common/kept-secret.ts';
import {
  dashboardFolder,
  databaseFile,
  firstSubgraphPort,
  gatewayFile,
  graphFile,
  hasDashboard,
  landingPageFile,
  mcpOperationsFolder,
  sampleFile,
  starterQueriesFolder,
  subgraphFile,
  subgraphNames,
  supergraphFile,
} from '../common/programs.ts';
import { childEnvironment, databaseFolder, type StartSettings } from '../common/settings.ts';
import type { ProgramSpec } from './launch.ts';
import type { PortUse } from './ports.ts';

/** Subgraphs and database trust every client, so they only listen on this machine. */
const loopback = '127.0.0.1';

/** Milliseconds that each program gets to stop. Together with the rest of a stop they take less than 5 s. */
export const graceMs = { gateway: 1_500, subgraph: 1_500, graph: 3_000, database: 1_200 };

export const databaseUrlOf = ({ DATABASE_URL, DATABASE_PORT }: StartSettings): string =>
  DATABASE_URL ?? `postgres://postgres@${loopback}:${DATABASE_PORT}/postgres`;

export const gatewayUrlOf = ({ HOST, PORT }: StartSettings): string => {
  const everywhere = HOST === '0.0.0.0' || HOST === '::' || HOST === loopback;
  const name = everywhere ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST;
  return `http://${name}:${PORT}/graphql`;
};

const portOf = (settings: StartSettings, name: string): number => settings.SUBGRAPH_PORT + subgraphNames.indexOf(name);

export const subgraphUrlOf = (settings: StartSettings, name: string): string =>
  `http://localhost:${portOf(settings, name)}/graphql`;

export function portsOf(settings: StartSettings): PortUse[] {
  const database = {
    program: 'the embedded database',
    host: loopback,
    port: settings.DATABASE_PORT,
    setting: 'DATABASE_PORT',
  };
  return [
    { program: 'the gateway', host: settings.HOST, port: settings.PORT, setting: 'PORT' },
    ...subgraphNames.map((name) => ({
      program: name,
      host: loopback,
      port: portOf(settings, name),
      setting: 'SUBGRAPH_PORT',
    })),
    ...(settings.DATABASE_URL === undefined ? [database] : []),
  ];
}

export function databaseProgram(settings: StartSettings): ProgramSpec {
  const args = [databaseFolder(settings), String(settings.DATABASE_PORT)];
  return { name: 'database', file: databaseFile, args, env: childEnvironment(settings, {}) };
}

/** The program with gateway and subgraphs, which derives their settings from those of `start`. */
export function graphProgram(settings: StartSettings): ProgramSpec {
  return { name: 'graph', file: graphFile, env: childEnvironment(settings, {}), isSeveral: true };
}

const cursorSecretOf = async (settings: StartSettings): Promise<string> =>
  settings.CURSOR_SECRET ?? (await keptSecret(settings.DATA_DIR, secretFiles.cursors));

export async function subgraphPrograms(settings: StartSettings): Promise<ProgramSpec[]> {
  const secret = await cursorSecretOf(settings);
  const alertKeys = settings.ALERT_SECRET_KEYS ?? (await keptSecret(settings.DATA_DIR, secretFiles.alerts));
  const webhookKeys = settings.WEBHOOK_SECRET_KEYS ?? (await keptSecret(settings.DATA_DIR, secretFiles.webhooks));
  return subgraphNames.map((name) => ({
    name,
    file: subgraphFile(name),
    env: childEnvironment(settings, {
      CURSOR_SECRET: secret,
      ALERT_SECRET_KEYS: alertKeys,
      WEBHOOK_SECRET_KEYS: webhookKeys,
      DATABASE_URL: databaseUrlOf(settings),
      HOST: loopback,
      PORT: String(portOf(settings, name)),
      GATEWAY_URL: gatewayUrlOf(settings),
      LOG_LEVEL: settings.LOG_LEVEL,
      OTEL_SERVICE_NAME: name,
      SHUTDOWN_GRACE: `${graceMs.subgraph - 500}ms`,
    }),
  }));
}

export function sampleProgram(settings: StartSettings): ProgramSpec {
  const env = childEnvironment(settings, { DATABASE_URL: databaseUrlOf(settings), SAMPLE_DATA: settings.SAMPLE_DATA });
  return { name: 'sample', file: sampleFile, env };
}

export async function gatewayProgram(settings: StartSettings): Promise<ProgramSpec> {
  const env = childEnvironment(settings, {
    CURSOR_SECRET: await cursorSecretOf(settings),
    DATABASE_URL: databaseUrlOf(settings),
    HOST: settings.HOST,
    PORT: String(settings.PORT),
    LOG_LEVEL: settings.LOG_LEVEL,
    SHUTDOWN_GRACE: `${graceMs.gateway - 500}ms`,
    CONTRACTS: settings.CONTRACTS,
    FORWARD_REQUEST_HEADERS: settings.FORWARD_REQUEST_HEADERS,
    DIRECTORY_URL: subgraphUrlOf(settings, 'access'),
    AUDIT_FOLDER: join(settings.DATA_DIR, 'audit'),
    // There is no load balancer, and the process is killed after `graceMs`.
    SHUTDOWN_DELAY: '0ms',
  });
  const args = [
    ...['--supergraph', await supergraphOf(settings)],
    ...['--starter-queries', starterQueriesFolder],
    ...['--landing-page', landingPageFile],
    ...['--mcp-operations', mcpOperationsFolder],
    ...(settings.DASHBOARD && hasDashboard() ? ['--web-app', dashboardFolder] : []),
  ];
  return { name: 'gateway', file: gatewayFile, args, env };
}

/**
 * Returns the path of the composed file. With other subgraph ports than in supergraph.yaml, writes a copy with these
 * ports.
 */
async function supergraphOf(settings: StartSettings): Promise<string> {
  if (settings.SUBGRAPH_PORT === firstSubgraphPort) return supergraphFile;
  const composed = await readFile(supergraphFile, 'utf8');
  const moved = subgraphNames.reduce((text, name, index) => {
    const usual = `http://localhost:${firstSubgraphPort + index}/`;
    return text.replaceAll(usual, `http://localhost:${portOf(settings, name)}/`);
  }, composed);
  const copy = join(settings.DATA_DIR, 'supergraph.graphql');
  await mkdir(settings.DATA_DIR, { recursive: true });
  await writeFile(copy, moved);
  return copy;
}
