import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';

/** Pings connections and cuts off those that do not answer. */
export interface KeepAlive {
  /** `socket` is what the WebSocket sends over. Answers with what lets the connection alone again. */
  watch(webSocket: WebSocket, socket: Pick<Socket, 'bytesWritten' | 'writableLength'>): () => void;
  stop(): void;
}

interface Watched {
  readonly webSocket: WebSocket;
  readonly socket: Pick<Socket, 'bytesWritten' | 'writableLength'>;
  hasAnswered: boolean;
  /** How many bytes its client had taken at the last ping. */
  taken: number;
  /** For how many pings it has taken nothing of what waits for it. */
  stuckFor: number;
}

/** In how many parts the connections are pinged: thousands at once would hold up all else. */
const parts = 24;

/** A slow line may need a while for a large answer, and the server does not see it progress. */
const maxStuck = 5;

/**
 * One timer for all connections; it pings each every `intervalMs` milliseconds. A client that has not answered by the next
 * ping is cut off, unless it is still reading what was sent before. A client that reads nothing is cut off in any case.
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
