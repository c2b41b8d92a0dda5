import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Row } from '../common/report.ts';
import { median } from '../common/statistics.ts';
import { chooseCores } from '../machine/cores.ts';
import { startHelper } from '../machine/helper.ts';
import { installCompetitors } from '../targets/competitors/install.ts';
import { runTarget } from '../targets/run-target.ts';
import type { Target } from '../targets/target.ts';
import { hiveRustPlanner, sophia } from '../targets/targets.ts';
import { ask } from './ask.ts';
import { forestAnswer, forestQuery } from './forest.ts';
import type { ExtremesOptions, Measured } from './part.ts';

interface Planned {
  readonly firstMs: number;
  readonly secondMs: number;
  /** Peak during the first request, less what the gateway had before. */
  readonly addedMb: number;
  readonly requests: number;
  readonly isRight: boolean;
}

/** Measures an operation that can be planned in very many ways, against Hive Gateway with its Rust planner. */
export async function manyPlansPart({ rounds }: ExtremesOptions): Promise<Measured> {
  const cores = chooseCores();
  const competitors = await installCompetitors();
  await using subgraphs = startHelper<object, { supergraph: string; requests: number }>(
    cores.load,
    resolve(import.meta.dirname, 'forest-program.ts'),
  );
  const folder = await mkdtemp(join(tmpdir(), 'sophia-bench-'));
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, (await subgraphs.request({})).supergraph);

  async function measure(target: Target): Promise<Planned> {
    await using gateway = await runTarget(target, cores.gateway, { supergraph, share: false, folder: competitors });
    const before = gateway.processes?.watchMemory()() ?? 0;
    const peak = gateway.processes?.watchMemory();
    const first = await ask(gateway.url, forestQuery);
    const addedMb = (peak?.() ?? 0) - before;
    const isRight = isDeepStrictEqual(JSON.parse(first.text), forestAnswer);
    if (!isRight && target === sophia) throw new Error('the answer is wrong');
    const { requests } = await subgraphs.request({});
    const second = await ask(gateway.url, forestQuery);
    return {
      firstMs: first.ms,
      secondMs: second.ms,
      addedMb,
      isRight,
      requests: (await subgraphs.request({})).requests - requests,
    };
  }

  const rows: Row[] = [];
  try {
    for (const target of [sophia, hiveRustPlanner]) {
      const planned: Planned[] = [];
      for (let round = 0; round < rounds; round++) planned.push(await measure(target));
      rows.push(...rowsOf(`${target.name}, many-plans`, planned));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return { rows, ratios: [] };
}

const rowsOf = (target: string, planned: readonly Planned[]): Row[] => [
  { target, metric: 'first answer', unit: 'ms', value: median(planned.map(({ firstMs }) => firstMs)) },
  { target, metric: 'second answer', unit: 'ms', value: median(planned.map(({ secondMs }) => secondMs)) },
  { target, metric: 'memory added', unit: 'MB', value: median(planned.map(({ addedMb }) => addedMb)) },
  { target, metric: 'subgraph requests', unit: '', value: median(planned.map(({ requests }) => requests)) },
  {
    target,
    metric: 'right answers',
    unit: `of ${planned.length}`,
    value: planned.filter(({ isRight }) => isRight).length,
  },
];
