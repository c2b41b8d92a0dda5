import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Database } from '@sophia/database';
import { type IngestSummary, openTree, runIngest } from '@sophia/ingest';
import { auditTrail, sources, vectorMaintenance } from '../common/modules.ts';
import type { ToolSettings } from '../common/settings.ts';
import type { Rest } from '../graph/backlog.ts';
import { openGraph } from '../graph/open-graph.ts';
import { reachDatabase } from '../graph/reach-database.ts';
import { removeSample } from '../sample/remove-sample.ts';
import type { IngestArguments } from './arguments.ts';
import { catchUp } from './catch-up.ts';
import type { ShownProgress } from './progress.ts';

export interface IngestWatch {
  progress: ShownProgress;
  /** Called before the load with a line about how the input will be read. */
  note: (line: string) => void;
  /** Stops a load after the current batch, or a wait at once. */
  signal: AbortSignal;
  /** Called after the load with its summary, and true if the sample was removed for it. */
  onLoaded: (summary: IngestSummary, hadSample: boolean) => void;
}

/** State at the end of the wait for a load. */
export interface LoadRest extends Rest {
  /** Texts that wait for their vectors. */
  waitingTexts: number;
}

/**
 * Loads an export. Then waits until all parts of the graph have handled it, unless `wait` is false. Returns the state
 * at the end of the wait. If no `start` serves the database, this process handles the events after the load.
 */
export async function ingestInto(
  settings: ToolSettings,
  { source, path, tenant, reading, wait }: IngestArguments,
  { progress, note, signal, onLoaded }: IngestWatch,
): Promise<LoadRest | undefined> {
  const { loader, owner } = sources[source];
  await refuseWhenUnreadable(path);
  await using stack = new AsyncDisposableStack();
  const reached = stack.use(await reachDatabase(settings));
  const graph = await openGraph(reached, stack);
  const { databases } = graph;
  const database = databases.get(owner.name);
  if (!database) throw new Error(`there is no subgraph ${owner.name}`);

  let hadSample = false;
  const beforeFirstWrite = async () => {
    hadSample = (await removeSample({ databases, openBus: graph.moveEvents, tenant, signal })) === 'removed';
    await graph.haltEvents();
  };
  const options = { database, tenant, reading, progress, note, signal, beforeFirstWrite };
  const summary = await runIngest(loader, path, options).finally(() => progress.end());
  onLoaded(summary, hadSample);
  await recordLoad(databases, tenant, source, path, summary);
  if (!wait || summary.state !== 'SUCCEEDED') return undefined;
  progress.phase('timeline and analyses');
  const rest = await catchUp(databases.values(), await graph.moveEvents(), progress, signal);
  return { ...rest, waitingTexts: rest.unawaitedJobs > 0 ? await countWaitingTexts(databases) : 0 };
}

/** Adds the load to the audit of the tenant. */
async function recordLoad(
  databases: ReadonlyMap<string, Database>,
  tenant: string,
  source: string,
  path: string,
  { records: count, state, new: added, changed, unchanged }: IngestSummary,
): Promise<void> {
  const { audit, owner } = auditTrail();
  const now = new Date();
  const entry = { id: randomUUID(), occurredAt: now, kind: 'LOAD', outcome: 'OK', subject: 'ingest', count } as const;
  const detail = `${source}, ${basename(path)}: ${state.toLowerCase()}; ${added} new, ${changed} changed, ${unchanged} unchanged`;
  await databases.get(owner.name)?.transaction(tenant, (em) => audit.append(em, tenant, [{ ...entry, detail }], now));
}

/**
 * Throws UnusableInputError if the path cannot be opened. Checked first, so that a mistyped path neither waits for a
 * database nor records a run.
 */
async function refuseWhenUnreadable(path: string): Promise<void> {
  const tree = await openTree(path);
  await tree[Symbol.asyncDispose]();
}

async function countWaitingTexts(databases: ReadonlyMap<string, Database>): Promise<number> {
  const { maintenance, owner } = vectorMaintenance();
  const database = databases.get(owner.name);
  return database ? await maintenance.waiting(database) : 0;
}
