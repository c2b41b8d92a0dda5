import type { Tracing } from '@sophia/tracing';
import type { AdmissionOptions } from '../admission/steered-admission.ts';
import type { StarterQuery } from './use-graphiql.ts';
import type { AccessLog } from './use-request-log.ts';

/** How requests are taken and answered. */
export interface HttpOptions {
  /** Where spans go; by default nothing is traced. Disposed of with the gateway. */
  readonly tracing?: Tracing;
  /** How often a stream over HTTP that has nothing to tell shows that it is alive, in milliseconds; 12,000 by default. */
  readonly streamHeartbeatMs?: number;
  /** Whether the server for clients answers `/metrics`, only to this machine. True by default. */
  readonly metricsOnEndpoint?: boolean;
  /** What `/metrics` answers, as Prometheus text; by default what this gateway counts. */
  readonly scrape?: () => Promise<string>;
  /** The level of the line that the log has for each request; `debug` by default. */
  readonly accessLog?: AccessLog;
  /** How much is let in at a time and when requests are shed; each has a default. False lets everything in. */
  readonly admission?: false | Partial<AdmissionOptions>;
  /** GraphiQL for browsers, with these queries as its first tabs; false serves none. */
  readonly graphiql?: false | { readonly starterQueries?: readonly StarterQuery[] };
  /** HTML of the page at `/`; by default one that says what the gateway serves. */
  readonly landingPage?: string;
  /** Whether answers are compressed for clients that take that. False by default. */
  readonly compression?: boolean;
  /** How many operations a request may hold as a list; with 0, the default, it may hold none. */
  readonly maxBatch?: number;
  /** A longer request body, also once it is decompressed, is refused, in bytes. */
  readonly maxRequestBytes?: number;
}
