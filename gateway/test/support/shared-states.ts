import { createTestDatabase } from '@sophia/testing/database';
import { pino } from 'pino';
import { createPostgresState } from '../../src/shared-state/postgres-state.ts';
import { createRedisState } from '../../src/shared-state/redis-state.ts';
import type { SharedState } from '../../src/shared-state/shared-state.ts';
import { hasRedis, startRedis } from './redis-server.ts';

interface StartedStore {
  /** What one gateway sees of it. */
  readonly state: () => SharedState;
  readonly close: () => PromiseLike<void>;
}

/** The stores that gateways share, by name. */
export const stores: [name: string, isThere: boolean, start: () => Promise<StartedStore>][] = [
  [
    'PostgreSQL',
    true,
    async () => {
      const database = await createTestDatabase();
      return { state: () => createPostgresState(database.url), close: () => database.close() };
    },
  ],
  [
    'Redis',
    hasRedis,
    async () => {
      const redis = await startRedis();
      const logger = pino({ level: 'silent' });
      return { state: () => createRedisState({ url: redis.url, logger }), close: () => redis[Symbol.asyncDispose]() };
    },
  ],
];
