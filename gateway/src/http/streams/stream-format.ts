import type { ExecutionResult } from 'graphql';

/** How several responses are written into one HTTP answer. */
export interface StreamFormat {
  readonly contentType: string;
  /** What the body begins with, at once, so that the client has its headers before the first event. */
  begin(): string;
  /** The bytes of one response; the same for everybody, so that they can be kept. */
  part(result: ExecutionResult): Buffer;
  /** Tells client and proxies on the way that the connection is in use. */
  readonly heartbeat: string;
  /** What the body ends with. One that is handed over ends only here: its client is to come back. */
  end(isHandedOver: boolean): string;
}
