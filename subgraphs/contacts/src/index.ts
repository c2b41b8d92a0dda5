import { loadGauges } from '@sophia/ingest';
import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { countOutdatedKeys, settleKeys } from './commands/settle-keys.ts';
import { consumers } from './consumers/index.ts';
import { entities } from './entities/index.ts';
import { eraseContact } from './erasure/erase-contact.ts';
import { countUnmatched, settleMatches } from './matching/settle-matches.ts';
import { migrations } from './migrations/index.ts';
import { resolvers } from './resolvers/index.ts';

export { ingest } from './ingest/crm-source.ts';

/** Accounts, contacts, deals and employees, resolved across all sources. */
export const subgraph: SubgraphModule = {
  name: 'contacts',
  port: 4001,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities,
  migrations,
  consumers,
  erasure: { erase: eraseContact },
  settle: async (context) => (await settleKeys(context)) + (await settleMatches(context)),
  unsettled: async (database) => (await countOutdatedKeys(database)) + (await countUnmatched(database)),
  gauges: loadGauges,
};
