import type { CachePolicy } from '../caching/cacheable-query.ts';
import type { Read } from '../caching/reads.ts';
import type { SubgraphFailure } from '../common/errors.ts';
import type { JsonObject } from '../common/json.ts';
import type { ClientRequest } from '../request/client-request.ts';

/** What every request to a subgraph carries besides its operation. */
export interface SubgraphCall {
  readonly service: string;
  readonly url: string;
  /** Identity, request id and trace context; lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** On whose behalf. */
  readonly client: ClientRequest;
}

export interface SubgraphRequest extends SubgraphCall {
  /** The JSON text of a GraphQL-over-HTTP request. */
  readonly body: string;
  /** False for mutations, which must not be sent twice. */
  readonly retryable: boolean;
  /** How many entities it asks about; absent for root fields. */
  readonly entities?: number;
  /** Which answers may be kept, by the supergraph that the request was planned with; absent where none may. */
  readonly caching?: CachePolicy;
}

export interface SubgraphSubscription extends SubgraphCall {
  readonly query: string;
  readonly operationName?: string;
  readonly variables: JsonObject;
}

/** What a subgraph answered to a request: a GraphQL response by its status and content type, not yet read. */
export interface SubgraphAnswer {
  readonly text: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Whether it was given to somebody else who asked the same at the same time. */
  readonly isShared?: boolean;
  /** What it depends on, where that is known. */
  readonly reads?: readonly Read[];
  /** How many of the entities were known, and not asked for; 1 for root fields that were. Absent when none was. */
  readonly kept?: number;
}

/** A time in which events of a subscription may have been missed, since the subgraph could not be reached. */
export interface Gap {
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
}

export interface SubgraphResponse {
  readonly data: JsonObject | null;
  readonly errors: readonly SubgraphReportedError[];
  /** Present on the first event of a subscription after a gap. */
  readonly gap?: Gap;
}

/** An error as the subgraph reports it; nothing about it can be relied upon. */
export interface SubgraphReportedError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly code?: string;
}

/** How the gateway reaches its subgraphs. Disposed when no request is left. */
export interface SubgraphTransport {
  /** Rejects with a `SubgraphRequestError`, or with the signal's reason once that is aborted. */
  send(request: SubgraphRequest): Promise<SubgraphAnswer>;
  /** Ends, or throws a `SubgraphRequestError`; returning from the iterator unsubscribes. */
  subscribe(subscription: SubgraphSubscription): AsyncIterable<SubgraphResponse>;
  dispose(): Promise<void>;
}

/** What a failed request says about its subgraph. */
export interface SubgraphCondition {
  /** Whether the subgraph is down or overloaded, rather than at odds with this one request. */
  readonly isOutage?: boolean;
  /** Present when the same request may do better later: after so many milliseconds, if it is known when. */
  readonly retry?: { readonly afterMs?: number };
}

/** A request that brought no GraphQL response. The message is safe to show; `cause` is for logs. */
export class SubgraphRequestError extends Error {
  readonly failure: SubgraphFailure;
  readonly condition: SubgraphCondition;

  constructor(failure: SubgraphFailure, cause?: unknown, condition: SubgraphCondition = {}) {
    super(failure.message, { cause });
    this.name = 'SubgraphRequestError';
    this.failure = failure;
    this.condition = condition;
  }
}
