import type { Database } from '@sophia/database';
import { type EventBus, listConsumers } from '@sophia/events';
import { modules } from '../common/modules.ts';

/** Removes events that are older than `age` milliseconds and handled by all consumers. Returns their number. */
export async function pruneEvents(
  databases: ReadonlyMap<string, Database>,
  bus: EventBus,
  olderThanMs: number,
): Promise<number> {
  const through = await handledThrough(databases, bus);
  return bus.prune({ before: new Date(Date.now() - olderThanMs), through });
}

/** Returns the position up to which every consumer has handled its events. */
async function handledThrough(databases: ReadonlyMap<string, Database>, bus: EventBus): Promise<string> {
  // Read first, because later events may be unhandled.
  const head = BigInt(await bus.head());
  const positions = await Promise.all(
    modules.map(async ({ name, consumers }) => {
      const database = databases.get(name);
      if (!consumers || !database) return head;
      const cursors = await listConsumers({ database, bus });
      // A consumer that has never run still needs all events.
      if (cursors.length === 0) return 0n;
      // A consumer's position moves only with events of its types. If none are pending, it has handled everything up to
      // the head.
      const reached = cursors.map(({ position, pending }) => (pending === 0 ? head : BigInt(position)));
      return lowest(reached);
    }),
  );
  return String(lowest([head, ...positions]));
}

function lowest(positions: readonly bigint[]): bigint {
  const [first = 0n] = positions.toSorted((one, other) => (one < other ? -1 : 1));
  return first;
}
