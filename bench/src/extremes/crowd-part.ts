import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import type { Row } from '../common/report.ts';
import { rounded } from '../common/statistics.ts';
import { type BenchParts, startParts } from '../gateway/bench-parts.ts';
import { oneSubgraph } from '../gateway/graph/operations.ts';
import { supergraphOf } from '../gateway/graph/subgraphs.ts';
import type { LoadResult } from '../gateway/load/run-load.ts';
import type { RunningTarget } from '../targets/run-target.ts';
import { sophia, withEnv } from '../targets/targets.ts';
import { ask } from './ask.ts';
import type { ExtremesOptions, Measured } from './part.ts';

const crowds = [50, 500, 2_000];

/**
 * Measures requests that all differ, over ever more connections, each of which asks again as soon as it is answered or
 * refused. Then measures what it costs to refuse.
 */
export async function crowdPart({ seconds }: ExtremesOptions): Promise<Measured> {
  await using parts = await startParts([sophia]);
  const rows: Row[] = [];
  const rates: number[] = [];
  {
    await using gateway = await parts.start(sophia, false);
    const load = (connections: number, seconds: number) =>
      parts.load({ url: gateway.url, questions: 'varied', connections, allowsRefusals: true, until: { seconds } });
    await load(50, seconds);
    for (const connections of crowds) {
      // Until the limit of admission has settled.
      await load(connections, 2);
      const { result, cpuMs } = await withCpu(gateway, () => load(connections, seconds));
      console.error(`crowd of ${connections}: ${result.perSecond} requests/s, ${result.refused} refused`);
      rates.push(result.perSecond);
      rows.push(...rowsOf(`crowd of ${connections}`, result, cpuMs));
    }
  }
  rows.push(await measureRefusals(parts, seconds));
  const [few = 0] = rates;
  return { rows, ratios: [{ name: 'crowd-rps-2000-vs-50', value: rounded((rates.at(-1) ?? 0) / few) }] };
}

async function withCpu(gateway: RunningTarget, load: () => Promise<LoadResult>) {
  const before = gateway.processes?.cpuMs() ?? 0;
  const result = await load();
  return { result, cpuMs: (gateway.processes?.cpuMs() ?? 0) - before };
}

const rowsOf = (target: string, { perSecond, answered, refused, p99 }: LoadResult, cpuMs: number): Row[] => [
  { target, metric: 'requests', unit: '1/s', value: perSecond },
  { target, metric: 'refused', unit: `of ${answered + refused}`, value: refused },
  { target, metric: 'p99', unit: 'ms', value: p99 },
  { target, metric: 'CPU per answer', unit: 'ms', value: rounded(cpuMs / answered) },
];

/** Measures a gateway without a queue, whose places are all taken by requests to a subgraph that never answers. */
async function measureRefusals(parts: BenchParts, seconds: number): Promise<Row> {
  const silent = createServer(() => undefined);
  await once(silent.listen(0, '127.0.0.1'), 'listening');
  const { port } = silent.address() as AddressInfo;
  const places = 16;
  await writeFile(
    parts.supergraph,
    supergraphOf(() => `http://127.0.0.1:${port}`),
  );
  const limits = { MAX_REQUESTS_IN_PROGRESS: String(places), MAX_QUEUED_REQUESTS: '0', SHARE_SUBGRAPH_REQUESTS: 'off' };
  await using gateway = await parts.start(withEnv(sophia, limits), false);
  for (let place = 0; place < places; place++) {
    // Rejects when the gateway is stopped.
    ask(gateway.url, oneSubgraph.query).catch(() => undefined);
  }
  const load = () =>
    parts.load({
      url: gateway.url,
      questions: { query: oneSubgraph.query },
      connections: 50,
      allowsRefusals: true,
      until: { seconds },
    });
  await load();
  const { result, cpuMs } = await withCpu(gateway, load);
  silent.close();
  return { target: 'refusals', metric: 'CPU per refusal', unit: 'ms', value: rounded(cpuMs / result.refused) };
}
