import type { MigrationList } from '@sophia/database';
import { createTables } from './0001-calls.ts';
import { announceEntityChanges } from './0002-entity-changes.ts';
import { traceEvents } from './0003-event-traces.ts';
import { limitToOwnAccounts } from './0004-own-accounts.ts';

export const migrations: MigrationList = [createTables, announceEntityChanges, traceEvents, limitToOwnAccounts];
