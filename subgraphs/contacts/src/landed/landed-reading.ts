import type { Database, ForeignDatabase } from '@sophia/database';
import type { IngestRun } from '@sophia/ingest';
import type { CrmSettings } from '../connection/settings.ts';
import type { LandedTables } from './landed-tables.ts';

/** What the reading of landed tables works with. */
export interface LandedReading {
  readonly database: Database;
  readonly foreign: ForeignDatabase;
  readonly tables: LandedTables;
  readonly run: IngestRun;
  readonly settings: CrmSettings;
  readonly now: () => Date;
}
