import { loadGauges } from '@sophia/ingest';
import { syncGauges } from '@sophia/ingest/live';
import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { type GongServices, services } from './connection/services.ts';
import { checkSettings, type GongSettings, settings } from './connection/settings.ts';
import { consumers } from './consumers/index.ts';
import { entities } from './entities/index.ts';
import { eraseParty } from './erasure/erase-party.ts';
import { migrations } from './migrations/index.ts';
import { resolvers } from './resolvers/index.ts';
import { followGong } from './sync/follow-gong.ts';
import { readDeliveries } from './webhooks/read-deliveries.ts';
import { receiveDelivery } from './webhooks/receive-delivery.ts';

export { settings } from './connection/settings.ts';
export { ingest } from './ingest/index.ts';

/** Calls recorded by Gong, with their participants and transcripts. */
export const subgraph: SubgraphModule<GongServices, GongSettings> = {
  name: 'gong',
  port: 4003,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities,
  migrations,
  settings,
  checkSettings,
  services,
  consumers,
  erasure: { erase: eraseParty, ownTexts: ['transcript_segments', 'pending_transcripts'] },
  jobs: [readDeliveries],
  routes: [receiveDelivery],
  startLoop: followGong,
  gauges: [...loadGauges, ...syncGauges('gong', 'Gong')],
};
