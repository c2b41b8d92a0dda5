import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import { type AuditedOperations, createAuditedOperations } from '../audit/audited-operation.ts';
import { createAuthorization } from '../authorization/authorization.ts';
import type { FieldAuthorizationOptions } from '../authorization/authorization-feature.ts';
import { Unauthorized } from '../authorization/unauthorized.ts';
import type { ShownCost } from '../budgets/budget-errors.ts';
import type { Budgets, Charge } from '../budgets/budgets.ts';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { JsonObject } from '../common/json.ts';
import type { RequestGraph } from '../execution/compiled-plan.ts';
import { execute } from '../execution/execute.ts';
import { executeIncrementally } from '../execution/execute-incrementally.ts';
import { type ExecutionEnvironment, startExecution } from '../execution/execution.ts';
import type { ExecutionPlan } from '../execution/execution-plan.ts';
import type { Explainer } from '../execution/explainer.ts';
import type { MemoPlace } from '../execution/memo.ts';
import { createMemoCache } from '../execution/memo-cache.ts';
import type { RepeatedWorkOptions } from '../execution/repeated-work-feature.ts';
import { serially } from '../execution/serial-mutation.ts';
import { createSharedExecutions } from '../execution/shared-executions.ts';
import { subscribe } from '../execution/subscribe.ts';
import type { PlanTrace } from '../execution/trace.ts';
import type { WrittenData } from '../execution/written-data.ts';
import { type Extensions, type WrittenResult, writtenResult } from '../execution/written-result.ts';
import { createExplainer } from '../explain/create-explainer.ts';
import { type ExplainOptions, showPlanToDeveloper } from '../explain/explain-feature.ts';
import { requestedExplanation } from '../explain/requested-explanation.ts';
import { refuseLargeInput } from '../guards/check-limits.ts';
import { type CostOptions, costLimitOf } from '../guards/cost-feature.ts';
import { refuseCostly } from '../guards/cost-limit.ts';
import { type LimitOptions, limitsOf } from '../guards/limits-feature.ts';
import type { Idempotency } from '../idempotency/idempotency.ts';
import type { LiveOptions } from '../live/live-feature.ts';
import { createSharedLiveQueries } from '../live/shared-live-queries.ts';
import { createSharedSubscriptions, defaultSubscriptionQueue, now } from '../live/shared-subscriptions.ts';
import type { Staleness } from '../live/staleness.ts';
import { coerceVariables, InvalidVariables } from '../operation/coerce-variables.ts';
import { readLive } from '../operation/live-directive.ts';
import { createOperationCache, type OperationCache } from '../operation/operation-cache.ts';
import { type OperationOptions, operationOptionsOf } from '../operation/operation-feature.ts';
import type { OverrideLabelOptions } from '../operation/override-labels-feature.ts';
import type { PreparedOperation } from '../operation/prepared-operation.ts';
import type { RunnableOperation } from '../operation/runnable-operation.ts';
import type { ValidateOperation } from '../operation/validate-operation.ts';
import type { PersistedOptions } from '../persisted/persisted-feature.ts';
import { notAllowed } from '../persisted/persisted-operations.ts';
import { planningClient } from '../planning/waiting-clients.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { withDeadline } from '../request/deadline.ts';
import { setsCookies } from '../request/header-rules.ts';
import type { HeaderOptions } from '../request/headers-feature.ts';
import { createDeadlines, type RequestTimeoutOptions } from '../request/request-timeout.ts';
import type { WaitingEvents } from '../streams/waiting-events.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { createDeprecationCount } from './count-deprecated.ts';
import type { LoadedSupergraph } from './load-supergraph.ts';

export interface OperationRequest {
  /** Valid against the generation's schema. */
  readonly document: DocumentNode;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly client: ClientRequest;
  /** Text that stands for the operation in lists of operations, if the document was made from another. */
  readonly listedAs?: string;
}

/**
 * One supergraph and everything that belongs to it. A reload creates another generation; requests finish on the
 * generation that they began on.
 */
