import type { MigrationList } from '@sophia/database';
import { createSlackTables } from './2026-01-slack.ts';
import { deletedAccounts } from './2026-11-deleted-accounts.ts';
import { tellOfSlackEntities } from './2026-11-entity-changes.ts';
import { traceSlackEvents } from './2026-11-event-traces.ts';

export const migrations: MigrationList = [createSlackTables, tellOfSlackEntities, traceSlackEvents, deletedAccounts];
