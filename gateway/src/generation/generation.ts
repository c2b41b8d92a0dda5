import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  OperationTypeNode,
} from 'graphql';
import { type AuthorizationOptions, createAuthorization } from '../authorization/authorization.ts';
import { Unauthorized } from '../authorization/unauthorized.ts';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { JsonObject } from '../common/json.ts';
import { execute } from '../execution/execute.ts';
import { executeIncrementally } from '../execution/execute-incrementally.ts';
import { type ExecutionEnvironment, startExecution } from '../execution/execution.ts';
import type { Explainer } from '../execution/explainer.ts';
import { serially } from '../execution/serial-mutation.ts';
import { createSharedExecutions } from '../execution/shared-executions.ts';
import { subscribe } from '../execution/subscribe.ts';
import type { Trail, WrittenData } from '../execution/trail.ts';
import { createTrails, defaultTrailCharacters } from '../execution/trails.ts';
import { type Extensions, writtenResult } from '../execution/written-result.ts';
import { askedExplanation } from '../explain/asked-explanation.ts';
import { createExplainer } from '../explain/create-explainer.ts';
import { refuseLargeInput } from '../guards/check-limits.ts';
import { type CostLimit, defaultCostLimit, refuseCostly } from '../guards/cost-limit.ts';
import { defaultOperationLimits, type OperationLimits } from '../guards/operation-limits.ts';
import { createSharedLiveQueries } from '../live/shared-live-queries.ts';
import {
  createSharedSubscriptions,
  defaultSubscriptionQueue,
  now,
  type SubscriptionQueue,
} from '../live/shared-subscriptions.ts';
import type { Staleness } from '../live/staleness.ts';
import { exactVariables } from '../operation/exact-variables.ts';
import { readLive } from '../operation/live-directive.ts';
import { createOperationCache, type OperationCache } from '../operation/operation-cache.ts';
import type { PreparedOperation } from '../operation/prepared-operation.ts';
import type { RunnableOperation } from '../operation/runnable-operation.ts';
import type { ValidateOperation } from '../operation/validate-operation.ts';
import { askerOf } from '../planning/askers.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { withDeadline } from '../request/deadline.ts';
import type { StreamTelemetry } from '../streams/stream-telemetry.ts';
import type { WaitingEvents } from '../streams/waiting-events.ts';
import type { LoadedSupergraph } from './load-supergraph.ts';

export interface OperationRequest {
  /** Valid against the generation's schema. */
  readonly document: DocumentNode;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly client: ClientRequest;
}

/**
 * One supergraph and all that belongs to it. A reload makes another generation; requests end on the one that they
 * began on.
 */
export interface Generation {
  readonly schema: GraphQLSchema;
  readonly operations: OperationCache;
  /** One answer, or a stream of its parts. */
  execute(request: OperationRequest): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
  /** Something has changed: who asks from now on is not given what is asked for already. */
  changed(): void;
  /** Whether a client may read less of an operation, which is valid here too, than it may on an earlier generation. */
  deniesMore(request: OperationRequest, earlier: Generation): Promise<boolean>;
  /** What a client may run of an operation; undefined when that is nothing. */
  allowed(request: OperationRequest): Promise<RunnableOperation | undefined>;
  /** A stream, or one result when the operation cannot be subscribed to. */
  readonly subscribe: (
    request: OperationRequest,
  ) => Promise<AsyncIterableIterator<ExecutionResult, void> | ExecutionResult>;
  /** The same for a query marked @live: an answer now, and another whenever it would differ. */
  readonly watch: Generation['subscribe'];
}

export interface GenerationOptions
  extends Pick<ExecutionEnvironment, 'transport' | 'errorPolicy' | 'requestTimeoutMs' | 'events'> {
  readonly validate: ValidateOperation;
  readonly maxOperations: number;
  /** Limits of a request. By default `defaultOperationLimits`. */
  readonly limits?: OperationLimits;
  readonly costLimit?: CostLimit;
  /** Whether a client is told what its operation is reckoned to cost, in `extensions.cost`. By default none is. */
  readonly showCost?: (client: ClientRequest) => boolean;
  /** Whether a client may see the plans of its operations when it asks for them. By default none may. */
  readonly showPlan?: (client: ClientRequest) => boolean;
  /** Whether errors of variables name what the client may have meant. True by default. */
  readonly suggestions?: boolean;
  /** How many characters of answers are remembered for executions that are answered the same; 0 remembers none. */
  readonly maxTrailCharacters?: number;
  /** Whether equal queries of equal clients at the same time are run once. */
  readonly shareClientRequests?: boolean;
  readonly onClientRequestShared?: () => void;
  /** The responses to a subscription that may wait for its client. */
  readonly subscriptionQueue?: SubscriptionQueue;
  readonly streamTelemetry?: StreamTelemetry;
  /** Where the queues of subscriptions are watched. */
  readonly waitingEvents?: WaitingEvents;
  /** Absent where nobody tells of changes, and so no query can be live. */
  readonly staleness?: Staleness;
  readonly authorization?: AuthorizationOptions;
  /** Names the labels of progressive overrides that hold for a client's request. None by default. */
  readonly overrideLabels?: (client: ClientRequest) => Iterable<string>;
  readonly onPlanningFailed?: (cause: unknown) => void;
  readonly onPlanLookup?: (outcome: 'hit' | 'miss') => void;
}

