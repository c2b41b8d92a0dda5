import type { Database } from '@sophia/database';
import { type EventBus, listParked, type ParkedEvent, replayParked } from '@sophia/events';
import { createCommand, parseCommandLine } from '@sophia/settings';
import { readToolSettings, toolSettings } from '../common/settings.ts';
import { readBacklog, type SubgraphBacklog } from '../graph/backlog.ts';
import { openBusOf, openDatabases } from '../graph/open-databases.ts';
import { reachDatabase } from '../graph/reach-database.ts';
import { pruneEvents, readAge } from './prune.ts';

/** Answers the exit code. */
export async function eventsCommand(args: readonly string[]): Promise<number> {
  let work: Work | undefined;
  const about = 'Shows how many events each subgraph has yet to send and to handle, and which it has set aside.';
  const command = createCommand({ name: 'pnpm events', about, settings: toolSettings })
    .allowExcessArguments()
    .action((_, { args: [unknown] }: { args: string[] }) => {
      if (unknown !== undefined) command.error(`error: unknown command '${unknown}'`);
      work = list;
    });
  const replaying = command
    .command('replay')
    .description('tries events that are set aside again, each with those that wait behind it')
    .argument('[id...]', 'the events; `pnpm events` lists them')
    .option('--all', 'all of them')
    .action((ids: string[], { all }: { all?: true }) => {
      if (!all && ids.length === 0) replaying.error('error: which events? Give their ids, or --all');
      work = (opened) => replay(opened, all ? 'all' : ids);
    });
  const pruning = command
    .command('prune')
    .description('removes older events that everybody has handled')
    .option('--older-than <age>', 'their age in hours or days, such as 12h or 30d')
    .action(({ olderThan }: { olderThan?: string }) => {
      if (olderThan === undefined)
        return pruning.error('error: which events? Give --older-than and an age, such as 30d');
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
  // Awaited here, for the databases close at the return.
  return await work({ databases, openBus: () => openBusOf(databases, natsUrl, stack), isServed });
}

interface Opened {
  readonly databases: ReadonlyMap<string, Database>;
  openBus(): Promise<EventBus>;
  readonly isServed: boolean;
}

type Work = (opened: Opened) => Promise<number>;

async function prune({ databases, openBus }: Opened, age: number): Promise<number> {
  console.info(`${await pruneEvents(databases, await openBus(), age)} events removed.`);
  return 0;
}

async function list({ databases, openBus }: Opened): Promise<number> {
  console.info(backlogLines(await readBacklog(databases.values(), await openBus())).join('\n'));
  for (const database of databases.values()) {
    const parked = await listParked(database);
    if (parked.length > 0) console.info([`\nSet aside by ${database.schema}:`, ...parked.map(parkedLine)].join('\n'));
  }
  return 0;
}

function backlogLines(backlog: readonly SubgraphBacklog[]): string[] {
  const row = (...cells: [string, ...(string | number)[]]) =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(14) : String(cell).padStart(12))).join('');
  return [
    row('subgraph', 'not sent', 'not handled', 'set aside'),
    ...backlog.map(({ subgraph, outbox, pending, parked }) => row(subgraph, outbox, pending, parked)),
  ];
}

function parkedLine({ event, error, attempts, replayRequested }: ParkedEvent): string {
  const state = replayRequested ? ', to be tried again' : '';
  const [reason = ''] = error.split('\n', 1);
  return `  ${event.id}  ${event.type} of ${event.subject}, ${attempts} attempts${state}: ${reason}`;
}

async function replay({ databases, isServed }: Opened, events: readonly string[] | 'all'): Promise<number> {
  const counts = await Promise.all([...databases.values()].map((database) => replayParked(database, events)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0 && events !== 'all') {
    console.error('None of these events is set aside; `pnpm events` lists those that are.');
    return 1;
  }
  const when = isServed ? 'within a second or so' : 'as soon as the subgraphs run';
  console.info(`${total} events are tried again ${when}.`);
  return 0;
}
