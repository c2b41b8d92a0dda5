import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Row } from '../common/report.ts';
import { median } from '../common/statistics.ts';
import { accountView } from '../graph/operations.ts';
import { runTarget } from '../targets/run-target.ts';
import { sophia, withEnv } from '../targets/targets.ts';
import { ask } from './ask.ts';
import type { ExtremesOptions, Measured } from './part.ts';

/** The supergraph of the five subgraphs, of 390 kB. */
const supergraph = resolve(import.meta.dirname, '../../../gateway/supergraph.graphql');

/**
 * Measures the time from the start of the program to its first answer, and how long the first request for the 360° view
 * takes, which must be planned. No subgraph runs, so that this is the time of the gateway alone.
 */
export async function startPart({ rounds }: ExtremesOptions): Promise<Measured> {
  const compiled = await mkdtemp(join(tmpdir(), 'sophia-bench-'));
  try {
    const first = await measure(compiled);
    const later: Started[] = [];
    for (let round = 0; round < rounds; round++) later.push(await measure(compiled));
    return { rows: [...rowsOf('first start', [first]), ...rowsOf('later starts', later)], ratios: [] };
  } finally {
    await rm(compiled, { recursive: true });
  }
}

interface Started {
  readonly ms: number;
  readonly cpuMs: number;
  readonly viewMs: number;
}

async function measure(compiled: string): Promise<Started> {
  const begun = performance.now();
  const target = withEnv(sophia, { NODE_COMPILE_CACHE: compiled });
  await using gateway = await runTarget(target, undefined, { supergraph, share: false, folder: '' });
  const ms = performance.now() - begun;
  const cpuMs = gateway.processes?.cpuMs() ?? 0;
  const { ms: viewMs } = await ask(gateway.url, accountView.query, { id: 'QWNjb3VudDox' });
  return { ms, cpuMs, viewMs };
}

const rowsOf = (target: string, started: readonly Started[]): Row[] => [
  { target, metric: 'start to first answer', unit: 'ms', value: median(started.map(({ ms }) => ms)) },
  { target, metric: 'CPU until then', unit: 'ms', value: median(started.map(({ cpuMs }) => cpuMs)) },
  { target, metric: 'first 360° view', unit: 'ms', value: median(started.map(({ viewMs }) => viewMs)) },
];