export interface Generation {
  /** The contract whose clients it serves; undefined for those that see the whole API schema. */
  readonly contract: string | undefined;
  /** The generations of the same supergraph, by contract. They share everything but the schema that clients see. */
  readonly variants: Variants;
  readonly schema: GraphQLSchema;
  readonly operations: OperationCache;
  /** Returns what the audit tells of an operation. */
  readonly audited: AuditedOperations;
  /** Returns one answer, or a stream of its parts. */
  execute(request: OperationRequest): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
  /** Reports a change of data: later requests do not join the running ones. */
  changed(): void;
  /**
   * Resolves to true if a client may read less of an operation than on an earlier generation. The operation must be
   * valid on both.
   */
  deniesMore(request: OperationRequest, earlier: Generation): Promise<boolean>;
  /** Returns the part of an operation that a client may run; undefined if there is none. */
  allowed(request: OperationRequest): Promise<RunnableOperation | undefined>;
  /**
   * Checks an operation without planning or running it, and estimates what it costs. Returns the errors that its client
   * would get, which are none for an operation that may run.
   */
  estimate(request: OperationRequest): Promise<Estimate>;
  /** Returns a stream, or one result if the operation cannot be subscribed to. */
  readonly subscribe: (
    request: OperationRequest,
  ) => Promise<AsyncIterableIterator<ExecutionResult, void> | ExecutionResult>;
  /** Runs a query with @live: returns an answer now, and another whenever it would differ. */
  readonly watch: Generation['subscribe'];
}

type Answer = AsyncIterableIterator<ExecutionResult, undefined> | ExecutionResult;

type Variants = ReadonlyMap<string | undefined, Generation>;

interface Estimate {
  /** Absent if an error comes before. */
  readonly cost?: { readonly estimated: number; readonly max: number };
  readonly errors: readonly GraphQLError[];
}

export type GenerationOptions = LimitOptions &
  CostOptions &
  ExplainOptions &
  FieldAuthorizationOptions &
  HeaderOptions &
  LiveOptions &
  OperationOptions &
  OverrideLabelOptions &
  Pick<PersistedOptions, 'operationLists'> &
  RepeatedWorkOptions &
  RequestTimeoutOptions;

/** Values that generations share. */
export interface GenerationParts extends Pick<ExecutionEnvironment, 'transport' | 'errorPolicy' | 'events'> {
  readonly validate: ValidateOperation;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Monitors the queues of subscriptions. */
  readonly waitingEvents: WaitingEvents;
  /** Absent without a source of changes. Then no query can be live. */
  readonly staleness?: Staleness;
  readonly budgets: Budgets;
  readonly idempotency: Idempotency;
}

/** A request that its client may send, if it does not cost too much. */
interface CheckedRequest {
  readonly prepared: PreparedOperation;
  readonly variables: JsonObject;
  readonly runnable: RunnableOperation;
  readonly cost: number;
}

/** A request that is ready to run. */
interface ReadyRequest extends CheckedRequest {
  readonly plan: ExecutionPlan | undefined;
  /** Absent if there is nothing to fetch, and for subscriptions. */
  readonly graph: RequestGraph | undefined;
  /** Absent for a client without a budget. */
  readonly charge: Charge | undefined;
}

/** Creates the generation of those that see the whole API schema, and one for each contract. Returns the former. */
export function createGeneration(
  supergraph: LoadedSupergraph,
  options: GenerationOptions,
  parts: GenerationParts,
): Generation {
  const work = createSharedWork(options, parts);
  const variants = new Map<string | undefined, Generation>();
  const create = (contract: string | undefined, schema: GraphQLSchema) => {
    const variant = createVariant({ contract, schema, variants }, supergraph, options, parts, work);
    variants.set(contract, variant);
    return variant;
  };
  const whole = create(undefined, supergraph.apiSchema);
  for (const [contract, schema] of supergraph.contracts) create(contract, schema);
  return whole;
}

/** Work that the variants of a generation share. It is keyed by plans, and each variant has its own. */
function createSharedWork(options: GenerationOptions, { events, metrics, waitingEvents, staleness }: GenerationParts) {
  const queue = { ...defaultSubscriptionQueue, ...options.subscriptionQueue };
  // A cookie belongs to the one client that sent the request.
  const shares = options.shareClientRequests && !setsCookies(options.responseHeaders ?? []);
  return {
    queue,
    memos: createMemoCache(options),
    shared: shares ? createSharedExecutions(metrics.clientRequestShared) : undefined,
    subscriptions: createSharedSubscriptions({
      queue,
      telemetry: metrics,
      waiting: waitingEvents,
      cursors: events?.cursors,
    }),
    liveQueries: staleness && createSharedLiveQueries(staleness),
  };
}

