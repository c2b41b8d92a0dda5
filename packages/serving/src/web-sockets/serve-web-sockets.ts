import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import { closeCodes } from './close-codes.ts';
import { createKeepAlive } from './keep-alive.ts';
import { speakGraphQL } from './socket-connection.ts';
import type { Refusal, SocketRules } from './socket-rules.ts';

/** Milliseconds that a client may take to send `connection_init`. */
const initTimeoutMs = 5_000;
const keepAliveMs = 12_000;
const maxMessageBytes = 1024 * 1024;
const subprotocol = 'graphql-transport-ws';

const notFound: Refusal = { status: 404, reason: 'Not Found' };

export interface WebSocketService {
  /** Closes every connection with 1012 (service restart). Cuts off those still open after `graceMs` milliseconds. */
  close(graceMs: number): Promise<void>;
}

/** Serves graphql-transport-ws on some paths of an HTTP server. Upgrades on other paths get a 404. */
export function serveWebSockets(
  server: Server,
  endpoints: readonly string[],
  rules: SocketRules,
  refusalOf: (request: IncomingMessage) => Refusal | undefined,
): WebSocketService {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    handleProtocols: (offered) => offered.has(subprotocol) && subprotocol,
  });
  const keepAlive = createKeepAlive(keepAliveMs);
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const isElsewhere = !endpoints.includes(request.url?.split('?')[0] ?? '');
    const refused = refusalOf(request) ?? (isElsewhere ? notFound : rules.refusal?.(request));
    // Node no longer handles errors of an upgraded socket. Without a listener, a client that hangs up ends the process.
    socket.on('error', () => socket.destroy());
    if (refused) {
      const { status, reason, message = '' } = refused;
      const length = Buffer.byteLength(message);
      const head = `HTTP/1.1 ${status} ${reason}\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8`;
      socket.end(`${head}\r\ncontent-length: ${length}\r\n\r\n${message}`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      // A client's mistake, such as a frame that is too long, closes its connection only.
      webSocket.on('error', () => webSocket.terminate());
      if (webSocket.protocol !== subprotocol) {
        return webSocket.close(closeCodes.subprotocolNotAcceptable, 'Subprotocol not acceptable');
      }
      const unwatch = keepAlive.watch(webSocket, socket);
      webSocket.on('close', unwatch);
      speakGraphQL(webSocket, socket, request, { rules, initTimeoutMs });
    });
  });
  return {
    async close(graceMs) {
      keepAlive.stop();
      const closed = new Promise<void>((resolve) => sockets.close(() => resolve()));
      for (const client of sockets.clients) client.close(closeCodes.serviceRestart, 'Service restart');
      const fuse = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, graceMs);
      await closed;
      clearTimeout(fuse);
    },
  };
}
