// Copied to where the packages are installed, and read there by Hive Gateway.
import { defineConfig } from '@graphql-hive/gateway';

export const gatewayConfig = defineConfig({
  inboundInflightRequestDeduplication: process.env.SHARE_CLIENT_REQUESTS === 'on',
  // Subgraphs stream over WebSocket, at the path of their queries.
  transportEntries: { '*.http': { options: { subscriptions: { kind: 'ws', location: '/graphql' } } } },
  logging: 'error',
});
