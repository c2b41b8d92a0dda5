import type { Report } from '../report.ts';
import { addedLatencies } from './added-latency.ts';
import { type BenchParts, startParts } from './bench-parts.ts';
import { type GatewayBenchOptions, readOptions } from './options.ts';
import { type Rounds, race, rowsOf } from './race.ts';
import { ratiosOf } from './ratios.ts';
import type { RunningTarget } from './targets/run-target.ts';
import type { Target } from './targets/target.ts';

/**
 * The public federation benchmark: this gateway and others answer an operation of four subgraphs, each on one core, for
 * as many connections as are kept busy. Then again with one execution for equal requests in flight, where a gateway
 * can, and a query of one subgraph on one connection. Every answer is compared with that of one schema over the data.
 *
 * `--targets A,B` measures only these; `--rounds N` (5) of `--seconds N` (5) each, after `--warm-up N` (10) seconds;
 * `--connections N` (50). The first run installs the other gateways.
 */
export async function gatewayBench(args: readonly string[]): Promise<Report> {
  const options = readOptions(args);
  await using parts = await startParts(options.targets);
  const { alone, added } = await withGateways(options.targets, false, parts, async (gateways) => ({
    alone: await race(gateways, parts, options),
    added: await addedLatencies(gateways, parts),
  }));
  const shared = await raceShared(parts, options);
  const addedRows = [...added].map(([target, value]) => ({
    target,
    metric: 'added to one subgraph',
    unit: 'ms',
    value,
  }));
  return {
    bench: 'gateway',
    rows: [...rowsOf(alone), ...addedRows, ...rowsOf(shared, ', shared')],
    ratios: ratiosOf({ alone, shared, addedLatencies: added }),
  };
}

function raceShared(parts: BenchParts, options: GatewayBenchOptions): Promise<Rounds> {
  const sharing = options.targets.filter(({ canShare }) => canShare);
  return withGateways(sharing, true, parts, (gateways) => race(gateways, parts, options));
}

async function withGateways<Result>(
  targets: readonly Target[],
  share: boolean,
  parts: BenchParts,
  work: (gateways: readonly RunningTarget[]) => Promise<Result>,
): Promise<Result> {
  await using stack = new AsyncDisposableStack();
  const gateways: RunningTarget[] = [];
  for (const target of targets) gateways.push(stack.use(await parts.start(target, share)));
  // Awaited here, or else the gateways would be stopped before the work is done.
  return await work(gateways);
}
