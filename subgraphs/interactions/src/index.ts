import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { consumers } from './consumers/index.ts';
import { entities } from './entities/index.ts';
import { noteInteractions } from './erasure/note-interactions.ts';
import { migrations } from './migrations/index.ts';
import { resolvers } from './resolvers/index.ts';

/** The unified timeline: everything that happened between us and our customers, from all sources. */
export const subgraph: SubgraphModule = {
  name: 'interactions',
  port: 4002,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities,
  migrations,
  consumers,
  erasure: { look: noteInteractions, ownTexts: ['unified_interactions'] },
};
