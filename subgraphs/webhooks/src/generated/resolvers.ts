import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ConnectionOf } from '@sophia/subgraph-kit';
import type { EndpointRow } from '../entities/endpoint.ts';
import type { DeliveryRow, Attempt } from '../entities/delivery.ts';
import type { ResolverContext } from '../services/services.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day without a time zone, ISO 8601: 2026-03-02. */
  Date: { input: string; output: string; }
  /** An instant in UTC, as ISO 8601 with milliseconds: 2026-03-02T17:03:23.000Z. */
  DateTime: { input: Date; output: Date | string; }
  /** A decimal number as a string, so that no digit is lost, for example "1290.50". */
  Decimal: { input: string; output: string; }
  /** An absolute URL. */
  URL: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A condition on a yes-or-no value. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on an instant; all given ones must hold. */
export type DateTimeFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Later than. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At or later than. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Earlier than. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At or earlier than. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on a number; all given ones must hold. */
export type FloatFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than. */
  gt?: InputMaybe<Scalars['Float']['input']>;
  /** At least. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than. */
  lt?: InputMaybe<Scalars['Float']['input']>;
  /** At most. */
  lte?: InputMaybe<Scalars['Float']['input']>;
};

/** Conditions on an id; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type IdFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Conditions on a whole number; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type IntFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Greater than. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** At least. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** At most. */
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** Different from. */
  neq?: InputMaybe<Scalars['Int']['input']>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** An amount of money in one currency. */
export type Money = {
  /** The amount in whole units of the currency, as a decimal string. */
  amount: Scalars['Decimal']['output'];
  /** The ISO 4217 code of the currency; null when the source does not say. */
  currencyCode?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  /** Sends the deliveries of a range of time again, now, each with the same `webhook-id`: those that failed or were held, and on demand also those that arrived. At most 100,000. */
  webhookDeliveriesReplay?: Maybe<WebhookDeliveriesReplayPayload>;
  /** Sends a delivery again, now, with the same `webhook-id`. */
  webhookDeliveryReplay?: Maybe<WebhookDeliveryReplayPayload>;
  /** Creates an endpoint, which gets events from now on. Its secret is in the answer, and is never shown again. */
  webhookEndpointCreate?: Maybe<WebhookEndpointCreatePayload>;
  /** Deletes an endpoint with its log. What waits for it is not sent. */
  webhookEndpointDelete?: Maybe<WebhookEndpointDeletePayload>;
  /** Gives an endpoint a new secret. For some hours its deliveries have a signature by the one before, too, so that the receiver can change it without a break. */
  webhookEndpointRotate?: Maybe<WebhookEndpointRotatePayload>;
  /** Sends an event of the type `webhook.test` to an endpoint, whatever types it wants. Ask for the delivery to see how it went. */
  webhookEndpointTest?: Maybe<WebhookEndpointTestPayload>;
  /** Changes an endpoint, also whether it is enabled. */
  webhookEndpointUpdate?: Maybe<WebhookEndpointUpdatePayload>;
};


export type MutationWebhookDeliveriesReplayArgs = {
  input: WebhookDeliveriesReplayInput;
};


export type MutationWebhookDeliveryReplayArgs = {
  id: Scalars['ID']['input'];
};


export type MutationWebhookEndpointCreateArgs = {
  input: WebhookEndpointCreateInput;
};


export type MutationWebhookEndpointDeleteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationWebhookEndpointRotateArgs = {
  id: Scalars['ID']['input'];
  overlapHours?: Scalars['Int']['input'];
};


export type MutationWebhookEndpointTestArgs = {
  id: Scalars['ID']['input'];
};


export type MutationWebhookEndpointUpdateArgs = {
  id: Scalars['ID']['input'];
  input: WebhookEndpointUpdateInput;
};

/** An object that can be fetched by its id alone. */
export type Node = {
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
};

