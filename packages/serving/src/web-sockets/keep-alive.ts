import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';

/** Pings connections and cuts off those that do not respond. */
export interface KeepAlive {
  /** Watches a WebSocket, which sends over `socket`. Returns a function that stops watching. */
  watch(webSocket: WebSocket, socket: Pick<Socket, 'bytesWritten' | 'writableLength'>): () => void;
  stop(): void;
}

interface Watched {
  readonly webSocket: WebSocket;
  readonly socket: Pick<Socket, 'bytesWritten' | 'writableLength'>;
  hasAnswered: boolean;
  /** Bytes that the client had read at the last ping. */
  taken: number;
  /** Number of pings in a row during which the client read none of the bytes that wait for it. */
  stuckFor: number;
}

/** Number of groups that are pinged one after the other. Thousands of pings at once would block the event loop. */
const parts = 24;

/** Most pings in a row without progress. On a slow line the server may not see the progress of a large answer. */
const maxStuck = 5;

/**
 * Pings each connection every `intervalMs` milliseconds, with one timer for all. Cuts off a client that did not respond
 * by the next ping, unless it is still reading earlier data. Always cuts off a client that reads nothing.
 */
export function createKeepAlive(intervalMs: number): KeepAlive {
  const groups = Array.from({ length: parts }, () => new Set<Watched>());
  let joined = 0;
  let turn = 0;

  function ping(): void {
    turn = (turn + 1) % parts;
    for (const watched of groups[turn] ?? []) {
      const { webSocket, socket } = watched;
      const taken = takenOf(socket);
      const isTaking = taken > watched.taken;
      watched.taken = taken;
      watched.stuckFor = isTaking || socket.writableLength === 0 ? 0 : watched.stuckFor + 1;
      const isWaitedFor = watched.stuckFor > 0 && watched.stuckFor < maxStuck;
      const isAlive = socket.writableLength === 0 ? watched.hasAnswered || isTaking : isTaking || isWaitedFor;
      if (!isAlive) {
        webSocket.terminate();
        continue;
      }
      watched.hasAnswered = false;
      if (webSocket.readyState === webSocket.OPEN) webSocket.ping();
    }
  }

  const timer = setInterval(ping, intervalMs / parts).unref();
  return {
    watch(webSocket, socket) {
      const watched: Watched = { webSocket, socket, hasAnswered: true, taken: takenOf(socket), stuckFor: 0 };
      const group = groups[joined++ % parts];
      group?.add(watched);
      webSocket.on('pong', () => {
        watched.hasAnswered = true;
      });
      return () => group?.delete(watched);
    },
    stop: () => clearInterval(timer),
  };
}

const takenOf = ({ bytesWritten, writableLength }: Watched['socket']): number => bytesWritten - writableLength;
