import type { Database } from '@sophia/database';
import { type JobStatus, listJobs, listParkedJobs, type ParkedJob, replayParkedJobs } from '@sophia/jobs';
import { parseCommandLine } from '@sophia/settings';
import { addReplay, type Chosen, createListCommand, reportReplayed } from '../common/replay-command.ts';
import { readToolSettings } from '../common/settings.ts';
import { reachDatabase } from '../graph/reach-database.ts';

/** Runs `pnpm jobs`. Returns the exit code. */
export async function jobsCommand(args: readonly string[]): Promise<number> {
  let work: Work | undefined;
  const command = createListCommand({
    name: 'pnpm jobs',
    about: 'Shows the waiting jobs of each subgraph, and why jobs fail or are parked.',
    onList() {
      work = list;
    },
  });
  addReplay(command, 'jobs', 'retries parked jobs', (chosen) => {
    work = (databases, isServed) => replay(databases, isServed, chosen);
  });
  parseCommandLine(command, args);
  if (!work) throw new Error('no command was chosen');

  // Imported after the arguments are checked, because they load the code of all subgraphs.
  const [{ hasJobs }, { openDatabases }] = await Promise.all([
    import('../common/modules.ts'),
    import('../graph/open-databases.ts'),
  ]);
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
  const lines = [row('subgraph', 'job', 'waiting', 'running', 'failing', 'oldest', 'parked', 'paused')];
  const failures: string[] = [];
  for (const database of databases) {
    const jobs = await listJobs(database);
    lines.push(...jobs.map((each) => statusLine(database, each)));
    failures.push(
      ...jobs.flatMap(({ kind, failure }) => (failure === null ? [] : [`  ${kind}: ${firstLine(failure)}`])),
    );
  }
  console.info(lines.join('\n'));
  if (failures.length > 0) console.info(['\nFailing, the newest error of each:', ...failures].join('\n'));
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
  { kind, waiting, running, failing, waitingSeconds, parked, paused }: JobStatus,
): string => {
  const oldest = waiting > 0 ? `${Math.round(waitingSeconds)} s` : '';
  return row(schema, kind, waiting, running, failing, oldest, parked, paused);
};

function parkedLine({ id, kind, tenant, attempts, error }: ParkedJob): string {
  return `  ${id}  ${kind} of ${tenant}, ${attempts} attempts: ${firstLine(error)}`;
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

async function replay(databases: readonly Database[], isServed: boolean, jobs: Chosen): Promise<number> {
  const counts = await Promise.all(databases.map((database) => replayParkedJobs(database, jobs)));
  return reportReplayed('jobs', counts, jobs, isServed);
}
