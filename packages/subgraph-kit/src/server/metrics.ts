import type { Connections, Database } from '@sophia/database';
import type { JobStatus, RunReport } from '@sophia/jobs';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DatabaseGauge, SubgraphModule } from '../module/subgraph-module.ts';

/** What is asked at every scrape. */
export interface Scraped {
  /** Events of this subgraph that wait for the bus, and for how long the first has waited. */
  outbox(): Promise<{ readonly events: number; readonly seconds: number }>;
  /** What the consumers have before them, and what they have set aside. */
  consumers(): Promise<readonly { name: string; pending: number; waitingSeconds: number; parked: number }[]>;
  /** Of a subgraph that has any. */
  jobs(): Promise<readonly JobStatus[]>;
  connections(): ReturnType<Database['connections']>;
  gauge(gauge: DatabaseGauge): ReturnType<DatabaseGauge['read']>;
  /** Told of numbers that could not be read. */
  failed(error: unknown): void;
}

interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

type OutboxNumbers = Awaited<ReturnType<Scraped['outbox']>>;
type ConsumerNumbers = Awaited<ReturnType<Scraped['consumers']>>[number];

/** What a subgraph counts. Each running subgraph has its own, so that several in one process do not mix. */
export interface Metrics {
  operationAnswered(kind: string, outcome: 'ok' | 'errors', seconds: number): void;
  statementSent(): void;
  connectionWaited(seconds: number, pool: string): void;
  /** Events could not be moved or handled. */
  eventsFailed(): void;
  jobsRun(report: RunReport): void;
  subscriptionOpened(): void;
  subscriptionEnded(): void;
  /** Adds memory, event loop and garbage collection of the process; for the one subgraph that has it to itself. */
  includeProcess(): void;
  /** All of it as Prometheus text. */
  text(): Promise<string>;
  readonly contentType: string;
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
    help: 'Operations by kind and outcome; each event of a subscription is one',
    labelNames: ['kind', 'outcome'],
    buckets: secondsBuckets,
    registers,
  });
  const statements = new Counter({ name: 'sophia_sql_statements_total', help: 'SQL statements sent', registers });
  const subscriptions = new Gauge({ name: 'sophia_open_subscriptions', help: 'Open subscriptions', registers });
  const waits = new Histogram({
    name: 'sophia_database_connection_wait_seconds',
    help: 'How long a connection of the pool was waited for',
    labelNames: ['pool'],
    buckets: secondsBuckets,
    registers,
  });
  const failures = new Counter({
    name: 'sophia_event_failures_total',
    help: 'Failures of moving events, and events that were set aside',
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
          // A database that is away leaves gaps in the curves, and the other numbers as they are.
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
    'Events that wait to reach the bus',
    [],
    ofOutbox(({ events }) => events),
  );
  gauge(
    'sophia_outbox_age_seconds',
    'How long the first of them has waited',
    [],
    ofOutbox(({ seconds }) => seconds),
  );
  gauge(
    'sophia_parked_events',
    'Events that a consumer has set aside',
    ['consumer'],
    ofConsumers(({ parked }) => parked),
  );
  gauge(
    'sophia_consumer_lag_events',
    'Events that a consumer has yet to handle',
    ['consumer'],
    ofConsumers(({ pending }) => pending),
  );
  gauge(
    'sophia_consumer_lag_seconds',
    'How long the first of them has waited',
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
    'Connections of the pool at rest',
    ['pool'],
    ofPools(({ idle }) => idle),
  );
  gauge(
    'sophia_database_connections_awaited',
    'Who waits for a connection of the pool',
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
      'Jobs that are not done',
      ['kind'],
      ofJobs(({ waiting }) => waiting),
    );
    gauge(
      'sophia_jobs_failing',
      'Those of them that have failed and are tried again',
      ['kind'],
      ofJobs(({ failing }) => failing),
    );
    gauge(
      'sophia_jobs_age_seconds',
      'How long the first of them has waited',
      ['kind'],
      ofJobs(({ waitingSeconds }) => waitingSeconds),
    );
    gauge(
      'sophia_jobs_parked',
      'Jobs that have failed too often',
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
