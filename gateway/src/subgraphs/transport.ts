import type { CachePolicy } from '../caching/cacheable-query.ts';
import type { Read } from '../caching/reads.ts';
import type { SubgraphFailure } from '../common/errors.ts';
import type { JsonObject } from '../common/json.ts';
import type { ClientRequest } from '../request/client-request.ts';

/** Data that every subgraph request carries besides its operation. */
export interface SubgraphCall {
  readonly service: string;
  readonly url: string;
  /** Identity, request id and trace context; lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** The client that the request is made for. */
  readonly client: ClientRequest;
}

export interface SubgraphRequest extends SubgraphCall {
  /** The JSON text of a GraphQL-over-HTTP request. */
  readonly body: string;
  /** False for mutations, which must not be sent twice. */
  readonly retryable: boolean;
  /** Number of requested entities; absent for root fields. */
  readonly entities?: number;
  /** Caching policy of the supergraph that the request was planned with; absent if no answer may be kept. */
  readonly caching?: CachePolicy;
}

export interface SubgraphSubscription extends SubgraphCall {
  readonly query: string;
  readonly operationName?: string;
  readonly variables: JsonObject;
}

/** A subgraph's answer: by its status and content type a GraphQL response, not yet parsed. */
export interface SubgraphAnswer {
  readonly text: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** True if the answer was shared with another client's equal request. */
  readonly isShared?: boolean;
  /** Data that the answer depends on, if known. */
  readonly reads?: readonly Read[];
  /** Number of cache hits among the requested entities; 1 for root fields. Absent without a hit. */
  readonly kept?: number;
}

/** Period in which events of a subscription may have been missed because the subgraph could not be reached. */
export interface Gap {
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
}

export interface SubgraphResponse {
  readonly data: JsonObject | null;
  readonly errors: readonly SubgraphReportedError[];
  /** Present on the first event after a gap. */
  readonly gap?: Gap;
}

/** An error as the subgraph reports it. Its contents are not checked. */
export interface SubgraphReportedError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly code?: string;
}

/** Sends requests to subgraphs. Disposed when no request is left. */
export interface SubgraphTransport {
  /** Rejects with a `SubgraphRequestError`, or with the signal's reason once that is aborted. */
  send(request: SubgraphRequest): Promise<SubgraphAnswer>;
  /** The stream ends, or throws a `SubgraphRequestError`. Returning from the iterator unsubscribes. */
  subscribe(subscription: SubgraphSubscription): AsyncIterable<SubgraphResponse>;
  dispose(): Promise<void>;
}

/** Conclusions from a failed request about its subgraph. */
export interface SubgraphCondition {
  /** True if the subgraph is down or overloaded; false if only this request failed. */
  readonly isOutage?: boolean;
  /** Present if a retry may succeed: after `afterMs` milliseconds, if that is known. */
  readonly retry?: { readonly afterMs?: number };
}

/** A request that got no GraphQL response. The message is safe to show to clients; `cause` is for logs. */
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
