import { duration, flag, integer, oneOf, readSettings, text, url } from '@sophia/settings';
import { z } from 'zod';
import type { SubgraphModule } from './subgraph-module.ts';

const settingsOf = ({ port: ownPort }: SubgraphModule) =>
  z.object({
    DATABASE_URL: url('postgres', 'postgresql'),
    DATABASE_POOL_SIZE: integer(2, 1_000).default(8),
    HOST: text().default('127.0.0.1'),
    // 0 takes any free one.
    PORT: integer(0, 65_535).default(ownPort),
    LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
    CURSOR_SECRET: text().optional(),
    GRAPHIQL: flag().default(false),
    SHUTDOWN_GRACE: duration().default(10_000),
  });

export type SubgraphSettings = z.output<ReturnType<typeof settingsOf>>;

/** A subgraph program's settings. Ends the process with one line for each that is wrong. */
export const readSubgraphSettings = (module: SubgraphModule): SubgraphSettings => readSettings(settingsOf(module));
