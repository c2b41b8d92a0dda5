import type { MigrationList } from '@sophia/database';
import { createTables } from './2026-01-interactions.ts';
import { joinThreads } from './2026-11-29-joined-threads.ts';
import { journeyStages } from './2026-11-29-journey-stages.ts';
import { threadTypes } from './2026-11-29-thread-types.ts';
import { announceEntityChanges } from './2026-11-entity-changes.ts';
import { traceEvents } from './2026-11-event-traces.ts';
import { sharedChannels } from './2026-12-01-shared-channels.ts';
import { limitToOwnAccounts } from './2026-12-02-own-accounts.ts';

/** In the order in which they run. */
export const migrations: MigrationList = [
  createTables,
  announceEntityChanges,
  traceEvents,
  joinThreads,
  threadTypes,
  journeyStages,
  sharedChannels,
  limitToOwnAccounts,
];
