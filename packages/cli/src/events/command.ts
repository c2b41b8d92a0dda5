import type { Database } from '@sophia/database';
import { type EventBus, listParked, type ParkedEvent, replayParked } from '@sophia/events';
import { readBacklog, type SubgraphBacklog } from '../graph/backlog.ts';
import { openBusOf, openDatabases } from '../graph/open-databases.ts';
import { reachDatabase } from '../graph/reach-database.ts';
import type { ToolSettings } from '../settings.ts';
import { pruneEvents, readAge } from './prune.ts';

const usage = `Usage: pnpm events                      what each subgraph has before it, and which events are set aside
       pnpm events replay ID...         try these events again, each with those that wait behind it
       pnpm events replay --all         try all of them again
       pnpm events prune --older-than 30d   remove older events that everybody has handled (h for hours, d for days)`;

/** Answers the exit code. */
export async function eventsCommand(args: readonly string[], settings: ToolSettings): Promise<number> {
  const [command, ...rest] = args.filter((arg) => arg !== '--');
  if (command !== undefined && command !== 'replay' && command !== 'prune')
    return wrong(`there is no command "${command}"`);
  const events = rest.length === 1 && rest[0] === '--all' ? 'all' : rest;
  if (command === 'replay' && events.length === 0) return wrong('which events? Give their ids, or --all');
  const age = rest.length === 2 && rest[0] === '--older-than' ? readAge(rest[1] ?? '') : undefined;
  if (command === 'prune' && age === undefined) return wrong('which events? Give --older-than and an age, such as 30d');

  await using stack = new AsyncDisposableStack();
  const { url, natsUrl, isServed } = stack.use(await reachDatabase(settings));
  const opened = await openDatabases(url, stack);
  const databases = [...opened.values()];
  // Awaited here, for the databases close at the return.
  if (command === 'replay') return await replay(databases, events, isServed);
  const bus = await openBusOf(opened, natsUrl, stack);
  if (age === undefined) await list(databases, bus);
  else console.info(`${await pruneEvents(opened, bus, age)} events removed.`);
  return 0;
}

function wrong(problem: string): number {
  console.error(`${problem}\n\n${usage}`);
  return 2;
}

async function list(databases: readonly Database[], bus: EventBus): Promise<void> {
  console.info(backlogLines(await readBacklog(databases, bus)).join('\n'));
  for (const database of databases) {
    const parked = await listParked(database);
    if (parked.length > 0) console.info([`\nSet aside by ${database.schema}:`, ...parked.map(parkedLine)].join('\n'));
  }
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

async function replay(
  databases: readonly Database[],
  events: readonly string[] | 'all',
  isServed: boolean,
): Promise<number> {
  const counts = await Promise.all(databases.map((database) => replayParked(database, events)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0 && events !== 'all') {
    console.error('None of these events is set aside; `pnpm events` lists those that are.');
    return 1;
  }
  const when = isServed ? 'within a second or so' : 'as soon as the subgraphs run';
  console.info(`${total} events are tried again ${when}.`);
  return 0;
}
