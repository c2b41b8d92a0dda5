import type { RequestTiming } from '../execution/request-timing.ts';

/** What clients get in `extensions.plan`. Only ever added to, since tools read it. */
export interface ExplainedPlan {
  /** Absent when the operation needs no subgraph. */
  readonly node?: ExplainedNode;
  /** Absent when only the plan was asked for. In milliseconds since the operation began. */
  readonly timings?: {
    /** When the plan was there: at once where it is kept from before. */
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
    /** Response names that lead to the fragment. */
    readonly path: readonly string[];
    /** Ids of the fetches after which it can begin. */
    readonly dependsOn: readonly string[];
    readonly node?: ExplainedNode;
  }[];
}

/** What is asked once, and what is asked for each event. */
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
  /** Several when fetches for different places of the response are sent as one request. */
  readonly parts: readonly ExplainedPart[];
  /** How often and how it was sent: empty when there was nothing to ask. Absent when only the plan was asked for. */
  readonly requests?: readonly RequestTiming[];
}

export interface ExplainedPart {
  /** What deferred parts that depend on it call it. */
  readonly id?: string;
  /** Where in the response the answer belongs; `@` stands for every element of a list. */
  readonly path: readonly string[];
  /** The operation as it was planned. */
  readonly operation: string;
  /** Names of the client's variables that it uses. */
  readonly variables: readonly string[];
  /** The fields by which the entities are asked for, as a selection; absent for root fields. */
  readonly requires?: string;
}
