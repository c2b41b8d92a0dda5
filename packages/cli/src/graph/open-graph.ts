import type { Database } from '@sophia/database';
import type { EventBus } from '@sophia/events';
import { type EventLoops, startEventLoops } from '@sophia/subgraph-kit';
import { modules } from '../modules.ts';
import { openBusOf, openDatabases } from './open-databases.ts';
import type { ReachedDatabase } from './reach-database.ts';

export interface OpenGraph {
  /** By the subgraphs' names. */
  readonly databases: ReadonlyMap<string, Database>;
  /**
   * Has events move where no `start` serves the graph, and answers the bus: each subgraph's handlers run in this process.
   * A load comes before that: otherwise it would share the processor with all that follows from it.
   */
  moveEvents(): Promise<EventBus>;
  /** Ends what `moveEvents` began. */
  haltEvents(): Promise<void>;
  /** Does what subgraphs of this process have put off until fewer events come; those of a `start` see to it themselves. */
  settle(): Promise<void>;
}

/** Opens the graph for a command that changes it; closed with the stack. */
export async function openGraph(
  { url, natsUrl, isServed }: ReachedDatabase,
  stack: AsyncDisposableStack,
): Promise<OpenGraph> {
  const databases = await openDatabases(url, stack);
  let bus: EventBus | undefined;
  let moving: readonly EventLoops[] = [];
  const haltEvents = async () => {
    await Promise.all(moving.map((loops) => loops.stop()));
    moving = [];
  };
  return {
    databases,
    haltEvents,
    async moveEvents() {
      bus ??= await openBusOf(databases, natsUrl, stack);
      if (!isServed && moving.length === 0) {
        moving = startLoops(databases, bus);
        stack.defer(haltEvents);
      }
      return bus;
    },
    async settle() {
      for (const loops of moving) await loops.drain();
    },
  };
}

function startLoops(databases: ReadonlyMap<string, Database>, bus: EventBus): EventLoops[] {
  return modules.map((module) => {
    const database = databases.get(module.name);
    if (!database) throw new Error(`there is no subgraph ${module.name}`);
    const onError = (error: unknown) => console.error(`Events of ${module.name} cannot be moved; trying again:`, error);
    return startEventLoops({ module, database, bus, background: true, onError });
  });
}
