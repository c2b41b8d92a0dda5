import type { Database } from '@sophia/database';
import type { EventBus } from '@sophia/events';
import { systemClock } from '@sophia/jobs';
import {
  type Background,
  openServices,
  type SubgraphModule,
  startBackground,
  type WorkContext,
} from '@sophia/subgraph-kit';
import { modules } from '../common/modules.ts';
import { openBusOf, openDatabases } from './open-databases.ts';
import type { ReachedDatabase } from './reach-database.ts';

export interface OpenGraph {
  /** By the subgraphs' names. */
  readonly databases: ReadonlyMap<string, Database>;
  /**
   * Has events and jobs move where no `start` serves the graph, and answers the bus: each subgraph's handlers and jobs run
   * in this process.
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
  let parts: readonly Part[] | undefined;
  let moving: readonly Background[] = [];
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
        parts ??= await openParts(databases, stack);
        moving = startAll(parts, bus);
        stack.defer(haltEvents);
      }
      return bus;
    },
    async settle() {
      for (const loops of moving) await loops.drain();
    },
  };
}

interface Part {
  readonly module: SubgraphModule;
  readonly context: WorkContext;
}

/** Each subgraph with what its handlers and jobs need; closed with the stack. */
function openParts(databases: ReadonlyMap<string, Database>, stack: AsyncDisposableStack): Promise<Part[]> {
  return Promise.all(
    modules.map(async (module) => {
      const database = databases.get(module.name);
      if (!database) throw new Error(`there is no subgraph ${module.name}`);
      const services = await openServices(module, {}, stack);
      return { module, context: { database, services, clock: systemClock } };
    }),
  );
}

const startAll = (parts: readonly Part[], bus: EventBus): Background[] =>
  parts.map(({ module, context }) => {
    const tell = (what: string) => (error: unknown) => console.error(`${what} of ${module.name} fail:`, error);
    return startBackground({
      module,
      context,
      bus,
      isMoving: true,
      onEventError: tell('Events'),
      onJobError: tell('Jobs'),
    });
  });
