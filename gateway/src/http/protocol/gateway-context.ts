import type { ExecutionResult } from 'graphql';
import type { ClientRequest } from '../../request/client-request.ts';

/** An operation that is answered in a stream that its client has reserved. */
export interface ReservedOperation {
  /** Aborted when the client stops the operation, or when the stream has ended. */
  readonly signal: AbortSignal;
  /** Sends the answer to the stream, and then a message that the operation is complete. */
  send(answer: AsyncIterable<ExecutionResult> | ExecutionResult): void;
}

/** Values that the gateway's plugins add to each request's GraphQL context. */
export interface GatewayContext {
  client: ClientRequest;
  /** Present if the operation is answered in a stream that its client has reserved. */
  reserved?: ReservedOperation;
}
