import { loadGauges } from '@sophia/ingest';
import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { countOutdatedKeys, settleKeys } from './commands/settle-keys.ts';
import { type CrmServices, services } from './connection/services.ts';
import { type CrmSettings, checkSettings, settings } from './connection/settings.ts';
import { consumers } from './consumers/index.ts';
import { entities } from './entities/index.ts';
import { eraseContact } from './erasure/erase-contact.ts';
import { checkTables } from './landed/check-tables.ts';
import { dictionaryPage } from './landed/dictionary-page.ts';
import { landedGauges } from './landed/gauges.ts';
import { startSync } from './landed/start-sync.ts';
import { countUnmatched, settleMatches } from './matching/settle-matches.ts';
import { migrations } from './migrations/index.ts';
import { resolvers } from './resolvers/index.ts';

export { settings } from './connection/settings.ts';
/** The data dictionary of landed tables, for people and for a check of a database. */
export const dictionary = { page: dictionaryPage, check: checkTables };
export { ingest } from './ingest/crm-source.ts';

/** Accounts, contacts, deals and employees, resolved across all sources. */
export const subgraph: SubgraphModule<CrmServices, CrmSettings> = {
  name: 'contacts',
  port: 4001,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities,
  migrations,
  settings,
  checkSettings,
  services,
  consumers,
  erasure: { erase: eraseContact },
  settle: async (context) => (await settleKeys(context)) + (await settleMatches(context)),
  unsettled: async (database) => (await countOutdatedKeys(database)) + (await countUnmatched(database)),
  startLoop: startSync,
  gauges: [...loadGauges, ...landedGauges],
};