/** The direction of an ordering. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** The position of a page in its list, by the Relay cursor connections specification. */
export type PageInfo = {
  /** The cursor of the last item of this page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True if more items follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True if items precede this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item of this page; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  /** Returns one delivery by id; null when there is none, or when its endpoint belongs to somebody else. */
  webhookDelivery?: Maybe<WebhookDelivery>;
  /** Returns one endpoint by id; null when there is none, or when it belongs to somebody else. Super users see those of everybody. */
  webhookEndpoint?: Maybe<WebhookEndpoint>;
  /** Lists the caller's own endpoints, newest first, at most 50. Super users get those of everybody. */
  webhookEndpoints?: Maybe<Array<WebhookEndpoint>>;
  /** Lists the types of events that endpoints can get, sorted by name. */
  webhookEventTypes?: Maybe<Array<WebhookEventType>>;
  /** Returns the endpoint or the delivery with this id; null when there is none, and for all but its owner and super users. */
  webhooksNode?: Maybe<Node>;
  /** Returns the endpoints and deliveries with these ids, in their order, with null for an id without object. At most 100. */
  webhooksNodes: Array<Maybe<Node>>;
};


export type QueryWebhookDeliveryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWebhooksNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWebhooksNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};

/** The system that a record comes from. Clients must accept new values. */
export type SourceSystem =
  /** Another CRM, known only by exported tables, whose records may have names in place of ids. */
  | 'CRM'
  /** Gong: recorded calls and their transcripts. */
  | 'GONG'
  /** HubSpot, by its own record ids. */
  | 'HUBSPOT'
  /** Salesforce, by its own record ids. */
  | 'SALESFORCE'
  /** Slack: channels and messages. */
  | 'SLACK';

/** Conditions on a text; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type StringFilter = {
  /** Contains, ignoring case. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Equal to, case-sensitive. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<Scalars['String']['input']>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A try to deliver. */
export type WebhookAttempt = {
  /** When it was made. */
  at: Scalars['DateTime']['output'];
  /** Milliseconds that it took. */
  durationMs: Scalars['Int']['output'];
  /** Why it failed; null when it did not. */
  error?: Maybe<Scalars['String']['output']>;
  /** HTTP status of the answer; null without one. */
  httpStatus?: Maybe<Scalars['Int']['output']>;
};

/** What to send again. */
export type WebhookDeliveriesReplayInput = {
  /** The endpoint's id. */
  endpointId: Scalars['ID']['input'];
  /** Deliveries that were planned at this time or later. */
  from: Scalars['DateTime']['input'];
  /** True to send also those that arrived. */
  includeDelivered?: Scalars['Boolean']['input'];
  /** Deliveries that were planned before this time. */
  to: Scalars['DateTime']['input'];
};

/** Result of webhookDeliveriesReplay. */
export type WebhookDeliveriesReplayPayload = {
  /** Number of deliveries that are sent again. */
  count: Scalars['Int']['output'];
  /** Reasons why nothing is sent; empty otherwise. */
  userErrors: Array<WebhookUserError>;
};

/** An event on its way to an endpoint. */
export type WebhookDelivery = Node & {
  /** The last 50 tries, oldest first. */
  attempts: Array<WebhookAttempt>;
  /** The JSON that is posted; null when it is no longer kept. */
  body?: Maybe<Scalars['String']['output']>;
  /** Time when it was planned. */
  createdAt: Scalars['DateTime']['output'];
  /** The endpoint that it goes to. */
  endpoint?: Maybe<WebhookEndpoint>;
  /** Type of the event. */
  eventType: Scalars['String']['output'];
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** The header `webhook-id`, the same at every try, and the same for each endpoint that gets the event. */
  messageId: Scalars['ID']['output'];
  /** Time of the next try; null when there is none. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** What became of it. */
  status: WebhookDeliveryStatus;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  /** The deliveries with their cursors. */
  edges: Array<WebhookDeliveryEdge>;
  /** The deliveries alone. */
  nodes: Array<WebhookDelivery>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of deliveries in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A delivery in a page. */
export type WebhookDeliveryEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The delivery. */
  node: WebhookDelivery;
};

/** Conditions on deliveries; all given ones must hold. */
export type WebhookDeliveryFilter = {
  /** Condition on the time when it was planned. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Condition on the type of the event. */
  eventType?: InputMaybe<StringFilter>;
  /** Condition on `webhook-id`. */
  messageId?: InputMaybe<IdFilter>;
  /** Condition on what became of it. */
  status?: InputMaybe<WebhookDeliveryStatusFilter>;
};

/** A sort order for deliveries. */
export type WebhookDeliveryOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: WebhookDeliveryOrderField;
};

