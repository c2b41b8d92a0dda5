import type { Connections, Database } from '@sophia/database';
import type { JobStatus, RunReport } from '@sophia/jobs';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DatabaseGauge, SubgraphModule } from '../module/subgraph-module.ts';

/** Sources of the metrics that are read at every scrape. */
export interface Scraped {
  /** Number of events in the outbox, and seconds that the first has waited. */
  outbox(): Promise<{ readonly events: number; readonly seconds: number }>;
  /** Backlog and parked events of the consumers. */
  consumers(): Promise<readonly { name: string; pending: number; waitingSeconds: number; parked: number }[]>;
  /** Called only for a subgraph with jobs. */
  jobs(): Promise<readonly JobStatus[]>;
  connections(): ReturnType<Database['connections']>;
  gauge(gauge: DatabaseGauge): ReturnType<DatabaseGauge['read']>;
  /** Called when a metric cannot be read. */
  failed(error: unknown): void;
}

interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

type OutboxNumbers = Awaited<ReturnType<Scraped['outbox']>>;
type ConsumerNumbers = Awaited<ReturnType<Scraped['consumers']>>[number];

/** Metrics of a subgraph. Each running subgraph has its own, so that those in one process do not mix. */
export interface Metrics {
  operationAnswered(kind: string, outcome: 'ok' | 'errors', seconds: number): void;
  statementSent(): void;
  connectionWaited(seconds: number, pool: string): void;
  /** Counts a failure to relay or handle events. */
  eventsFailed(): void;
  jobsRun(report: RunReport): void;
  subscriptionOpened(): void;
  subscriptionEnded(): void;
  /**
   * Adds memory, event loop and garbage collection of the process. Only for a subgraph that is alone in its process.
   */
  includeProcess(): void;
  /** Returns all metrics as Prometheus text. */
  text(): Promise<string>;
  readonly contentType: string;
  /** For metrics of the module's services. */
  readonly registry: Registry;
}

