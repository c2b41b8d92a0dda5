import { composeSupergraph, createGateway, type Gateway, type GatewayServer, serveGateway } from '@sophia/gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AlertSubgraphs, startAlertSubgraphs, typeDefs } from '../src/subscriptions/subgraphs.ts';
import { subscribe } from '../src/subscriptions/subscribers.ts';

let subgraphs: AlertSubgraphs;
let gateway: Gateway;
let server: GatewayServer;
beforeAll(async () => {
  subgraphs = await startAlertSubgraphs();
  const composition = composeSupergraph(
    Object.entries(typeDefs).map(([name, sdl]) => ({ name, sdl, routingUrl: subgraphs.urls[name] ?? '' })),
  );
  if (!composition.ok) throw new Error('The subgraphs do not compose');
  gateway = await createGateway({ supergraph: composition.supergraph });
  server = await serveGateway(gateway, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close(0);
  await gateway.dispose();
  await subgraphs[Symbol.asyncDispose]();
});

test.each([
  ['every subscriber of one stream gets every event', false, 15],
  ['every subscriber with a filter gets its own events', true, 3],
])('%s', async (_what, sharded, expected) => {
  const subscribers = await subscribe({ url: server.url, clients: 5, sharded });
  await expect.poll(() => subgraphs.listeners()).toBe(sharded ? 5 : 1);
  await expect.poll(() => gateway.metrics.text()).toContain('gateway_open_subscriptions 5');
  await subgraphs.emit({ perSecond: 1_000, events: 3, shards: 5 });
  await expect.poll(() => subscribers.received().events).toBe(expected);
  expect(subscribers.received().failures).toEqual([]);
  subscribers.close();
  await expect.poll(() => subgraphs.listeners()).toBe(0);
});
