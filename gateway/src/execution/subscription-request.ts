import type { GraphQLSchema } from 'graphql';
import type { JsonObject } from '../common/json.ts';
import type { ClientRequest } from '../request/client-request.ts';
import type { StreamTelemetry } from '../streams/stream-telemetry.ts';
import type { ExecutableOperation, NameEntity } from './executable-operation.ts';
import type { ExecutionEnvironment } from './execution.ts';
import type { SubscriptionPlan } from './execution-plan.ts';
import type { Explainer } from './explainer.ts';

/** A client's subscription, ready to stream. */
export interface SubscriptionRequest {
  readonly environment: ExecutionEnvironment;
  readonly schema: GraphQLSchema;
  readonly operation: ExecutableOperation;
  readonly plan: SubscriptionPlan;
  readonly client: ClientRequest;
  readonly variables: JsonObject;
  /** Present if the client wants each event's answer explained. */
  readonly explain?: () => Explainer;
  readonly telemetry?: StreamTelemetry;
  /** Present if a newer event of an entity replaces an older one that a slow client has not read. */
  readonly nameEntity?: NameEntity;
}
