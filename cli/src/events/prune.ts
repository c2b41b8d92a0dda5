import type { Database } from '@sophia/database';
import { type EventBus, listConsumers } from '@sophia/events';
import { modules } from '../common/modules.ts';

const hoursOf = { h: 1, d: 24 } as const;

/** The length of time in milliseconds, given as `12h` or `30d`; undefined for anything else. */
export function readAge(given: string): number | undefined {
  const [, amount, unit] = /^(\d{1,6})([hd])$/.exec(given) ?? [];
  if (unit !== 'h' && unit !== 'd') return undefined;
  return Number(amount) * hoursOf[unit] * 3_600_000;
}

/** Removes events older than so many milliseconds that nobody has yet to handle; answers how many. */
export async function pruneEvents(
  databases: ReadonlyMap<string, Database>,
  bus: EventBus,
  olderThanMs: number,
): Promise<number> {
  const through = await handledThrough(databases, bus);
  return bus.prune({ before: new Date(Date.now() - olderThanMs), through });
}

/** The position up to which every consumer has handled the events that are for it. */
async function handledThrough(databases: ReadonlyMap<string, Database>, bus: EventBus): Promise<string> {
  // Asked first: what comes after it may be for somebody.
  const head = BigInt(await bus.head());
  const positions = await Promise.all(
    modules.map(async ({ name, consumers }) => {
      const database = databases.get(name);
      if (!consumers || !database) return head;
      const cursors = await listConsumers({ database, bus });
      // One that has never run will want them all.
      if (cursors.length === 0) return 0n;
      // Its place moves only with events that are for it; where none waits, those before the head were for others.
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
