import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { type Context, GRAPHQL_TRANSPORT_WS_PROTOCOL, type SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { type Enveloped, isRefused, prepareOperation } from './prepare-operation.ts';
import { sendWrittenPayloads, writtenPayload } from './written-payloads.ts';

/** How long a client may take to send `connection_init`. */
const initTimeoutMs = 5_000;
const keepAliveMs = 12_000;
const maxMessageBytes = 1024 * 1024;

/** What the client sends in `connection_init`. */
export type ConnectionParams = Readonly<Record<string, unknown>>;

export interface SocketRules {
  /** The status with which an upgrade is refused, as `403 Forbidden`; undefined lets it pass. */
  refusal?(request: IncomingMessage): string | undefined;
  /**
   * Decides about a client. Resolves with what makes the server's functions for each of its operations, or with undefined,
   * which closes the connection with 4403 (forbidden).
   */
  connect(params: ConnectionParams, request: IncomingMessage): Promise<(() => Enveloped) | undefined>;
}

export interface WebSocketService {
  /** Closes every connection with 1001 (going away); those that do not answer are cut off after `graceMs`. */
  close(graceMs: number): Promise<void>;
}

interface Connected extends Record<PropertyKey, unknown> {
  readonly enveloped: () => Enveloped;
}
type SocketContext = Context<Record<string, unknown>, Extra & Partial<Connected>>;

/** Serves graphql-transport-ws on one path of an HTTP server; every other upgrade is answered with 404. */
export function serveWebSockets(server: Server, endpoint: string, rules: SocketRules): WebSocketService {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    handleProtocols: (offered) => offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  const disposable = useServer<Record<string, unknown>, Partial<Connected>>(
    {
      connectionInitWaitTimeout: initTimeoutMs,
      onConnect: (context) => connect(rules, context),
      onSubscribe: (context, _id, payload) => prepare(context, payload),
      onNext: (_context, _id, _payload, _args, result) => writtenPayload(result as ExecutionResult),
      execute: (args) => envelopedOf(args).execute(args),
      subscribe: (args) => envelopedOf(args).subscribe(args),
    },
    sockets,
    keepAliveMs,
  );
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const isElsewhere = request.url?.split('?')[0] !== endpoint;
    const refused = isElsewhere ? '404 Not Found' : rules.refusal?.(request);
    // Node leaves an upgraded socket to us; without a listener a client that hangs up would end the process.
    socket.on('error', () => socket.destroy());
    if (refused) socket.end(`HTTP/1.1 ${refused}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    else {
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        sendWrittenPayloads(webSocket);
        sockets.emit('connection', webSocket, request);
      });
    }
  });
  return {
    async close(graceMs) {
      const fuse = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, graceMs);
      await disposable.dispose();
      clearTimeout(fuse);
    },
  };
}

async function connect(rules: SocketRules, { connectionParams = {}, extra }: SocketContext): Promise<boolean> {
  const enveloped = await rules.connect(connectionParams, extra.request);
  if (!enveloped) return false;
  Object.assign(extra, { enveloped } satisfies Connected);
  return true;
}

const envelopes = new WeakMap<ExecutionArgs, Enveloped>();

async function prepare({ extra }: SocketContext, payload: SubscribePayload) {
  if (!extra.enveloped) throw new Error('A client was let in whom the rules had not accepted');
  const enveloped = extra.enveloped();
  const prepared = await prepareOperation(enveloped, payload);
  if (!isRefused(prepared)) envelopes.set(prepared, enveloped);
  return prepared;
}

function envelopedOf(args: ExecutionArgs): Enveloped {
  const enveloped = envelopes.get(args);
  if (!enveloped) throw new Error('An operation was run that was not prepared');
  return enveloped;
}
