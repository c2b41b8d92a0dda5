import type { MigrationList } from '@sophia/database';
import { createInteractionsTables } from './2026-01-interactions.ts';
import { tellOfInteractionsEntities } from './2026-11-entity-changes.ts';

/** In the order in which they run. */
export const migrations: MigrationList = [createInteractionsTables, tellOfInteractionsEntities];
