import type { MigrationList } from '@sophia/database';
import { createTables } from './2026-01-slack.ts';
import { deletedAccounts } from './2026-11-deleted-accounts.ts';
import { announceEntityChanges } from './2026-11-entity-changes.ts';
import { traceEvents } from './2026-11-event-traces.ts';
import { announceLinkedChannels } from './2026-12-01-linked-channels.ts';
import { limitToOwnAccounts } from './2026-12-02-own-accounts.ts';
import { readLive } from './2026-12-06-live.ts';

export const migrations: MigrationList = [
  createTables,
  announceEntityChanges,
  traceEvents,
  deletedAccounts,
  announceLinkedChannels,
  limitToOwnAccounts,
  readLive,
];
