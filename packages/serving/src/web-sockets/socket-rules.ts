import type { IncomingMessage } from 'node:http';
import type { Enveloped } from '../prepare-operation.ts';
import type { ParseJson, SocketOperation } from './read-message.ts';

/** What the client sends in `connection_init`. */
type ConnectionParams = Readonly<Record<string, unknown>>;

/** How HTTP answers a client that may not open a WebSocket. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly message?: string;
}

/** Who may connect, and what their operations are run by. */
export interface SocketRules {
  /** With what an upgrade is refused; undefined lets it pass. */
  refusal?(request: IncomingMessage): Refusal | undefined;
  /** Decides about a client. Resolves with undefined to close the connection with 4403 (forbidden). */
  connect(params: ConnectionParams, request: IncomingMessage): Promise<SocketSession | undefined>;
  /** Parses messages; `JSON.parse` when absent. */
  readonly parseJson?: ParseJson;
  /** Told of what went wrong on our side. */
  failed?(error: unknown): void;
  /** Operations that one connection may have open at once; as many as it likes when absent. */
  readonly maxOperations?: number;
}

/** A client that was let in. */
export interface SocketSession {
  /** The server's functions for one operation. The signal is aborted when the client has left or wants no more of it. */
  enveloped(operation: SocketOperation, signal: AbortSignal): Enveloped;
  /** Answers a `ping` that has a payload with what its `pong` says; without it, or for undefined, that says nothing. */
  ping?(payload: ConnectionParams): Promise<ConnectionParams | undefined>;
  /** Called once the connection is closed. */
  closed?(): void;
}
