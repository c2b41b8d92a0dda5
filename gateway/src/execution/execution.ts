import type { Span } from '@sophia/tracing';
import type { GraphQLError } from 'graphql';
import type { CachePolicy } from '../cache/cacheable-query.ts';
import type { Reads } from '../cache/reads.ts';
import type { ResponseHeaders } from '../headers/response-headers.ts';
import type { Identity } from '../identity/identity.ts';
import type { Validity } from '../identity/validity.ts';
import type { JsonObject } from '../json.ts';
import type { EventRouter } from '../live/event-router.ts';
import type { StreamTransport } from '../live/stream-telemetry.ts';
import type { TreeObject } from '../reading/tree.ts';
import type { ErrorPolicy } from '../subgraphs/error-policy.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';
import type { Deferral } from './deferral.ts';
import type { EntityAnswers } from './entity-answers.ts';
import { createFetchFailures, type FetchFailures } from './fetch-failures.ts';
import type { PartsSpec } from './parts-format.ts';
import type { Step } from './prepared-request.ts';
import type { SerialMutation } from './serial-mutation.ts';
import { createSharedValues, type SharedValues } from './shared-values.ts';
import type { PlanTrace } from './trace.ts';

/** What an execution knows of the client's request. */
export interface ClientRequest {
  readonly identity: Identity;
  /** Of the machine that the connection comes from, where there is one: perhaps a proxy's. */
  readonly address?: string;
  /** For how long the identity holds, where that is known of the connection that the request came over. */
  readonly validity?: Validity;
  /** The client's own headers; lower-case names. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** Headers of the client's response that subgraphs may add to. */
  readonly responseHeaders: ResponseHeaders;
  /** Sent with every subgraph request; lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent instead to the subgraphs that get more than others, by name. */
  readonly subgraphHeaders?: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** What the operations that came with it in one request are estimated to cost so far; absent for one by itself. */
  readonly batch?: { cost: number };
  /** Whether the client takes an answer in parts (@defer). */
  readonly takesParts: boolean;
  /** The form of the parts that the client accepts; the oldest when absent. */
  readonly partsSpec?: PartsSpec;
  /** Aborted when the client has left, or when its time is over. */
  readonly signal?: AbortSignal;
  /** The cursor of the last response that the client has of a stream which it goes on with. */
  readonly resumeAfter?: string;
  /** What carries the answers to a subscription; absent for other operations. */
  readonly streamTransport?: StreamTransport;
  /** Takes what the answer depends on, for a client that wants to hear when that has changed. */
  readonly reads?: Reads;
  /** When its time is over, on the clock of `performance.now`. */
  readonly deadlineAt?: number;
  /** What its trace tells of now; absent when nothing is traced. */
  readonly span?: Span;
}

/** What executions of one supergraph share. */
export interface ExecutionEnvironment {
  readonly types: TypeIndex;
  readonly services: ReadonlyMap<string, string>;
  readonly transport: SubgraphTransport;
  readonly errorPolicy: ErrorPolicy;
  /** How long one request of a client, or one event of a subscription, may take, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** Which answers of subgraphs may be kept. */
  readonly caching: CachePolicy;
  /** Brings events of the bus; absent without one. */
  readonly events?: EventRouter;
}

/** The state of running one plan once: a query, a mutation or one event of a subscription. */
export interface Execution {
  readonly environment: ExecutionEnvironment;
  readonly request: ClientRequest;
  /** The client's variables, coerced and with defaults. */
  readonly variables: JsonObject;
  /** What the subgraphs answered, merged; not yet what the client asked for. */
  readonly data: TreeObject;
  /** Parts of the data that stand at several places. */
  readonly shared: SharedValues;
  /** What was received along a trail and is not merged yet, in the order of arrival. */
  readonly steps: Step[];
  /** Entities that subgraphs were asked about, so that none is asked for twice. */
  readonly entities: EntityAnswers;
  /** Errors whose place in the response is known. */
  readonly errors: GraphQLError[];
  readonly failures: FetchFailures;
  /** Present when the client takes parts of the answer later. */
  readonly deferral?: Deferral;
  /** Present when the client wants to know how long each request takes. */
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
    steps: [],
    entities: new Map(),
    errors: [],
    failures,
  };
}
