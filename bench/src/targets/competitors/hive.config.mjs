// Copied to the folder of the installed packages, where Hive Gateway reads it.
import { defineConfig } from '@graphql-hive/gateway';

export const gatewayConfig = defineConfig({
  inboundInflightRequestDeduplication: process.env.SHARE_CLIENT_REQUESTS === 'on',
  // Subgraphs stream over WebSocket on the same path as queries.
  transportEntries: { '*.http': { options: { subscriptions: { kind: 'ws', location: '/graphql' } } } },
  logging: 'error',
});
