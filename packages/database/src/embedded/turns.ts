import { setImmediate as nextImmediate, setTimeout as wait } from 'node:timers/promises';
import type { Priority } from '../server/priority.ts';

export interface Turn {
  /** Passes the database to the next connection. Further calls do nothing. */
  end(): void;
}

/** Turns in which connections use the one database. */
export interface Turns {
  /** Waits for the caller's turn. Rejects with the reason of `signal` if it aborts first. */
  take(priority: Priority, signal: AbortSignal): Promise<Turn>;
  /** Number of callers that wait for a turn. */
  waiting(priority: Priority): number;
}

/** Interactive turns in a row after which waiting background work gets one, so that it never starves. */
const maxInARow = 20;

/**
 * Milliseconds that background work waits after an interactive turn. A GraphQL query runs several transactions one
 * after the other, and must not wait for background work between each two.
 */
const lingerMs = 3;

interface Waiting {
  readonly begin: (turn: Turn) => void;
}

/** Creates turns that are given in the order of requests, interactive ones first. */
export function createTurns(): Turns {
  const queues = { interactive: new Set<Waiting>(), background: new Set<Waiting>() };
  let isTaken = false;
  let isChoosing = false;
  let inARow = 0;

  async function choose(): Promise<void> {
    if (isTaken || isChoosing) return;
    isChoosing = true;
    const isFollowed = inARow > 0;
    // Lets the event loop read the requests that arrived while the database was busy. Waits for two rounds, because
    // this round has already polled its sockets.
    if (queues.interactive.size === 0 && queues.background.size > 0) {
      if (isFollowed) await wait(lingerMs);
      else await nextImmediate().then(() => nextImmediate());
    }
    isChoosing = false;
    const isInteractive = queues.interactive.size > 0 && (queues.background.size === 0 || inARow < maxInARow);
    const [next] = isInteractive ? queues.interactive : queues.background;
    if (!next) return;
    inARow = isInteractive ? inARow + 1 : 0;
    isTaken = true;
    next.begin({ end: once(release) });
  }

  function release(): void {
    isTaken = false;
    void choose();
  }

  return {
    async take(priority, signal) {
      signal.throwIfAborted();
      const queue = queues[priority];
      const turn = Promise.withResolvers<Turn>();
      const waiting: Waiting = {
        begin(begun) {
          leave();
          turn.resolve(begun);
        },
      };
      const giveUp = () => {
        leave();
        turn.reject(signal.reason);
      };
      const leave = () => {
        queue.delete(waiting);
        signal.removeEventListener('abort', giveUp);
      };
      queue.add(waiting);
      signal.addEventListener('abort', giveUp);
      void choose();
      return turn.promise;
    },
    waiting: (priority) => queues[priority].size,
  };
}

function once(call: () => void): () => void {
  let isCalled = false;
  return () => {
    if (isCalled) return;
    isCalled = true;
    call();
  };
}