function createVariant(
  { contract, schema, variants }: Pick<Generation, 'contract' | 'schema' | 'variants'>,
  supergraph: LoadedSupergraph,
  options: GenerationOptions,
  { transport, errorPolicy, events, validate, metrics, logger, budgets, idempotency }: GenerationParts,
  { queue, memos, shared, subscriptions, liveQueries }: ReturnType<typeof createSharedWork>,
): Generation {
  const { types, services, planner, requirements, personal, overrides, costs, caching } = supergraph;
  const { maxOperations, suggestions } = operationOptionsOf(options);
  const { showCost, showPlan = showPlanToDeveloper, overrideLabels } = options;
  // Plans name fields that a contract hides.
  const maySeePlan = contract === undefined ? showPlan : () => false;
  const authorization = createAuthorization(schema, requirements, options.authorization);
  const deadline = createDeadlines(options);
  const environment = { types, services, transport, errorPolicy, deadline, caching, events };
  const limits = limitsOf(options);
  const costLimit = costLimitOf(options);
  const operations = createOperationCache({
    schema,
    types,
    costs,
    listSize: costLimit.listSize,
    planner,
    authorization,
    overrides,
    // Without a bus its fields are like any others.
    eventFields: events && supergraph.eventFields,
    validate,
    maxOperations,
    onLookup: metrics.planLookup,
    onPlanningFailed: (error) => logger.warn({ err: error }, 'An operation cannot be planned'),
  });
  const inTime = (
    client: ClientRequest,
    run: (client: ClientRequest) => Promise<WrittenData>,
    deadlineAt = deadline(),
  ) => withDeadline(client, deadlineAt, run);
  const audited = createAuditedOperations(schema, personal);
  const countDeprecated = createDeprecationCount(schema, metrics);
  const explanationFor = (client: ClientRequest) => requestedExplanation(client, maySeePlan);
  /** An answer may be that of many requests. */
  const actualCosts = new WeakMap<WrittenData, number>();
  const labelsFor = (client: ClientRequest) => new Set(overrideLabels?.(client));

  /** Checks an operation for its client. Throws, or rejects, with the error that the client gets. */
  async function check(
    { document, operationName, variables: given, client, listedAs = document.loc?.source.body ?? '' }: OperationRequest,
    takesParts?: boolean,
  ): Promise<CheckedRequest> {
    const { operationList } = client.identity;
    if (operationList !== undefined) await refuseUnlisted(operationList, listedAs);
    const prepared = operations.get(document, operationName, takesParts);
    if (client.identity.kind === 'anonymous') refuseMutation(prepared);
    if (given) refuseLargeInput(given, limits);
    const variables = coerceVariables(schema, prepared, given, suggestions);
    const runnable = await prepared.authorized(client.identity, variables);
    return { prepared, variables, runnable, cost: runnable.cost.estimated(variables) };
  }

  async function refuseUnlisted(list: string, text: string): Promise<void> {
    const operations = await options.operationLists?.named(list);
    if (!operations?.holds(text)) throw notAllowed();
  }

  /** Prepares an operation for its client, and charges it. Throws, or rejects, with the error that the client gets. */
  async function prepare(request: OperationRequest, deadlineAt: number, takesParts?: boolean): Promise<ReadyRequest> {
    const checked = await check(request, takesParts);
    const { client, document } = request;
    countDeprecated(checked.prepared, document, client);
    const { variables, runnable, cost } = checked;
    refuseCostly(cost, costLimit, client.batch);
    const charge = await budgets.charge(client, cost);
    const planning = { client: () => planningClient(client), signal: client.signal, deadlineAt };
    try {
      const plan = await runnable.plan(variables, labelsFor(client), planning, client.span);
      return { ...checked, plan, graph: plan?.kind === 'operation' ? plan.graph : undefined, charge };
    } catch (error) {
      charge?.settle(0);
      throw error;
    }
  }

  /** Settles the charge of a stream, which costs what its first answer may, and of an answer in parts. */
  const settleWhole = ({ charge, cost }: ReadyRequest): ShownCost | undefined => charge?.settle(cost);

  /** Settles the charge by what came. */
  function settle({ charge, runnable, variables }: ReadyRequest, written: WrittenData): ShownCost | undefined {
    if (!charge) return undefined;
    const actual = actualCosts.get(written) ?? runnable.cost.actual(variables, JSON.parse(written.text));
    actualCosts.set(written, actual);
    return charge.settle(actual);
  }

  /** Runs a query or a mutation for a single answer. */
  function run(
    { prepared, variables, runnable, graph }: ReadyRequest,
    client: ClientRequest,
    deadlineAt: number,
    trace: PlanTrace | undefined,
  ): Promise<WrittenData> {
    const start = (client: ClientRequest) => startExecution(environment, client, variables, trace);
    const answer = (client: ClientRequest, place?: MemoPlace) => execute(schema, runnable, start(client), graph, place);
    if (prepared.operation.operation === OperationTypeNode.MUTATION) {
      const mutate = (client: ClientRequest) => execute(schema, runnable, serially(start(client), runnable), graph);
      return inTime(client, mutate, deadlineAt).finally(() => shared?.close());
    }
    if (!graph) return answer(client);
    // A timed query runs on its own.
    if (trace) return inTime(client, (client) => answer(client), deadlineAt);
    const repeat = (client: ClientRequest) =>
      inTime(client, (client) => memos.run(graph, variables, (place) => answer(client, place)), deadlineAt);
    return shared ? shared.run(graph, variables, client, repeat) : repeat(client);
  }

  const isMutation = ({ document, operationName }: OperationRequest) =>
    operations.get(document, operationName).operation.operation === OperationTypeNode.MUTATION;

  /** Answers an operation. Calls `begun` when subgraphs may get it. Rejects with the error that the client gets. */
  async function answer(request: OperationRequest, begun?: () => void): Promise<Answer> {
    const { client } = request;
    const deadlineAt = deadline();
    const explanation = explanationFor(client);
    const explainer = explanation && createExplainer(explanation);
    const ready = await prepare(request, deadlineAt, client.takesParts);
    const { prepared, variables, runnable, cost, plan, graph } = ready;
    const shownCost = showCost?.(client) ? { estimated: cost, max: costLimit.max } : undefined;
    const extensions = (charged: ShownCost | undefined) =>
      extensionsOf((shownCost || charged) && { ...shownCost, ...charged }, explainer);
    explainer?.planned(plan);
    const trace = explainer?.trace;
    const { partLabels: labels } = prepared;
    begun?.();
    if (labels) {
      const charged = settleWhole(ready);
      return executeIncrementally({
        environment,
        schema,
        operation: runnable,
        graph,
        client,
        deadlineAt,
        variables,
        labels,
        trace,
        extensions: () => extensions(charged),
      });
    }
    try {
      const written = await run(ready, client, deadlineAt, trace);
      return withExtensions(writtenResult(written), extensions(settle(ready, written)));
    } catch (error) {
      // Its client has left, or nobody knows what came.
      settleWhole(ready);
      throw error;
    }
  }

  /** Answers a mutation with an idempotency key. It ends even if its client leaves, who then asks again. */
  async function answerOnce(request: OperationRequest, key: unknown): Promise<Answer> {
    const { client, document, operationName, variables } = request;
    if (client.batch) throw gatewayError(errorCodes.badRequest, notInBatch, { status: 400 });
    // Who may not run it leaves no trace, and learns nothing from an answer of before.
    await check(request);
    const alone = { ...request, client: { ...client, takesParts: false, signal: undefined } };
    const once = await idempotency.once(
      { key, identity: client.identity, contract, document, operationName, variables },
      async (begun) => (await answer(alone, begun)) as WrittenResult,
    );
    if (!once.isReplayed) return once.answer;
    client.responseHeaders.set('idempotency-replayed', 'true');
    const charge = await budgets.charge(client, replayCost);
    const cost = charge?.settle(replayCost);
    return withExtensions(once.answer, cost && { cost });
  }

  async function allowed({ document, operationName, client }: OperationRequest) {
    try {
      return await operations.get(document, operationName).authorized(client.identity, {});
    } catch (error) {
      if (error instanceof Unauthorized) return undefined;
      throw error;
    }
  }

  return {
    contract,
    variants,
    schema,
    operations,
    audited,
    allowed,
    async deniesMore(request, earlier) {
      if (requirements.isEmpty) return false;
      const runnable = await allowed(request);
      if (runnable?.isWhole) return false;
      return runnable?.allowedText() !== (await earlier.allowed(request))?.allowedText();
    },
    changed: () => shared?.close(),
    async estimate(request) {
      let cost: Estimate['cost'];
      try {
        const { cost: estimated } = await check(request);
        cost = { estimated, max: costLimit.max };
        refuseCostly(estimated, costLimit);
        budgets.check(request.client, estimated);
        return { cost, errors: [] };
      } catch (error) {
        return { cost, errors: refusal(error).errors ?? [] };
      }
    },
    async execute(request) {
      const { client } = request;
      try {
        if (client.idempotencyKey === undefined || !isMutation(request)) return await answer(request);
        return await answerOnce(request, client.idempotencyKey);
      } catch (error) {
        return refusal(error);
      }
    },
    async watch(request) {
      const { document, operationName, client } = request;
      try {
        const ready = await prepare(request, deadline());
        settleWhole(ready);
        const { variables, runnable, graph } = ready;
        const live = readLive(document, operationName, variables);
        if (!liveQueries || !live) return { errors: [liveUnavailable()] };
        const run = (client: ClientRequest) =>
          inTime(client, (client) => execute(schema, runnable, startExecution(environment, client, variables), graph));
        return liveQueries.join(graph ?? runnable, variables, client, live, run);
      } catch (error) {
        return refusal(error);
      }
    },
    async subscribe(request) {
      const { client } = request;
      try {
        const explanation = explanationFor(client);
        const ready = await prepare(request, deadline());
        settleWhole(ready);
        const { variables, runnable, plan: planned } = ready;
        if (planned?.kind !== 'subscription') return noEvents();
        const plan = (client.identity.rowsOf !== undefined && planned.bySubgraph) || planned;
        const nameEntity = queue.overflow === 'conflate' ? runnable.entityOf(variables) : undefined;
        const common = { environment, schema, operation: runnable, plan, variables, telemetry: metrics, nameEntity };
        const { resumeAfter, signal } = client;
        if (resumeAfter !== undefined && !plan.eventFed) throw gatewayError(errorCodes.badCursor, notResumable);
        const isBehind = resumeAfter !== undefined && resumeAfter !== now;
        const after = isBehind ? await events?.positionAt(resumeAfter, client.identity.tenant, signal) : undefined;
        // A timed subscription runs on its own.
        if (explanation) {
          return subscribe({ ...common, client, explain: () => createExplainer(explanation) }, { after });
        }
        return subscriptions.join(plan, variables, client, after, (client, beginning) =>
          subscribe({ ...common, client }, beginning),
        );
      } catch (error) {
        return refusal(error);
      }
    },
  };
}

