import { setImmediate as nextImmediate, setTimeout as wait } from 'node:timers/promises';
import type { Priority } from '../priority.ts';

export interface Turn {
  /** Lets the next one have the database. Only the first call counts. */
  end(): void;
}

/** The one database, which its connections use in turns. */
export interface Turns {
  /** Resolves when it is the caller's turn; rejects with the reason of `signal` when that comes first. */
  take(priority: Priority, signal: AbortSignal): Promise<Turn>;
  /** How many wait for their turn. */
  waiting(priority: Priority): number;
}

/** After so many interactive turns in a row, waiting background work gets one, so that it never starves. */
const mostInARow = 20;

/**
 * A query of the graph is several transactions, one after the other: background work holds back this long after one of
 * them, or the query would wait anew at each.
 */
const lingerMs = 3;

interface Waiting {
  readonly begin: (turn: Turn) => void;
}

/** Gives turns in the order in which they were asked for, interactive ones first. */
export function createTurns(): Turns {
  const queues = { interactive: new Set<Waiting>(), background: new Set<Waiting>() };
  let isTaken = false;
  let isChoosing = false;
  let inARow = 0;

  async function choose(): Promise<void> {
    if (isTaken || isChoosing) return;
    isChoosing = true;
    const isFollowed = inARow > 0;
    // Requests that arrived while the database was busy have yet to be read from their sockets: twice, because what this
    // turn of the event loop polled was there before.
    if (queues.interactive.size === 0 && queues.background.size > 0) {
      if (isFollowed) await wait(lingerMs);
      else await nextImmediate().then(() => nextImmediate());
    }
    isChoosing = false;
    const isInteractive = queues.interactive.size > 0 && (queues.background.size === 0 || inARow < mostInARow);
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
