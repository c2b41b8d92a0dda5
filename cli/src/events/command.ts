import type { Database } from '@sophia/database';
import { type EventBus, listParked, type ParkedEvent, replayParked } from '@sophia/events';
import { parseCommandLine } from '@sophia/settings';
import { addReplay, type Chosen, createListCommand, reportReplayed } from '../common/replay-command.ts';
import { readToolSettings } from '../common/settings.ts';
import { readBacklog, type SubgraphBacklog } from '../graph/backlog.ts';
import { openBusOf, openDatabases } from '../graph/open-databases.ts';
import { reachDatabase } from '../graph/reach-database.ts';
import { pruneEvents, readAge } from './prune.ts';

/** Runs `pnpm events`. Returns the exit code. */
export async function eventsCommand(args: readonly string[]): Promise<number> {
  let work: Work | undefined;
  const command = createListCommand({
    name: 'pnpm events',
    about: 'Shows the waiting events of each subgraph, and the parked ones with the reason.',
    onList() {
      work = list;
    },
  });
  addReplay(command, 'events', 'retries parked events, and the events that wait for them', (chosen) => {
    work = (opened) => replay(opened, chosen);
  });
  const pruning = command
    .command('prune')
    .description('removes old events that all consumers have handled')
    .option('--older-than <age>', 'minimum age in hours or days, such as 12h or 30d')
    .action(({ olderThan }: { olderThan?: string }) => {
      if (olderThan === undefined)
        return pruning.error('error: no age given; pass --older-than with an age such as 30d');
      const age = readAge(olderThan);
      if (age === undefined)
        return pruning.error(`error: --older-than: expected hours or days such as 12h or 30d, got '${olderThan}'`);
      work = (opened) => prune(opened, age);
    });
  parseCommandLine(command, args);
  if (!work) throw new Error('no command was chosen');

  await using stack = new AsyncDisposableStack();
  const { url, natsUrl, isServed } = stack.use(await reachDatabase(readToolSettings()));
  const databases = await openDatabases(url, stack);
  // Awaited here, because the databases close on return.
  return await work({ databases, openBus: () => openBusOf(databases, natsUrl, stack), isServed });
}

interface Opened {
  readonly databases: ReadonlyMap<string, Database>;
  openBus(): Promise<EventBus>;
  readonly isServed: boolean;
}

type Work = (opened: Opened) => Promise<number>;

async function prune({ databases, openBus }: Opened, age: number): Promise<number> {
  console.info(`Removed events: ${await pruneEvents(databases, await openBus(), age)}`);
  return 0;
}

async function list({ databases, openBus }: Opened): Promise<number> {
  console.info(backlogLines(await readBacklog(databases.values(), await openBus())).join('\n'));
  for (const database of databases.values()) {
    const parked = await listParked(database);
    if (parked.length > 0) console.info([`\nParked by ${database.schema}:`, ...parked.map(parkedLine)].join('\n'));
  }
  return 0;
}

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

async function replay({ databases, isServed }: Opened, events: Chosen): Promise<number> {
  const counts = await Promise.all([...databases.values()].map((database) => replayParked(database, events)));
  return reportReplayed('events', counts, events, isServed);
}
