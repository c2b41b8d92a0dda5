import { createCommand, parseCommandLine } from '@sophia/settings';
import { Argument } from 'commander';
import { askBench } from './ask/ask-bench.ts';
import { cacheBench } from './cache/cache-bench.ts';
import { print, type Report } from './common/report.ts';
import { dealsBench } from './deals/deals-bench.ts';
import { extremesBench } from './extremes/extremes-bench.ts';
import { fairnessBench } from './fairness/fairness-bench.ts';
import { forecastBench } from './forecast/forecast-bench.ts';
import { gatewayBench } from './gateway/gateway-bench.ts';
import { graphBench } from './graph/graph-bench.ts';
import { ingestBench } from './ingest/ingest-bench.ts';
import { linkageBench } from './linkage/linkage-bench.ts';
import { metricsBench } from './metrics/metrics-bench.ts';
import { readersBench } from './readers/readers-bench.ts';
import { searchBench } from './search/search-bench.ts';
import { soakBench } from './soak/soak-bench.ts';
import { subscriptionsBench } from './subscriptions/subscriptions-bench.ts';
import { understandingBench } from './understanding/understanding-bench.ts';
import { webhooksBench } from './webhooks/webhooks-bench.ts';

/** A benchmark. Takes the rest of the command line and returns its report. */
type Bench = (args: readonly string[]) => Promise<Report>;

const benches: Readonly<Record<string, Bench>> = {
  ask: askBench,
  cache: cacheBench,
  deals: dealsBench,
  extremes: extremesBench,
  fairness: fairnessBench,
  forecast: forecastBench,
  gateway: gatewayBench,
  graph: graphBench,
  ingest: ingestBench,
  linkage: linkageBench,
  metrics: metricsBench,
  readers: readersBench,
  search: searchBench,
  soak: soakBench,
  subscriptions: subscriptionsBench,
  understanding: understandingBench,
  webhooks: webhooksBench,
};

const names = Object.keys(benches);
const command = createCommand({
  name: 'pnpm bench',
  about: 'Runs a benchmark and prints a table of medians and their ratios. pnpm bench NAME --help lists its flags.',
})
  .addArgument(new Argument('<name>', 'the benchmark').choices(names))
  .option('--json', 'print one object instead');

const given = process.argv.slice(2).filter((arg) => arg !== '--');
const [name = '', ...args] = given.filter((arg) => arg !== '--json');
const bench = benches[name];
try {
  if (bench) print(await bench(args), given.includes('--json'));
  else parseCommandLine(command, given);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
