import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { appendAudit } from './audit/append.ts';
import { canonicalText } from './audit/chain.ts';
import { followChain } from './audit/follow-chain.ts';
import { auditedTenants, readChain } from './audit/read-chain.ts';
import { ApiKey } from './entities/api-key.ts';
import { AuditRecord } from './entities/audit-record.ts';
import { User } from './entities/user.ts';
import { createTables } from './migrations/2026-12-01-access.ts';
import { createAudit } from './migrations/2026-12-02-audit.ts';
import { limitToOwnAccounts } from './migrations/2026-12-02-own-accounts.ts';
import { limitKeys } from './migrations/2026-12-03-key-limits.ts';
import { resolvers } from './resolvers/index.ts';

export { scopesByRole } from './rights/roles.ts';

/** Users and API keys, and what they may do. */
export const subgraph: SubgraphModule = {
  name: 'access',
  port: 4006,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities: [User, ApiKey, AuditRecord],
  migrations: [createTables, createAudit, limitToOwnAccounts, limitKeys],
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
