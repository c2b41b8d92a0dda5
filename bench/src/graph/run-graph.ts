import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { freePortRange } from '@sophia/testing/free-ports';

export interface BenchGraph extends AsyncDisposable {
  /** Loads an export with `pnpm ingest`, which waits until all events are handled. */
  load(source: string, folder: string): Promise<void>;
  readonly gatewayUrl: string;
  /** URLs of the metrics of the gateway and of each subgraph. */
  readonly metricsUrls: readonly string[];
}

const root = resolve(import.meta.dirname, '../../..');
const program = (name: string): string => join(root, 'cli/src', name);
const subgraphs = readdirSync(join(root, 'subgraphs')).length;
const startLimitMs = 120_000;

/** Starts the whole graph on free ports, with its own data folder and these settings, and loads the folder `data`. */
export async function runGraph(data: string | undefined, settings: Record<string, string> = {}): Promise<BenchGraph> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'sophia-bench-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const first = await freePortRange(subgraphs + 2);
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: String(first),
    SUBGRAPH_PORT: String(first + 1),
    DATABASE_PORT: String(first + 1 + subgraphs),
    SAMPLE_DATA: data === undefined ? 'small' : 'off',
    LOG_LEVEL: 'error',
    ...settings,
  };
  const start = spawn(process.execPath, [program('start.ts')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  stack.defer(() => stop(start));
  await ready(start);
  start.stdout?.resume();
  for (const source of data === undefined ? [] : ['crm', 'gong', 'slack'])
    await ingest(source, resolve(data ?? '', source), env);

  const kept = stack.move();
  return {
    load: (source, path) => ingest(source, path, env),
    gatewayUrl: `http://localhost:${first}/graphql`,
    metricsUrls: Array.from({ length: 1 + subgraphs }, (_, index) => `http://localhost:${first + index}/metrics`),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

async function ingest(source: string, folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const zip = join(folder, 'export.zip');
  const path = await access(zip).then(
    () => zip,
    () => folder,
  );
  const child = spawn(process.execPath, [program('ingest.ts'), source, path], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`loading ${source} from ${path} ended with ${code}`);
}

/** Waits for the line with which `start` says that everything answers and the sample is loaded. */
async function ready(start: ChildProcess): Promise<void> {
  const signal = AbortSignal.timeout(startLimitMs);
  for await (const line of createInterface({ input: start.stdout ?? Readable.from([]), signal })) {
    if (line.startsWith('Ready in')) return;
  }
  signal.throwIfAborted();
  throw new Error(`the graph did not start: it ended with ${start.exitCode}`);
}

async function stop(start: ChildProcess): Promise<void> {
  if (start.exitCode !== null) return;
  start.kill('SIGINT');
  await once(start, 'exit');
}