export function createGeneration(supergraph: LoadedSupergraph, options: GenerationOptions): Generation {
  const { apiSchema: schema, types, services, planner, requirements, overrides, costs, caching } = supergraph;
  const authorization = createAuthorization(schema, requirements, options.authorization);
  const { transport, errorPolicy, requestTimeoutMs, events } = options;
  const environment = { types, services, transport, errorPolicy, requestTimeoutMs, caching, events };
  const limits = options.limits ?? defaultOperationLimits;
  const costLimit = options.costLimit ?? defaultCostLimit;
  const { maxOperations, onPlanLookup: onLookup, onPlanningFailed } = options;
  const operations = createOperationCache({
    schema,
    types,
    costs,
    listSize: costLimit.listSize,
    planner,
    authorization,
    overrides,
    // Without a bus its fields are as any others.
    eventFields: events && supergraph.eventFields,
    validate: options.validate,
    maxOperations,
    onLookup,
    onPlanningFailed,
  });
  const trails = createTrails(options.maxTrailCharacters ?? defaultTrailCharacters);
  const shared = options.shareClientRequests ? createSharedExecutions(options.onClientRequestShared) : undefined;
  const inTime = (
    client: ClientRequest,
    run: (client: ClientRequest) => Promise<WrittenData>,
    deadlineAt = deadline(),
  ) => withDeadline(client, deadlineAt, run);
  const deadline = () => performance.now() + requestTimeoutMs;
  const { streamTelemetry: telemetry, waitingEvents: waiting } = options;
  const queue = options.subscriptionQueue ?? defaultSubscriptionQueue;
  const subscriptions = createSharedSubscriptions({ queue, telemetry, waiting, cursors: events?.cursors });
  const liveQueries = options.staleness && createSharedLiveQueries(options.staleness);
  const explanationFor = (client: ClientRequest) => askedExplanation(client, options.showPlan ?? (() => false));
  const labelsFor = (client: ClientRequest) => new Set(options.overrideLabels?.(client));

  /** What an operation comes to for its client. Throws, or rejects, with what the client is told instead. */
  async function prepare(
    { document, operationName, variables: given, client }: OperationRequest,
    deadlineAt: number,
    takesParts?: boolean,
  ) {
    const prepared = operations.get(document, operationName, takesParts);
    if (client.identity.kind === 'anonymous') refuseMutation(prepared);
    if (given) refuseLargeInput(given, limits);
    const variables = coerceVariables(schema, prepared, given, options.suggestions);
    const runnable = await prepared.authorized(client.identity, variables);
    const cost = runnable.costOf(variables);
    refuseCostly(cost, costLimit, client.batch);
    const planning = { asker: () => askerOf(client), signal: client.signal, deadlineAt };
    const plan = await runnable.plan(variables, labelsFor(client), planning, client.span);
    return { prepared, variables, runnable, cost, plan, node: plan?.kind === 'operation' ? plan.node : undefined };
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
    schema,
    operations,
    allowed,
    async deniesMore(request, earlier) {
      if (requirements.isEmpty) return false;
      const runnable = await allowed(request);
      if (runnable?.isWhole) return false;
      return runnable?.allowedText() !== (await earlier.allowed(request))?.allowedText();
    },
    changed: () => shared?.close(),
    async execute(request) {
      const { client } = request;
      const deadlineAt = deadline();
      try {
        const explanation = explanationFor(client);
        const explainer = explanation && createExplainer(explanation);
        const { prepared, variables, runnable, cost, plan, node } = await prepare(
          request,
          deadlineAt,
          client.takesParts,
        );
        const shownCost = options.showCost?.(client) ? { estimated: cost, max: costLimit.max } : undefined;
        const extensions = () => extensionsOf(shownCost, explainer);
        const answer = (written: WrittenData) => withExtensions(writtenResult(written), extensions());
        explainer?.planned(plan);
        const trace = explainer?.trace;
        const { partLabels: labels } = prepared;
        if (labels) {
          return executeIncrementally({
            environment,
            schema,
            operation: runnable,
            node,
            client,
            deadlineAt,
            variables,
            labels,
            trace,
            extensions,
          });
        }
        const start = (client: ClientRequest) => startExecution(environment, client, variables, trace);
        const run = (client: ClientRequest, trail?: Trail) => execute(schema, runnable, start(client), node, trail);
        if (prepared.operation.operation === OperationTypeNode.MUTATION) {
          const mutate = (client: ClientRequest) => execute(schema, runnable, serially(start(client), runnable), node);
          const mutation = inTime(client, mutate, deadlineAt);
          return answer(await mutation.finally(() => shared?.close()));
        }
        if (!node) return answer(await run(client));
        // What is timed is asked by itself.
        if (trace) return answer(await inTime(client, (client) => run(client), deadlineAt));
        const repeat = (client: ClientRequest) =>
          inTime(client, (client) => trails.along(node, variables, (trail) => run(client, trail)), deadlineAt);
        return answer(await (shared ? shared.run(node, variables, client, repeat) : repeat(client)));
      } catch (error) {
        return refusal(error);
      }
    },
    async watch(request) {
      const { document, operationName, client } = request;
      try {
        const { variables, runnable, node } = await prepare(request, deadline());
        const live = readLive(document, operationName, variables);
        if (!liveQueries || !live) return { errors: [liveUnavailable()] };
        const run = (client: ClientRequest) =>
          inTime(client, (client) => execute(schema, runnable, startExecution(environment, client, variables), node));
        return liveQueries.join(node ?? runnable, variables, client, live, run);
      } catch (error) {
        return refusal(error);
      }
    },
    async subscribe(request) {
      const { client } = request;
      try {
        const explanation = explanationFor(client);
        const { variables, runnable, plan } = await prepare(request, deadline());
        if (plan?.kind !== 'subscription') return noEvents();
        const nameEntity = queue.overflow === 'conflate' ? runnable.entityOf(variables) : undefined;
        const common = { environment, schema, operation: runnable, plan, variables, telemetry, nameEntity };
        const { resumeAfter, signal } = client;
        if (resumeAfter !== undefined && !plan.fed) throw gatewayError(errorCodes.badCursor, notResumable);
        const isBehind = resumeAfter !== undefined && resumeAfter !== now;
        const after = isBehind ? await events?.positionAt(resumeAfter, client.identity.tenant, signal) : undefined;
        // What is timed is asked by itself.
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

/** A client without an identity may read, but not write. */
function refuseMutation({ operation }: PreparedOperation): void {
  if (operation.operation !== OperationTypeNode.MUTATION) return;
  throw gatewayError(errorCodes.unauthenticated, 'A mutation needs a bearer token', { status: 401 });
}

function liveUnavailable(): GraphQLError {
  return gatewayError(
    errorCodes.liveUnavailable,
    'This gateway has no live queries: they are switched off, or it hears of no changes',
  );
}

function extensionsOf(cost: object | undefined, explainer: Explainer | undefined): Extensions | undefined {
  return cost || explainer ? { ...(cost && { cost }), ...explainer?.extensions() } : undefined;
}

function withExtensions(result: ExecutionResult, extensions: Extensions | undefined): ExecutionResult {
  return extensions ? { ...result, extensions } : result;
}

const notResumable = 'This subscription cannot be gone on with from a cursor; subscribe without one';

/** More invalid variables than this are not listed. */
const maxVariableErrors = 50;

function coerceVariables(
  schema: GraphQLSchema,
  { operation, ownDefaults }: PreparedOperation,
  given: OperationRequest['variables'] = {},
  suggestions = true,
): JsonObject {
  const definitions = operation.variableDefinitions ?? [];
  const bounds = { maxErrors: maxVariableErrors, hideSuggestions: !suggestions };
  const result = getVariableValues(schema, definitions, exactVariables(schema, definitions, given), bounds);
  if (result.coerced) {
    for (const name of ownDefaults) if (!Object.hasOwn(given, name)) delete result.coerced[name];
    // JSON values stay as they are: the API schema's scalars and enums are passed on unchanged.
    return result.coerced as JsonObject;
  }
  throw new InvalidVariables(
    result.errors.map(
      ({ message, nodes }) =>
        new GraphQLError(message, {
          nodes,
          extensions: { code: errorCodes.badUserInput, http: { status: 400, spec: true } },
        }),
    ),
  );
}

class InvalidVariables extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super('Invalid variables');
    this.errors = errors;
  }
}

/** Errors made for the client answer the request; anything else is a fault of ours, and the caller's to mask and log. */
function refusal(error: unknown): ExecutionResult {
  if (error instanceof InvalidVariables || error instanceof Unauthorized) return { errors: error.errors };
  if (error instanceof GraphQLError) return { errors: [error] };
  throw error;
}

async function* noEvents(): AsyncGenerator<ExecutionResult, void> {}
