import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { ApiKey } from './entities/api-key.ts';
import { User } from './entities/user.ts';
import { createTables } from './migrations/2026-12-01-access.ts';
import { limitToOwnAccounts } from './migrations/2026-12-02-own-accounts.ts';
import { resolvers } from './resolvers/index.ts';

export { scopesByRole } from './rights/roles.ts';

/** Users and API keys, and what they may do. */
export const subgraph: SubgraphModule = {
  name: 'access',
  port: 4006,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities: [User, ApiKey],
  migrations: [createTables, limitToOwnAccounts],
};
