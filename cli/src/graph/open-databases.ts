import { type Database, openDatabase } from '@sophia/database';
import { type EventBus, openBus } from '@sophia/events';
import type { SubgraphModule } from '@sophia/subgraph-kit';
import { modules } from '../common/modules.ts';

/** Opens the bus of all subgraphs. The stack closes it. */
export async function openBusOf(
  databases: ReadonlyMap<string, Database>,
  natsUrl: string | undefined,
  stack: AsyncDisposableStack,
): Promise<EventBus> {
  const [database] = databases.values();
  if (!database) throw new Error('there are no subgraphs');
  const { bus, close } = await openBus({ database, natsUrl });
  stack.defer(close);
  return bus;
}

/** Opens and migrates the databases of all subgraphs, by name. The stack closes them. */
export async function openDatabases(url: string, stack: AsyncDisposableStack): Promise<ReadonlyMap<string, Database>> {
  const open = async (module: SubgraphModule): Promise<[string, Database]> => {
    const { name: schema, entities, migrations } = module;
    const database = await openDatabase({ url, schema, entities, migrations, poolSize: 2 });
    stack.defer(() => database.close());
    await database.migrate();
    return [schema, database];
  };
  return new Map(await Promise.all(modules.map(open)));
}
