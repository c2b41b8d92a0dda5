import type { MigrationList } from '@sophia/database';
import { initial } from './2026-11-21-initial.ts';

export const migrations: MigrationList = [initial];
