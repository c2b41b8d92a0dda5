/**
 * The gateway's own form of a query plan. The executor knows only this, so that a planner can be replaced by one that
 * is converted to the same form.
 */
export type Plan =
  | { readonly kind: 'operation'; readonly node?: PlanNode }
  | { readonly kind: 'subscription'; readonly primary: FetchNode; readonly rest?: PlanNode };

export type PlanNode = SequenceNode | ParallelNode | DeferNode | FetchNode;

interface SequenceNode {
  readonly kind: 'sequence';
  readonly nodes: readonly PlanNode[];
}

interface ParallelNode {
  readonly kind: 'parallel';
  readonly nodes: readonly PlanNode[];
}

/** What is answered first, and what follows later (`@defer`). */
export interface DeferNode {
  readonly kind: 'defer';
  readonly primary?: PlanNode;
  readonly parts: readonly DeferredPart[];
}

export interface DeferredPart {
  /** The label and the place of the fragment that the part is, as `partKey` writes them. */
  readonly key: string;
  /** Ids of the fetches whose answers its own fetches need. */
  readonly dependsOn: readonly string[];
  /** Absent when those bring all of it. */
  readonly node?: PlanNode;
}

/** A step of a fetch's path that goes nowhere, and leaves only the objects of these types. */
export function typesStep(typeNames: readonly string[]): string {
  return `|${typeNames.join(',')}`;
}

/** The types of such a step; undefined for a step to a field or into a list. */
export function typesOfStep(step: string): readonly string[] | undefined {
  return step.startsWith('|') ? step.slice(1).split(',') : undefined;
}

/** Names a deferred fragment by its label and the response names that lead to it. */
export function partKey(label: string | undefined, path: readonly (string | number)[]): string {
  return [label ?? '', ...path.filter((step) => typeof step === 'string')].join('.');
}

export interface FetchNode {
  readonly kind: 'fetch';
  /** Present when deferred parts depend on it. */
  readonly id?: string;
  readonly service: string;
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  readonly operationName?: string;
  /** The operation's text, sent as it is. */
  readonly operation: string;
  /** Names of the client's variables that the operation uses. */
  readonly variables: readonly string[];
  /**
   * Where in the response the answer belongs; `@` stands for every element of a list, and a `typesStep` leaves only
   * objects of some types. Empty: the response's root.
   */
  readonly path: readonly string[];
  /** What identifies each object at `path`; present on entity fetches, whose answer is `_entities`. */
  readonly requires?: readonly RequiredSelection[];
  /** Variables whose values differ from object to object (@fromContext). */
  readonly contexts: readonly ContextVariable[];
  /** Changes to each representation before it is sent. */
  readonly inputRewrites: readonly Rewrite[];
  /** Changes to each answer before it is merged. */
  readonly outputRewrites: readonly Rewrite[];
  /** Response names that the answer brings to each object at `path`, after the output rewrites. */
  readonly responseNames: ReadonlySet<string>;
  /** Those of them that other subgraphs are asked for too, and any may answer. */
  readonly gatheredNames?: ReadonlySet<string>;
}

/** A variable that takes its value from above the object that a fetch is for. */
export interface ContextVariable {
  readonly variable: string;
  /** How many objects above, lists not counted. */
  readonly levels: number;
  /** The way down from there; a type condition that does not hold leaves the variable without a value. */
  readonly path: readonly RewriteStep[];
}

export type RequiredSelection =
  | { readonly kind: 'field'; readonly name: string; readonly selections?: readonly RequiredSelection[] }
  | { readonly kind: 'type'; readonly typeName: string; readonly selections: readonly RequiredSelection[] };

export type RewriteStep =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'type'; readonly typeName: string };

export type Rewrite =
  | {
      readonly kind: 'set';
      readonly path: readonly RewriteStep[];
      readonly field: string;
      readonly value: string | number | boolean | null;
    }
  | {
      readonly kind: 'rename';
      readonly path: readonly RewriteStep[];
      readonly field: string;
      readonly newName: string;
    };
