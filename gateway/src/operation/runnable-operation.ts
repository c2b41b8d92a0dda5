import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Decision } from '../authorization/authorization.ts';
import { errorCodes, gatewayError } from '../errors.ts';
import { compileExecutionPlan, type ExecutionPlan } from '../execution/execution-plan.ts';
import { type CostEstimate, estimateCost } from '../guards/estimate-cost.ts';
import type { JsonObject } from '../json.ts';
import { type Askers, createAskers, type PlanRequest, planInTime } from '../planner/askers.ts';
import { PlanningError, PlanningExhausted, PlanningRefused } from '../planner/planner.ts';
import { compileProjection } from '../projection/compile-projection.ts';
import type { Projection } from '../projection/shape.ts';
import { decideLabels } from '../supergraph/progressive-overrides.ts';
import type { Span } from '../tracing/span.ts';
import { keepObjects } from './keep-objects.ts';
import { planNames } from './planned-names.ts';
import type { PreparationEnvironment } from './prepared-operation.ts';
import { requirePlannedFields } from './require-planned-fields.ts';
import { type NameEntity, subscribedEntity } from './subscribed-entity.ts';
import { decideSubscriptionRoot } from './subscription-root.ts';

/** A prepared operation as some identities may run it. */
export interface RunnableOperation {
  /**
   * Undefined when nothing is left to fetch or subscribe to. `overrides` names the labels of progressive overrides that
   * hold. Rejects with an error for the client, also when its time is over before. Planning that is not done yet gets a
   * span below `parent`.
   */
  plan(
    variables: JsonObject,
    overrides: ReadonlySet<string>,
    request: PlanRequest,
    parent?: Span,
  ): Promise<ExecutionPlan | undefined>;
  projection(variables: JsonObject): Projection;
  /** Its text without what is denied, which is empty when all of it is. */
  allowedText(): string;
  /** Whether nothing of it is denied. */
  readonly isWhole: boolean;
  /** Names the entity that an event of this subscription is about. */
  entityOf(variables: JsonObject): NameEntity;
  /** What it is reckoned to cost. Throws an error for the client who does not say how long a list is to be. */
  costOf: CostEstimate;
}

/** @skip and @include make variants of an operation; a client that tries them all gets no more memory than this. */
const maxVariants = 32;

/** For how long an operation whose planning took too much is refused without another try, in milliseconds. */
const exhaustedForMs = 60_000;

/** A plan that is there, or is being made. */
interface Planning {
  readonly plan: Promise<ExecutionPlan | undefined>;
  /** Who waits for it; absent once it is there. */
  askers?: Askers;
}

export interface OperationTraits {
  /** The variables that @skip, @include and @defer use. */
  readonly conditionNames: readonly string[];
  /** Whether what @defer marks is answered later. */
  readonly defers: boolean;
}

export function makeRunnable(
  {
    schema,
    types,
    costs,
    listSize,
    planner,
    overrides: progressive,
    eventFields,
    onPlanningFailed,
  }: PreparationEnvironment,
  decision: Decision,
  { conditionNames, defers }: OperationTraits,
): RunnableOperation {
  const { allowed, marked, clientNames } = planNames(types, decision);
  const isSubscription = marked.operation.operation === OperationTypeNode.SUBSCRIPTION;
  const labels = allowed ? progressive.labelsOf(allowed.operation, allowed.fragments) : [];
  const plans = new LRUCache<string, Planning>({ max: maxVariants });
  const projections = new LRUCache<string, Projection>({ max: maxVariants });

  const variantOf = (variables: JsonObject) =>
    conditionNames.map((name) => (variables[name] === true ? '1' : '0')).join('');

  async function makePlan(
    variables: JsonObject,
    overrides: Readonly<Record<string, boolean>>,
    askers: Askers,
  ): Promise<ExecutionPlan | undefined> {
    if (!allowed) return undefined;
    const { operation, fragments } = allowed;
    const planned = isSubscription ? decideSubscriptionRoot(operation, fragments, variables) : operation;
    if (!planned) return undefined;
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [planned, ...fragments.values()] };
    const plan = await planner.plan(
      conditionNames.length > 0 ? keepObjects(schema, types, document) : document,
      overrides,
      askers,
    );
    if (conditionNames.length === 0) requirePlannedFields(schema, planned, fragments, plan, clientNames);
    return compileExecutionPlan(types, plan, eventFields);
  }

  function begin(
    key: string,
    askers: Askers,
    variables: JsonObject,
    overrides: Readonly<Record<string, boolean>>,
    parent: Span | undefined,
  ): Promise<ExecutionPlan | undefined> {
    const span = parent?.child('plan', 'internal');
    const made = makePlan(variables, overrides, askers);
    const plan = made
      .catch((cause: unknown) => {
        keepFailure(key, planning, cause);
        throw planningFailure(cause);
      })
      .finally(() => {
        planning.askers = undefined;
        span?.end();
      });
    const planning: Planning = { plan, askers };
    plans.set(key, planning);
    return plan;
  }

  /** What is wrong with the operation stays wrong; what is wrong with the planner may not. */
  function keepFailure(key: string, planning: Planning, cause: unknown): void {
    if (!(cause instanceof GraphQLError || cause instanceof PlanningRefused)) onPlanningFailed?.(cause);
    if (cause instanceof PlanningExhausted) plans.set(key, planning, { ttl: exhaustedForMs });
    else if (!(cause instanceof GraphQLError || cause instanceof PlanningError)) plans.delete(key);
  }

  let allowedText: string | undefined;

  return {
    isWhole: decision.key === '',
    allowedText() {
      const { allowed: text } = decision;
      allowedText ??= text ? [text.operation, ...text.fragments.values()].map(print).join('\n') : '';
      return allowedText;
    },
    costOf: allowed ? estimateCost({ schema, costs, listSize }, allowed.operation, allowed.fragments) : () => 0,
    plan(variables, named, request, parent) {
      // Only a subscription's plan depends on the conditions; other plans hold them as nodes.
      const variant = isSubscription ? variantOf(variables) : '';
      const overrides = labels.length > 0 ? decideLabels(labels, named) : {};
      const key = `${variant} ${labels.filter((label) => overrides[label]).join(' ')}`;
      const known = plans.get(key);
      if (known && !known.askers) return known.plan;
      const askers = known?.askers ?? createAskers();
      return planInTime(askers, request, () => known?.plan ?? begin(key, askers, variables, overrides, parent));
    },
    entityOf(variables) {
      const root = allowed && decideSubscriptionRoot(allowed.operation, allowed.fragments, variables);
      const field = root?.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
      return allowed && field ? subscribedEntity(schema, types, field, allowed.fragments) : () => undefined;
    },
    projection(variables) {
      const key = variantOf(variables);
      const known = projections.get(key);
      if (known) return known;
      const conditions = Object.fromEntries(conditionNames.map((name) => [name, variables[name] === true]));
      const { operation, fragments, denied } = marked;
      const { isInterfaceObject, satisfies } = types;
      const projection = compileProjection(
        { schema, fragments, conditions, denied, defers, clientNames, isInterfaceObject, satisfies },
        operation,
      );
      projections.set(key, projection);
      return projection;
    },
  };
}

/** What clients are told. */
function planningFailure(cause: unknown): GraphQLError {
  if (cause instanceof GraphQLError) return cause;
  return cause instanceof PlanningRefused && cause.reason !== 'suspicious'
    ? gatewayError(errorCodes.overloaded, 'Too many operations wait to be planned; try again', { status: 503 })
    : gatewayError(errorCodes.planningFailed, 'The operation cannot be planned');
}
