import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Authorization, allowEverything, type Decision } from '../authorization/authorization.ts';
import { refuseDenied } from '../authorization/unauthorized.ts';
import { errorCodes, gatewayError } from '../errors.ts';
import { compileExecutionPlan, type ExecutionPlan } from '../execution/execution-plan.ts';
import type { Identity } from '../identity/identity.ts';
import type { JsonObject } from '../json.ts';
import type { Planner } from '../planner/planner.ts';
import { compileProjection } from '../projection/compile-projection.ts';
import { conditionVariables } from '../projection/conditions.ts';
import type { Projection } from '../projection/shape.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';
import type { Span } from '../tracing/span.ts';
import { requirePlannedFields } from './require-planned-fields.ts';
import { decideSubscriptionRoot } from './subscription-root.ts';

/** One operation of a document, with everything about it that does not change from request to request. */
export interface PreparedOperation {
  readonly operation: OperationDefinitionNode;
  /** What the identity may run of it. Rejects with `Unauthorized` when that is nothing. */
  authorized(identity: Identity, variables: JsonObject): Promise<RunnableOperation>;
}

/** A prepared operation as some identities may run it. */
export interface RunnableOperation {
  /**
   * Undefined when nothing is left to fetch or subscribe to. Rejects with an error for the client. Planning that is not
   * done yet gets a span below `parent`.
   */
  plan(variables: JsonObject, parent?: Span): Promise<ExecutionPlan | undefined>;
  projection(variables: JsonObject): Projection;
}

/** @skip and @include make variants of an operation; a client that tries them all gets no more memory than this. */
const maxVariants = 32;

export interface PreparationEnvironment {
  readonly schema: GraphQLSchema;
  readonly types: TypeIndex;
  readonly planner: Planner;
  readonly authorization: Authorization;
}

export function prepareOperation(
  environment: PreparationEnvironment,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): PreparedOperation {
  const { authorization } = environment;
  const text = { operation, fragments: fragmentsOf(document) };
  const conditionNames = conditionVariables(document);
  const guard = authorization.guard(text);
  const everything = allowEverything(text);
  // The guard keeps a bounded number of decisions.
  const runnables = new WeakMap<Decision, RunnableOperation>();

  function runnableFor(decision: Decision): RunnableOperation {
    const known = runnables.get(decision);
    if (known) return known;
    const runnable = makeRunnable(environment, decision, conditionNames);
    runnables.set(decision, runnable);
    return runnable;
  }

  return {
    operation,
    async authorized(identity, variables) {
      const decision = guard ? await guard.decide(identity) : everything;
      refuseDenied(authorization.mode, decision, variables);
      return runnableFor(decision);
    },
  };
}

function makeRunnable(
  { schema, types, planner }: PreparationEnvironment,
  { allowed, marked }: Decision,
  conditionNames: readonly string[],
): RunnableOperation {
  const isSubscription = marked.operation.operation === OperationTypeNode.SUBSCRIPTION;
  const plans = new LRUCache<string, Promise<ExecutionPlan | undefined>>({ max: maxVariants });
  const projections = new LRUCache<string, Projection>({ max: maxVariants });

  const variantOf = (variables: JsonObject) =>
    conditionNames.map((name) => (variables[name] === true ? '1' : '0')).join('');

  async function makePlan(variables: JsonObject): Promise<ExecutionPlan | undefined> {
    if (!allowed) return undefined;
    const { operation, fragments } = allowed;
    const planned = isSubscription ? decideSubscriptionRoot(operation, fragments, variables) : operation;
    if (!planned) return undefined;
    const plan = await planner
      .plan({ kind: Kind.DOCUMENT, definitions: [planned, ...fragments.values()] })
      .catch((cause: unknown) => {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw gatewayError(errorCodes.planningFailed, `The operation cannot be planned: ${reason}`);
      });
    if (conditionNames.length === 0) requirePlannedFields(schema, planned, fragments, plan);
    return compileExecutionPlan(types, plan);
  }

  return {
    plan(variables, parent) {
      // Only a subscription's plan depends on the conditions; other plans hold them as nodes.
      const key = isSubscription ? variantOf(variables) : '';
      const known = plans.get(key);
      if (known) return known;
      const span = parent?.child('plan', 'internal');
      const plan = makePlan(variables).finally(() => span?.end());
      plans.set(key, plan);
      return plan;
    },
    projection(variables) {
      const key = variantOf(variables);
      const known = projections.get(key);
      if (known) return known;
      const conditions = Object.fromEntries(conditionNames.map((name) => [name, variables[name] === true]));
      const { operation, fragments, denied } = marked;
      const projection = compileProjection({ schema, fragments, conditions, denied }, operation);
      projections.set(key, projection);
      return projection;
    },
  };
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}
