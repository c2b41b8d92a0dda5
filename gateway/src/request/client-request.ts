import type { Span } from '@sophia/tracing';
import type { Reads } from '../caching/reads.ts';
import type { Identity } from '../identity/identity.ts';
import type { IdentitySession } from '../identity/identity-session.ts';
import type { StreamTransport } from '../streams/stream-telemetry.ts';
import type { ReportedChanges } from './reported-changes.ts';
import type { ResponseHeaders } from './response-headers.ts';

/**
 * Formats of an answer in parts that clients accept: the first specification, or Apollo's incremental v0.2, which is
 * the format of graphql-js 17.0.0-alpha.9.
 */
export type PartsSpec = 'deferSpec=20220824' | 'incrementalSpec=v0.2';

/** A client's request, with everything that the code which answers it needs. */
export interface ClientRequest {
  readonly identity: Identity;
  /** Address of the connection's other end, which may be a proxy; absent without a connection. */
  readonly address?: string;
  /** Validity of the identity, if the request's connection tracks it. */
  readonly session?: IdentitySession;
  /** The client's own headers; lower-case names. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** Headers of the client's response, to which subgraphs may add. */
  readonly responseHeaders: ResponseHeaders;
  /** Sent with every subgraph request; lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Headers of subgraphs that get more than the others, by name; sent instead of `headers`. */
  readonly subgraphHeaders?: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Of those, headers for requests for entities, where they get less than for root fields. */
  readonly entityHeaders?: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Estimated cost so far of the operations in the same batch; absent for a single operation. */
  readonly batch?: { cost: number };
  /** True if the client accepts an answer in parts (@defer). */
  readonly takesParts: boolean;
  /** The format of parts that the client accepts; the oldest if absent. */
  readonly partsSpec?: PartsSpec;
  /** Aborted when the client has left, or when the request has timed out. */
  readonly signal?: AbortSignal;
  /** Cursor of the client's last response, to resume a stream. */
  readonly resumeAfter?: string;
  /** Key by which a mutation is run once, as the client gave it. */
  readonly idempotencyKey?: unknown;
  /** Protocol that carries a subscription's responses; absent for other operations. */
  readonly streamTransport?: StreamTransport;
  /** Collects what subgraphs did with the mutations of the operation, for the audit. */
  readonly changes?: ReportedChanges;
  /** Collects the data that the answer depends on, for a client that wants change notifications. */
  readonly reads?: Reads;
  /** Time of the timeout, by `performance.now`. */
  readonly deadlineAt?: number;
  /** The current trace span; absent without tracing. */
  readonly span?: Span;
}
