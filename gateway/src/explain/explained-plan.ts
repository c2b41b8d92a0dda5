import type { RequestTiming } from '../execution/request-timing.ts';

/** Content of `extensions.plan`. Tools read it, so fields may be added but not changed. */
export interface ExplainedPlan {
  /** Absent if the operation needs no subgraph. */
  readonly node?: ExplainedNode;
  /** Absent if only the plan was requested. In milliseconds since the operation began. */
  readonly timings?: {
    /** Time when the plan was ready; about 0 for a cached plan. */
    readonly planned: number;
    readonly answered: number;
  };
}

export type ExplainedNode =
  | { readonly kind: 'sequence' | 'parallel'; readonly nodes: readonly ExplainedNode[] }
  | ExplainedDefer
  | ExplainedSubscription
  | ExplainedFetch;

interface ExplainedDefer {
  readonly kind: 'defer';
  readonly primary?: ExplainedNode;
  readonly parts: readonly {
    /** Response names on the path to the fragment. */
    readonly path: readonly string[];
    /** Ids of the fetches that it waits for. */
    readonly dependsOn: readonly string[];
    readonly node?: ExplainedNode;
  }[];
}

/** The request for the subscription, and the requests for each event. */
export interface ExplainedSubscription {
  readonly kind: 'subscription';
  readonly primary: ExplainedFetch;
  readonly rest?: ExplainedNode;
}

/** One request to a subgraph. */
export interface ExplainedFetch {
  readonly kind: 'fetch';
  readonly service: string;
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  /** Several if fetches for different places of the response are sent as one request. */
  readonly parts: readonly ExplainedPart[];
  /** Each time the request was sent. Empty if there was nothing to request; absent if only the plan was requested. */
  readonly requests?: readonly RequestTiming[];
}

export interface ExplainedPart {
  /** Id by which deferred parts depend on it. */
  readonly id?: string;
  /** Place of the answer in the response; `@` stands for every element of a list. */
  readonly path: readonly string[];
  /** The operation that was planned. */
  readonly operation: string;
  /** Names of the client's variables that it uses. */
  readonly variables: readonly string[];
  /** Fields that identify the entities, as a selection; absent for root fields. */
  readonly requires?: string;
}
