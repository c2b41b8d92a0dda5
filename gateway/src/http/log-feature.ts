import { duration, oneOf } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import type { AccessLog } from './plugins/request-log.ts';

export interface LogOptions {
  /** Level of the log line for each request; `debug` by default. */
  readonly accessLog?: AccessLog;
  /** Milliseconds after which an operation is logged with a warning; 5,000 by default. */
  readonly slowOperationMs?: number;
}

export const defaultSlowOperationMs = 5_000;

export const logFeature = defineFeature({
  settings: {
    ACCESS_LOG: oneOf('off', 'debug', 'info').default('debug').describe('Level of the log line for each request'),
    SLOW_OPERATION: duration()
      .default(defaultSlowOperationMs)
      .describe('Operations that take longer are logged with a warning'),
  },
  options: ({ ACCESS_LOG, SLOW_OPERATION }): LogOptions => ({
    accessLog: ACCESS_LOG,
    slowOperationMs: SLOW_OPERATION,
  }),
});
