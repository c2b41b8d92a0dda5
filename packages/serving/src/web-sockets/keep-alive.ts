import type { WebSocket } from 'ws';

/** Pings connections and cuts off those that have not answered by the next ping. */
export interface KeepAlive {
  /** Answers with what lets the connection alone again. */
  watch(socket: WebSocket): () => void;
  stop(): void;
}

interface Watched {
  readonly socket: WebSocket;
  hasAnswered: boolean;
}

/** In how many parts the connections are pinged: thousands at once would hold up all else. */
const parts = 24;

/** One timer for all connections, each of which is pinged every `intervalMs` milliseconds. */
export function createKeepAlive(intervalMs: number): KeepAlive {
  const groups = Array.from({ length: parts }, () => new Set<Watched>());
  let joined = 0;
  let turn = 0;

  function ping(): void {
    turn = (turn + 1) % parts;
    for (const watched of groups[turn] ?? []) {
      if (!watched.hasAnswered) {
        watched.socket.terminate();
        continue;
      }
      watched.hasAnswered = false;
      if (watched.socket.readyState === watched.socket.OPEN) watched.socket.ping();
    }
  }

  const timer = setInterval(ping, intervalMs / parts).unref();
  return {
    watch(socket) {
      const watched: Watched = { socket, hasAnswered: true };
      const group = groups[joined++ % parts];
      group?.add(watched);
      socket.on('pong', () => {
        watched.hasAnswered = true;
      });
      return () => group?.delete(watched);
    },
    stop: () => clearInterval(timer),
  };
}