const notInBatch = 'A mutation with an idempotency key cannot be in a batch; send it on its own';

/** Points that an answer of before costs. */
const replayCost = 1;

/** A client without an identity may read, but not write. */
function refuseMutation({ operation }: PreparedOperation): void {
  if (operation.operation !== OperationTypeNode.MUTATION) return;
  throw gatewayError(errorCodes.unauthenticated, 'A mutation needs a bearer token', { status: 401 });
}

function liveUnavailable(): GraphQLError {
  return gatewayError(
    errorCodes.liveUnavailable,
    'This gateway has no live queries: they are disabled, or it has no source of changes',
  );
}

function extensionsOf(cost: object | undefined, explainer: Explainer | undefined): Extensions | undefined {
  return cost || explainer ? { ...(cost && { cost }), ...explainer?.extensions() } : undefined;
}

function withExtensions(result: ExecutionResult, extensions: Extensions | undefined): ExecutionResult {
  return extensions ? { ...result, extensions } : result;
}

const notResumable = 'This subscription cannot be resumed from a cursor; subscribe without one';

/**
 * Errors that were created for the client answer the request. The caller masks and logs all other errors, which are our
 * fault.
 */
function refusal(error: unknown): ExecutionResult {
  if (error instanceof InvalidVariables || error instanceof Unauthorized) return { errors: error.errors };
  if (!(error instanceof GraphQLError)) throw error;
  const { cost } = error.extensions;
  return { errors: [error], ...(cost !== undefined && { extensions: { cost } }) };
}

async function* noEvents(): AsyncGenerator<ExecutionResult, void> {}