/** Fields that deliveries can be sorted by. */
export type WebhookDeliveryOrderField =
  /** Time when it was planned. */
  | 'CREATED_AT';

/** Result of webhookDeliveryReplay. */
export type WebhookDeliveryReplayPayload = {
  /** Reasons why nothing is sent; empty otherwise. */
  userErrors: Array<WebhookUserError>;
  /** The delivery; null when it does not exist. */
  webhookDelivery?: Maybe<WebhookDelivery>;
};

/** What became of a delivery. Clients must accept new values. */
export type WebhookDeliveryStatus =
  /** The receiver took it. */
  | 'DELIVERED'
  /** Every try of three days failed, or the receiver said that it is gone. */
  | 'FAILED'
  /** The endpoint was disabled. It can be replayed. */
  | 'HELD'
  /** It waits for its first or its next try. */
  | 'WAITING';

/** Conditions on what became of a delivery; all given ones must hold. */
export type WebhookDeliveryStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<WebhookDeliveryStatus>;
  /** One of. */
  in?: InputMaybe<Array<WebhookDeliveryStatus>>;
  /** Different from. */
  neq?: InputMaybe<WebhookDeliveryStatus>;
};

/** An address that gets events by HTTP POST, signed as the Standard Webhooks specification says. */
export type WebhookEndpoint = Node & {
  /** Accounts whose events it gets; empty for all events, also those of no account. */
  accountIds: Array<Scalars['ID']['output']>;
  /** Time of creation. */
  createdAt: Scalars['DateTime']['output'];
  /** Subject of the person or the key that created it. */
  createdBy: Scalars['String']['output'];
  /** Its deliveries, newest first by default. Live queries do not tell of changes here. */
  deliveries?: Maybe<WebhookDeliveryConnection>;
  /** Why it was disabled, when it was not a person who did; null otherwise. */
  disabledReason?: Maybe<Scalars['String']['output']>;
  /** False while nothing is sent. What would be sent is kept in the log, to be replayed. */
  enabled: Scalars['Boolean']['output'];
  /** Types of events that it gets; empty for all that the scopes of its creator open. */
  eventTypes: Array<Scalars['String']['output']>;
  /** Time since when no delivery succeeded; null while they do. After three days the endpoint is disabled. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** What the endpoint is for. */
  name: Scalars['String']['output'];
  /** How much of an event it gets. */
  payload: WebhookPayload;
  /** Time until which deliveries are also signed by the secret before the last rotation; null when they are not. */
  previousValidUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The key that verifies its signatures, for ASYMMETRIC: `whpk_` and base64. Null for SYMMETRIC. */
  publicKey?: Maybe<Scalars['String']['output']>;
  /** How its deliveries are signed. */
  signature: WebhookSignature;
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
  /** The address that events are posted to. */
  url: Scalars['URL']['output'];
};


/** An address that gets events by HTTP POST, signed as the Standard Webhooks specification says. */
export type WebhookEndpointDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WebhookDeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<WebhookDeliveryOrder>>;
};

/** A new endpoint. */
export type WebhookEndpointCreateInput = {
  /** Accounts whose events it gets, at most 1,000; all events when empty. */
  accountIds?: Array<Scalars['ID']['input']>;
  /** Types of events that it gets; all that the scopes of its creator open when empty. */
  eventTypes?: Array<Scalars['String']['input']>;
  /** What the endpoint is for, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** How much of an event it gets. */
  payload?: WebhookPayload;
  /** How its deliveries are signed. */
  signature?: WebhookSignature;
  /** The address that events are posted to: HTTPS, on the public internet. */
  url: Scalars['String']['input'];
};

/** Result of webhookEndpointCreate. */
export type WebhookEndpointCreatePayload = {
  /** The secret that verifies its deliveries (`whsec_…`), which is shown only here; null for ASYMMETRIC, and when it was refused. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<WebhookUserError>;
  /** The endpoint; null when it was refused. */
  webhookEndpoint?: Maybe<WebhookEndpoint>;
};

