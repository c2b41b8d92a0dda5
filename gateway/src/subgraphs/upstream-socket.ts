import {
  GRAPHQL_TRANSPORT_WS_PROTOCOL,
  type Message,
  MessageType,
  type SubscribePayload,
  stringifyMessage,
} from 'graphql-ws';
import { WebSocket } from 'ws';
import { isJsonObject, type JsonObject, type JsonValue, parseExactly } from '../common/json.ts';
import { addressOf } from './subgraph-address.ts';

/** The end of a connection: a WebSocket close code, or the HTTP status of a refusal. */
export interface SocketEnd {
  readonly code?: number;
  readonly status?: number;
  /** The other side's reason, or the local error; for logs. */
  readonly cause: Error;
  /** True if the other side does not speak graphql-transport-ws. */
  readonly isMalformed?: boolean;
}

/** Receives the messages of a connection; `closed` is called once, as the last. */
export interface SocketListener {
  acknowledged(): void;
  next(id: string, payload: JsonValue | undefined): void;
  error(id: string, payload: JsonValue | undefined): void;
  complete(id: string): void;
  closed(end: SocketEnd): void;
}

/** A connection to a subgraph as a graphql-transport-ws client. */
export interface UpstreamSocket {
  /** Call it only after the connection is acknowledged. */
  subscribe(id: string, operation: SubscribePayload): void;
  complete(id: string): void;
  /** Closes the connection. The listener is not called any more. */
  close(): void;
}

/** Milliseconds that a subgraph may take to acknowledge a connection. */
const openingMs = 10_000;

/** Connects to a routing URL, and sends `params` as the payload of `connection_init`. */
export function openUpstreamSocket(routingUrl: string, params: JsonObject, listener: SocketListener): UpstreamSocket {
  const { url, headers } = addressOf(routingUrl);
  const socket = new WebSocket(url.href.replace(/^http/, 'ws'), GRAPHQL_TRANSPORT_WS_PROTOCOL, { headers });
  let isAcknowledged = false;
  let isOver = false;
  let failure: Error | undefined;

  const opening = setTimeout(() => {
    end({ cause: new Error(`The connection was not acknowledged within ${openingMs} ms`) });
  }, openingMs);

  function end(reason: SocketEnd): void {
    if (isOver) return;
    release();
    listener.closed(reason);
  }

  function release(): void {
    isOver = true;
    clearTimeout(opening);
    // Does not wait for the other side's close frame: nothing more is expected from it.
    if (socket.readyState === WebSocket.OPEN) socket.close(1000, 'Normal Closure');
    else if (socket.readyState === WebSocket.CONNECTING) socket.terminate();
  }

  function send<Type extends MessageType>(message: Message<Type>): void {
    if (socket.readyState === WebSocket.OPEN) socket.send(stringifyMessage(message));
  }

  function receive(text: string): void {
    const message = readMessage(text);
    if (!message) {
      end({ cause: new Error('A message is not valid graphql-transport-ws'), isMalformed: true });
      return;
    }
    const { type, id, payload } = message;
    switch (type) {
      case MessageType.Ping:
        send(isJsonObject(payload) ? { type: MessageType.Pong, payload } : { type: MessageType.Pong });
        break;
      case MessageType.ConnectionAck:
        acknowledge();
        break;
      case MessageType.Next:
        listener.next(id, payload);
        break;
      case MessageType.Error:
        listener.error(id, payload);
        break;
      case MessageType.Complete:
        listener.complete(id);
    }
  }

  function acknowledge(): void {
    if (isAcknowledged) return;
    isAcknowledged = true;
    clearTimeout(opening);
    listener.acknowledged();
  }

  socket.on('open', () => send({ type: MessageType.ConnectionInit, payload: params }));
  socket.on('message', (data: Buffer) => {
    if (!isOver) receive(data.toString());
  });
  socket.on('unexpected-response', (request, response) => {
    request.destroy();
    const status = response.statusCode ?? 0;
    end({ status, cause: new Error(`The connection was refused with HTTP status ${status}`) });
  });
  socket.on('error', (error) => {
    failure = error;
  });
  socket.on('close', (code, reason) => {
    const text = reason.toString();
    end({ code, cause: failure ?? new Error(`The connection was closed with ${code}${text && `: ${text}`}`) });
  });

  return {
    subscribe: (id, payload) => send({ type: MessageType.Subscribe, id, payload }),
    complete: (id) => send({ type: MessageType.Complete, id }),
    close: release,
  };
}

interface ReceivedMessage {
  readonly type: string;
  /** Empty for messages that do not belong to an operation. */
  readonly id: string;
  readonly payload: JsonValue | undefined;
}

function readMessage(text: string): ReceivedMessage | undefined {
  let message: JsonValue;
  try {
    message = parseExactly(text);
  } catch {
    return undefined;
  }
  if (!isJsonObject(message) || typeof message.type !== 'string') return undefined;
  const { type, id = '', payload } = message;
  return typeof id === 'string' ? { type, id, payload } : undefined;
}
