import { readSchema, type SubgraphModule } from '@sophia/subgraph-kit';
import { consumers } from './consumers/index.ts';
import { Delivery } from './entities/delivery.ts';
import { Endpoint } from './entities/endpoint.ts';
import { Message } from './entities/message.ts';
import { pruneEveryHour, pruneLog } from './jobs/prune-log.ts';
import { sealEveryFiveMinutes, sealKeys } from './jobs/seal-keys.ts';
import { createTables } from './migrations/2026-12-01-webhooks.ts';
import { limitToContracts } from './migrations/2026-12-05-endpoint-contracts.ts';
import { openSender } from './posting/open-sender.ts';
import { resolvers } from './resolvers/index.ts';
import { startDispatcher } from './sending/dispatcher.ts';
import type { WebhookServices } from './services/services.ts';
import { settings, type WebhookSettings } from './settings.ts';

export { settings } from './settings.ts';

const day = 86_400_000;

/** Events that go out to the addresses of partners. */
export const subgraph: SubgraphModule<WebhookServices, WebhookSettings> = {
  name: 'webhooks',
  port: 4007,
  typeDefs: readSchema(new URL('../schema.graphql', import.meta.url)),
  resolvers,
  entities: [Endpoint, Delivery, Message],
  migrations: [createTables, limitToContracts],
  settings,
  services: {
    sender: ({ settings: own }) => openSender(own),
    logAge: ({ settings: { WEBHOOK_LOG_DAYS } }) => ({ ms: WEBHOOK_LOG_DAYS * day }),
  },
  consumers,
  jobs: [pruneLog, sealKeys],
  schedules: [pruneEveryHour, sealEveryFiveMinutes],
  startLoop: startDispatcher,
  notSample: ['endpoints', 'creators'],
};
