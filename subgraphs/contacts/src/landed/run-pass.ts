import type { ForeignDatabase } from '@sophia/database';
import { type IngestSummary, runLoad, SourceError } from '@sophia/ingest';
import { refuseSample } from '@sophia/ingest/live';
import type { CrmContext } from '../connection/services.ts';
import type { LandedSchema } from '../connection/settings.ts';
import type { LandedSource } from '../ingest/columns/landed-sources.ts';
import { shapeOf } from '../ingest/tables/shapes.ts';
import { describeTables } from './describe-tables.ts';
import { LandedError, readForeign } from './landed-error.ts';
import type { LandedReading } from './landed-reading.ts';
import { type ClaimedTable, ClaimLostError, landedTablesOf } from './landed-tables.ts';
import { layoutOf } from './layout.ts';
import { readTable } from './read-table.ts';
import { type FoundRelations, findRelations } from './relations.ts';

/** A source, and where it is landed. */
interface Landed {
  readonly source: LandedSource;
  readonly at: LandedSchema;
}

/** Pauses before a table that was just replaced is read again. */
const swapPausesMs = [1_000, 5_000, 20_000];

interface PassOptions {
  readonly context: CrmContext;
  readonly tenant: string;
  readonly foreign: ForeignDatabase;
  readonly landed: Landed;
  readonly signal: AbortSignal;
}

/**
 * Reads the landed tables of a source that are due, of which other processes may read some, and records the run. Throws
 * SourceError if some could not be read; the others were.
 */
export function runPass({ context, tenant, foreign, landed, signal }: PassOptions): Promise<IngestSummary> {
  const { database, clock, services } = context;
  const { settings } = services.landing;
  const { source, at } = landed;
  const tables = landedTablesOf(database, tenant, source.system);
  const find = (): Promise<FoundRelations> =>
    readForeign(foreign, `the schema "${at.schema}"`, (query) => findRelations(query, source, at));

  async function readClaimed(reading: LandedReading, table: ClaimedTable): Promise<void> {
    if (table.name === '') return lookForTables();
    for (const pauseMs of [...swapPausesMs, undefined]) {
      try {
        const relation = (await find()).relations.find(({ name }) => name === table.name);
        if (!relation) throw new LandedError('gone', `"${at.schema}"."${table.name}" is not there any more`);
        return await readTable(reading, layoutOf(relation), table);
      } catch (error) {
        // An overwriting sync replaces the table by another, and for a moment there is none.
        if (!(error instanceof LandedError) || error.failure !== 'gone' || pauseMs === undefined) throw error;
        await services.pause(pauseMs, signal);
      }
    }
  }

  async function lookForTables(): Promise<void> {
    const found = await find();
    if (found.relations.length === 0)
      throw new LandedError('unfit', `the schema "${at.schema}" has no table of ${source.title} (CRM_SOURCES)`);
    const added = await tables.plan(found.relations.map(({ name, table }) => ({ name, rank: shapeOf(table).rank })));
    const lines = added.length > 0 ? describeTables(found) : [];
    for (const line of lines) services.log.info(`${source.title}: ${line}`);
  }

  return runLoad(
    {
      source: 'crm',
      name: `${source.title}: live`,
      isLive: true,
      async load(run) {
        await refuseSample(database, tenant, 'CRM_TENANT');
        const reading: LandedReading = { database, foreign, tables, run, settings, now: clock.now };
        const problems: string[] = [];
        await tables.plan([{ name: '', rank: -1 }]);
        for (let table = await tables.claim(clock.now()); table; table = await tables.claim(clock.now())) {
          try {
            await readClaimed(reading, table);
            await tables.finish(table, new Date(clock.now().getTime() + settings.CRM_SYNC_EVERY), clock.now());
          } catch (error) {
            if (error instanceof ClaimLostError) continue;
            if (signal.aborted || !(error instanceof LandedError) || error.failure === 'away') {
              await tables.release(table);
              throw error;
            }
            await tables.fail(table, error.message, clock.now());
            problems.push(error.message);
          }
        }
        if (problems.length > 0) throw new SourceError(failureOf(source, problems));
      },
    },
    { database, tenant, signal },
  );
}

const failureOf = ({ title }: LandedSource, [first = '', ...others]: readonly string[]): string =>
  `${others.length === 0 ? 'a table' : `${others.length + 1} tables`} of ${title} could not be read, and will be tried again: ${first}`;