const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createMetrics(
  { name, gauges = [], jobs = [] }: Pick<SubgraphModule, 'name' | 'gauges' | 'jobs'>,
  scraped: () => Scraped,
): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ subgraph: name });
  const registers = [registry];
  const operations = new Histogram({
    name: 'sophia_operation_duration_seconds',
    help: 'Operations by kind and outcome; each event of a subscription counts as one',
    labelNames: ['kind', 'outcome'],
    buckets: secondsBuckets,
    registers,
  });
  const statements = new Counter({ name: 'sophia_sql_statements_total', help: 'SQL statements sent', registers });
  const subscriptions = new Gauge({ name: 'sophia_open_subscriptions', help: 'Open subscriptions', registers });
  const waits = new Histogram({
    name: 'sophia_database_connection_wait_seconds',
    help: 'Seconds that requests waited for a connection of the pool',
    labelNames: ['pool'],
    buckets: secondsBuckets,
    registers,
  });
  const failures = new Counter({
    name: 'sophia_event_failures_total',
    help: 'Failures to relay or handle events, and parked events',
    registers,
  });
  function gauge(name: string, help: string, labelNames: string[], read: () => Promise<readonly Sample[]>): void {
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      async collect() {
        this.reset();
        try {
          for (const { labels = {}, value } of await read()) this.set({ ...labels }, value);
        } catch (error) {
          // If the database cannot be reached, its metrics have gaps; the others continue.
          if (labelNames.length === 0) this.set(Number.NaN);
          scraped().failed(error);
        }
      },
    });
  }
  /** Read once for all gauges of a scrape. */
  let numbers = inOneRead(scraped);
  const ofOutbox = (value: (outbox: OutboxNumbers) => number) => async () => [{ value: value(await numbers.outbox()) }];
  const ofConsumers = (value: (consumer: ConsumerNumbers) => number) => async () =>
    (await numbers.consumers()).map((each) => ({ labels: { consumer: each.name }, value: value(each) }));
  gauge(
    'sophia_outbox_events',
    'Events in the outbox',
    [],
    ofOutbox(({ events }) => events),
  );
  gauge(
    'sophia_outbox_age_seconds',
    'Seconds that the oldest of them has waited',
    [],
    ofOutbox(({ seconds }) => seconds),
  );
  gauge(
    'sophia_parked_events',
    'Parked events of a consumer',
    ['consumer'],
    ofConsumers(({ parked }) => parked),
  );
  gauge(
    'sophia_consumer_lag_events',
    'Events that a consumer has not handled yet',
    ['consumer'],
    ofConsumers(({ pending }) => pending),
  );
  gauge(
    'sophia_consumer_lag_seconds',
    'Seconds that the oldest of them has waited',
    ['consumer'],
    ofConsumers(({ waitingSeconds }) => waitingSeconds),
  );
  const runs = createJobMetrics();
  const ofPools = (value: (pool: Connections) => number) => async () =>
    Object.entries(scraped().connections()).map(([pool, each]) => ({ labels: { pool }, value: value(each) }));
  gauge(
    'sophia_database_connections_used',
    'Connections of the pool in use',
    ['pool'],
    ofPools(({ used }) => used),
  );
  gauge(
    'sophia_database_connections_idle',
    'Idle connections of the pool',
    ['pool'],
    ofPools(({ idle }) => idle),
  );
  gauge(
    'sophia_database_connections_awaited',
    'Requests that wait for a connection of the pool',
    ['pool'],
    ofPools(({ waiting }) => waiting),
  );
  for (const own of gauges) gauge(own.name, own.help, [...own.labels], () => scraped().gauge(own));

  /** Undefined for a subgraph without jobs. */
  function createJobMetrics(): Histogram<'kind' | 'outcome'> | undefined {
    if (jobs.length === 0) return undefined;
    const ofJobs = (value: (status: JobStatus) => number) => async () =>
      (await numbers.jobs()).map((each) => ({ labels: { kind: each.kind }, value: value(each) }));
    gauge(
      'sophia_jobs_waiting',
      'Jobs that are not done, without parked ones',
      ['kind'],
      ofJobs(({ waiting }) => waiting),
    );
    gauge(
      'sophia_jobs_failing',
      'Waiting jobs that have failed and will be retried',
      ['kind'],
      ofJobs(({ failing }) => failing),
    );
    gauge(
      'sophia_jobs_age_seconds',
      'Age in seconds of the oldest waiting job',
      ['kind'],
      ofJobs(({ waitingSeconds }) => waitingSeconds),
    );
    gauge(
      'sophia_jobs_parked',
      'Parked jobs, which used up their attempts',
      ['kind'],
      ofJobs(({ parked }) => parked),
    );
    return new Histogram({
      name: 'sophia_job_duration_seconds',
      help: 'Runs of jobs by kind and outcome: done, failed or parked',
      labelNames: ['kind', 'outcome'],
      buckets: secondsBuckets,
      registers,
    });
  }

  return {
    operationAnswered: (kind, outcome, seconds) => operations.observe({ kind, outcome }, seconds),
    statementSent: () => statements.inc(),
    connectionWaited: (seconds, pool) => waits.observe({ pool }, seconds),
    eventsFailed: () => failures.inc(),
    jobsRun: ({ kind, outcome, seconds }) => runs?.observe({ kind, outcome }, seconds),
    subscriptionOpened: () => subscriptions.inc(),
    subscriptionEnded: () => subscriptions.dec(),
    includeProcess: () => collectDefaultMetrics({ register: registry }),
    text() {
      numbers = inOneRead(scraped);
      return registry.metrics();
    },
    contentType: registry.contentType,
    registry,
  };
}

function inOneRead(scraped: () => Scraped): Pick<Scraped, 'outbox' | 'consumers' | 'jobs'> {
  let jobs: ReturnType<Scraped['jobs']> | undefined;
  let outbox: ReturnType<Scraped['outbox']> | undefined;
  let consumers: ReturnType<Scraped['consumers']> | undefined;
  return {
    outbox: () => (outbox ??= scraped().outbox()),
    consumers: () => (consumers ??= scraped().consumers()),
    jobs: () => (jobs ??= scraped().jobs()),
  };
}
