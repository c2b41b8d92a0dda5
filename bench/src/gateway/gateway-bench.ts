import type { Report } from '../common/report.ts';
import type { RunningTarget } from '../targets/run-target.ts';
import type { Target } from '../targets/target.ts';
import { addedLatencies } from './added-latency.ts';
import { type BenchParts, startParts } from './bench-parts.ts';
import { type GatewayBenchOptions, readOptions } from './options.ts';
import { type Rounds, race, rowsOf } from './race.ts';
import { ratiosOfRepeated, ratiosOfTraffic } from './ratios.ts';
import { repeated, type Traffic } from './traffic.ts';

type Measured = Pick<Report, 'rows' | 'ratios'>;

/**
 * Compares gateways under the same traffic from the same subgraphs, each gateway on one core. Compares every
 * answer with the answer of a single schema over all the data.
 *
 * `--targets A,B` and `--traffic A,B` choose gateways and traffic. `--rounds N` (5) of `--seconds N` (5) each follow
 * `--warm-up N` (10) seconds, over `--connections N` (50). The first run installs the other gateways.
 */
export async function gatewayBench(args: readonly string[]): Promise<Report> {
  const options = readOptions(args);
  await using parts = await startParts(options.targets);
  const measured: Measured[] = [];
  for (const traffic of options.traffics) {
    measured.push(
      traffic === repeated ? await measureRepeated(parts, options) : await measureTraffic(traffic, parts, options),
    );
  }
  return {
    bench: 'gateway',
    rows: measured.flatMap(({ rows }) => rows),
    ratios: measured.flatMap(({ ratios }) => ratios),
  };
}

/**
 * Measures the repeated traffic, the added latency of a query of one subgraph, and the repeated traffic again with
 * gateways that share one execution among equal requests in flight.
 */
async function measureRepeated(parts: BenchParts, options: GatewayBenchOptions): Promise<Measured> {
  const { alone, added } = await withGateways(options.targets, false, parts, async (gateways) => ({
    alone: await race(gateways, repeated, parts, options),
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
    rows: [...rowsOf(alone), ...addedRows, ...rowsOf(shared, ', shared')],
    ratios: ratiosOfRepeated({ alone, shared, addedLatencies: added }),
  };
}

function raceShared(parts: BenchParts, options: GatewayBenchOptions): Promise<Rounds> {
  const sharing = options.targets.filter(({ canShare }) => canShare);
  return withGateways(sharing, true, parts, (gateways) => race(gateways, repeated, parts, options));
}

/** Measures other traffic. Starts new gateways for it, so that none has earlier requests in memory. */
async function measureTraffic(traffic: Traffic, parts: BenchParts, options: GatewayBenchOptions): Promise<Measured> {
  const rounds = await withGateways(options.targets, false, parts, (gateways) =>
    race(gateways, traffic, parts, options),
  );
  return { rows: rowsOf(rounds, `, ${traffic.name}`), ratios: ratiosOfTraffic(traffic.name, rounds) };
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
  // Awaits, so that the gateways are stopped only after the work.
  return await work(gateways);
}
