import { InvalidKey, readVerifyingKey } from '@sophia/http-signatures';
import { duration, flag, integer, list, oneOf, readSettings, type SettingsSource, text, url } from '@sophia/settings';
import { z } from 'zod';
import type { SubgraphModule } from './subgraph-module.ts';

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

const settingsOf = ({ port: ownPort }: SubgraphModule) =>
  z
    .object({
      NODE_ENV: text().default('development'),
      // [ID@]SECRET or [ID@]ed25519-public:BASE64, with commas between. When set, only signed requests are answered.
      GATEWAY_KEYS: gatewayKeys().default([]),
      // How far the gateway's clock may be off.
      GATEWAY_CLOCK_TOLERANCE: duration().default(10_000),
      DATABASE_URL: url('postgres', 'postgresql'),
      // A server with JetStream; unset: events travel through the database.
      NATS_URL: url('nats', 'tls').optional(),
      DATABASE_POOL_SIZE: integer(2, 1_000).default(8),
      HOST: text().default('127.0.0.1'),
      // 0 takes any free one.
      PORT: integer(0, 65_535).default(ownPort),
      LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
      CURSOR_SECRET: text().optional(),
      GRAPHIQL: flag().default(false),
      SHUTDOWN_GRACE: duration().default(10_000),
    })
    .superRefine(({ NODE_ENV, GATEWAY_KEYS }, context) => {
      if (NODE_ENV !== 'production' || GATEWAY_KEYS.length > 0) return;
      const message =
        'with NODE_ENV=production the keys that gateways sign with are needed; unsigned requests are refused';
      context.addIssue({ code: 'custom', path: ['GATEWAY_KEYS'], message });
    });

export type SubgraphSettings = z.output<ReturnType<typeof settingsOf>>;

/** A subgraph program's settings. Ends the process with one line for each that is wrong. */
export const readSubgraphSettings = (module: SubgraphModule, env?: SettingsSource): SubgraphSettings =>
  readSettings(settingsOf(module), env);