/** Result of webhookEndpointDelete. */
export type WebhookEndpointDeletePayload = {
  /** The id of the endpoint; null when it does not exist. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<WebhookUserError>;
};

/** Result of webhookEndpointRotate. */
export type WebhookEndpointRotatePayload = {
  /** The new secret, which is shown only here; null for ASYMMETRIC, and when it was refused. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<WebhookUserError>;
  /** The endpoint; null when it does not exist. For ASYMMETRIC it has the new public key. */
  webhookEndpoint?: Maybe<WebhookEndpoint>;
};

/** Result of webhookEndpointTest. */
export type WebhookEndpointTestPayload = {
  /** Reasons why nothing was sent; empty otherwise. */
  userErrors: Array<WebhookUserError>;
  /** The delivery; null when there is none. */
  webhookDelivery?: Maybe<WebhookDelivery>;
};

/** Changes of an endpoint. Omitted values stay unchanged. */
export type WebhookEndpointUpdateInput = {
  /** Accounts whose events it gets; all events when empty. */
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** False to send nothing; true to send what happens from now on. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Types of events that it gets; all that the scopes of its creator open when empty. */
  eventTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the endpoint is for, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** How much of an event it gets. */
  payload?: InputMaybe<WebhookPayload>;
  /** The address that events are posted to. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Result of webhookEndpointUpdate. */
export type WebhookEndpointUpdatePayload = {
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<WebhookUserError>;
  /** The endpoint; null when it does not exist. */
  webhookEndpoint?: Maybe<WebhookEndpoint>;
};

/** Why a mutation about webhooks changed nothing. Clients must accept new values. */
export type WebhookErrorCode =
  /** The endpoint is disabled. */
  | 'DISABLED'
  /** An argument is invalid. */
  | 'INVALID'
  /** The endpoint or the delivery does not exist, or belongs to somebody else. */
  | 'NOT_FOUND'
  /** There are as many endpoints as one may have. */
  | 'TOO_MANY';

/** A type of events. */
export type WebhookEventType = {
  /** What happened. */
  description: Scalars['String']['output'];
  /** Fields of `data` in a full payload. */
  fields: Array<Scalars['String']['output']>;
  /** Those of them that a thin payload has, too. */
  keys: Array<Scalars['String']['output']>;
  /** Its name, such as `alert.raised`. */
  name: Scalars['String']['output'];
  /** Scope that the creator of a webhook needs for them besides `webhooks:manage`; null for none. */
  scope?: Maybe<Scalars['String']['output']>;
};

/** How much of an event an endpoint gets. Clients must accept new values. */
export type WebhookPayload =
  /** The fields of the event, without the text of messages and transcripts, e-mail addresses and phone numbers. */
  | 'FULL'
  /** The type, the time and ids. Ask the graph for the rest, with your own rights. */
  | 'THIN';

/** How deliveries are signed. Clients must accept new values. */
export type WebhookSignature =
  /** `v1a`: Ed25519. The receiver verifies by a public key (`whpk_…`). */
  | 'ASYMMETRIC'
  /** `v1`: HMAC-SHA256 by a secret (`whsec_…`) that the receiver shares. */
  | 'SYMMETRIC';

/** Reason why a mutation about webhooks changed nothing. */
export type WebhookUserError = {
  /** Stable code of the reason, for programs. */
  code: WebhookErrorCode;
  /** Path of the invalid argument, outermost name first; null when no argument is invalid. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, for people. */
  message: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  WebhookDelivery: WebhookDelivery;
  WebhookEndpoint: WebhookEndpoint;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  WebhookDelivery:
    ( { __typename: 'WebhookDelivery' }
    & GraphQLRecursivePick<FederationTypes['WebhookDelivery'], {"id":true}> );
  WebhookEndpoint:
    ( { __typename: 'WebhookEndpoint' }
    & GraphQLRecursivePick<FederationTypes['WebhookEndpoint'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( DeliveryRow & { __typename: 'WebhookDelivery' } )
    | ( EndpointRow & { __typename: 'WebhookEndpoint' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BooleanFilter: BooleanFilter;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  FloatFilter: FloatFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  IDFilter: IdFilter;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IntFilter: IntFilter;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SourceSystem: SourceSystem;
  StringFilter: StringFilter;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  WebhookAttempt: ResolverTypeWrapper<Attempt>;
  WebhookDeliveriesReplayInput: WebhookDeliveriesReplayInput;
  WebhookDeliveriesReplayPayload: ResolverTypeWrapper<WebhookDeliveriesReplayPayload>;
  WebhookDelivery: ResolverTypeWrapper<DeliveryRow>;
  WebhookDeliveryConnection: ResolverTypeWrapper<ConnectionOf<Omit<WebhookDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['WebhookDeliveryEdge']>, nodes: Array<ResolversTypes['WebhookDelivery']> }>>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookDeliveryOrder: WebhookDeliveryOrder;
  WebhookDeliveryOrderField: WebhookDeliveryOrderField;
  WebhookDeliveryReplayPayload: ResolverTypeWrapper<Omit<WebhookDeliveryReplayPayload, 'webhookDelivery'> & { webhookDelivery?: Maybe<ResolversTypes['WebhookDelivery']> }>;
  WebhookDeliveryStatus: WebhookDeliveryStatus;
  WebhookDeliveryStatusFilter: WebhookDeliveryStatusFilter;
  WebhookEndpoint: ResolverTypeWrapper<EndpointRow>;
  WebhookEndpointCreateInput: WebhookEndpointCreateInput;
  WebhookEndpointCreatePayload: ResolverTypeWrapper<Omit<WebhookEndpointCreatePayload, 'webhookEndpoint'> & { webhookEndpoint?: Maybe<ResolversTypes['WebhookEndpoint']> }>;
  WebhookEndpointDeletePayload: ResolverTypeWrapper<WebhookEndpointDeletePayload>;
  WebhookEndpointRotatePayload: ResolverTypeWrapper<Omit<WebhookEndpointRotatePayload, 'webhookEndpoint'> & { webhookEndpoint?: Maybe<ResolversTypes['WebhookEndpoint']> }>;
  WebhookEndpointTestPayload: ResolverTypeWrapper<Omit<WebhookEndpointTestPayload, 'webhookDelivery'> & { webhookDelivery?: Maybe<ResolversTypes['WebhookDelivery']> }>;
  WebhookEndpointUpdateInput: WebhookEndpointUpdateInput;
  WebhookEndpointUpdatePayload: ResolverTypeWrapper<Omit<WebhookEndpointUpdatePayload, 'webhookEndpoint'> & { webhookEndpoint?: Maybe<ResolversTypes['WebhookEndpoint']> }>;
  WebhookErrorCode: WebhookErrorCode;
  WebhookEventType: ResolverTypeWrapper<WebhookEventType>;
  WebhookPayload: WebhookPayload;
  WebhookSignature: WebhookSignature;
  WebhookUserError: ResolverTypeWrapper<WebhookUserError>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BooleanFilter: BooleanFilter;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Decimal: Scalars['Decimal']['output'];
  FloatFilter: FloatFilter;
  Float: Scalars['Float']['output'];
  IDFilter: IdFilter;
  ID: Scalars['ID']['output'];
  IntFilter: IntFilter;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  StringFilter: StringFilter;
  URL: Scalars['URL']['output'];
  WebhookAttempt: Attempt;
  WebhookDeliveriesReplayInput: WebhookDeliveriesReplayInput;
  WebhookDeliveriesReplayPayload: WebhookDeliveriesReplayPayload;
  WebhookDelivery: DeliveryRow;
  WebhookDeliveryConnection: ConnectionOf<Omit<WebhookDeliveryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['WebhookDeliveryEdge']>, nodes: Array<ResolversParentTypes['WebhookDelivery']> }>;
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookDeliveryOrder: WebhookDeliveryOrder;
  WebhookDeliveryReplayPayload: Omit<WebhookDeliveryReplayPayload, 'webhookDelivery'> & { webhookDelivery?: Maybe<ResolversParentTypes['WebhookDelivery']> };
  WebhookDeliveryStatusFilter: WebhookDeliveryStatusFilter;
  WebhookEndpoint: EndpointRow;
  WebhookEndpointCreateInput: WebhookEndpointCreateInput;
  WebhookEndpointCreatePayload: Omit<WebhookEndpointCreatePayload, 'webhookEndpoint'> & { webhookEndpoint?: Maybe<ResolversParentTypes['WebhookEndpoint']> };
  WebhookEndpointDeletePayload: WebhookEndpointDeletePayload;
  WebhookEndpointRotatePayload: Omit<WebhookEndpointRotatePayload, 'webhookEndpoint'> & { webhookEndpoint?: Maybe<ResolversParentTypes['WebhookEndpoint']> };
  WebhookEndpointTestPayload: Omit<WebhookEndpointTestPayload, 'webhookDelivery'> & { webhookDelivery?: Maybe<ResolversParentTypes['WebhookDelivery']> };
  WebhookEndpointUpdateInput: WebhookEndpointUpdateInput;
  WebhookEndpointUpdatePayload: Omit<WebhookEndpointUpdatePayload, 'webhookEndpoint'> & { webhookEndpoint?: Maybe<ResolversParentTypes['WebhookEndpoint']> };
  WebhookEventType: WebhookEventType;
  WebhookUserError: WebhookUserError;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = ResolverContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type EventFilterDirectiveArgs = {
  absent?: Maybe<Scalars['String']['input']>;
  atLeast?: Maybe<Scalars['String']['input']>;
  equals?: Maybe<Scalars['String']['input']>;
  event: Scalars['String']['input'];
  from?: Maybe<Scalars['String']['input']>;
  given?: Maybe<Scalars['String']['input']>;
  ignoreCase?: Maybe<Scalars['Boolean']['input']>;
  in?: Maybe<Scalars['String']['input']>;
  is?: Maybe<Array<Scalars['String']['input']>>;
  maxItems?: Maybe<Scalars['Int']['input']>;
  order?: Maybe<Array<Scalars['String']['input']>>;
};

export type EventFilterDirectiveResolver<Result, Parent, ContextType = ResolverContext, Args = EventFilterDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type EventStreamDirectiveArgs = {
  seen?: Maybe<Scalars['String']['input']>;
  type: Scalars['String']['input'];
};

export type EventStreamDirectiveResolver<Result, Parent, ContextType = ResolverContext, Args = EventStreamDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type FromEventDirectiveArgs = {
  path: Scalars['String']['input'];
};

export type FromEventDirectiveResolver<Result, Parent, ContextType = ResolverContext, Args = FromEventDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GatheredDirectiveArgs = {
  into: Scalars['String']['input'];
};

export type GatheredDirectiveResolver<Result, Parent, ContextType = ResolverContext, Args = GatheredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type MoneyResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  webhookDeliveriesReplay?: Resolver<Maybe<ResolversTypes['WebhookDeliveriesReplayPayload']>, ParentType, ContextType, RequireFields<MutationWebhookDeliveriesReplayArgs, 'input'>>;
  webhookDeliveryReplay?: Resolver<Maybe<ResolversTypes['WebhookDeliveryReplayPayload']>, ParentType, ContextType, RequireFields<MutationWebhookDeliveryReplayArgs, 'id'>>;
  webhookEndpointCreate?: Resolver<Maybe<ResolversTypes['WebhookEndpointCreatePayload']>, ParentType, ContextType, RequireFields<MutationWebhookEndpointCreateArgs, 'input'>>;
  webhookEndpointDelete?: Resolver<Maybe<ResolversTypes['WebhookEndpointDeletePayload']>, ParentType, ContextType, RequireFields<MutationWebhookEndpointDeleteArgs, 'id'>>;
  webhookEndpointRotate?: Resolver<Maybe<ResolversTypes['WebhookEndpointRotatePayload']>, ParentType, ContextType, RequireFields<MutationWebhookEndpointRotateArgs, 'id' | 'overlapHours'>>;
  webhookEndpointTest?: Resolver<Maybe<ResolversTypes['WebhookEndpointTestPayload']>, ParentType, ContextType, RequireFields<MutationWebhookEndpointTestArgs, 'id'>>;
  webhookEndpointUpdate?: Resolver<Maybe<ResolversTypes['WebhookEndpointUpdatePayload']>, ParentType, ContextType, RequireFields<MutationWebhookEndpointUpdateArgs, 'id' | 'input'>>;
};

export type NodeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'WebhookDelivery' | 'WebhookEndpoint', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  webhookDelivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType, RequireFields<QueryWebhookDeliveryArgs, 'id'>>;
  webhookEndpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType, RequireFields<QueryWebhookEndpointArgs, 'id'>>;
  webhookEndpoints?: Resolver<Maybe<Array<ResolversTypes['WebhookEndpoint']>>, ParentType, ContextType>;
  webhookEventTypes?: Resolver<Maybe<Array<ResolversTypes['WebhookEventType']>>, ParentType, ContextType>;
  webhooksNode?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryWebhooksNodeArgs, 'id'>>;
  webhooksNodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryWebhooksNodesArgs, 'ids'>>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type WebhookAttemptResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookAttempt'] = ResolversParentTypes['WebhookAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  httpStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebhookDeliveriesReplayPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookDeliveriesReplayPayload'] = ResolversParentTypes['WebhookDeliveriesReplayPayload']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['WebhookUserError']>, ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery'], FederationReferenceType extends FederationReferenceTypes['WebhookDelivery'] = FederationReferenceTypes['WebhookDelivery']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WebhookDelivery']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['WebhookAttempt']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookDeliveryStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookDeliveryReplayPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookDeliveryReplayPayload'] = ResolversParentTypes['WebhookDeliveryReplayPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['WebhookUserError']>, ParentType, ContextType>;
  webhookDelivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
};

export type WebhookEndpointResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookEndpoint'] = ResolversParentTypes['WebhookEndpoint'], FederationReferenceType extends FederationReferenceTypes['WebhookEndpoint'] = FederationReferenceTypes['WebhookEndpoint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WebhookEndpoint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveries?: Resolver<Maybe<ResolversTypes['WebhookDeliveryConnection']>, ParentType, ContextType, Partial<WebhookEndpointDeliveriesArgs>>;
  disabledReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  eventTypes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['WebhookPayload'], ParentType, ContextType>;
  previousValidUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publicKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['WebhookSignature'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookEndpointCreatePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookEndpointCreatePayload'] = ResolversParentTypes['WebhookEndpointCreatePayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['WebhookUserError']>, ParentType, ContextType>;
  webhookEndpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
};

export type WebhookEndpointDeletePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookEndpointDeletePayload'] = ResolversParentTypes['WebhookEndpointDeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['WebhookUserError']>, ParentType, ContextType>;
};

export type WebhookEndpointRotatePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookEndpointRotatePayload'] = ResolversParentTypes['WebhookEndpointRotatePayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['WebhookUserError']>, ParentType, ContextType>;
  webhookEndpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
};

