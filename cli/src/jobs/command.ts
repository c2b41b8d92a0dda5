import type { Database } from '@sophia/database';
import { type JobStatus, listJobs, listParkedJobs, type ParkedJob, replayParkedJobs } from '@sophia/jobs';
import { createCommand, parseCommandLine } from '@sophia/settings';
import { hasJobs } from '../common/modules.ts';
import { readToolSettings, toolSettings } from '../common/settings.ts';
import { openDatabases } from '../graph/open-databases.ts';
import { reachDatabase } from '../graph/reach-database.ts';

/** Runs `pnpm jobs`. Returns the exit code. */
export async function jobsCommand(args: readonly string[]): Promise<number> {
  let work: Work | undefined;
  const about = 'Shows the waiting jobs of each subgraph, and the parked ones with the reason.';
  const command = createCommand({ name: 'pnpm jobs', about, settings: toolSettings })
    .allowExcessArguments()
    .action((_, { args: [unknown] }: { args: string[] }) => {
      if (unknown !== undefined) command.error(`error: unknown command '${unknown}'`);
      work = list;
    });
  const replaying = command
    .command('replay')
    .description('retries parked jobs')
    .argument('[id...]', 'ids of parked jobs, as `pnpm jobs` lists them')
    .option('--all', 'all of them')
    .action((ids: string[], { all }: { all?: true }) => {
      if (!all && ids.length === 0) replaying.error('error: no jobs given; pass their ids or --all');
      work = (databases, isServed) => replay(databases, isServed, all ? 'all' : ids);
    });
  parseCommandLine(command, args);
  if (!work) throw new Error('no command was chosen');

  await using stack = new AsyncDisposableStack();
  const { url, isServed } = stack.use(await reachDatabase(readToolSettings()));
  const all = await openDatabases(url, stack);
  // Awaited here, because the databases close on return.
  return await work(
    [...all.values()].filter(({ schema }) => hasJobs(schema)),
    isServed,
  );
}

type Work = (databases: readonly Database[], isServed: boolean) => Promise<number>;

async function list(databases: readonly Database[]): Promise<number> {
  const lines = [row('subgraph', 'job', 'waiting', 'running', 'failing', 'oldest', 'parked')];
  for (const database of databases) lines.push(...(await listJobs(database)).map((each) => statusLine(database, each)));
  console.info(lines.join('\n'));
  for (const database of databases) {
    const parked = await listParkedJobs(database);
    if (parked.length > 0) console.info([`\nParked by ${database.schema}:`, ...parked.map(parkedLine)].join('\n'));
  }
  return 0;
}

const row = (subgraph: string, job: string, ...numbers: (string | number)[]): string =>
  [subgraph.padEnd(14), job.padEnd(24), ...numbers.map((cell) => String(cell).padStart(11))].join('');

const statusLine = (
  { schema }: Database,
  { kind, waiting, running, failing, waitingSeconds, parked }: JobStatus,
): string => row(schema, kind, waiting, running, failing, waiting > 0 ? `${Math.round(waitingSeconds)} s` : '', parked);

function parkedLine({ id, kind, tenant, attempts, error }: ParkedJob): string {
  const [reason = ''] = error.split('\n', 1);
  return `  ${id}  ${kind} of ${tenant}, ${attempts} attempts: ${reason}`;
}

async function replay(
  databases: readonly Database[],
  isServed: boolean,
  ids: readonly string[] | 'all',
): Promise<number> {
  const counts = await Promise.all(databases.map((database) => replayParkedJobs(database, ids)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0 && ids !== 'all') {
    console.error('None of these jobs is parked. `pnpm jobs` lists the parked ones.');
    return 1;
  }
  const when = isServed ? 'within about a second' : 'when the subgraphs run';
  console.info(`Jobs to be retried ${when}: ${total}`);
  return 0;
}
