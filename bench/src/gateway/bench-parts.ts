import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chooseCores } from '../machine/cores.ts';
import { type Helper, startHelper } from '../machine/helper.ts';
import { installCompetitors } from '../targets/competitors/install.ts';
import { type RunningTarget, runTarget } from '../targets/run-target.ts';
import type { Target } from '../targets/target.ts';
import { supergraphOf } from './graph/subgraphs.ts';
import type { LoadJob, LoadResult } from './load/run-load.ts';
import type { SubgraphsState } from './subgraphs/program.ts';

/** Parts that every measurement needs: the subgraphs, the load, and a function that starts gateways. */
export interface BenchParts extends AsyncDisposable {
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Returns the number of requests to the subgraphs since they started. */
  subgraphRequests(): Promise<number>;
  load(job: LoadJob): Promise<LoadResult>;
  start(target: Target, share: boolean): Promise<RunningTarget>;
  /** Starts a gateway that may use all cores. */
  startOnAllCores(target: Target): Promise<RunningTarget>;
  /** File with the composed supergraph. */
  readonly supergraph: string;
}

const program = (file: string): string => resolve(import.meta.dirname, file);

/** Starts the subgraphs and the load, and installs other gateways if a target needs it. */
export async function startParts(targets: readonly Target[]): Promise<BenchParts> {
  await using stack = new AsyncDisposableStack();
  const cores = chooseCores();
  const competitors = targets.some(({ isInstalled }) => isInstalled) ? await installCompetitors() : '';
  const subgraphs: Helper<object, SubgraphsState> = stack.use(startHelper(cores.load, program('subgraphs/program.ts')));
  const load: Helper<LoadJob, LoadResult> = stack.use(startHelper(cores.load, program('load/program.ts')));
  const { urls } = await subgraphs.request({});
  const folder = await mkdtemp(join(tmpdir(), 'sophia-bench-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(
    supergraph,
    supergraphOf((name) => urls[name] ?? ''),
  );

  const kept = stack.move();
  return {
    subgraphUrls: urls,
    subgraphRequests: async () => (await subgraphs.request({})).requests,
    load: load.request,
    start: (target, share) => runTarget(target, cores.gateway, { supergraph, share, folder: competitors }),
    startOnAllCores: (target) => runTarget(target, undefined, { supergraph, share: false, folder: competitors }),
    supergraph,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
