import { loadGauges } from '@sophia/ingest';
import { syncGauges } from '@sophia/ingest/live';
import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { type SlackServices, services } from './connection/services.ts';
import { checkSettings, type SlackSettings, settings } from './connection/settings.ts';
import { consumers } from './consumers/index.ts';
import { entities } from './entities/index.ts';
import { eraseUser } from './erasure/erase-user.ts';
import { readEvents } from './events/read-events.ts';
import { receiveEvent } from './events/receive-event.ts';
import { follow } from './follow.ts';
import { migrations } from './migrations/index.ts';
import { resolvers } from './resolvers/index.ts';

export { settings } from './connection/settings.ts';
export { ingest } from './ingest/load-export.ts';

/** Channels, users and messages of Slack workspaces. */
export const subgraph: SubgraphModule<SlackServices, SlackSettings> = {
  name: 'slack',
  port: 4004,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities,
  migrations,
  settings,
  checkSettings,
  services,
  consumers,
  erasure: { erase: eraseUser, ownTexts: ['slack_messages'] },
  jobs: [readEvents],
  routes: [receiveEvent],
  startLoop: follow,
  gauges: [...loadGauges, ...syncGauges('slack', 'Slack')],
};
