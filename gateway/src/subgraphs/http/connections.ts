import { Connection, type WrittenRequest } from './connection.ts';
import type { Answered, Cancel, HttpMessage } from './http-exchange.ts';
import { writeRequest } from './request-text.ts';

/** The connections to one server. */
export interface Connections {
  /** Sends a message. Returns a function that cancels the exchange, for the other side too. */
  send(message: HttpMessage, answered: Answered): Cancel;
  /** Closes the connections, each when its answer has arrived. No message may be sent afterwards. */
  close(): Promise<void>;
}

interface ConnectionsOptions {
  readonly max: number;
  readonly maxBytes: number;
}

/** Milliseconds between two looks for connections that nobody has used for long. */
const sweepMs = 1_000;

/** Opens connections to a server as they are needed, at most `max`, and keeps them for later messages. */
export function createConnections(origin: URL, { max, maxBytes }: ConnectionsOptions): Connections {
  const { hostname } = origin;
  const host = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  const port = Number(origin.port) || 80;
  const open = new Map<Connection, WrittenRequest | undefined>();
  /** The latest to become idle is used first, so that the others can be closed. */
  const idle: Connection[] = [];
  const waiting = new Set<WrittenRequest>();
  let sweep: NodeJS.Timeout | undefined;
  let whenClosed: (() => void) | undefined;

  const options = {
    host,
    port,
    maxBytes,
    onIdle(connection: Connection) {
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        carry(connection, next);
      } else if (whenClosed) connection.close();
      else {
        open.set(connection, undefined);
        idle.push(connection);
        sweep ??= setTimeout(closeStale, sweepMs).unref();
      }
    },
    onClosed(connection: Connection) {
      open.delete(connection);
      const index = idle.indexOf(connection);
      if (index >= 0) idle.splice(index, 1);
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        carry(new Connection(options), next);
      } else if (open.size === 0) whenClosed?.();
    },
  };

  function carry(connection: Connection, request: WrittenRequest): void {
    open.set(connection, request);
    connection.send(request);
  }

  function idleConnection(): Connection | undefined {
    for (let connection = idle.pop(); connection; connection = idle.pop()) {
      if (!connection.isStale()) return connection;
      connection.close();
    }
    return undefined;
  }

  function begin(request: WrittenRequest): void {
    const connection = idleConnection() ?? (open.size < max ? new Connection(options) : undefined);
    if (connection) carry(connection, request);
    else waiting.add(request);
  }

  function cancel(request: WrittenRequest, reason: Error): void {
    if (waiting.delete(request)) return;
    for (const [connection, carried] of open) if (carried === request) connection.close(reason);
  }

  function closeStale(): void {
    for (const connection of [...idle]) if (connection.isStale()) connection.close();
    sweep = idle.length > 0 ? setTimeout(closeStale, sweepMs).unref() : undefined;
  }

  return {
    send(message, answered) {
      const content = writeRequest(message);
      const request = { content, answered };
      begin(request);
      return (reason) => cancel(request, reason);
    },
    close() {
      clearTimeout(sweep);
      return new Promise((resolve) => {
        whenClosed = resolve;
        for (const connection of [...idle]) connection.close();
        if (open.size === 0) resolve();
      });
    },
  };
}
