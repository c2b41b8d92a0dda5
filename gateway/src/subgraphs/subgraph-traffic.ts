import type { Logger } from 'pino';
import type { AnswerCache } from '../caching/answer-cache.ts';
import type { Changes } from '../caching/changes.ts';
import { setsCookies } from '../request/header-rules.ts';
import type { HeaderOptions } from '../request/headers-feature.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { cachingTransport } from './caching-transport.ts';
import { defaultCircuitOptions } from './circuit-breaker.ts';
import { circuitBreakingTransport } from './circuit-breaking-transport.ts';
import { deadlineTransport } from './deadline-transport.ts';
import { measuredTransport } from './measured-transport.ts';
import { recordingTransport } from './recording-transport.ts';
import { reportingTransport } from './reporting-transport.ts';
import { responseHeadersTransport } from './response-headers-transport.ts';
import { defaultRetryOptions, retryingTransport } from './retrying-transport.ts';
import { sharedTransport } from './shared-transport.ts';
import { tracedTransport } from './traced-transport.ts';
import type { TrafficOptions } from './traffic-feature.ts';
import type { SubgraphTransport } from './transport.ts';

export interface TrafficTools {
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** True if there are spans to add child spans to. */
  readonly isTraced: boolean;
  /** Client headers that answers depend on; lower-case names. */
  readonly varyBy: readonly string[];
  /** Known changes; absent without a bus that reports them. */
  readonly changes?: Changes;
  /** Absent if no answers are kept. */
  readonly answers?: AnswerCache;
}

/**
 * Wraps a transport with the gateway's handling of subgraphs: each attempt is measured and traced; the result after all
 * retries counts for the circuit breaker; retries run once for all clients that share a request, and only after a cache
 * miss; each client has its own deadline.
 */
export function subgraphTraffic(
  transport: SubgraphTransport,
  {
    shareSubgraphRequests = true,
    retries = {},
    circuitBreaker = {},
    responseHeaders = [],
  }: TrafficOptions & HeaderOptions,
  { metrics, logger, isTraced, varyBy, changes, answers }: TrafficTools,
): SubgraphTransport {
  let traffic = measuredTransport(transport, metrics, logger);
  if (isTraced) traffic = tracedTransport(traffic);
  if (retries) traffic = retryingTransport(traffic, { ...defaultRetryOptions, ...retries }, metrics);
  if (circuitBreaker) {
    traffic = circuitBreakingTransport(traffic, { ...defaultCircuitOptions, ...circuitBreaker }, metrics, logger);
  }
  const isPersonal = (service: string) => setsCookies(responseHeaders, service);
  if (shareSubgraphRequests) traffic = sharedTransport(traffic, metrics, { isPersonal, onChange: changes?.onChange });
  if (changes && answers) traffic = cachingTransport(traffic, { changes, answers, metrics, isPersonal });
  if (changes) traffic = recordingTransport(traffic, changes);
  if (responseHeaders.length > 0) traffic = responseHeadersTransport(traffic, responseHeaders, varyBy);
  return deadlineTransport(reportingTransport(traffic));
}
