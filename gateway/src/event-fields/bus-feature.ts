import { integer, secret, url } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import type { EventSource } from '../event-bus/event-source.ts';
import { defaultMaxBehind } from './event-router.ts';

export interface BusOptions {
  /** The event bus that fields and caches follow. Without it, each subscription field streams from its subgraph. */
  readonly events?: EventSource;
  /**
   * Maximum distance, in bus positions, between a client's cursor and the newest event; older cursors cannot be
   * resumed. 1,000,000 by default.
   */
  readonly maxReplay?: number;
  /**
   * Secret that encrypts the cursors of streams. Gateways with the same secret accept each other's cursors. By default
   * a random secret for the life of the process.
   */
  readonly cursorSecret?: string;
}

export const busFeature = defineFeature({
  settings: {
    DATABASE_URL: url('postgres', 'postgresql')
      .optional()
      .describe(
        'PostgreSQL server with the event bus, through which gateways also share idempotency keys and, without REDIS_URL, budgets; unset: each subscription field streams from its subgraph',
      ),
    NATS_URL: url('nats', 'tls')
      .optional()
      .describe('NATS server with the event bus, if the subgraphs use NATS instead of the database'),
    MAX_REPLAY: integer(0, Number.MAX_SAFE_INTEGER)
      .default(defaultMaxBehind)
      .describe('Maximum number of bus events since a client’s cursor for which a stream can be resumed'),
    CURSOR_SECRET: secret()
      .optional()
      .describe(
        'Secret that encrypts stream cursors and answers by idempotency keys; gateways with the same secret read each other’s. Unset: the address of the bus',
      ),
  },
  options: (settings): BusOptions => ({
    maxReplay: settings.MAX_REPLAY,
    cursorSecret: settings.CURSOR_SECRET ?? settings.NATS_URL ?? settings.DATABASE_URL,
  }),
});
