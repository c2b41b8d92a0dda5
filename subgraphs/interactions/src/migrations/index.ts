import type { MigrationList } from '@sophia/database';
import { createInteractionsTables } from './2026-01-interactions.ts';
import { tellOfInteractionsEntities } from './2026-11-entity-changes.ts';
import { traceInteractionsEvents } from './2026-11-event-traces.ts';

/** In the order in which they run. */
export const migrations: MigrationList = [
  createInteractionsTables,
  tellOfInteractionsEntities,
  traceInteractionsEvents,
];
