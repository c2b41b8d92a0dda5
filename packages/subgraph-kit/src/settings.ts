import { InvalidKey, readVerifyingKey } from '@sophia/http-signatures';
import {
  duration,
  flag,
  integer,
  list,
  oneOf,
  readSettings,
  type SettingsSource,
  secret,
  secrets,
  text,
  url,
} from '@sophia/settings';
import { tracingSettings } from '@sophia/tracing/settings';
import { type ZodRawShape, z } from 'zod';
import type { SubgraphModule } from './module/subgraph-module.ts';

const gatewayKeys = () =>
  secrets().transform((given, context) => {
    try {
      return given.map(readVerifyingKey);
    } catch (error) {
      if (!(error instanceof InvalidKey)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });

/** Calls `refuse` for each setting that does not fit to the others. */
export type CheckSettings<Shape extends ZodRawShape> = (
  settings: z.output<z.ZodObject<Shape>>,
  refuse: (name: string, message: string) => void,
) => void;

/** Settings of a subgraph program with this default port, and with those of its module. */
export const subgraphSettings = ({
  port: ownPort,
  settings = {},
  checkSettings,
}: Pick<SubgraphModule, 'port' | 'settings' | 'checkSettings'>) =>
  z
    .object({
      NODE_ENV: text().default('development').describe('production: refuses requests without a signature of a gateway'),
      GATEWAY_KEYS: gatewayKeys()
        .default([])
        .describe(
          'Keys of gateways, as [ID@]SECRET or [ID@]ed25519-public:BASE64, separated by commas; when set, only requests signed with one of them are accepted',
        ),
      GATEWAY_CLOCK_TOLERANCE: duration().default(10_000).describe('Largest difference to the clock of a gateway'),
      DATABASE_URL: url('postgres', 'postgresql').describe(
        'A PostgreSQL 15+ server; unset: pnpm subgraph uses the database of a running pnpm start',
      ),
      NATS_URL: url('nats', 'tls')
        .optional()
        .describe('A NATS server with JetStream for events; unset: events go through the database'),
      DATABASE_POOL_SIZE: integer(2, 1_000).default(8).describe('Largest number of database connections for requests'),
      READ_TIMEOUT: duration()
        .default(10_000)
        .describe('Time after which a read statement is cancelled; not with the embedded database'),
      HOST: text().default('127.0.0.1').describe('Address to listen on'),
      ALLOWED_HOSTS: list()
        .default([])
        .describe(
          'Without GATEWAY_KEYS: host names that requests may use, in addition to localhost, HOST and all IP addresses',
        ),
      PORT: integer(0, 65_535).default(ownPort).describe('Port to listen on; 0 for any free one'),
      LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')
        .default('info')
        .describe('Lowest level that is logged'),
      ACCESS_LOG: oneOf('off', 'debug', 'info').default('debug').describe('Level of the log line for each operation'),
      CURSOR_SECRET: secret()
        .optional()
        .describe('Secret that seals cursors of lists; unset: a random one, so that cursors end with the process'),
      ...tracingSettings('subgraph'),
      OTEL_SERVICE_NAME: text().optional().describe('Name of this program in traces; unset: its own name'),
      GRAPHIQL: flag().default(false).describe('on: browsers get GraphiQL'),
      SHUTDOWN_GRACE: duration().default(10_000).describe('Time that running requests have to finish at shutdown'),
      ...settings,
    })
    .superRefine((given, context) => {
      const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
      if (given.NODE_ENV === 'production' && given.GATEWAY_KEYS.length === 0)
        refuse('GATEWAY_KEYS', 'required with NODE_ENV=production, which refuses unsigned requests');
      checkSettings?.(given, refuse);
    });

export type SubgraphSettings = z.output<ReturnType<typeof subgraphSettings>>;

/** Settings of a module's own with their defaults, for programs that set none. */
export const defaultModuleSettings = ({ settings = {} }: Pick<SubgraphModule, 'settings'>): object =>
  z.object(settings).parse({});

/** Reads the settings of a subgraph program. If any are invalid, prints one line for each and ends the process. */
export const readSubgraphSettings = (module: SubgraphModule, env?: SettingsSource): SubgraphSettings =>
  readSettings(subgraphSettings(module), env);
