import { flag, integer } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface BodyOptions {
  /** How many operations a request may hold as a list; with 0, the default, it may hold none. */
  readonly maxBatch?: number;
  /** A longer request body, also once it is decompressed, is refused, in bytes. */
  readonly maxRequestBytes?: number;
  /** Whether answers are compressed for clients that take that. False by default. */
  readonly compression?: boolean;
}

export const defaultMaxRequestBytes = 2 * 1024 * 1024;

export const bodiesFeature = defineFeature({
  settings: {
    MAX_BATCH: integer(0, 1_000).default(0).describe('Operations that a request may hold as a list; 0 allows no lists'),
    MAX_REQUEST_BYTES: integer(1, 2 ** 31)
      .default(defaultMaxRequestBytes)
      .describe('Bytes of a request body'),
    COMPRESSION: flag()
      .optional()
      .describe('Whether answers are compressed for clients that take that; by default in production'),
  },
  options: ({ MAX_BATCH, MAX_REQUEST_BYTES, COMPRESSION }, { isProduction }): BodyOptions => ({
    maxBatch: MAX_BATCH,
    maxRequestBytes: MAX_REQUEST_BYTES,
    compression: COMPRESSION ?? isProduction,
  }),
});
