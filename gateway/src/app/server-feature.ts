import { duration, integer, oneOf, text } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

/** The program around the gateway. */
export const serverFeature = defineFeature({
  settings: {
    PORT: integer(0, 65_535).default(4_000).describe('Port to listen on; 0 takes any free one'),
    HOST: text().default('127.0.0.1').describe('Address to listen on'),
    LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')
      .default('info')
      .describe('The least level that is logged'),
    NODE_ENV: text()
      .default('development')
      .describe('production: tokens are needed, and nothing is told of the schema or made for developers'),
    MAX_HEADER_BYTES: integer(1_024, 2 ** 24)
      .default(16 * 1024)
      .describe('Bytes of all headers of a request'),
    RECEIVE_TIMEOUT: duration().default(30_000).describe('How long a client may take to send a request'),
    SHUTDOWN_DELAY: duration()
      .default(0)
      .describe('How long to go on accepting at the end, no longer ready, until load balancers have seen it'),
    SHUTDOWN_GRACE: duration().default(10_000).describe('How long requests in flight may take to finish at the end'),
  },
});
