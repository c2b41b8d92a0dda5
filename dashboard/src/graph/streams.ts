import { createSophiaClient } from '@sophia/client';
import { noteConnection } from './connection.ts';

const url = new URL('/graphql', window.location.href).href;

/**
 * Live queries and subscriptions, on one WebSocket. It comes back for as long as the page is open: a live query then answers
 * anew, and a subscription goes on behind its last event.
 */
export const streams = createSophiaClient({
  url,
  retries: Number.POSITIVE_INFINITY,
  maxWaitMs: 5_000,
  onConnection: noteConnection,
});
