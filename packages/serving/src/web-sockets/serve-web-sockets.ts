import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import { closeCodes } from './close-codes.ts';
import { createKeepAlive } from './keep-alive.ts';
import { speakGraphQL } from './socket-connection.ts';
import type { SocketRules } from './socket-rules.ts';

/** How long a client may take to send `connection_init`. */
const initTimeoutMs = 5_000;
const keepAliveMs = 12_000;
const maxMessageBytes = 1024 * 1024;
const subprotocol = 'graphql-transport-ws';

export interface WebSocketService {
  /** Closes every connection with 1012 (service restart); those that do not answer are cut off after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** Serves graphql-transport-ws on one path of an HTTP server; every other upgrade is answered with 404. */
export function serveWebSockets(server: Server, endpoint: string, rules: SocketRules): WebSocketService {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    handleProtocols: (offered) => offered.has(subprotocol) && subprotocol,
  });
  const keepAlive = createKeepAlive(keepAliveMs);
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const isElsewhere = request.url?.split('?')[0] !== endpoint;
    const refused = isElsewhere ? '404 Not Found' : rules.refusal?.(request);
    // Node leaves an upgraded socket to us; without a listener a client that hangs up would end the process.
    socket.on('error', () => socket.destroy());
    if (refused) {
      socket.end(`HTTP/1.1 ${refused}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      // What a client does wrong, such as a frame that is too long, closes its connection and is nobody else's matter.
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
