import { modelTraining } from '../common/modules.ts';
import { readToolSettings } from '../common/settings.ts';
import { openGraph } from '../graph/open-graph.ts';
import { openPart } from '../graph/open-part.ts';
import { reachDatabase } from '../graph/reach-database.ts';
import { catchUp } from '../ingest/catch-up.ts';
import { showProgress } from '../ingest/progress.ts';
import { cardLines } from './card-lines.ts';

/** Runs `pnpm train`. Returns the exit code. */
export async function train(tenant: string | undefined): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const reached = stack.use(await reachDatabase(readToolSettings()));
  const { databases, moveEvents } = await openGraph(reached, stack);
  const { training, owner } = modelTraining();
  const { context } = await openPart(owner, databases, stack);
  const known = await training.tenants(context);
  if (tenant !== undefined && !known.includes(tenant)) {
    console.error(`The tenant ${tenant} has no deals. Tenants with deals: ${known.join(', ') || 'none'}.`);
    return 1;
  }
  for (const each of tenant === undefined ? known : [tenant]) {
    for (const line of cardLines(each, await training.train(context, each))) console.info(line);
  }
  // A running `start` calculates the new scores, or else this process.
  const bus = await moveEvents();
  const progress = showProgress(process.stderr);
  progress.phase('scoring');
  const { left } = await catchUp(databases.values(), bus, progress, new AbortController().signal);
  if (left === 0) return 0;
  console.error(`${left} jobs are left. They go on while the graph runs; \`pnpm jobs\` shows them.`);
  return 1;
}
