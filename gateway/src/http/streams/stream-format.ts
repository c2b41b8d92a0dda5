import type { ExecutionResult } from 'graphql';

/** Writes several responses into one HTTP answer. */
export interface StreamFormat {
  readonly contentType: string;
  /** First text of the body, sent immediately, so that the client has its headers before the first event. */
  begin(): string;
  /** Returns the bytes of one response. They are the same for every client, so they can be cached. */
  part(result: ExecutionResult): Buffer;
  /** Text that shows the client and proxies that the connection is in use. */
  readonly heartbeat: string;
  /** Last text of the body. A handed-over stream does not say that it is complete, so that its client reconnects. */
  end(isHandedOver: boolean): string;
}
