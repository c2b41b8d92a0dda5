import { readFileSync } from 'node:fs';
import { loadGauges } from '@sophia/ingest';
import type { SubgraphModule } from '@sophia/subgraph-kit';
import { consumers } from './consumers/index.ts';
import { entities } from './entities/index.ts';
import { migrations } from './migrations/index.ts';
import { resolvers } from './resolvers/index.ts';

export { ingest } from './ingest/load-export.ts';

/** Channels, users and messages of Slack workspaces. */
export const subgraph: SubgraphModule = {
  name: 'slack',
  port: 4004,
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  entities,
  migrations,
  consumers,
  gauges: loadGauges,
};
