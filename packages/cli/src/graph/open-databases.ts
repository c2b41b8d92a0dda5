import { type Database, openDatabase } from '@sophia/database';
import { type EventBus, openBus } from '@sophia/events';
import { openSubgraph, type SubgraphModule } from '@sophia/subgraph-kit';
import { modules } from '../modules.ts';
import type { ReachedDatabase } from './reach-database.ts';

/** The bus of all subgraphs, closed with the stack. */
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

/** The databases of all subgraphs, by their names, migrated; closed with the stack. */
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

export interface OpenGraph {
  /** By the subgraphs' names. */
  readonly databases: ReadonlyMap<string, Database>;
  /** Does what subgraphs of this process have put off until fewer events come; those of a `start` see to it themselves. */
  settle(): Promise<void>;
}

/**
 * The databases of all subgraphs, by their names, with their events moving: where no `start` serves them, each subgraph
 * moves and handles its events in this process, without its port. Closed with the stack.
 */
export async function openGraph(
  { url, natsUrl, isServed }: ReachedDatabase,
  stack: AsyncDisposableStack,
): Promise<OpenGraph> {
  if (isServed) return { databases: await openDatabases(url, stack), async settle() {} };
  const subgraphs = await Promise.all(
    modules.map(async (module) => {
      const subgraph = await openSubgraph(module, { databaseUrl: url, natsUrl, poolSize: 4 });
      stack.defer(() => subgraph.close());
      return subgraph;
    }),
  );
  return {
    databases: new Map(subgraphs.map((subgraph) => [subgraph.module.name, subgraph.database])),
    async settle() {
      for (const subgraph of subgraphs) await subgraph.drain();
    },
  };
}
