import { readToolSettings } from '../common/settings.ts';
import { openGraph } from '../graph/open-graph.ts';
import { reachDatabase } from '../graph/reach-database.ts';
import { removeSample } from './remove-sample.ts';
import { sampleTenant } from './sample-data.ts';
import { tenantRuns } from './tenant-runs.ts';

/** Runs `pnpm sample remove`. Returns the exit code. */
export async function removeCommand(): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const reached = stack.use(await reachDatabase(readToolSettings()));
  const { databases, moveEvents } = await openGraph(reached, stack);
  const { signal } = new AbortController();
  const removal = await removeSample({ databases, openBus: moveEvents, tenant: sampleTenant, signal });
  if (removal === 'removed') return done('Removed the sample.');
  if (removal === 'none') return done('There is no sample in this graph.');
  const { real } = await tenantRuns(databases, sampleTenant);
  console.error(
    `The tenant ${sampleTenant} has real data beside the sample, and the two cannot be separated. Load these again into an empty database, or for another tenant (pnpm ingest --tenant NAME): ${real.join(', ')}`,
  );
  return 1;
}

function done(line: string): number {
  console.info(line);
  return 0;
}
