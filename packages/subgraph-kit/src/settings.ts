import { InvalidKey, readVerifyingKey } from '@sophia/http-signatures';
import { duration, flag, integer, list, oneOf, readSettings, type SettingsSource, text, url } from '@sophia/settings';
import { tracingSettings } from '@sophia/tracing/settings';
import { z } from 'zod';
import type { SubgraphModule } from './module/subgraph-module.ts';

const gatewayKeys = () =>
  list().transform((given, context) => {
    try {
      return given.map(readVerifyingKey);
    } catch (error) {
      if (!(error instanceof InvalidKey)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });

/** What a subgraph program that listens on this port reads from the environment. */
export const subgraphSettings = ({ port: ownPort }: Pick<SubgraphModule, 'port'>) =>
  z
    .object({
      NODE_ENV: text().default('development').describe('production: only requests that a gateway signed are answered'),
      GATEWAY_KEYS: gatewayKeys()
        .default([])
        .describe(
          'Keys of gateways, as [ID@]SECRET or [ID@]ed25519-public:BASE64, separated by commas; set: only what is signed with one of them is answered',
        ),
      GATEWAY_CLOCK_TOLERANCE: duration().default(10_000).describe('How far the clock of a gateway may be off'),
      DATABASE_URL: url('postgres', 'postgresql').describe(
        'A PostgreSQL 15+ server; pnpm subgraph takes that of a running start when unset',
      ),
      NATS_URL: url('nats', 'tls')
        .optional()
        .describe('A NATS server with JetStream for events; unset: they travel through the database'),
      DATABASE_POOL_SIZE: integer(2, 1_000).default(8).describe('Connections to the database for requests, at most'),
      READ_TIMEOUT: duration()
        .default(10_000)
        .describe('A statement of a request that reads is cancelled after so long; the embedded database cannot'),
      HOST: text().default('127.0.0.1').describe('Address to listen on'),
      ALLOWED_HOSTS: list()
        .default([])
        .describe(
          'Without GATEWAY_KEYS: host names that requests may be sent to, besides localhost, HOST and all IP addresses',
        ),
      PORT: integer(0, 65_535).default(ownPort).describe('Port to listen on; 0 takes any free one'),
      LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')
        .default('info')
        .describe('The least level that is logged'),
      ACCESS_LOG: oneOf('off', 'debug', 'info')
        .default('debug')
        .describe('The level of the log’s line for each operation'),
      CURSOR_SECRET: text()
        .optional()
        .describe('Signs the cursors of lists; unset: a random one, so that cursors end with the process'),
      ...tracingSettings('subgraph'),
      OTEL_SERVICE_NAME: text().optional().describe('What traces call this program; unset: its name'),
      GRAPHIQL: flag().default(false).describe('Whether browsers get GraphiQL'),
      SHUTDOWN_GRACE: duration().default(10_000).describe('How long requests in flight may take to finish at the end'),
    })
    .superRefine(({ NODE_ENV, GATEWAY_KEYS }, context) => {
      if (NODE_ENV !== 'production' || GATEWAY_KEYS.length > 0) return;
      const message =
        'with NODE_ENV=production the keys that gateways sign with are needed; unsigned requests are refused';
      context.addIssue({ code: 'custom', path: ['GATEWAY_KEYS'], message });
    });

export type SubgraphSettings = z.output<ReturnType<typeof subgraphSettings>>;

/** A subgraph program's settings. Ends the process with one line for each that is wrong. */
export const readSubgraphSettings = (module: SubgraphModule, env?: SettingsSource): SubgraphSettings =>
  readSettings(subgraphSettings(module), env);
