import { cacheBench } from './cache/cache-bench.ts';
import { gatewayBench } from './gateway/gateway-bench.ts';
import { graphBench } from './graph/graph-bench.ts';
import { print, type Report } from './report.ts';
import { soakBench } from './soak/soak-bench.ts';
import { subscriptionsBench } from './subscriptions/subscriptions-bench.ts';

/** A benchmark: gets the rest of the command line and answers what it measured. */
type Bench = (args: readonly string[]) => Promise<Report>;

const benches: Readonly<Record<string, Bench>> = {
  cache: cacheBench,
  gateway: gatewayBench,
  graph: graphBench,
  soak: soakBench,
  subscriptions: subscriptionsBench,
};

const [name = '', ...args] = process.argv.slice(2).filter((arg) => arg !== '--json');
const bench = benches[name];
if (bench === undefined) {
  console.error(`pnpm bench NAME [--json], where NAME is one of: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
try {
  print(await bench(args), process.argv.includes('--json'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
