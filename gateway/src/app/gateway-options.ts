import type { Logger } from 'pino';
import type { AuthorizationOptions } from '../authorization/authorization.ts';
import type { MutationNews } from '../caching/mutation-news.ts';
import type { SharedAnswers } from '../caching/shared-answers.ts';
import type { EventSource } from '../event-bus/event-source.ts';
import type { CostLimit } from '../guards/cost-limit.ts';
import type { OperationLimits } from '../guards/operation-limits.ts';
import type { HttpOptions } from '../http/http-options.ts';
import type { SubscriptionLimits } from '../http/streams/subscription-places.ts';
import type { IdentityProvider } from '../identity/identity.ts';
import type { SubscriptionQueue } from '../live/shared-subscriptions.ts';
import type { PersistedOperationsOptions } from '../persisted/persisted-operations.ts';
import type { ClientRequest } from '../request/client-request.ts';
import type { RequestHeaderRule } from '../request/header-rules.ts';
import type { TrafficOptions } from '../subgraphs/subgraph-traffic.ts';
import type { SubgraphTransport } from '../subgraphs/transport.ts';
import type { SupergraphSource } from '../supergraph/supergraph-source.ts';

/** How a gateway is made. Everything but the supergraph has a default. */
export interface GatewayOptions extends HttpOptions, TrafficOptions {
  /** The composed supergraph: its text, or a source that is watched for changes. */
  readonly supergraph: string | SupergraphSource;
  /** Whether equal queries of clients with equal forwarded headers, at the same time, are run once. False by default. */
  readonly shareClientRequests?: boolean;
  /** How many subscriptions may be open at once; 100,000 by default, and 1,000 of one identity. */
  readonly subscriptionLimits?: Partial<SubscriptionLimits>;
  /**
   * How often the keys that sign tokens are looked at, in milliseconds, so that streams whose tokens are not trusted any
   * more end; 60,000 by default, 0 never.
   */
  readonly revocationCheckMs?: number;
  /** Whether queries marked @live are answered again when what they read has changed; true by default, and needs `events`. */
  readonly liveQueries?: boolean;
  /** How many operations one WebSocket may have open at once; 1,000 by default. */
  readonly maxOperationsPerConnection?: number;
  /** How many responses to a subscription may wait for a slow client, and what happens to it then. */
  readonly subscriptionQueue?: Partial<SubscriptionQueue>;
  /** The bus of events that fields and caches follow. Without it each field streams from its subgraph. */
  readonly events?: EventSource;
  /**
   * Whether clients may reserve a stream for all their operations (graphql-sse's single connection mode). True by default;
   * not for one of several processes, since reservations are known to one alone.
   */
  readonly reservedStreams?: boolean;
  /**
   * How far behind the newest event a client may be that comes back to a stream, in positions of the bus; 1,000,000 by
   * default.
   */
  readonly maxReplay?: number;
  /**
   * The secret that seals the cursors of streams. Gateways that share it accept each other's cursors. By default a random
   * one that ends with the process.
   */
  readonly cursorSecret?: string;
  /** How subgraphs are reached; by default over the network at their routing URLs. */
  readonly transport?: SubgraphTransport;
  /** Who is asking; by default everybody is the local developer. */
  readonly identity?: IdentityProvider;
  readonly logger?: Logger;
  /** Origins, besides the gateway's own, whose pages may use it. Those of this machine may where no tokens are verified. */
  readonly allowedOrigins?: readonly string[];
  /** Names, besides those of this machine, that a server without tokens answers to. */
  readonly allowedHosts?: readonly string[];
  /** An operation that takes longer is logged with a warning, in milliseconds; 5,000 by default. */
  readonly slowOperationMs?: number;
  /** Codes of subgraph errors whose message clients may see; `*` stands for all. */
  readonly passedErrorCodes?: readonly string[];
  /** Operations whose plans are kept. */
  readonly maxOperations?: number;
  /**
   * How many characters of answers are kept so that a query which subgraphs answer as before costs less work; they are
   * asked all the same. 32 Mi by default; 0 keeps none.
   */
  readonly repeatedQueryCharacters?: number;
  /**
   * What may be kept of answers that @cacheControl lets be kept, in bytes; 64 MiB by default, 0 keeps none. Nothing is
   * kept without `events`, which tell of changes.
   */
  readonly entityCacheBytes?: number;
  /** What is kept and shared with other gateways of the same bus; disposed of with the gateway. By default nothing is shared. */
  readonly sharedAnswers?: SharedAnswers;
  /** Present in one of several processes that keep answers and share an address. */
  readonly mutations?: MutationNews;
  /**
   * How long one request of a client, or one event of a subscription, may take, in milliseconds, with the planning of its
   * operation. What subgraphs have not answered by then is missing with an error, and the rest is given. 60,000 by default.
   */
  readonly requestTimeoutMs?: number;
  /** How long the planning of one operation may take, in milliseconds, without the wait for a thread. 10,000 by default. */
  readonly planningTimeoutMs?: number;
  /** Names the labels of progressive overrides (`@override(label:)`) that hold for a request. None by default. */
  readonly overrideLabels?: (client: ClientRequest) => Iterable<string>;
  /** How @authenticated, @requiresScopes and @policy are enforced. */
  readonly authorization?: AuthorizationOptions;
  /** What one operation may have at most; each has a default. */
  readonly limits?: Partial<OperationLimits>;
  /** What an operation may be reckoned to cost at most, by @cost and @listSize. */
  readonly costLimit?: Partial<CostLimit>;
  /** Whether a client is told what its operation is reckoned to cost, in `extensions.cost`. By default none is. */
  readonly showCost?: (client: ClientRequest) => boolean;
  /** Operations that clients may ask for by hash or id. By default they may by hash, once they have sent the text. */
  readonly persistedOperations?: PersistedOperationsOptions;
  /** Whether a client is shown the plans of its operations when it asks with `x-show-plan`. By default the developer is. */
  readonly showPlan?: (client: ClientRequest) => boolean;
  /** Whether clients may ask for the schema. True by default. */
  readonly introspection?: boolean;
  /** Whether errors name fields and types that the client may have meant. True by default. */
  readonly suggestions?: boolean;
  /** Headers of clients that subgraphs get. None by default. */
  readonly requestHeaders?: readonly RequestHeaderRule[];
}
