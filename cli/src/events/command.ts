import type { Database } from '@sophia/database';
import { type EventBus, listParked, type ParkedEvent, replayParked } from '@sophia/events';
import { createCommand, parseCommandLine } from '@sophia/settings';
import { readToolSettings, toolSettings } from '../common/settings.ts';
import { readBacklog, type SubgraphBacklog } from '../graph/backlog.ts';
import { openBusOf, openDatabases } from '../graph/open-databases.ts';
import { reachDatabase } from '../graph/reach-database.ts';
import { pruneEvents, readAge } from './prune.ts';

/** Runs `pnpm events`. Returns the exit code. */
export async function eventsCommand(args: readonly string[]): Promise<number> {
  let work: Work | undefined;
  const about = 'Shows the waiting events of each subgraph, and the parked ones with the reason.';
  const command = createCommand({ name: 'pnpm events', about, settings: toolSettings })
    .allowExcessArguments()
    .action((_, { args: [unknown] }: { args: string[] }) => {
      if (unknown !== undefined) command.error(`error: unknown command '${unknown}'`);
      work = list;
    });
  const replaying = command
    .command('replay')
    .description('retries parked events, and the events that wait for them')
    .argument('[id...]', 'ids of parked events, as `pnpm events` lists them')
    .option('--all', 'all of them')
    .action((ids: string[], { all }: { all?: true }) => {
      if (!all && ids.length === 0) replaying.error('error: no events given; pass their ids or --all');
      work = (opened) => replay(opened, all ? 'all' : ids);
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

async function replay({ databases, isServed }: Opened, events: readonly string[] | 'all'): Promise<number> {
  const counts = await Promise.all([...databases.values()].map((database) => replayParked(database, events)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0 && events !== 'all') {
    console.error('None of these events is parked. `pnpm events` lists the parked ones.');
    return 1;
  }
  const when = isServed ? 'within about a second' : 'when the subgraphs run';
  console.info(`Events to be retried ${when}: ${total}`);
  return 0;
}
