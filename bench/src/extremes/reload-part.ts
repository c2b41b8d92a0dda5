import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Row } from '../common/report.ts';
import { startParts } from '../gateway/bench-parts.ts';
import type { LoadResult } from '../gateway/load/run-load.ts';
import { sophia } from '../targets/targets.ts';
import type { ExtremesOptions, Measured } from './part.ts';

/** Milliseconds between two new supergraphs. */
const reloadEveryMs = 2_000;

/** Types that make the supergraph as large as that of a company. No operation selects them. */
const otherTypes = Array.from(
  { length: 1_000 },
  (_, type) =>
    `type Other${type} @join__type(graph: ACCOUNTS) { ${Array.from({ length: 8 }, (_, field) => `field${field}: String`).join(' ')} }`,
).join('\n');

/** Measures load while the gateway gets a new supergraph again and again. The first failed request ends it. */
export async function reloadPart({ seconds }: ExtremesOptions): Promise<Measured> {
  await using parts = await startParts([sophia]);
  const supergraph = `${await readFile(parts.supergraph, 'utf8')}\n${otherTypes}`;
  await writeFile(parts.supergraph, supergraph);
  await using gateway = await parts.start(sophia, false);
  const load = (seconds: number) =>
    parts.load({ url: gateway.url, questions: 'varied1kB', connections: 10, until: { seconds } });
  await load(seconds);
  const still = await load(2 * seconds);
  const before = await reloads(gateway.url);
  const end = new AbortController();
  const writing = writeAgain(parts.supergraph, supergraph, end.signal);
  const reloading = await load(2 * seconds);
  end.abort();
  await writing;
  const count = (await reloads(gateway.url)) - before;
  return {
    rows: [
      ...rowsOf('without reloads', still),
      ...rowsOf('with reloads', reloading),
      { target: 'with reloads', metric: 'reloads', unit: '', value: count },
    ],
    ratios: [],
  };
}

async function writeAgain(file: string, supergraph: string, signal: AbortSignal): Promise<void> {
  for (let version = 1; !signal.aborted; version++) {
    await writeFile(file, `${supergraph}\n# Version ${version}\n`);
    await delay(reloadEveryMs, undefined, { signal }).catch(() => 'The load has ended.');
  }
}

const rowsOf = (target: string, { perSecond, p99, longest }: LoadResult): Row[] => [
  { target, metric: 'requests', unit: '1/s', value: perSecond },
  { target, metric: 'p99', unit: 'ms', value: p99 },
  { target, metric: 'longest', unit: 'ms', value: longest },
];

/** Returns how many supergraphs the gateway has served after the first. */
async function reloads(url: string): Promise<number> {
  const metrics = await (await fetch(new URL('/metrics', url))).text();
  return Number(/^gateway_supergraph_loads_total\{outcome="ok"\} (\d+)$/m.exec(metrics)?.[1] ?? 0);
}
