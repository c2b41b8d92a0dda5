import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the gateway counts. Each gateway has its own, so that several in one process do not mix. */
export interface Metrics {
  requestAnswered(method: string, status: number, seconds: number): void;
  operationAnswered(kind: string, outcome: 'ok' | 'partial' | 'failed'): void;
  subgraphAnswered(service: string, outcome: string, seconds: number): void;
  planLookup(outcome: 'hit' | 'miss'): void;
  subscriptionOpened(): void;
  subscriptionEnded(): void;
  reloaded(outcome: 'ok' | 'refused'): void;
  /** Adds memory, event loop and garbage collection of the process; for the one gateway that has it to itself. */
  includeProcess(): void;
  /** All of it as Prometheus text. */
  text(): Promise<string>;
  readonly contentType: string;
}

const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** `plannedOperations` is asked at each scrape for how many operations the plan cache holds. */
export function createMetrics(plannedOperations: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'gateway_http_request_duration_seconds',
    help: 'GraphQL requests over HTTP by method and status; streams until their beginning',
    labelNames: ['method', 'status'],
    buckets: secondsBuckets,
    registers,
  });
  const operations = new Counter({
    name: 'gateway_operations_total',
    help: 'Operations by kind and outcome: ok, partial (data with errors) or failed (no data)',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const subgraphs = new Histogram({
    name: 'gateway_subgraph_request_duration_seconds',
    help: 'Requests to subgraphs by service and outcome: ok, or the code of the failure',
    labelNames: ['service', 'outcome'],
    buckets: secondsBuckets,
    registers,
  });
  const lookups = new Counter({
    name: 'gateway_plan_cache_lookups_total',
    help: 'Look-ups of planned operations by outcome: hit or miss',
    labelNames: ['outcome'],
    registers,
  });
  new Gauge({
    name: 'gateway_plan_cache_size',
    help: 'Operations in the plan cache',
    registers,
    collect() {
      this.set(plannedOperations());
    },
  });
  const subscriptions = new Gauge({ name: 'gateway_open_subscriptions', help: 'Open subscriptions', registers });
  const reloads = new Counter({
    name: 'gateway_supergraph_loads_total',
    help: 'Supergraphs loaded after the first, by outcome: ok or refused',
    labelNames: ['outcome'],
    registers,
  });
  return {
    requestAnswered: (method, status, seconds) => requests.observe({ method, status }, seconds),
    operationAnswered: (kind, outcome) => operations.inc({ kind, outcome }),
    subgraphAnswered: (service, outcome, seconds) => subgraphs.observe({ service, outcome }, seconds),
    planLookup: (outcome) => lookups.inc({ outcome }),
    subscriptionOpened: () => subscriptions.inc(),
    subscriptionEnded: () => subscriptions.dec(),
    reloaded: (outcome) => reloads.inc({ outcome }),
    includeProcess: () => collectDefaultMetrics({ register: registry }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
