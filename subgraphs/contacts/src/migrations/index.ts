import type { MigrationList } from '@sophia/database';
import { createTables } from './2026-01-contacts.ts';
import { announceEntityChanges } from './2026-11-entity-changes.ts';
import { traceEvents } from './2026-11-event-traces.ts';
import { versionKeys } from './2026-11-key-versions.ts';
import { createReadRows } from './2026-11-read-rows.ts';
import { limitToOwnAccounts } from './2026-12-02-own-accounts.ts';
import { proposeIdentities } from './2026-12-03-identity-proposals.ts';
import { readLanded } from './2026-12-05-landed.ts';
import { erasePeople } from './2026-12-06-erasures.ts';

export const migrations: MigrationList = [
  createTables,
  announceEntityChanges,
  traceEvents,
  createReadRows,
  versionKeys,
  limitToOwnAccounts,
  proposeIdentities,
  readLanded,
  erasePeople,
];
