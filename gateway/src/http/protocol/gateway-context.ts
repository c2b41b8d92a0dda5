import type { ExecutionResult } from 'graphql';
import type { ClientRequest } from '../../request/client-request.ts';

/** An operation that is answered in a stream which its client has reserved. */
export interface ReservedOperation {
  /** Aborted when the operation is stopped, or the stream has ended. */
  readonly signal: AbortSignal;
  /** Has the answer told in the stream, and then that it is complete. */
  tell(answer: AsyncIterable<ExecutionResult> | ExecutionResult): void;
}

/** What the gateway's own plugins put into each request's GraphQL context. */
export interface GatewayContext {
  client: ClientRequest;
  /** Present when the operation is answered in a stream that its client has reserved. */
  reserved?: ReservedOperation;
}
