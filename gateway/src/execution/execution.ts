import type { GraphQLError } from 'graphql';
import { createFetchFailures, type FetchFailures } from '../answer-tree/fetch-failures.ts';
import { createSharedValues, type SharedValues } from '../answer-tree/shared-values.ts';
import type { TreeObject } from '../answer-tree/tree.ts';
import type { CachePolicy } from '../caching/cacheable-query.ts';
import type { JsonObject } from '../common/json.ts';
import type { EventRouter } from '../event-fields/event-router.ts';
import type { ClientRequest } from '../request/client-request.ts';
import type { Deadlines } from '../request/request-timeout.ts';
import type { TypeIndex } from '../schema/type-index.ts';
import type { ErrorPolicy } from '../subgraphs/error-policy.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import type { Deferral } from './deferral.ts';
import type { EntityAnswers } from './entity-answers.ts';
import type { SerialMutation } from './serial-mutation.ts';
import type { PlanTrace } from './trace.ts';

/** Values that all executions of one supergraph share. */
export interface ExecutionEnvironment {
  readonly types: TypeIndex;
  readonly services: ReadonlyMap<string, string>;
  readonly transport: SubgraphTransport;
  readonly errorPolicy: ErrorPolicy;
  /** Deadline for a client's request, or for one event of a subscription. */
  readonly deadline: Deadlines;
  /** Decides which answers of subgraphs may be cached. */
  readonly caching: CachePolicy;
  /** Delivers events of the bus; absent without a bus. */
  readonly events?: EventRouter;
}

/** State of one run of a plan: a query, a mutation or one event of a subscription. */
export interface Execution {
  readonly environment: ExecutionEnvironment;
  readonly request: ClientRequest;
  /** The client's variables, coerced and with defaults. */
  readonly variables: JsonObject;
  /** The merged answers of the subgraphs. The client's selection is applied later. */
  readonly data: TreeObject;
  /** Objects of the data that stand at several places. */
  readonly shared: SharedValues;
  /** Entities that were requested from subgraphs, so that none is requested twice. */
  readonly entities: EntityAnswers;
  /** Errors whose place in the response is known. */
  readonly errors: GraphQLError[];
  readonly failures: FetchFailures;
  /** Present if the client accepts parts of the answer later. */
  readonly deferral?: Deferral;
  /** Present if the client wants to know how long each request takes. */
  readonly trace?: PlanTrace;
  /** Present for mutations. */
  readonly mutation?: SerialMutation;
}

export function startExecution(
  environment: ExecutionEnvironment,
  request: ClientRequest,
  variables: JsonObject,
  trace?: PlanTrace,
): Execution {
  const failures = createFetchFailures();
  return {
    trace,
    environment,
    request,
    variables,
    data: {},
    shared: createSharedValues(failures.inherit),
    entities: new Map(),
    errors: [],
    failures,
  };
}

/** Returns where answers may use one object for several places. A client that wants to know counts all places. */
export function sharedBy({ shared, trace }: Execution): SharedValues | undefined {
  return trace ? undefined : shared;
}
