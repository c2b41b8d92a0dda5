import type { Span } from '@sophia/tracing';
import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Decision } from '../authorization/authorization.ts';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { JsonObject } from '../common/json.ts';
import type { ExecutableOperation, NameEntity } from '../execution/executable-operation.ts';
import { compileExecutionPlan, type ExecutionPlan } from '../execution/execution-plan.ts';
import { estimateCost, type OperationCost } from '../guards/estimate-cost.ts';
import { PlanningError, PlanningExhausted, PlanningRefused } from '../planning/planner.ts';
import {
  createWaitingClients,
  type PlanRequest,
  planInTime,
  type WaitingClients,
} from '../planning/waiting-clients.ts';
import { compileProjection } from '../projection/compile-projection.ts';
import type { Projection } from '../projection/shape.ts';
import { decideLabels } from '../schema/progressive-overrides.ts';
import { decideConditions } from './decide-conditions.ts';
import { planNames } from './planned-names.ts';
import type { PreparationEnvironment } from './prepared-operation.ts';
import { requirePlannedFields } from './require-planned-fields.ts';
import { subscribedEntity } from './subscribed-entity.ts';
import { fieldsOf, openSubscriptionRoot } from './subscription-root.ts';
import type { PlannedVariants } from './variants.ts';

/** A prepared operation, restricted to the fields that some identities may read. */
export interface RunnableOperation extends ExecutableOperation {
  /**
   * Returns the plan; undefined if nothing is left to fetch or subscribe to. `overrides` are the labels of progressive
   * overrides that apply. Rejects with an error for the client, also if its deadline passes first. Planning that is not
   * done yet gets a span below `parent`.
   */
  plan(
    variables: JsonObject,
    overrides: ReadonlySet<string>,
    request: PlanRequest,
    parent?: Span,
  ): Promise<ExecutionPlan | undefined>;
  /** Returns its text without denied fields; empty if all are denied. */
  allowedText(): string;
  /** True if no field is denied. */
  readonly isWhole: boolean;
  /** Returns the function that names the entity of an event of this subscription. */
  entityOf(variables: JsonObject): NameEntity;
  readonly cost: OperationCost;
}

/** Milliseconds for which an operation is refused without another try after its planning took too much. */
const exhaustedForMs = 60_000;

/** A plan that is ready or in progress. */
interface Planning {
  readonly plan: Promise<ExecutionPlan | undefined>;
  /** Clients that wait for the plan; absent once it is ready. */
  clients?: WaitingClients;
}

export interface OperationTraits {
  readonly variants: PlannedVariants;
  /** True if deferred parts are answered later. */
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
  { variants, defers }: OperationTraits,
): RunnableOperation {
  const { allowed, marked, clientNames } = planNames(types, decision);
  const isSubscription = marked.operation.operation === OperationTypeNode.SUBSCRIPTION;
  const labels = allowed ? progressive.labelsOf(allowed.operation, allowed.fragments) : [];
  const plans = new LRUCache<string, Planning>({ max: variants.max });
  const projections = new LRUCache<string, Projection>({ max: variants.max });

  function projectionFor(variables: JsonObject): Projection {
    const key = variants.keyOf(variables);
    const known = projections.get(key);
    if (known) return known;
    const conditions = variants.conditionsOf(variables);
    const { operation, fragments, denied } = marked;
    const { isInterfaceObject, satisfies } = types;
    const projection = compileProjection(
      { schema, fragments, conditions, denied, defers, clientNames, isInterfaceObject, satisfies },
      operation,
    );
    projections.set(key, projection);
    return projection;
  }

  async function makePlan(
    conditions: JsonObject,
    overrides: Readonly<Record<string, boolean>>,
    clients: WaitingClients,
  ): Promise<ExecutionPlan | undefined> {
    if (!allowed) return undefined;
    const decided = decideConditions(schema, types, allowed, conditions);
    if (!decided) return undefined;
    const { fragments } = decided;
    const operation = isSubscription ? openSubscriptionRoot(decided) : decided.operation;
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
    const plan = await planner.plan(document, overrides, clients);
    requirePlannedFields(schema, operation, fragments, plan, clientNames);
    return compileExecutionPlan(types, plan, projectionFor(conditions), eventFields);
  }

  function begin(
    key: string,
    clients: WaitingClients,
    variables: JsonObject,
    overrides: Readonly<Record<string, boolean>>,
    parent: Span | undefined,
  ): Promise<ExecutionPlan | undefined> {
    const span = parent?.child('plan', 'internal');
    variants.note(variables);
    const made = makePlan(variants.conditionsOf(variables), overrides, clients);
    const plan = made
      .catch((cause: unknown) => {
        keepFailure(key, planning, cause);
        throw planningFailure(cause);
      })
      .finally(() => {
        planning.clients = undefined;
        span?.end();
      });
    const planning: Planning = { plan, clients };
    plans.set(key, planning);
    return plan;
  }

  /** An error of the operation is permanent; an error of the planner may not be. */
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
    // With the client's names, which the data of its answer have.
    cost: decision.allowed
      ? estimateCost({ schema, costs, listSize }, decision.allowed.operation, decision.allowed.fragments)
      : { estimated: () => 0, actual: () => 0 },
    plan(variables, named, request, parent) {
      const overrides = labels.length > 0 ? decideLabels(labels, named) : {};
      const key = `${variants.keyOf(variables)} ${labels.filter((label) => overrides[label]).join(' ')}`;
      const known = plans.get(key);
      if (known && !known.clients) return known.plan;
      const clients = known?.clients ?? createWaitingClients();
      return planInTime(clients, request, () => known?.plan ?? begin(key, clients, variables, overrides, parent));
    },
    entityOf(variables) {
      const decided = allowed && decideConditions(schema, types, allowed, variants.conditionsOf(variables));
      const [field] = decided ? fieldsOf(decided.operation.selectionSet, decided.fragments) : [];
      return decided && field ? subscribedEntity(schema, types, field, decided.fragments) : () => undefined;
    },
    projection: projectionFor,
  };
}

/** Returns the error for clients. */
function planningFailure(cause: unknown): GraphQLError {
  if (cause instanceof GraphQLError) return cause;
  return cause instanceof PlanningRefused && cause.reason !== 'suspicious'
    ? gatewayError(errorCodes.overloaded, 'Too many operations wait to be planned; try again later', { status: 503 })
    : gatewayError(errorCodes.planningFailed, 'The operation cannot be planned');
}
