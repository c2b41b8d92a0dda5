import { duration, integer, oneOf, text } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

/** Settings of the program around the gateway. */
export const serverFeature = defineFeature({
  settings: {
    PORT: integer(0, 65_535).default(4_000).describe('Port to listen on; 0 takes any free one'),
    HOST: text().default('127.0.0.1').describe('Address to listen on'),
    LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent')
      .default('info')
      .describe('Lowest level that is logged'),
    NODE_ENV: text()
      .default('development')
      .describe('production: clients need tokens, and introspection and tools for developers are off'),
    MAX_HEADER_BYTES: integer(1_024, 2 ** 24)
      .default(16 * 1024)
      .describe('Maximum size of all headers of a request'),
    RECEIVE_TIMEOUT: duration().default(30_000).describe('Maximum time for a client to send a request'),
    SHUTDOWN_DELAY: duration()
      .default(0)
      .describe(
        'Time after SIGTERM for which requests are still accepted, until load balancers notice that the gateway is not ready',
      ),
    SHUTDOWN_GRACE: duration()
      .default(10_000)
      .describe('Maximum time for open requests to finish before the program ends'),
  },
});
