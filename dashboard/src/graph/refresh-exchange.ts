import { type Exchange, makeOperation, type Operation } from '@urql/core';
import { pipe, tap } from 'wonka';
import { onConnectionBack } from './connection.ts';
import { isLive } from './live-exchange.ts';

const everyMs = 5 * 60_000;
/** A person who changes windows often shall not ask each time. */
const leastMs = 60_000;

/** Context of queries whose answer stays as it is until somebody asks anew. */
export const steady = { isSteady: true };

/**
 * Reads anew what is shown and no live query keeps current: every five minutes, when the page comes into sight again, and when
 * the lost connection is back. A page that is out of sight waits.
 */
export const refreshExchange: Exchange = ({ client, forward }) => {
  const shown = new Map<number, Operation>();
  let readAt = Date.now();
  let isDue = false;

  function refresh(): void {
    if (document.hidden) {
      isDue = true;
      return;
    }
    readAt = Date.now();
    isDue = false;
    for (const operation of shown.values()) {
      if (isLive(operation) || operation.context.isSteady === true) continue;
      client.reexecuteOperation(
        makeOperation('query', operation, { ...operation.context, requestPolicy: 'cache-and-network' }),
      );
    }
  }

  setInterval(refresh, everyMs);
  onConnectionBack(refresh);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && (isDue || Date.now() - readAt >= leastMs)) refresh();
  });

  return (operations) =>
    pipe(
      operations,
      tap((operation) => {
        if (operation.kind === 'teardown') shown.delete(operation.key);
        else if (operation.kind === 'query') shown.set(operation.key, operation);
      }),
      forward,
    );
};
