import { closedAmong } from '@sophia/database';
import { modelTraining } from '../common/modules.ts';
import { readToolSettings } from '../common/settings.ts';
import { openDatabases } from '../graph/open-databases.ts';
import { openPart } from '../graph/open-part.ts';
import { reachDatabase } from '../graph/reach-database.ts';
import { cardLines } from './card-lines.ts';

/**
 * Runs `pnpm train`. Returns the exit code. It starts no other work of the graph, which may take long or fail for
 * reasons of its own; events of the new scores wait for a `start`.
 */
export async function train(tenant: string | undefined): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const { url } = stack.use(await reachDatabase(readToolSettings()));
  const { training, owner } = modelTraining();
  const { context } = await openPart(owner, await openDatabases(url, stack), stack);
  const { database } = context;
  const known = await training.tenants(context);
  const closed = await database.system((em) => closedAmong(em, tenant === undefined ? known : [tenant]));
  for (const each of closed) console.error(`The tenant ${each} is left out, because it is closed.`);
  if (tenant !== undefined && closed.has(tenant)) return 1;
  if (tenant !== undefined && !known.includes(tenant)) {
    console.error(
      `The tenant ${tenant} has no deals and no accounts that left. Tenants with some: ${known.join(', ') || 'none'}.`,
    );
    return 1;
  }
  const open = known.filter((each) => !closed.has(each));
  for (const each of tenant === undefined ? open : [tenant]) {
    for (const line of cardLines(each, await training.train(context, each))) console.info(line);
  }
  await training.score(context);
  return 0;
}
