import type { Span } from '@sophia/tracing';
import type { Reads } from '../caching/reads.ts';
import type { Identity } from '../identity/identity.ts';
import type { IdentitySession } from '../identity/identity-session.ts';
import type { StreamTransport } from '../streams/stream-telemetry.ts';
import type { ResponseHeaders } from './response-headers.ts';

/**
 * The forms in which clients take an answer in parts: by its first year, or Apollo's incremental v0.2, which is that of
 * graphql-js 17.0.0-alpha.9.
 */
export type PartsSpec = 'deferSpec=20220824' | 'incrementalSpec=v0.2';

/** The request of a client, as everything knows it that works on the answer. */
export interface ClientRequest {
  readonly identity: Identity;
  /** Of the machine that the connection comes from, where there is one: perhaps a proxy's. */
  readonly address?: string;
  /** For how long the identity holds, where that is known of the connection that the request came over. */
  readonly session?: IdentitySession;
  /** The client's own headers; lower-case names. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** Headers of the client's response that subgraphs may add to. */
  readonly responseHeaders: ResponseHeaders;
  /** Sent with every subgraph request; lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent instead to the subgraphs that get more than others, by name. */
  readonly subgraphHeaders?: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** What the operations that came with it in one request are estimated to cost so far; absent for one by itself. */
  readonly batch?: { cost: number };
  /** Whether the client takes an answer in parts (@defer). */
  readonly takesParts: boolean;
  /** The form of the parts that the client accepts; the oldest when absent. */
  readonly partsSpec?: PartsSpec;
  /** Aborted when the client has left, or when its time is over. */
  readonly signal?: AbortSignal;
  /** The cursor of the last response that the client has of a stream which it goes on with. */
  readonly resumeAfter?: string;
  /** What carries the answers to a subscription; absent for other operations. */
  readonly streamTransport?: StreamTransport;
  /** Takes what the answer depends on, for a client that wants to hear when that has changed. */
  readonly reads?: Reads;
  /** When its time is over, on the clock of `performance.now`. */
  readonly deadlineAt?: number;
  /** What its trace tells of now; absent when nothing is traced. */
  readonly span?: Span;
}
