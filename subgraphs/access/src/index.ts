import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { appendAudit } from './audit/append.ts';
import { canonicalText } from './audit/chain.ts';
import { followChain } from './audit/follow-chain.ts';
import { auditedTenants, readChain } from './audit/read-chain.ts';
import { onMetricTimeZoneChosen } from './consumers/metric-time-zones.ts';
import { ApiKey } from './entities/api-key.ts';
import { AuditRecord } from './entities/audit-record.ts';
import { EndedSession } from './entities/ended-session.ts';
import { Export } from './entities/export.ts';
import { DefaultView, SavedView } from './entities/saved-view.ts';
import { Tenant } from './entities/tenant.ts';
import { User } from './entities/user.ts';
import { endErasure } from './erasure/end-erasure.ts';
import { eraseExports } from './erasure/erase-exports.ts';
import { pruneExports, pruneExportsEveryMinute } from './jobs/prune-exports.ts';
import { createTables } from './migrations/2026-12-01-access.ts';
import { createAudit } from './migrations/2026-12-02-audit.ts';
import { limitToOwnAccounts } from './migrations/2026-12-02-own-accounts.ts';
import { createEndedSessions } from './migrations/2026-12-03-ended-sessions.ts';
import { createExports } from './migrations/2026-12-03-exports.ts';
import { limitKeys } from './migrations/2026-12-03-key-limits.ts';
import { createSavedViews } from './migrations/2026-12-03-saved-views.ts';
import { createTenants } from './migrations/2026-12-03-tenants.ts';
import { keyExports } from './migrations/2026-12-05-export-keys.ts';
import { resolvers } from './resolvers/index.ts';
import type { AccessServices } from './services/services.ts';
import { type AccessSettings, operatorOf, settings } from './settings.ts';

import { beginRemoval, createTenant, editSettings, resumeTenant, suspendTenant } from './tenants/change-tenants.ts';
import { endRemoval, removedRows } from './tenants/end-removal.ts';
import { listTenants } from './tenants/list-tenants.ts';

export { scopesByRole } from './rights/roles.ts';
export { settings } from './settings.ts';

/** Users and API keys, and what they may do. */
export const subgraph: SubgraphModule<AccessServices, AccessSettings> = {
  name: 'access',
  port: 4006,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities: [User, ApiKey, EndedSession, SavedView, DefaultView, AuditRecord, Tenant, Export],
  migrations: [
    createTables,
    createAudit,
    limitToOwnAccounts,
    createEndedSessions,
    createSavedViews,
    createTenants,
    createExports,
    limitKeys,
    keyExports,
  ],
  settings,
  services: {
    tenancy: ({ settings: own, database }) => ({
      operator: operatorOf(own),
      knownOnly: own.KNOWN_TENANTS_ONLY,
      database,
    }),
  },
  // The audit shows for good who used the graph, and that all else was removed.
  removal: { isLast: true, keeps: ['audit_records'], end: endRemoval },
  // Users are not customers. The audit says who used the graph, and has no customers' data.
  erasure: {
    isLast: true,
    keeps: ['users', 'audit_records', 'tenants', 'api_keys'],
    erase: eraseExports,
    end: endErasure,
  },
  jobs: [pruneExports],
  schedules: [pruneExportsEveryMinute],
  notSample: ['users', 'api_keys', 'ended_sessions', 'saved_views', 'default_views', 'audit_records', 'tenants'],
  consumers: { 'metric.timezone.chosen': onMetricTimeZoneChosen },
};

/** The audit, for commands that work on the database themselves. */
export const audit = {
  append: appendAudit,
  tenants: auditedTenants,
  read: readChain,
  follow: followChain,
  /** Writes a record with its hash as one line. */
  lineOf: canonicalText,
};

/** Tenants, for commands that work on the database themselves. */
export const tenants = {
  create: createTenant,
  suspend: suspendTenant,
  resume: resumeTenant,
  beginRemoval,
  editSettings,
  list: listTenants,
  removedRows,
};
