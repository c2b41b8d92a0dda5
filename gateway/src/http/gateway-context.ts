import type { ClientRequest } from '../execution/execution.ts';
import type { ReservedOperation } from './streams/reserved-stream.ts';

/** What the gateway's own plugins put into each request's GraphQL context. */
export interface GatewayContext {
  client: ClientRequest;
  /** Present when the operation is answered in a stream that its client has reserved. */
  reserved?: ReservedOperation;
}
