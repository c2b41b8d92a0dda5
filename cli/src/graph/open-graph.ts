import { inspect } from 'node:util';
import type { Database } from '@sophia/database';
import type { EventBus } from '@sophia/events';
import { withoutSecrets } from '@sophia/settings';
import { type Background, startBackground } from '@sophia/subgraph-kit';
import { modules } from '../common/modules.ts';
import { openBusOf, openDatabases } from './open-databases.ts';
import { openPart, type Part } from './open-part.ts';
import type { ReachedDatabase } from './reach-database.ts';

export interface OpenGraph {
  /** Databases by the subgraphs' names. */
  readonly databases: ReadonlyMap<string, Database>;
  /**
   * Starts relaying events and running handlers and jobs in this process if no `start` serves the graph. Returns the
   * bus. Call it after a load, which would otherwise share the processor with this work.
   */
  moveEvents(): Promise<EventBus>;
  /** Stops what `moveEvents` started. */
  haltEvents(): Promise<void>;
}

/** Opens the graph for a command that changes it. The stack closes it. */
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
        parts ??= await Promise.all(modules.map((module) => openPart(module, databases, stack)));
        moving = startAll(parts, bus);
        stack.defer(haltEvents);
      }
      return bus;
    },
  };
}

const startAll = (parts: readonly Part[], bus: EventBus): Background[] =>
  parts.map(({ module, context }) => {
    const report = (what: string) => (error: unknown) =>
      console.error(withoutSecrets(`${what} of ${module.name} fail: ${inspect(error)}`));
    return startBackground({
      module,
      context,
      bus,
      isMoving: true,
      onEventError: report('Events'),
      onJobError: report('Jobs'),
    });
  });
