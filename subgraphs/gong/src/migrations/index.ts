import type { MigrationList } from '@sophia/database';
import { createTables } from './0001-calls.ts';
import { announceEntityChanges } from './0002-entity-changes.ts';
import { traceEvents } from './0003-event-traces.ts';
import { limitToOwnAccounts } from './0004-own-accounts.ts';
import { readLive } from './2026-12-04-live.ts';
import { nameSlots } from './2026-12-05-api-slots.ts';
import { eraseParties } from './2026-12-06-erased-parties.ts';

export const migrations: MigrationList = [
  createTables,
  announceEntityChanges,
  traceEvents,
  limitToOwnAccounts,
  readLive,
  nameSlots,
  eraseParties,
];
