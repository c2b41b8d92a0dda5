type Json = Readonly<Record<string, unknown>>;

/** A GraphQL operation that a client sends over a WebSocket. */
export interface SocketOperation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Json | null;
  readonly extensions?: Json | null;
}

/** A message from a client in graphql-transport-ws. */
export type ClientMessage =
  | { readonly type: 'connection_init' | 'ping' | 'pong'; readonly payload: Json | undefined }
  | { readonly type: 'subscribe'; readonly id: string; readonly payload: SocketOperation }
  | { readonly type: 'complete'; readonly id: string };

/** Thrown for a malformed message. Its text is short, because it must fit into a WebSocket's close frame. */
export class InvalidMessage extends Error {}

/** Parses JSON. Throws any error for malformed text. */
export type ParseJson = (text: string) => unknown;

/** Reads a client's message. Throws `InvalidMessage` for a malformed one. */
export function readMessage(text: string, parse: ParseJson = JSON.parse): ClientMessage {
  const message = parsed(text, parse);
  const { type, id, payload } = message;
  switch (type) {
    case 'connection_init':
    case 'ping':
    case 'pong':
      if (payload !== undefined && payload !== null && !isObject(payload)) throw invalid(`The payload of ${type}`);
      return { type, payload: payload ?? undefined };
    case 'subscribe':
      return { type, id: readId(type, id), payload: readOperation(payload) };
    case 'complete':
      return { type, id: readId(type, id) };
    default:
      throw new InvalidMessage('The type of the message is none that clients send');
  }
}

function parsed(text: string, parse: ParseJson): Json {
  let value: unknown;
  try {
    value = parse(text);
  } catch {
    throw new InvalidMessage('The message is not JSON');
  }
  if (!isObject(value)) throw new InvalidMessage('The message is not an object');
  return value;
}

function readId(type: string, id: unknown): string {
  if (typeof id !== 'string' || id === '') throw new InvalidMessage(`${type} needs an id`);
  return id;
}

function readOperation(payload: unknown): SocketOperation {
  if (!isObject(payload)) throw invalid('The payload of subscribe');
  const { query, operationName, variables, extensions } = payload;
  if (typeof query !== 'string') throw new InvalidMessage('The payload of subscribe needs a query');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw new InvalidMessage('The operationName of subscribe must be a string');
  }
  if (variables !== undefined && variables !== null && !isObject(variables)) {
    throw invalid('The variables of subscribe');
  }
  if (extensions !== undefined && extensions !== null && !isObject(extensions)) {
    throw invalid('The extensions of subscribe');
  }
  return { query, operationName, variables, extensions };
}

const invalid = (what: string) => new InvalidMessage(`${what} must be an object`);

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
