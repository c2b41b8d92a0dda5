import type { MigrationList } from '@sophia/database';
import { calls0001 } from './0001-calls.ts';
import { entityChanges0002 } from './0002-entity-changes.ts';
import { eventTraces0003 } from './0003-event-traces.ts';

export const migrations: MigrationList = [calls0001, entityChanges0002, eventTraces0003];
