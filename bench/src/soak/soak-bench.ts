import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setInterval as every } from 'node:timers/promises';
import { readFlags } from '../common/flags.ts';
import type { Report, Row } from '../common/report.ts';
import { rounded } from '../common/statistics.ts';
import { supergraphOf } from '../gateway/graph/subgraphs.ts';
import { chooseCores } from '../machine/cores.ts';
import { startHelper } from '../machine/helper.ts';
import { runTarget } from '../targets/run-target.ts';
import { targets } from '../targets/targets.ts';
import type { ClientsJob, ClientsResult } from './clients-program.ts';
import type { FaultySubgraphsState } from './faulty-subgraphs-program.ts';

const stages = 10;

/**
 * Looks for memory leaks in the gateway: clients leave, subgraphs fail in many ways, some operations are never
 * repeated, and the supergraph changes every second. Reports the smallest heap and the largest resident memory in each
 * tenth of the requests.
 *
 * `--requests N` (300,000) over `--connections N` (50).
 */
export async function soakBench(args: readonly string[]): Promise<Report> {
  const flags = { requests: ['number of requests', '300000'], connections: ['number of connections', '50'] } as const;
  const values = readFlags('soak', 'Looks for memory leaks in the gateway.', flags, args);
  const cores = chooseCores();
  await using stack = new AsyncDisposableStack();
  const subgraphs = stack.use(
    startHelper<object, FaultySubgraphsState>(cores.load, resolve(import.meta.dirname, 'faulty-subgraphs-program.ts')),
  );
  const clients = stack.use(
    startHelper<ClientsJob, ClientsResult>(cores.load, resolve(import.meta.dirname, 'clients-program.ts')),
  );
  const { urls } = await subgraphs.request({});
  const folder = await mkdtemp(join(tmpdir(), 'sophia-soak-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const supergraph = join(folder, 'supergraph.graphql');
  const sdl = supergraphOf((name) => urls[name] ?? '');
  await writeFile(supergraph, sdl);
  const [sophia] = targets;
  if (!sophia) throw new Error('There is no gateway to measure');
  const gateway = stack.use(await runTarget(sophia, cores.gateway, { supergraph, share: false, folder: '' }));
  const metricsUrl = new URL('/metrics', gateway.url);

  const stop = new AbortController();
  stack.defer(() => stop.abort());
  const swaps = swapEachSecond(supergraph, sdl, stop.signal);
  const outcomes = new Map<string, number>();
  const rows: Row[] = [];
  const row = (metric: string, unit: string, value: number) => rows.push({ target: 'sophia', metric, unit, value });
  const heaps: number[] = [];
  for (let stage = 1; stage <= stages; stage++) {
    const job = {
      url: gateway.url,
      requests: Number(values.requests) / stages,
      connections: Number(values.connections),
    };
    const memory = watchMemory(metricsUrl);
    const result = await clients.request(job);
    for (const [outcome, count] of Object.entries(result.outcomes)) {
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
    }
    const { heapMb, residentMb } = await memory();
    console.error(`${stage} of ${stages}: heap ${heapMb} MB, resident ${residentMb} MB`);
    heaps.push(heapMb);
    row(`least heap, ${stage} of ${stages}`, 'MB', heapMb);
    row(`most resident, ${stage} of ${stages}`, 'MB', residentMb);
  }
  stop.abort();
  for (const [outcome, count] of [...outcomes].sort()) row(`answers: ${outcome}`, '', count);
  row('supergraphs loaded', '', await swaps);
  row('requests of subgraphs', '', (await subgraphs.request({})).requests);
  const [, , third = 0] = heaps;
  return { bench: 'soak', rows, ratios: [{ name: 'heap-growth', value: rounded((heaps.at(-1) ?? 0) / third) }] };
}

/** Rewrites the supergraph each second with another comment, so that its text changes. Returns the number of times. */
async function swapEachSecond(file: string, sdl: string, signal: AbortSignal): Promise<number> {
  let swaps = 0;
  try {
    for await (const _ of every(1_000, undefined, { signal })) {
      await writeFile(`${file}.next`, `# ${++swaps}\n${sdl}`);
      await rename(`${file}.next`, file);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return swaps;
}

interface Memory {
  readonly heapMb: number;
  readonly residentMb: number;
}

/** Reads the gateway's metrics twice a second. Returns a function that stops and returns the extremes. */
function watchMemory(url: URL): () => Promise<Memory> {
  const stop = new AbortController();
  const seen: Memory[] = [];
  async function watch(): Promise<void> {
    try {
      for await (const _ of every(500, undefined, { signal: stop.signal })) seen.push(await memoryOf(url));
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
  }
  const watching = watch();
  return async () => {
    stop.abort();
    await watching;
    seen.push(await memoryOf(url));
    return {
      heapMb: Math.min(...seen.map(({ heapMb }) => heapMb)),
      residentMb: Math.max(...seen.map(({ residentMb }) => residentMb)),
    };
  };
}

async function memoryOf(url: URL): Promise<Memory> {
  const text = await (await fetch(url)).text();
  const megabytes = (name: string) => rounded(Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]) / 1e6);
  return {
    heapMb: megabytes('nodejs_heap_size_used_bytes'),
    residentMb: megabytes('process_resident_memory_bytes'),
  };
}
