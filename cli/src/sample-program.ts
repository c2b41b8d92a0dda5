import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@sophia/database';
import { runIngest } from '@sophia/ingest';
import { sources } from './common/modules.ts';
import { readSampleSettings } from './common/settings.ts';
import type { SourceName } from './common/source-names.ts';
import { waitUntilIdle } from './graph/backlog.ts';
import { openBusOf, openDatabases } from './graph/open-databases.ts';
import { writeCore } from './sample/core.ts';
import { loadVocabulary } from './sample/load-vocabulary.ts';
import {
  missingSources,
  needsSample,
  runName,
  type SamplePart,
  sampleDay,
  sampleSources,
  sampleTenant,
} from './sample/sample-data.ts';
import { writeStories } from './sample/stories/write-stories.ts';
import { datedRuns, tenantRuns } from './sample/tenant-runs.ts';

/**
 * Loads the sample into an empty graph for `start`, whose running subgraphs handle its events: first the core, and when
 * it is analysed the companies with stories. Notifies `start` in between, so that nobody waits for the second part.
 */

/** Milliseconds to wait for the analyses of a part. The graph serves requests meanwhile. */
const longestWaitMs = { core: 20_000, more: 600_000 };

await using stack = new AsyncDisposableStack();
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('disconnect', () => stop.abort());

const { DATABASE_URL, NATS_URL, SAMPLE_DATA } = readSampleSettings();
const databases = await openDatabases(DATABASE_URL, stack);
const runs = (await Promise.all(sampleSources.map((source) => datedRuns(databaseOf(source))))).flat();
if (needsSample(runs, SAMPLE_DATA)) await load();
process.disconnect?.();

async function load(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sophia-sample-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const today = sampleDay(runs, new Date());
  const bus = await openBusOf(databases, NATS_URL, stack);

  if (await loadPart('core', folder, () => writeCore(folder, today))) {
    const left = await leftAfter('core');
    if (left > 0)
      console.info(
        `sample        loaded; ${left} events are left, so the timeline and the analyses are not complete yet`,
      );
    else if (!stop.signal.aborted)
      console.info(
        'sample        loaded: 7 invented companies. The first load of your own data, or pnpm sample remove, removes it',
      );
  }
  process.send?.({ type: 'ready' });
  if (SAMPLE_DATA !== 'on' || stop.signal.aborted) return;

  const more = join(folder, 'more');
  let count = 0;
  const write = async () => {
    count = (await writeStories(more, today)).accounts.length;
  };
  if (!(await loadPart('more', more, write))) return;
  const left = await leftAfter('more');
  if (!stop.signal.aborted)
    console.info(
      left > 0
        ? `sample        ${count} more companies loaded; ${left} events are left`
        : `sample        ${count} more companies loaded and analysed`,
    );

  async function leftAfter(part: SamplePart): Promise<number> {
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(longestWaitMs[part])]);
    return (await waitUntilIdle(databases.values(), bus, { signal, onLeft: () => undefined })).left;
  }
}

/** Loads what is missing of a part. Returns false if nothing was, or if this was stopped. */
async function loadPart(part: SamplePart, folder: string, write: () => Promise<void>): Promise<boolean> {
  const missing = missingSources(runs, part);
  if (missing.length === 0) return false;
  console.info(
    part === 'core' ? 'sample        loading' : 'sample        loading more companies; the graph serves meanwhile',
  );
  await write();
  await loadVocabulary(databaseNamed, sampleTenant, part);
  for (const source of missing) {
    const database = databaseOf(source);
    await runIngest(sources[source].loader, join(folder, source), {
      database,
      tenant: sampleTenant,
      isSample: true,
      name: runName(part, source),
      signal: stop.signal,
      // A load of real data that starts now sees this run and waits for it. So this run looks for other loads only
      // after it is visible.
      async beforeFirstWrite() {
        const { real, isLoading } = await tenantRuns(databases, sampleTenant);
        if (isLoading || real.length > 0) stop.abort();
      },
    });
    if (stop.signal.aborted) return false;
  }
  return true;
}

function databaseOf(source: SourceName): Database {
  return databaseNamed(sources[source].owner.name);
}

function databaseNamed(name: string): Database {
  const database = databases.get(name);
  if (!database) throw new Error(`there is no subgraph ${name}`);
  return database;
}
