import { flag, integer } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface BodyOptions {
  /** Maximum number of operations in a batch (a request that is a list). 0, the default, allows no batches. */
  readonly maxBatch?: number;
  /** Maximum length of a request body in bytes, also after decompression. Longer ones are refused. */
  readonly maxRequestBytes?: number;
  /** True if answers are compressed for clients that accept it. False by default. */
  readonly compression?: boolean;
}

export const defaultMaxRequestBytes = 2 * 1024 * 1024;

export const bodiesFeature = defineFeature({
  settings: {
    MAX_BATCH: integer(0, 1_000)
      .default(0)
      .describe('Maximum number of operations in a batch (a request that is a list); 0 allows no batches'),
    MAX_REQUEST_BYTES: integer(1, 2 ** 31)
      .default(defaultMaxRequestBytes)
      .describe('Maximum length of a request body'),
    COMPRESSION: flag().optional().describe('Compress answers for clients that accept it; on by default in production'),
  },
  options: ({ MAX_BATCH, MAX_REQUEST_BYTES, COMPRESSION }, { isProduction }): BodyOptions => ({
    maxBatch: MAX_BATCH,
    maxRequestBytes: MAX_REQUEST_BYTES,
    compression: COMPRESSION ?? isProduction,
  }),
});
