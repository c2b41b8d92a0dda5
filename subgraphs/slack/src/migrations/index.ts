import type { MigrationList } from '@sophia/database';
import { createSlackTables } from './2026-01-slack.ts';

export const migrations: MigrationList = [createSlackTables];
