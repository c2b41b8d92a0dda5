import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeSupergraph } from '@sophia/gateway';
import { installCompetitors } from '../targets/competitors/install.ts';
import { type RunningTarget, runTarget } from '../targets/run-target.ts';
import type { Target } from '../targets/target.ts';
import { targets, withEnv } from '../targets/targets.ts';
import { typeDefs } from './subgraphs.ts';

export type TargetName = 'sophia' | 'hive-rust-planner';

/** Starts a gateway for the subgraphs at these URLs, on some cores. */
export async function startTarget(
  name: TargetName,
  urls: Readonly<Record<string, string>>,
  cores: string | undefined,
): Promise<RunningTarget> {
  const target = targets.find((each) => each.name === name);
  if (!target) throw new Error(`There is no gateway "${name}" to measure`);
  const folder = await mkdtemp(join(tmpdir(), 'sophia-bench-'));
  try {
    const supergraph = join(folder, 'supergraph.graphql');
    await writeFile(supergraph, supergraphOf(urls));
    const installed = target.isInstalled ? await installCompetitors() : '';
    const running = await runTarget(withoutLimit(target), cores, { supergraph, share: true, folder: installed });
    return {
      ...running,
      async [Symbol.asyncDispose]() {
        await running[Symbol.asyncDispose]();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function supergraphOf(urls: Readonly<Record<string, string>>): string {
  const composition = composeSupergraph(
    Object.entries(typeDefs).map(([name, sdl]) => ({ name, sdl, routingUrl: urls[name] ?? '' })),
  );
  if (!composition.ok) throw new Error(`The subgraphs do not compose: ${composition.errors[0]?.message}`);
  return composition.supergraph;
}

/** Raises the limit per identity, because all clients of the benchmark share one. */
const withoutLimit = (target: Target): Target => withEnv(target, { MAX_SUBSCRIPTIONS_PER_IDENTITY: '1000000' });
