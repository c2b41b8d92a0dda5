import type { MigrationList } from '@sophia/database';
import { createTables } from './0001-calls.ts';
import { tellOfEntities } from './0002-entity-changes.ts';
import { traceEvents } from './0003-event-traces.ts';

export const migrations: MigrationList = [createTables, tellOfEntities, traceEvents];
