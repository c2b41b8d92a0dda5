import type { IncomingMessage } from 'node:http';
import type { Enveloped } from '../answers/prepare-operation.ts';
import type { ParseJson, SocketOperation } from './read-message.ts';

/** Payload of `connection_init`. */
type ConnectionParams = Readonly<Record<string, unknown>>;

/** The HTTP response to a refused upgrade. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly message?: string;
}

/** Decides who may connect, and runs their operations. */
export interface SocketRules {
  /** Returns the response to an upgrade that is refused, or undefined to accept it. */
  refusal?(request: IncomingMessage): Refusal | undefined;
  /**
   * Accepts a client and resolves with its session, or refuses it with undefined: its connection is closed with 4403.
   */
  connect(params: ConnectionParams, request: IncomingMessage): Promise<SocketSession | undefined>;
  /** Parses messages. @default JSON.parse */
  readonly parseJson?: ParseJson;
  /** Called with each error on our side. */
  failed?(error: unknown): void;
  /** Most operations that one connection may have open at once. @default no limit */
  readonly maxOperations?: number;
}

/** An accepted client. */
export interface SocketSession {
  /** Returns the server's functions for one operation. The signal aborts when the client leaves or cancels it. */
  enveloped(operation: SocketOperation, signal: AbortSignal): Enveloped;
  /**
   * Returns the payload of the `pong` for a `ping` with a payload. Without this function, or for undefined, it has
   * none.
   */
  ping?(payload: ConnectionParams): Promise<ConnectionParams | undefined>;
  /** Called after the connection is closed. */
  closed?(): void;
}
