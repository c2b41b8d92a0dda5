/**
 * The gateway's own form of a query plan. The executor knows only this form, so another planner can be used if its
 * plans are converted.
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

/** The first part of an answer, and the parts that follow (`@defer`). */
export interface DeferNode {
  readonly kind: 'defer';
  readonly primary?: PlanNode;
  readonly parts: readonly DeferredPart[];
}

export interface DeferredPart {
  /** Label and path of the part's fragment, as written by `partKey`. */
  readonly key: string;
  /** Ids of the fetches that its own fetches depend on. */
  readonly dependsOn: readonly string[];
  /** Absent if those fetches return all of its data. */
  readonly node?: PlanNode;
}

/** Creates a step of a fetch's path that stays in place and keeps only objects of these types. */
export function typesStep(typeNames: readonly string[]): string {
  return `|${typeNames.join(',')}`;
}

/** Returns the types of such a step; undefined for a step to a field or into a list. */
export function typesOfStep(step: string): readonly string[] | undefined {
  return step.startsWith('|') ? step.slice(1).split(',') : undefined;
}

/** Identifies a deferred fragment by its label and its path of response names. */
export function partKey(label: string | undefined, path: readonly (string | number)[]): string {
  return [label ?? '', ...path.filter((step) => typeof step === 'string')].join('.');
}

export interface FetchNode {
  readonly kind: 'fetch';
  /** Set if deferred parts depend on it. */
  readonly id?: string;
  readonly service: string;
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  readonly operationName?: string;
  /** Text of the operation, sent unchanged. */
  readonly operation: string;
  /** Names of the client's variables that the operation uses. */
  readonly variables: readonly string[];
  /**
   * Place of the answer in the response. `@` stands for every element of a list; a `typesStep` keeps only objects of
   * some types. Empty for the response's root.
   */
  readonly path: readonly string[];
  /** Fields that identify each object at `path`; set for entity fetches, whose answer is `_entities`. */
  readonly requires?: readonly RequiredSelection[];
  /** Variables whose values differ between objects (@fromContext). */
  readonly contexts: readonly ContextVariable[];
  /** Changes to each representation before it is sent. */
  readonly inputRewrites: readonly Rewrite[];
  /** Changes to each answer before it is merged. */
  readonly outputRewrites: readonly Rewrite[];
  /** Response names that the answer adds to each object at `path`, after the output rewrites. */
  readonly responseNames: ReadonlySet<string>;
  /** The subset of them that is also requested from other subgraphs, any of which may answer. */
  readonly gatheredNames?: ReadonlySet<string>;
}

/** A variable whose value comes from an object above the fetch's object. */
export interface ContextVariable {
  readonly variable: string;
  /** Number of objects to go up, not counting lists. */
  readonly levels: number;
  /** Path down from there; if a type condition does not hold, the variable has no value. */
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
