import type { MigrationList } from '@sophia/database';
import { calls0001 } from './0001-calls.ts';
import { entityChanges0002 } from './0002-entity-changes.ts';

export const migrations: MigrationList = [calls0001, entityChanges0002];
