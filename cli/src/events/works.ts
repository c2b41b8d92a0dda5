import type { Database } from '@sophia/database';
import { type EventBus, listParked, type ParkedEvent, replayParked } from '@sophia/events';
import { type Chosen, reportReplayed } from '../common/replay-command.ts';
import type { ToolSettings } from '../common/settings.ts';
import { readBacklog, type SubgraphBacklog } from '../graph/backlog.ts';
import { openBusOf, openDatabases } from '../graph/open-databases.ts';
import { reachDatabase } from '../graph/reach-database.ts';
import { pruneEvents } from './prune.ts';

interface Opened {
  readonly databases: ReadonlyMap<string, Database>;
  openBus(): Promise<EventBus>;
  readonly isServed: boolean;
}

/** What the command does with the events. Returns the exit code. */
export type Work = (opened: Opened) => Promise<number>;

export async function withDatabases(settings: ToolSettings, work: Work): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const { url, natsUrl, isServed } = stack.use(await reachDatabase(settings));
  const databases = await openDatabases(url, stack);
  // Awaited here, because the databases close on return.
  return await work({ databases, openBus: () => openBusOf(databases, natsUrl, stack), isServed });
}

const prune =
  (age: number): Work =>
  async ({ databases, openBus }) => {
    console.info(`Removed events: ${await pruneEvents(databases, await openBus(), age)}`);
    return 0;
  };

const list: Work = async ({ databases, openBus }) => {
  console.info(backlogLines(await readBacklog(databases.values(), await openBus())).join('\n'));
  for (const database of databases.values()) {
    const parked = await listParked(database);
    if (parked.length > 0) console.info([`\nParked by ${database.schema}:`, ...parked.map(parkedLine)].join('\n'));
  }
  return 0;
};

function backlogLines(backlog: readonly SubgraphBacklog[]): string[] {
  const row = (...cells: [string, ...(string | number)[]]) =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(14) : String(cell).padStart(12))).join('');
  return [
    row('subgraph', 'not sent', 'not handled', 'parked'),
    ...backlog.map(({ subgraph, outbox, pending, parked }) => row(subgraph, outbox, pending, parked)),
  ];
}

function parkedLine({ event, error, attempts, replayRequested }: ParkedEvent): string {
  const state = replayRequested ? ', will be retried' : '';
  const [reason = ''] = error.split('\n', 1);
  return `  ${event.id}  ${event.type} of ${event.subject}, ${attempts} attempts${state}: ${reason}`;
}

const replay =
  (events: Chosen): Work =>
  async ({ databases, isServed }) => {
    const counts = await Promise.all([...databases.values()].map((database) => replayParked(database, events)));
    return reportReplayed('events', counts, events, isServed);
  };

/** What `pnpm events` can do. */
export const works = { list, replay, prune };
