import { loadGauges } from '@sophia/ingest';
import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { settleKeys } from './commands/settle-keys.ts';
import { gongCallsChanged } from './consumers/gong-calls.ts';
import { gongUsersChanged } from './consumers/gong-users.ts';
import { slackUsersChanged } from './consumers/slack-users.ts';
import { entities } from './entities/index.ts';
import { createContactsTables } from './migrations/2026-01-contacts.ts';
import { tellOfContactsEntities } from './migrations/2026-11-entity-changes.ts';
import { traceContactsEvents } from './migrations/2026-11-event-traces.ts';
import { versionKeys } from './migrations/2026-11-key-versions.ts';
import { createReadRows } from './migrations/2026-11-read-rows.ts';
import { resolvers } from './resolvers/index.ts';

export { ingest } from './ingest/crm-source.ts';

/** Accounts, contacts, deals and employees, resolved across all sources. */
export const subgraph: SubgraphModule = {
  name: 'contacts',
  port: 4001,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities,
  migrations: [createContactsTables, tellOfContactsEntities, traceContactsEvents, createReadRows, versionKeys],
  consumers: {
    'slack.user.changed': slackUsersChanged,
    'gong.user.changed': gongUsersChanged,
    'gong.call.changed': gongCallsChanged,
  },
  settle: settleKeys,
  gauges: loadGauges,
};
