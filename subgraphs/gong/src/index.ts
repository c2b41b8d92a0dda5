import { loadGauges } from '@sophia/ingest';
import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { consumers } from './consumers/index.ts';
import { entities } from './entities/index.ts';
import { migrations } from './migrations/index.ts';
import { resolvers } from './resolvers/index.ts';

export { ingest } from './ingest/index.ts';

/** Calls recorded by Gong, with their participants and transcripts. */
export const subgraph: SubgraphModule = {
  name: 'gong',
  port: 4003,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities,
  migrations,
  consumers,
  gauges: loadGauges,
};
