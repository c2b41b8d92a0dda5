import { queryText } from '@sophia/database';
import { subgraph } from '@sophia/intelligence';
import { openSubgraph } from '@sophia/subgraph-kit';
import { createTestDatabase, postQuery } from '@sophia/testing';
import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { quantile, rounded } from '../common/statistics.ts';
import { fillTables, tenant } from './fill-tables.ts';

const flags = {
  database: ['URL of a PostgreSQL server, on which a database is created; otherwise DATABASE_URL', ''],
  messages: ['number of messages', '500000'],
  calls: ['number of calls', '13069'],
  sentences: ['number of sentences in each call', '20'],
  deals: ['number of deals', '100000'],
} as const;

interface Metric {
  readonly name: string;
  readonly dimensions: readonly string[];
}

/** Days of the ranges that are asked for, all of which end today. */
const ranges = [7, 30, 90, 365, 730];

/** Times each metric, over ranges and groupings of all kinds, on generated rows: totals, comparison, groups and series. */
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
  await intelligence.database.transaction(tenant, (em) => queryText(em, 'select intelligence.mark_all_metric_days()'));
  const counted = await secondsOf(() => intelligence.drain());
  await intelligence.database.system((em) => queryText(em, 'analyze intelligence.metric_cells'));
  const [cells] = await intelligence.database.system((em) =>
    queryText<{ count: number }>(em, 'select count(*)::int as count from intelligence.metric_cells'),
  );

  const ask = async (document: string): Promise<Record<string, unknown>> => {
    const { data, errors } = await postQuery(intelligence.fetch, document, {}, { 'x-sophia-tenant': tenant });
    if (errors) throw new Error(`${document}: ${errors[0]?.message}`);
    return data as Record<string, unknown>;
  };
  const { metrics } = (await ask('{ metrics { name dimensions } }')) as { metrics: Metric[] };
  const rows: Row[] = [];
  const all: number[] = [];
  for (const metric of metrics) {
    const samples: number[] = [];
    for (const document of questionsAbout(metric)) {
      const begun = performance.now();
      await ask(document);
      samples.push(performance.now() - begun);
    }
    all.push(...samples);
    rows.push(...timesOf(metric.name, samples));
  }
  return {
    bench: 'metrics',
    rows: [
      { target: 'tables', metric: 'filled in', unit: 's', value: rounded(filled) },
      { target: 'cells', metric: 'counted in', unit: 's', value: rounded(counted) },
      { target: 'cells', metric: 'number', unit: 'rows', value: cells?.count ?? 0 },
      ...rows,
      ...timesOf(`all ${all.length} answers`, all),
    ],
    ratios: [],
  };
}

const timesOf = (target: string, samples: readonly number[]): Row[] =>
  [0.5, 0.99].map((share) => ({
    target,
    metric: share === 0.5 ? 'p50' : 'p99',
    unit: 'ms',
    value: quantile(samples, share),
  }));

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** Questions for every range, without groups and by each dimension. */
function* questionsAbout({ name, dimensions }: Metric): Generator<string> {
  const today = new Date();
  const day = (before: number) => new Date(today.getTime() - before * 86_400_000).toISOString().slice(0, 10);
  for (const days of ranges) {
    for (const dimension of [undefined, ...dimensions]) {
      const by = dimension === undefined ? '' : `, groupBy: ${dimension}`;
      const interval = days > 90 ? 'WEEK' : 'DAY';
      yield `{ metric(name: "${name}", range: { from: "${day(days - 1)}", to: "${day(0)}" }${by}, interval: ${interval}, compare: PREVIOUS_PERIOD) {
        value records comparison { value percent } groups { key value records comparison { value } } series { day value }
      } }`;
    }
  }
}
