import {
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client';
import type { AdmissionEvents, AdmissionState } from '../admission/admission.ts';
import { errorCodes } from '../common/errors.ts';
import type { StreamTelemetry, StreamTransport, SubscriptionEnd } from '../streams/stream-telemetry.ts';
import { createBoundedNames } from './bounded-names.ts';
import { createCountedHistogram } from './counted-histogram.ts';
import { createExportMetrics, type ExportMetrics } from './export-metrics.ts';

/** State of a circuit breaker: closed lets all requests through, open none, half-open a few. */
export type CircuitState = 'closed' | 'half-open' | 'open';

/** Metrics in Prometheus' text format. */
export type Scraped = Pick<Metrics, 'text' | 'contentType'>;

/**
 * The metrics of a gateway. Each gateway has its own, so that several in one process do not mix. Labels hold only names
 * from a supergraph or this code, so their number is bounded. `gateway_deprecated_uses_total` has names of clients, of
 * the first `maxClients`, and `gateway_budget_points_total` ids of API keys.
 *
 * Metrics to watch:
 * - `gateway_operations_total` by outcome and `gateway_graphql_errors_total` by code: success of clients.
 * - `gateway_subgraph_request_duration_seconds`: slow or failing subgraphs.
 * - `gateway_operations_in_flight` and `gateway_plans_pending`: growing queues.
 * - `gateway_requests_shed_total`: overload.
 * - `gateway_plan_cache_lookups_total`: clients that keep sending new operations.
 * - `gateway_supergraph_loads_total{outcome="refused"}`: a refused supergraph.
 * - `gateway_audit_records_total{outcome="lost"}` and `gateway_audit_set_aside_bytes`: an audit with gaps.
 * - `gateway_subscription_delivery_seconds`: late events.
 * - `gateway_subscriptions_ended_total` by reason: lost subscriptions.
 *
 * Metrics of the process (`nodejs_eventloop_lag_*`, `nodejs_gc_*`, `process_*`) come from prom-client.
 */
export interface Metrics extends StreamTelemetry {
  readonly exports: ExportMetrics;
  /** `bytes` is the length of the body if it is known before sending. */
  requestAnswered(method: string, status: number, seconds: number, bytes?: number): void;
  operationAnswered(kind: string, outcome: 'ok' | 'partial' | 'failed'): void;
  /** Codes other than the gateway's own and `passedCodes` count as `other`. */
  errorsAnswered(codes: readonly unknown[]): void;
  operationStarted(): void;
  operationEnded(): void;
  subgraphRequestStarted(service: string): void;
  /** An operation of a client used something deprecated, such as `Account.revenue`. */
  deprecatedUsed(coordinate: string, client: string): void;
  /** A query received the answer to an equal one in progress. */
  clientRequestShared(): void;
  /** Called once for each `subgraphRequestStarted`. `bytes` is the length of an answer's body. */
  subgraphRequestEnded(service: string, outcome: string, seconds: number, bytes?: number): void;
  /** A request was not sent, because an equal one was in flight. */
  subgraphRequestShared(service: string): void;
  /** A cache look-up of entities of a type, or of a request's root fields (`Query`). */
  entityCacheLookup(service: string, typename: string, outcome: 'hit' | 'miss', count?: number): void;
  /** A cache hit of an answer with this age. */
  entityCacheHit(service: string, ageSeconds: number): void;
  /** The bus reported changed entities. */
  entityChangeReceived(): void;
  subgraphRetried(service: string): void;
  circuitChanged(service: string, state: CircuitState): void;
  planningStarted(): void;
  planningEnded(outcome: 'ok' | 'failed', seconds: number): void;
  planLookup(outcome: 'hit' | 'miss'): void;
  subscriptionOpened(transport: StreamTransport): void;
  subscriptionEnded(reason: SubscriptionEnd): void;
  reloaded(outcome: 'ok' | 'refused'): void;
  /** A record of the audit was kept for shipping, or lost for want of room. */
  auditRecorded(outcome: 'kept' | 'set-aside' | 'lost', count?: number): void;
  /** An operation has cost a client with a budget these points. */
  budgetCharged(client: string, points: number): void;
  /** An operation was refused for its client's budget. */
  budgetRefused(reason: 'exhausted' | 'too-expensive'): void;
  /** What gateways share about budgets could not be asked. */
  budgetStoreFailed(): void;
  /** A request with an idempotency key that had come before. */
  idempotencyKeyRepeated(outcome: 'replayed' | 'running' | 'reused' | 'unavailable'): void;
  readonly admission: AdmissionEvents;
  /** Adds memory, event loop and garbage collection of the process. For the only gateway of a process. */
  includeProcess(): void;
  /** Returns all metrics as Prometheus text. */
  text(): Promise<string>;
  /** Returns all metrics as data, to be summed with those of other processes. */
  samples(): Promise<MetricSamples>;
  readonly contentType: string;
}

const openness = { closed: 0, 'half-open': 0.5, open: 1 };

const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Number of clients that are counted by name; the others count as `other`. */
const maxClients = 200;

/** Longer names are cut. */
const maxClientName = 64;

export type MetricSamples = readonly MetricObjectWithValues<MetricValue<string>>[];

export interface MetricsOptions {
  /** Returns the number of operations in the plan cache; called at each scrape. */
  readonly plannedOperations: () => number;
  /** Returns the size of cached answers in bytes; called at each scrape. */
  readonly cachedAnswerBytes: () => number;
  /** Returns the state of admission; undefined if admission is disabled. Called at each scrape. */
  readonly admission: () => AdmissionState | undefined;
  /** Returns the number of supergraphs in use; called at each scrape. */
  readonly supergraphsInUse: () => number;
  /** Returns the responses that wait for slow subscription clients; called at each scrape. */
  readonly waitingEvents: () => { readonly events: number; readonly bytes: number };
  /** Returns the bytes of audit records that wait to be shipped; called at each scrape. */
  readonly auditWaitingBytes: () => number;
  /** Returns the bytes of audit records that were set aside; called at each scrape. */
  readonly auditSetAsideBytes: () => number;
  /** Returns the number of streams fed from the bus; called at each scrape. */
  readonly eventFollowers: () => number;
  /** Codes of subgraph errors that are counted under their own name. */
  readonly passedCodes: readonly string[];
}

const admissionGauges = [
  ['gateway_admission_limit', 'Maximum number of requests in progress; 0 without a limit', 'limit'],
  ['gateway_admission_in_progress', 'Admitted requests in progress; streams until they begin', 'inProgress'],
  ['gateway_admission_queued', 'Requests that wait for admission', 'queued'],
] as const;

const waitingGauges = [
  ['gateway_subscription_events_waiting', 'Responses that wait for slow clients of subscriptions', 'events'],
  [
    'gateway_subscription_waiting_bytes',
    'Approximate memory of waiting responses, in bytes; a response that several clients wait for counts once',
    'bytes',
  ],
] as const;

export function createMetrics(options: MetricsOptions): Metrics {
  const {
    plannedOperations,
    cachedAnswerBytes,
    admission,
    supergraphsInUse,
    waitingEvents,
    eventFollowers,
    auditWaitingBytes,
    auditSetAsideBytes,
    passedCodes,
  } = options;
  const countedCodes = new Set<unknown>([...Object.values(errorCodes), ...passedCodes]);
  const codeOf = (code: unknown) => (countedCodes.has(code) ? String(code) : 'other');
  const registry = new Registry();
  const registers = [registry];
  const requestAnswered = createCountedHistogram({
    name: 'gateway_http_request_duration_seconds',
    help: 'Requests of GraphQL and MCP over HTTP by method and status; streams until their beginning',
    labelNames: ['method', 'status'],
    buckets: secondsBuckets,
    registers,
  });
  const responseBytes = new Counter({
    name: 'gateway_http_response_bytes_total',
    help: 'Bytes of the bodies of answers to these requests, before compression and without streams',
    registers,
  });
  const deprecatedUses = new Counter({
    name: 'gateway_deprecated_uses_total',
    help: 'Operations that use a deprecated field, argument, input field or enum value, by its coordinate and client',
    labelNames: ['coordinate', 'client'],
    registers,
  });
  const clients = createBoundedNames(maxClients, maxClientName);
  const operations = new Counter({
    name: 'gateway_operations_total',
    help: 'Operations by kind and outcome: ok, partial (data with errors) or failed (no data)',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const errors = new Counter({
    name: 'gateway_graphql_errors_total',
    help: 'Errors in answers to clients by code; unlisted codes of subgraphs count as other',
    labelNames: ['code'],
    registers,
  });
  const operationsInFlight = new Gauge({
    name: 'gateway_operations_in_flight',
    help: 'Operations in progress; subscriptions until their stream begins',
    registers,
  });
  const operationsShared = new Counter({
    name: 'gateway_operations_shared_total',
    help: 'Client queries that received the answer to an equal one in progress',
    registers,
  });
  const entityLookups = new Counter({
    name: 'gateway_entity_cache_lookups_total',
    help: 'Cache look-ups of entities, by subgraph, type (Query for root fields) and outcome: hit or miss',
    labelNames: ['service', 'type', 'outcome'],
    registers,
  });
  const entityAges = new Histogram({
    name: 'gateway_entity_cache_hit_age_seconds',
    help: 'Age of cached answers at a hit, by subgraph',
    labelNames: ['service'],
    buckets: [0.1, 1, 5, 15, 60, 300, 1_800, 3_600],
    registers,
  });
  const entityChanges = new Counter({
    name: 'gateway_entity_changes_total',
    help: 'Change events of entities, which invalidate cached answers',
    registers,
  });
  new Gauge({
    name: 'gateway_entity_cache_bytes',
    help: 'Approximate memory of cached answers, in bytes',
    registers,
    collect() {
      this.set(cachedAnswerBytes());
    },
  });
  const subgraphAnswered = createCountedHistogram({
    name: 'gateway_subgraph_request_duration_seconds',
    help: 'Requests to subgraphs by service and outcome: ok, or the code of the failure',
    labelNames: ['service', 'outcome'],
    buckets: secondsBuckets,
    registers,
  });
  /** By service. Plain numbers, because prom-client looks at the labels each time that it counts. */
  const subgraphs = new Map<string, { inFlight: number; bytes: number }>();
  const subgraphOf = (service: string) => {
    const known = subgraphs.get(service) ?? { inFlight: 0, bytes: 0 };
    subgraphs.set(service, known);
    return known;
  };
  new Gauge({
    name: 'gateway_subgraph_requests_in_flight',
    help: 'Requests that a subgraph has not answered yet, by service',
    labelNames: ['service'],
    registers,
    collect() {
      for (const [service, { inFlight }] of subgraphs) this.set({ service }, inFlight);
    },
  });
  const subgraphsShared = new Counter({
    name: 'gateway_subgraph_requests_shared_total',
    help: 'Subgraph requests that received the answer to an equal one in flight, by service',
    labelNames: ['service'],
    registers,
  });
  const retries = new Counter({
    name: 'gateway_subgraph_retries_total',
    help: 'Retries of failed subgraph requests, by service',
    labelNames: ['service'],
    registers,
  });
  const circuits = new Gauge({
    name: 'gateway_subgraph_circuit_open',
    help: 'State of the circuit breaker by service: 0 closed, 1 open, 0.5 half-open',
    labelNames: ['service'],
    aggregator: 'max',
    registers,
  });
  new Counter({
    name: 'gateway_subgraph_response_bytes_total',
    help: 'Bytes of the bodies of subgraph answers by service',
    labelNames: ['service'],
    registers,
    collect() {
      this.reset();
      for (const [service, { bytes }] of subgraphs) this.inc({ service }, bytes);
    },
  });
  const plannings = new Histogram({
    name: 'gateway_planning_duration_seconds',
    help: 'Planning of operations by outcome: ok or failed; includes the wait for the planner',
    labelNames: ['outcome'],
    buckets: secondsBuckets,
    registers,
  });
  const plansPending = new Gauge({
    name: 'gateway_plans_pending',
    help: 'Operations in planning, or waiting for it',
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
  const subscriptionsOpened = new Counter({
    name: 'gateway_subscriptions_opened_total',
    help: 'Opened subscriptions, by transport: websocket, event-stream, reserved-stream (many in one) or multipart',
    labelNames: ['transport'],
    registers,
  });
  const subscriptionsEnded = new Counter({
    name: 'gateway_subscriptions_ended_total',
    help: 'Ended subscriptions, by reason: client, complete, error, lost (by the subgraph), slow, expired, shutdown, field-gone or unauthorized',
    labelNames: ['reason'],
    registers,
  });
  const eventsReceived = new Counter({
    name: 'gateway_subscription_events_received_total',
    help: 'Events received from subgraphs or the bus for subscriptions; once for equal subscriptions',
    registers,
  });
  const eventsResolved = new Counter({
    name: 'gateway_subscription_events_resolved_total',
    help: 'Events whose response is complete, including data of other subgraphs; once for equal subscriptions',
    registers,
  });
  const eventDelivered = createCountedHistogram({
    name: 'gateway_subscription_delivery_seconds',
    help: 'Responses delivered to subscription clients, by seconds since the event arrived',
    buckets: secondsBuckets,
    registers,
  });
  for (const [name, help, figure] of waitingGauges) {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(waitingEvents()[figure]);
      },
    });
  }
  const eventsDropped = new Counter({
    name: 'gateway_subscription_events_dropped_total',
    help: 'Events of subscriptions dropped because a client, or the gateway itself, was too slow',
    registers,
  });
  const reloads = new Counter({
    name: 'gateway_supergraph_loads_total',
    help: 'Supergraphs loaded after the first, by outcome: ok or refused',
    labelNames: ['outcome'],
    registers,
  });
  new Gauge({
    name: 'gateway_supergraphs_in_use',
    help: 'Supergraphs in use: the current one, and earlier ones with open subscriptions',
    registers,
    collect() {
      this.set(supergraphsInUse());
    },
  });
  new Gauge({
    name: 'gateway_event_followers',
    help: 'Streams fed from the event bus; equal subscriptions share one',
    registers,
    collect() {
      this.set(eventFollowers());
    },
  });
  const auditRecords = new Counter({
    name: 'gateway_audit_records_total',
    help: 'Records of the audit by outcome: kept, set-aside because the subgraph access refused them, or lost because too many waited or were set aside',
    labelNames: ['outcome'],
    registers,
  });
  new Gauge({
    name: 'gateway_audit_waiting_bytes',
    help: 'Bytes of records of the audit that wait for the subgraph access',
    registers,
    collect() {
      this.set(auditWaitingBytes());
    },
  });
  new Gauge({
    name: 'gateway_audit_set_aside_bytes',
    help: 'Bytes of records of the audit that the subgraph access refused, in files of the folder; a person has to look at them',
    aggregator: 'max',
    registers,
    collect() {
      this.set(auditSetAsideBytes());
    },
  });
  const budgetPoints = new Counter({
    name: 'gateway_budget_points_total',
    help: 'Points that operations have cost clients with a budget, by API key; people and tokens are one client',
    labelNames: ['client'],
    registers,
  });
  const budgetClients = createBoundedNames(maxClients, maxClientName);
  const budgetRefusals = new Counter({
    name: 'gateway_budget_refused_total',
    help: 'Operations refused for the budget of their client, by reason: exhausted, or too-expensive for the whole budget',
    labelNames: ['reason'],
    registers,
  });
  const budgetFailures = new Counter({
    name: 'gateway_budget_store_failures_total',
    help: 'Failed uses of the store that gateways share budgets through; meanwhile each counts for itself',
    registers,
  });
  const repeatedKeys = new Counter({
    name: 'gateway_idempotency_repeats_total',
    help: 'Mutations with an idempotency key that were not run, by outcome: replayed, running, reused (for another request) or unavailable (the store)',
    labelNames: ['outcome'],
    registers,
  });
  for (const [name, help, figure] of admissionGauges) {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(admission()?.[figure] ?? 0);
      },
    });
  }
  const shed = new Counter({
    name: 'gateway_requests_shed_total',
    help: 'Shed requests, by reason: queue-full, waited-too-long, memory or event-loop',
    labelNames: ['reason'],
    registers,
  });
  const waits = new Histogram({
    name: 'gateway_admission_wait_seconds',
    help: 'Wait of queued requests until they were admitted',
    buckets: secondsBuckets,
    registers,
  });
  return {
    requestAnswered(method, status, seconds, bytes = 0) {
      requestAnswered(seconds, method, String(status));
      responseBytes.inc(bytes);
    },
    operationAnswered: (kind, outcome) => operations.inc({ kind, outcome }),
    exports: createExportMetrics(registry, codeOf),
    errorsAnswered(codes) {
      for (const code of codes) errors.inc({ code: codeOf(code) });
    },
    operationStarted: () => operationsInFlight.inc(),
    operationEnded: () => operationsInFlight.dec(),
    deprecatedUsed: (coordinate, client) => deprecatedUses.inc({ coordinate, client: clients.labelOf(client) }),
    clientRequestShared: () => operationsShared.inc(),
    entityCacheLookup(service, type, outcome, count = 1) {
      if (count > 0) entityLookups.inc({ service, type, outcome }, count);
    },
    entityCacheHit: (service, ageSeconds) => entityAges.observe({ service }, ageSeconds),
    entityChangeReceived: () => entityChanges.inc(),
    subgraphRequestStarted(service) {
      subgraphOf(service).inFlight += 1;
    },
    subgraphRequestEnded(service, outcome, seconds, bytes = 0) {
      const subgraph = subgraphOf(service);
      subgraph.inFlight -= 1;
      subgraph.bytes += bytes;
      subgraphAnswered(seconds, service, outcome);
    },
    subgraphRetried: (service) => retries.inc({ service }),
    circuitChanged: (service, state) => circuits.set({ service }, openness[state]),
    subgraphRequestShared: (service) => subgraphsShared.inc({ service }),
    planningStarted: () => plansPending.inc(),
    planningEnded(outcome, seconds) {
      plansPending.dec();
      plannings.observe({ outcome }, seconds);
    },
    planLookup: (outcome) => lookups.inc({ outcome }),
    eventDropped: () => eventsDropped.inc(),
    eventReceived: () => eventsReceived.inc(),
    eventResolved: () => eventsResolved.inc(),
    eventDelivered,
    subscriptionOpened(transport) {
      subscriptions.inc();
      subscriptionsOpened.inc({ transport });
    },
    subscriptionEnded(reason) {
      subscriptions.dec();
      subscriptionsEnded.inc({ reason });
    },
    reloaded: (outcome) => reloads.inc({ outcome }),
    budgetCharged: (client, points) => budgetPoints.inc({ client: budgetClients.labelOf(client) }, points),
    budgetRefused: (reason) => budgetRefusals.inc({ reason }),
    budgetStoreFailed: () => budgetFailures.inc(),
    idempotencyKeyRepeated: (outcome) => repeatedKeys.inc({ outcome }),
    auditRecorded: (outcome, count = 1) => auditRecords.inc({ outcome }, count),
    admission: {
      onShed: (reason) => shed.inc({ reason }),
      onWaited: (seconds) => waits.observe(seconds),
    },
    includeProcess: () => collectDefaultMetrics({ register: registry }),
    text: () => registry.metrics(),
    samples: () => registry.getMetricsAsJSON(),
    contentType: registry.contentType,
  };
}
