import { type Database, queryText } from '@sophia/database';
import { metrics, subgraph } from '@sophia/intelligence';
import { openSubgraph } from '@sophia/subgraph-kit';
import { createTestDatabase, postQuery } from '@sophia/testing';
import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { quantile, rounded } from '../common/statistics.ts';
import { fillTables, type Size, tenant } from './fill-tables.ts';
import { processorOf } from './processor.ts';
import { type Asked, type Metric, questionsAbout } from './questions.ts';

const flags = {
  database: ['URL of a PostgreSQL server, on which a database is created; otherwise DATABASE_URL', ''],
  messages: ['number of messages', '500000'],
  calls: ['number of calls', '13069'],
  sentences: ['number of sentences in each call', '20'],
  deals: ['number of deals', '100000'],
  answers: ['number of answers, at most; the questions are the same each time', '2000'],
} as const;

/** Milliseconds of the processor that an answer may take. */
const wantedMs = 200;

const document = `
  query ($name: String!, $range: MetricRange!, $groupBy: MetricDimension, $compare: MetricComparedRange,
    $filter: [MetricCondition!], $interval: MetricInterval!) {
    metric(name: $name, range: $range, groupBy: $groupBy, compare: $compare, filter: $filter, interval: $interval) {
      value records comparison { value percent } groups { key value records comparison { value } } series { day value }
    }
  }`;

interface Sample {
  readonly asked: Asked;
  readonly ms: number;
  readonly processorMs: number;
}

/** Times answers about all metrics, over ranges, groupings and comparisons of all kinds, on generated rows. */
export async function metricsBench(args: readonly string[]): Promise<Report> {
  const values = readFlags('metrics', 'Measures the time of answers about metrics.', flags, args);
  const server = values.database || process.env.DATABASE_URL;
  if (!server) throw new Error('give --database or DATABASE_URL: a PostgreSQL server, on which a database is created');
  await using opened = new AsyncDisposableStack();
  const created = await createTestDatabase(server);
  opened.defer(() => created.close());
  const intelligence = await openSubgraph(subgraph, { databaseUrl: created.url, background: false });
  opened.defer(() => intelligence.close());
  const { database } = intelligence;

  const filled = await filling(database, {
    messages: Number(values.messages),
    calls: Number(values.calls),
    deals: Number(values.deals),
    sentencesOfCall: Number(values.sentences),
  });
  const counted = await counting(database);
  const samples = await answers(intelligence, Number(values.answers));
  const slowest = samples.toSorted((a, b) => b.processorMs - a.processorMs).slice(0, 5);
  const p99 = quantile(
    samples.map(({ processorMs }) => processorMs),
    0.99,
  );
  const withoutCondition = samples.filter(({ asked }) => asked.filter.length === 0);
  const withCondition = samples.filter(({ asked }) => asked.filter.length > 0);
  return {
    bench: 'metrics',
    rows: [
      ...filled,
      ...counted,
      ...[...Map.groupBy(samples, ({ asked }) => asked.name)].flatMap(([name, own]) => timesOf(name, own)),
      ...timesOf(`${withoutCondition.length} answers without a condition`, withoutCondition),
      ...timesOf(`${withCondition.length} answers of one region`, withCondition),
      ...timesOf(`all ${samples.length} answers`, samples),
      ...slowest.map(
        ({ asked, processorMs }): Row => ({
          target: JSON.stringify(asked),
          metric: 'processor',
          unit: 'ms',
          value: rounded(processorMs),
        }),
      ),
    ],
    ratios: [
      { name: 'answer-p99-to-200-ms', value: rounded(p99 / wantedMs) },
      {
        name: 'answers-within-200-ms',
        value: rounded(samples.filter(({ processorMs }) => processorMs < wantedMs).length / samples.length),
      },
    ],
  };
}

/** Fills the tables, and marks all days. */
async function filling(database: Database, size: Size): Promise<Row[]> {
  const filled = await secondsOf(() => fillTables(database, size));
  const markAll = 'select intelligence.mark_all_metric_days()';
  const marked = await secondsOf(() => database.transaction(tenant, (em) => queryText(em, markAll)));
  return [
    { target: 'tables', metric: 'filled in', unit: 's', value: rounded(filled) },
    { target: 'days', metric: 'marked in', unit: 's', value: rounded(marked) },
  ];
}

/** Counts all records. */
async function counting(database: Database): Promise<Row[]> {
  const processor = await processorOf(database);
  const counted = await secondsOf(() => metrics.settle({ database, clock: { now: () => new Date() } }));
  const processorMs = processor();
  // A server does so by itself, some time after many rows were written. It cannot be done in a transaction.
  await database.orm.em.getConnection().execute('vacuum analyze intelligence.metric_cells');
  const [cells] = await database.system((em) =>
    queryText<{ count: number; megabytes: number }>(
      em,
      `select count(*)::int as count, (pg_total_relation_size('intelligence.metric_cells') / 1e6)::int as megabytes
       from intelligence.metric_cells`,
    ),
  );
  return [
    { target: 'cells', metric: 'counted in', unit: 's', value: rounded(counted) },
    { target: 'cells', metric: 'counted in, processor', unit: 's', value: rounded(processorMs / 1000) },
    { target: 'cells', metric: 'number', unit: 'rows', value: cells?.count ?? 0 },
    { target: 'cells', metric: 'size with indexes', unit: 'MB', value: cells?.megabytes ?? 0 },
  ];
}

type Intelligence = Awaited<ReturnType<typeof openSubgraph>>;

async function answers({ database, fetch }: Intelligence, most: number): Promise<Sample[]> {
  const ask = async (query: string, variables = {}): Promise<Record<string, unknown>> => {
    const { data, errors } = await postQuery(fetch, query, variables, { 'x-sophia-tenant': tenant });
    if (errors) throw new Error(`${JSON.stringify(variables)}: ${errors[0]?.message}`);
    return data as Record<string, unknown>;
  };
  const known = (await ask('{ metrics { name dimensions } }')) as { metrics: Metric[] };
  const samples: Sample[] = [];
  for (const asked of questionsAbout(known.metrics, most)) {
    const processor = await processorOf(database);
    const begun = performance.now();
    await ask(document, asked);
    samples.push({ asked, ms: performance.now() - begun, processorMs: processor() });
  }
  return samples;
}

const timesOf = (target: string, samples: readonly Sample[]): Row[] =>
  ([0.5, 0.99] as const).flatMap((share) => {
    const name = share === 0.5 ? 'p50' : 'p99';
    const row = (metric: string, of: (sample: Sample) => number): Row => ({
      target,
      metric,
      unit: 'ms',
      value: quantile(samples.map(of), share),
    });
    return [row(name, ({ ms }) => ms), row(`${name}, processor`, ({ processorMs }) => processorMs)];
  });

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
