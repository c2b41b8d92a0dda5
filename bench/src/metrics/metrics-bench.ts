import { queryText } from '@sophia/database';
import { subgraph } from '@sophia/intelligence';
import { openSubgraph } from '@sophia/subgraph-kit';
import { createTestDatabase, postQuery } from '@sophia/testing';
import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { quantile, rounded } from '../common/statistics.ts';
import { fillTables, tenant } from './fill-tables.ts';
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
  const database = await createTestDatabase(server);
  opened.defer(() => database.close());
  const intelligence = await openSubgraph(subgraph, { databaseUrl: database.url, background: false });
  opened.defer(() => intelligence.close());

  const filled = await secondsOf(() =>
    fillTables(intelligence.database, {
      messages: Number(values.messages),
      calls: Number(values.calls),
      deals: Number(values.deals),
      sentencesOfCall: Number(values.sentences),
    }),
  );
  const markAll = 'select intelligence.mark_all_metric_days()';
  const marked = await secondsOf(() => intelligence.database.transaction(tenant, (em) => queryText(em, markAll)));
  const counting = await processorOf(intelligence.database);
  const counted = await secondsOf(() => intelligence.drain());
  const countingMs = counting();
  await intelligence.database.system((em) => queryText(em, 'analyze intelligence.metric_cells'));
  const [cells] = await intelligence.database.system((em) =>
    queryText<{ count: number }>(em, 'select count(*)::int as count from intelligence.metric_cells'),
  );

  const ask = async (query: string, variables = {}): Promise<Record<string, unknown>> => {
    const { data, errors } = await postQuery(intelligence.fetch, query, variables, { 'x-sophia-tenant': tenant });
    if (errors) throw new Error(`${JSON.stringify(variables)}: ${errors[0]?.message}`);
    return data as Record<string, unknown>;
  };
  const { metrics } = (await ask('{ metrics { name dimensions } }')) as { metrics: Metric[] };
  const samples: Sample[] = [];
  for (const asked of questionsAbout(metrics, Number(values.answers))) {
    const processor = await processorOf(intelligence.database);
    const begun = performance.now();
    await ask(document, asked);
    samples.push({ asked, ms: performance.now() - begun, processorMs: processor() });
  }
  const slowest = samples.toSorted((a, b) => b.processorMs - a.processorMs).slice(0, 5);
  return {
    bench: 'metrics',
    rows: [
      { target: 'tables', metric: 'filled in', unit: 's', value: rounded(filled) },
      { target: 'days', metric: 'marked in', unit: 's', value: rounded(marked) },
      { target: 'cells', metric: 'counted in', unit: 's', value: rounded(counted) },
      { target: 'cells', metric: 'counted in, processor', unit: 's', value: rounded(countingMs / 1000) },
      { target: 'cells', metric: 'number', unit: 'rows', value: cells?.count ?? 0 },
      ...[...Map.groupBy(samples, ({ asked }) => asked.name)].flatMap(([name, own]) => timesOf(name, own)),
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
    ratios: [],
  };
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
