import { duration, oneOf } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import type { AccessLog } from './use-request-log.ts';

export interface LogOptions {
  /** The level of the line that the log has for each request; `debug` by default. */
  readonly accessLog?: AccessLog;
  /** An operation that takes longer is logged with a warning, in milliseconds; 5,000 by default. */
  readonly slowOperationMs?: number;
}

export const defaultSlowOperationMs = 5_000;

export const logFeature = defineFeature({
  settings: {
    ACCESS_LOG: oneOf('off', 'debug', 'info').default('debug').describe('The level of the log’s line for each request'),
    SLOW_OPERATION: duration()
      .default(defaultSlowOperationMs)
      .describe('An operation that takes longer is logged with a warning'),
  },
  options: ({ ACCESS_LOG, SLOW_OPERATION }): LogOptions => ({
    accessLog: ACCESS_LOG,
    slowOperationMs: SLOW_OPERATION,
  }),
});
