import type { MigrationList } from '@sophia/database';
import { calls0001 } from './0001-calls.ts';

export const migrations: MigrationList = [calls0001];
