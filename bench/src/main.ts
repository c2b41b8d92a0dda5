import { createCommand, parseCommandLine } from '@sophia/settings';
import { Argument } from 'commander';
import { print, type Report } from './common/report.ts';

/** A benchmark. Takes the rest of the command line and returns its report. */
type Bench = (args: readonly string[]) => Promise<Report>;

/** Imported when they run, because most load the code of all subgraphs. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  ask: async () => (await import('./ask/ask-bench.ts')).askBench,
  cache: async () => (await import('./cache/cache-bench.ts')).cacheBench,
  deals: async () => (await import('./deals/deals-bench.ts')).dealsBench,
  extremes: async () => (await import('./extremes/extremes-bench.ts')).extremesBench,
  fairness: async () => (await import('./fairness/fairness-bench.ts')).fairnessBench,
  forecast: async () => (await import('./forecast/forecast-bench.ts')).forecastBench,
  gateway: async () => (await import('./gateway/gateway-bench.ts')).gatewayBench,
  graph: async () => (await import('./graph/graph-bench.ts')).graphBench,
  ingest: async () => (await import('./ingest/ingest-bench.ts')).ingestBench,
  linkage: async () => (await import('./linkage/linkage-bench.ts')).linkageBench,
  metrics: async () => (await import('./metrics/metrics-bench.ts')).metricsBench,
  readers: async () => (await import('./readers/readers-bench.ts')).readersBench,
  search: async () => (await import('./search/search-bench.ts')).searchBench,
  soak: async () => (await import('./soak/soak-bench.ts')).soakBench,
  subscriptions: async () => (await import('./subscriptions/subscriptions-bench.ts')).subscriptionsBench,
  understanding: async () => (await import('./understanding/understanding-bench.ts')).understandingBench,
  webhooks: async () => (await import('./webhooks/webhooks-bench.ts')).webhooksBench,
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
const open = benches[name];
try {
  if (open) print(await (await open())(args), given.includes('--json'));
  else parseCommandLine(command, given);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
