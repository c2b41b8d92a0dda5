import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What is asked at every scrape. */
export interface Backlog {
  /** Events of this subgraph that wait for the bus. */
  outbox(): Promise<number>;
  /** What the consumers have before them, and what they have set aside. */
  consumers(): Promise<readonly { name: string; pending: number; parked: number }[]>;
}

/** What a subgraph counts. Each running subgraph has its own, so that several in one process do not mix. */
export interface Metrics {
  operationAnswered(kind: string, outcome: 'ok' | 'errors', seconds: number): void;
  statementSent(): void;
  subscriptionOpened(): void;
  subscriptionEnded(): void;
  /** Adds memory, event loop and garbage collection of the process; for the one subgraph that has it to itself. */
  includeProcess(): void;
  /** All of it as Prometheus text. */
  text(): Promise<string>;
  readonly contentType: string;
}

const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createMetrics(subgraph: string, backlog: () => Backlog): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ subgraph });
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
  new Gauge({
    name: 'sophia_outbox_events',
    help: 'Events that wait to reach the bus',
    registers,
    async collect() {
      this.set(await backlog().outbox());
    },
  });
  new Gauge({
    name: 'sophia_parked_events',
    help: 'Events that a consumer has set aside',
    labelNames: ['consumer'],
    registers,
    async collect() {
      for (const { name, parked } of await backlog().consumers()) this.set({ consumer: name }, parked);
    },
  });
  new Gauge({
    name: 'sophia_consumer_lag_events',
    help: 'Events that a consumer has yet to handle',
    labelNames: ['consumer'],
    registers,
    async collect() {
      for (const { name, pending } of await backlog().consumers()) this.set({ consumer: name }, pending);
    },
  });
  return {
    operationAnswered: (kind, outcome, seconds) => operations.observe({ kind, outcome }, seconds),
    statementSent: () => statements.inc(),
    subscriptionOpened: () => subscriptions.inc(),
    subscriptionEnded: () => subscriptions.dec(),
    includeProcess: () => collectDefaultMetrics({ register: registry }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