export type WebhookEndpointTestPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookEndpointTestPayload'] = ResolversParentTypes['WebhookEndpointTestPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['WebhookUserError']>, ParentType, ContextType>;
  webhookDelivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
};

export type WebhookEndpointUpdatePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookEndpointUpdatePayload'] = ResolversParentTypes['WebhookEndpointUpdatePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['WebhookUserError']>, ParentType, ContextType>;
  webhookEndpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
};

export type WebhookEventTypeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookEventType'] = ResolversParentTypes['WebhookEventType']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['WebhookUserError'] = ResolversParentTypes['WebhookUserError']> = {
  code?: Resolver<ResolversTypes['WebhookErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ResolverContext> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  URL?: GraphQLScalarType;
  WebhookAttempt?: WebhookAttemptResolvers<ContextType>;
  WebhookDeliveriesReplayPayload?: WebhookDeliveriesReplayPayloadResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookDeliveryReplayPayload?: WebhookDeliveryReplayPayloadResolvers<ContextType>;
  WebhookEndpoint?: WebhookEndpointResolvers<ContextType>;
  WebhookEndpointCreatePayload?: WebhookEndpointCreatePayloadResolvers<ContextType>;
  WebhookEndpointDeletePayload?: WebhookEndpointDeletePayloadResolvers<ContextType>;
  WebhookEndpointRotatePayload?: WebhookEndpointRotatePayloadResolvers<ContextType>;
  WebhookEndpointTestPayload?: WebhookEndpointTestPayloadResolvers<ContextType>;
  WebhookEndpointUpdatePayload?: WebhookEndpointUpdatePayloadResolvers<ContextType>;
  WebhookEventType?: WebhookEventTypeResolvers<ContextType>;
  WebhookUserError?: WebhookUserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ResolverContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  eventFilter?: EventFilterDirectiveResolver<any, any, ContextType>;
  eventStream?: EventStreamDirectiveResolver<any, any, ContextType>;
  fromEvent?: FromEventDirectiveResolver<any, any, ContextType>;
  gathered?: GatheredDirectiveResolver<any, any, ContextType>;
};
