import { join } from 'node:path';
import { type Database, query, sql } from '@sophia/database';
import { runIngest } from '@sophia/ingest';
import { sources } from './common/modules.ts';
import { sampleFolder } from './common/programs.ts';
import { readSampleSettings } from './common/settings.ts';
import type { SourceName } from './common/source-names.ts';
import { waitUntilIdle } from './graph/backlog.ts';
import { openBusOf, openDatabases } from './graph/open-databases.ts';
import { loadVocabulary } from './sample/load-vocabulary.ts';
import { needsSample, type PastRun, sampleSources, sampleTenant } from './sample/sample-data.ts';
import { tenantRuns } from './sample/tenant-runs.ts';

/** Loads the sample into an empty graph for `start`, whose running subgraphs handle its events. */

/** Milliseconds to wait for the whole sample. The graph serves requests meanwhile. */
const longestWaitMs = 20_000;

await using stack = new AsyncDisposableStack();
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('disconnect', () => stop.abort());

const { DATABASE_URL, NATS_URL } = readSampleSettings();
const databases = await openDatabases(DATABASE_URL, stack);
const runs = (await Promise.all(sampleSources.map((source) => runsOf(databaseOf(source))))).flat();
if (needsSample(runs)) await load();
process.disconnect?.();

function runsOf(database: Database): Promise<PastRun[]> {
  const statement = sql`select name, state from ${sql.table(`${database.schema}.source_syncs`)}`;
  return database.system((em) => query<PastRun>(em, statement));
}

async function load(): Promise<void> {
  console.info('sample        loading');
  await loadVocabulary(databaseNamed, sampleTenant);
  for (const source of sampleSources) {
    const database = databaseOf(source);
    await runIngest(sources[source].loader, join(sampleFolder, source), {
      database,
      tenant: sampleTenant,
      isSample: true,
      signal: stop.signal,
      // A load of real data that starts now sees this run and waits for it. So this run looks for other loads only
      // after it is visible.
      async beforeFirstWrite() {
        const { real, isLoading } = await tenantRuns(databases, sampleTenant);
        if (isLoading || real.length > 0) stop.abort();
      },
    });
    if (stop.signal.aborted) return;
  }
  const bus = await openBusOf(databases, NATS_URL, stack);
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(longestWaitMs)]);
  const { left } = await waitUntilIdle(databases.values(), bus, { signal, onLeft: () => undefined });
  if (stop.signal.aborted) return;
  if (left > 0)
    console.info(
      `sample        loaded; ${left} events are left, so the timeline and the analyses are not complete yet`,
    );
  else
    console.info(
      'sample        loaded: 7 invented companies. The first load of your own data, or pnpm sample remove, removes it',
    );
}

function databaseOf(source: SourceName): Database {
  return databaseNamed(sources[source].owner.name);
}

function databaseNamed(name: string): Database {
  const database = databases.get(name);
  if (!database) throw new Error(`there is no subgraph ${name}`);
  return database;
}
