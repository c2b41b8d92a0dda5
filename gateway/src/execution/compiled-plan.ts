import type { Selection } from '../answer-tree/selection.ts';
import type { FetchNode, Rewrite } from '../plan/plan.ts';
import type { ContextShape } from './context-shape.ts';
import type { RepresentationShape } from './representation-shape.ts';

/**
 * A plan that is ready to run: everything that is the same for all requests is computed already. Each step comes after
 * those that it waits for.
 */
export interface RequestGraph {
  readonly steps: readonly Step[];
}

export interface Step {
  readonly node: RequestNode | DeferredParts;
  /** Largest number of steps one after the other before this one. */
  readonly wave: number;
  /** Number of steps that must have ended before this one begins. */
  readonly waitsFor: number;
  /** Indexes of the steps that wait for this one. */
  readonly next: readonly number[];
}

/** One request to a subgraph. */
export type RequestNode = RootFetch | EntityRequest;

/** The start of the parts of an answer that follow later (`@defer`). */
export interface DeferredParts {
  readonly kind: 'defer';
  readonly parts: readonly CompiledPart[];
}

export interface CompiledPart {
  readonly key: string;
  readonly dependsOn: readonly string[];
  readonly graph?: RequestGraph;
}

interface CompiledFetch {
  /** The planner's own node, for explanations. */
  readonly planned: FetchNode;
  /** Present if deferred parts depend on it. */
  readonly id?: string;
  readonly service: string;
  /** Place of the answer in the response: response names, and `@` for every element of a list. */
  readonly path: readonly string[];
  /** Names of the client's variables that the operation uses. */
  readonly variables: readonly string[];
  readonly outputRewrites: readonly Rewrite[];
  /** Response names that the answer adds to each object at `path`, after the output rewrites. */
  readonly responseNames: ReadonlySet<string>;
  /** The names in `responseNames` that other subgraphs may add too. */
  readonly gatheredNames?: ReadonlySet<string>;
  /** Fields that are selected on each object at `path`. */
  readonly selection: Selection;
}

/** Root fields of one subgraph, for the response's root or for objects of a root type. */
export interface RootFetch extends CompiledFetch {
  readonly kind: 'root';
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  readonly operationName?: string;
  readonly operation: string;
  /** The request's JSON up to the variables. */
  readonly bodyPrefix: string;
}

/** Fields of entities, requested by representations. */
export interface EntityFetch extends CompiledFetch {
  readonly representation: RepresentationShape;
  /** Absent if the fetch asks the same of all objects. */
  readonly context?: ContextShape;
  /** Slots that the answer adds to each object; undefined if rewrites change them. */
  readonly slots?: readonly string[];
  /** Those of them that hold objects, or lists of objects. */
  readonly slotsOfObjects?: readonly string[];
  /** True if equal objects share one answer. False if their answers may differ by the objects above them. */
  readonly sharesAnswers: boolean;
  readonly question: EntityQuestion;
}

/**
 * A selection that is requested for entities. Equal fetches of one request share a question, so that the entities they
 * have in common are requested once.
 */
export interface EntityQuestion {
  /** Position among the questions of its request. */
  readonly index: number;
  readonly variables: readonly string[];
  readonly outputRewrites: readonly Rewrite[];
  readonly selection: Selection;
  /** Questions with equal keys have equal answers for equal representations, as long as the data does not change. */
  readonly key: string;
  readonly operationName?: string;
  /** Returns the text of the selection set below `_entities`, with a suffix on the names of the context variables. */
  selectionText(suffix: string): string;
  /** Definitions of the variables that have one value for all, by name. */
  readonly variableDefinitions: ReadonlyMap<string, string>;
  /** Types of the context variables, by name. */
  readonly contextTypes: ReadonlyMap<string, string>;
  /** Text of the operation's own directives. */
  readonly directives: string;
  /** Equal questions earlier in the plan. Their answers are used again. */
  readonly earlier: readonly EntityQuestion[];
}

/** Entity fetches of one subgraph that can be sent together, as one request. */
export interface EntityRequest {
  readonly kind: 'entities';
  readonly service: string;
  readonly questions: readonly EntityQuestion[];
  readonly fetches: readonly EntityFetch[];
}
