import { type VectorDifferences, vectorMaintenance } from '../common/modules.ts';
import { readToolSettings } from '../common/settings.ts';
import { type OpenGraph, openGraph } from '../graph/open-graph.ts';
import { openPart } from '../graph/open-part.ts';
import { reachDatabase } from '../graph/reach-database.ts';
import { catchUp } from '../ingest/catch-up.ts';
import { showProgress } from '../ingest/progress.ts';

/** Runs `pnpm vectors verify`. Returns the exit code: 1 if the store differs and was not repaired. */
export async function verify({ repair }: { repair: boolean }): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const { graph, maintenance, context } = await open(stack);
  await tellClosed(maintenance.closed(context));
  let wrong = 0;
  let repaired = 0;
  for await (const differences of maintenance.verify(context)) {
    console.info(lineOf(differences));
    wrong += countOf(differences);
    const changes = countOf(differences) + differences.refused.length;
    if (!repair || changes === 0) continue;
    await maintenance.repair(context, differences);
    repaired += changes;
  }
  if (repaired > 0) return await embedAll(graph);
  if (wrong === 0) return done('The vector store agrees with PostgreSQL.');
  console.error(`${wrong} vectors differ. \`pnpm vectors verify --repair\` mends them.`);
  return 1;
}

/** Runs `pnpm vectors rebuild`. Returns the exit code. */
export async function rebuild(): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const { graph, maintenance, context } = await open(stack);
  await tellClosed(maintenance.closed(context));
  const count = await maintenance.rebuild(context);
  console.info(`Embedding ${count} passages again`);
  return await embedAll(graph);
}

async function tellClosed(closed: Promise<readonly string[]>): Promise<void> {
  for (const tenant of await closed) console.info(`${tenant}: left out, because the tenant is closed`);
}

async function open(stack: AsyncDisposableStack) {
  const reached = stack.use(await reachDatabase(readToolSettings()));
  const graph = await openGraph(reached, stack);
  const { maintenance, owner } = vectorMaintenance();
  const { context } = await openPart(owner, graph.databases, stack);
  return { graph, maintenance, context };
}

/** Waits until every passage is embedded. A running `start` does it, or else this process. */
async function embedAll({ databases, moveEvents }: OpenGraph): Promise<number> {
  const bus = await moveEvents();
  const progress = showProgress(process.stderr);
  progress.phase('embedding');
  const rest = await catchUp(databases.values(), bus, progress, new AbortController().signal);
  const left = rest.left + rest.unawaitedJobs;
  if (left === 0) return done('Done.');
  console.error(`${left} jobs are left. They go on while the graph runs; \`pnpm jobs\` shows them.`);
  return 1;
}

const countOf = ({ missing, outdated, extra }: VectorDifferences): number =>
  missing.length + outdated.length + extra.length;

const lineOf = ({ tenant, space, right, missing, outdated, extra, refused }: VectorDifferences): string =>
  `${tenant}, ${space}: ${right} right, ${missing.length} missing, ${outdated.length} outdated, ${extra.length} left over` +
  (refused.length > 0 ? `, ${refused.length} refused by the inference service` : '');

function done(line: string): number {
  console.info(line);
  return 0;
}
