import type { Selection } from '../answer-tree/selection.ts';
import type { FetchNode, Rewrite } from '../plan/plan.ts';
import type { ContextShape } from './context-shape.ts';
import type { RepresentationShape } from './representation-shape.ts';

/** A plan made ready to run: all that does not change from request to request is worked out. */
export type CompiledNode = CompiledSequence | CompiledParallel | CompiledDefer | RequestNode;

/** One request to a subgraph. */
export type RequestNode = RootFetch | EntityRequest;

interface CompiledSequence {
  readonly kind: 'sequence';
  readonly nodes: readonly CompiledNode[];
}

export interface CompiledParallel {
  readonly kind: 'parallel';
  readonly nodes: readonly CompiledNode[];
}

interface CompiledDefer {
  readonly kind: 'defer';
  readonly primary?: CompiledNode;
  readonly parts: readonly CompiledPart[];
}

export interface CompiledPart {
  readonly key: string;
  readonly dependsOn: readonly string[];
  readonly node?: CompiledNode;
}

interface CompiledFetch {
  /** What the plan says, for those who want to read it. */
  readonly planned: FetchNode;
  /** Present when deferred parts depend on it. */
  readonly id?: string;
  readonly service: string;
  /** Where in the response the answer belongs: slots, and `@` for every element of a list. */
  readonly path: readonly string[];
  /** Names of the client's variables that the operation uses. */
  readonly variables: readonly string[];
  readonly outputRewrites: readonly Rewrite[];
  /** Response names that the answer brings to each object at `path`, after the output rewrites. */
  readonly responseNames: ReadonlySet<string>;
  /** Those of `responseNames` that other subgraphs may answer as well. */
  readonly gatheredNames?: ReadonlySet<string>;
  /** What is asked of each object at `path`. */
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

/** Fields of entities, asked for by representations. */
export interface EntityFetch extends CompiledFetch {
  readonly representation: RepresentationShape;
  /** Absent when the fetch asks the same of all objects. */
  readonly context?: ContextShape;
  /** Whether objects that are equal get one answer between them: not where they may differ by what stands above. */
  readonly sharesAnswers: boolean;
  readonly question: EntityQuestion;
}

/**
 * What is asked of entities. The fetches of one request that ask the same share one, so that what they have in common
 * is asked once.
 */
export interface EntityQuestion {
  readonly variables: readonly string[];
  readonly outputRewrites: readonly Rewrite[];
  readonly selection: Selection;
  /** Equal for questions whose answers about equal representations are equal, as long as nothing changes. */
  readonly key: string;
  readonly operationName?: string;
  /** Text of the selection set below `_entities`, with a suffix to the names of the context variables. */
  selectionText(suffix: string): string;
  /** Definitions of the variables that have one value for all, by name. */
  readonly variableDefinitions: ReadonlyMap<string, string>;
  /** The types of the context variables, by name. */
  readonly contextTypes: ReadonlyMap<string, string>;
  /** Text of the operation's own directives. */
  readonly directives: string;
  /** Equal questions that the plan has asked before this one: what was answered to those need not be asked again. */
  readonly earlier: readonly EntityQuestion[];
}

/** Entity fetches of one subgraph that can be sent at once, as one request. */
export interface EntityRequest {
  readonly kind: 'entities';
  readonly service: string;
  readonly questions: readonly EntityQuestion[];
  readonly fetches: readonly EntityFetch[];
}
