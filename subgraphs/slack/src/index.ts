import { loadGauges } from '@sophia/ingest';
import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { consumers } from './consumers/index.ts';
import { entities } from './entities/index.ts';
import { eraseUser } from './erasure/erase-user.ts';
import { migrations } from './migrations/index.ts';
import { resolvers } from './resolvers/index.ts';

export { ingest } from './ingest/load-export.ts';

/** Channels, users and messages of Slack workspaces. */
export const subgraph: SubgraphModule = {
  name: 'slack',
  port: 4004,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities,
  migrations,
  consumers,
  erasure: { erase: eraseUser, ownTexts: ['slack_messages'] },
  gauges: loadGauges,
};
