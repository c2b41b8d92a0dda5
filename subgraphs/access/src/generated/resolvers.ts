import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ConnectionOf, Group } from '@sophia/subgraph-kit';
import type { UserRow } from '../entities/user.ts';
import type { AuditRecordRow } from '../entities/audit-record.ts';
import type { ApiKeyRow } from '../entities/api-key.ts';
import type { TenantRow } from '../entities/tenant.ts';
import type { ExportRow } from '../entities/export.ts';
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

/** Why a user, an API key or a view was not changed. Clients must accept new values. */
export type AccessErrorCode =
  /** The caller would give a right that they do not have, or change what belongs to somebody else. */
  | 'FORBIDDEN'
  /** An argument is invalid. */
  | 'INVALID'
  /** The user, the key or the view does not exist. */
  | 'NOT_FOUND'
  /** The key is revoked or has expired. */
  | 'NOT_VALID'
  /** The caller would lose the right to manage users. */
  | 'OWN_RIGHTS'
  /** Another one has this name. */
  | 'TAKEN';

/** Reason why a user, an API key or a view was not changed. */
export type AccessUserError = {
  /** Stable code of the reason, for programs. */
  code: AccessErrorCode;
  /** Path of the invalid argument, outermost name first; null when no argument is invalid. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, for people. */
  message: Scalars['String']['output'];
};

/** A key with which a program uses the graph. Programs send it like a token: `authorization: Bearer KEY`. */
export type ApiKey = Node & {
  /** What the key may spend; null for the budget that the gateway gives to programs. */
  budget?: Maybe<ApiKeyBudget>;
  /** The contract at whose address alone the key may be used, such as `partner`; null for a key that may be used at all addresses. */
  contract?: Maybe<Scalars['String']['output']>;
  /** Time of creation. */
  createdAt: Scalars['DateTime']['output'];
  /** Subject of the person who created it. */
  createdBy: Scalars['String']['output'];
  /** Time from which the key is refused; null when it does not expire. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** Time of its last use, to within two minutes; null when it was never used. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the key is for. */
  name: Scalars['String']['output'];
  /** Name of the list of operations that the key may send; null for a key that may send any. */
  operationList?: Maybe<Scalars['String']['output']>;
  /** The beginning of the key's text, to recognise it by. */
  prefix: Scalars['String']['output'];
  /** Time until which the secret before the last rotation is valid; null when there is none. */
  previousValidUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Time when it was revoked; null while it is not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the key may do, as far as the person who created it may do that. */
  scopes: Array<Scope>;
};

/** Points that a key may spend on operations. What was spent comes back by the second. */
export type ApiKeyBudget = {
  /** Most points that it can have at once: those of a key that has not been used for a while. */
  maximum: Scalars['Int']['output'];
  /** Points that come back each second. */
  restoreRate: Scalars['Int']['output'];
};

/** Points that a key may spend on operations. */
export type ApiKeyBudgetInput = {
  /** Most points that it can have at once, 1 to 1,000,000,000. An operation that costs more is always refused. */
  maximum: Scalars['Int']['input'];
  /** Points that come back each second, 1 to 1,000,000,000. */
  restoreRate: Scalars['Int']['input'];
};

/** A page of API keys. */
export type ApiKeyConnection = {
  /** The keys with their cursors. */
  edges: Array<ApiKeyEdge>;
  /** The keys alone. */
  nodes: Array<ApiKey>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of keys in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A new API key. */
export type ApiKeyCreateInput = {
  /** What the key may spend; the budget that the gateway gives to programs when null. */
  budget?: InputMaybe<ApiKeyBudgetInput>;
  /** The contract at whose address alone the key may be used: `partner` for /partner/graphql. All addresses when null. */
  contract?: InputMaybe<Scalars['String']['input']>;
  /** Time from which the key is refused; null for a key that does not expire. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What the key is for, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Name of the list of operations that the key may send, which the gateways have; any operation when null. */
  operationList?: InputMaybe<Scalars['String']['input']>;
  /** What the key may do; at least one. Nobody can give a right that they do not have. */
  scopes: Array<Scope>;
};

/** Result of apiKeyCreate. */
export type ApiKeyCreatePayload = {
  /** The key; null when it was refused. */
  apiKey?: Maybe<ApiKey>;
  /** The text of the key, which is shown only here; null when it was refused. */
  key?: Maybe<Scalars['String']['output']>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AccessUserError>;
};

/** An API key in a page. */
export type ApiKeyEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The key. */
  node: ApiKey;
};

/** Changes of an API key. Omitted values stay unchanged. */
export type ApiKeyEditInput = {
  /** What the key may spend; null for the budget that the gateway gives to programs. */
  budget?: InputMaybe<ApiKeyBudgetInput>;
  /** Name of the list of operations that the key may send, which the gateways have; null for any operation. */
  operationList?: InputMaybe<Scalars['String']['input']>;
};

/** Result of apiKeyEdit. */
export type ApiKeyEditPayload = {
  /** The key; null when it does not exist. */
  apiKey?: Maybe<ApiKey>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AccessUserError>;
};

/** Conditions on API keys; all given ones must hold. */
export type ApiKeyFilter = {
  /** Condition on the subject of the person who created the key. */
  createdBy?: InputMaybe<StringFilter>;
  /** Condition on the time from which the key is refused. */
  expiresAt?: InputMaybe<DateTimeFilter>;
  /** Condition on the time of its last use. */
  lastUsedAt?: InputMaybe<DateTimeFilter>;
  /** Condition on the name. */
  name?: InputMaybe<StringFilter>;
  /** Condition on the time when it was revoked. */
  revokedAt?: InputMaybe<DateTimeFilter>;
};

/** A group of API keys. */
export type ApiKeyGroup = {
  /** Number of API keys in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of API keys. */
export type ApiKeyGroupField =
  /** Subject of the person who created the key. */
  | 'CREATED_BY';

/** Number of API keys, as a whole and by group. */
export type ApiKeyGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<ApiKeyGroup>;
};

/** A sort order for API keys. */
export type ApiKeyOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: ApiKeyOrderField;
};

/** Fields that API keys can be sorted by. */
export type ApiKeyOrderField =
  /** Time of creation. */
  | 'CREATED_AT'
  /** Time of the last use. */
  | 'LAST_USED_AT'
  /** Name. */
  | 'NAME';

/** Result of apiKeyRevoke. */
export type ApiKeyRevokePayload = {
  /** The key; null when it does not exist. */
  apiKey?: Maybe<ApiKey>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AccessUserError>;
};

/** Result of apiKeyRotate. */
export type ApiKeyRotatePayload = {
  /** The key; null when it does not exist. */
  apiKey?: Maybe<ApiKey>;
  /** The new text of the key, which is shown only here; null when it was refused. */
  key?: Maybe<Scalars['String']['output']>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AccessUserError>;
};

/** The end of a tenant's audit. */
export type AuditHead = {
  /** Hash of the last record. */
  hash: Scalars['String']['output'];
  /** Time when the last record got its place. */
  recordedAt: Scalars['DateTime']['output'];
  /** Place of the last record, which is also the number of records. */
  sequence: Scalars['Decimal']['output'];
};

/** The kind of an event of the audit. Clients must accept new values. */
export type AuditKind =
  /** Personal data was read. */
  | 'ACCESS'
  /** A mutation. */
  | 'CHANGE'
  /** Records of the audit were written to a file by a command, or an export of a list was started, is over, or was downloaded. */
  | 'EXPORT'
  /** Data of a source was loaded by a command. */
  | 'LOAD'
  /** A person was erased. */
  | 'PERSON'
  /** A user, a role or an API key was changed. */
  | 'RIGHTS'
  /** Somebody identified themselves for the first time in an hour from an address, or failed to. */
  | 'SIGN_IN'
  /** A tenant was created, suspended, resumed or removed, or its settings changed. */
  | 'TENANT';

/** Conditions on the kind of an event; all given ones must hold. */
export type AuditKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<AuditKind>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<AuditKind>>;
  /** Different from. */
  neq?: InputMaybe<AuditKind>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<AuditKind>>;
};

/** How an event of the audit ended. Clients must accept new values. */
export type AuditOutcome =
  /** With errors alone. */
  | 'FAILED'
  /** Without errors. */
  | 'OK'
  /** With data and errors. */
  | 'PARTIAL'
  /** The client was not identified, or the change was refused: `detail` says why. */
  | 'REFUSED';

/** Conditions on the outcome of an event; all given ones must hold. */
export type AuditOutcomeFilter = {
  /** Equal to. */
  eq?: InputMaybe<AuditOutcome>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<AuditOutcome>>;
  /** Different from. */
  neq?: InputMaybe<AuditOutcome>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<AuditOutcome>>;
};

/** Whether a record is the beginning or the end of a stream. Clients must accept new values. */
export type AuditPhase =
  /** The stream ended. */
  | 'END'
  /** The stream began. */
  | 'START';

/** Something that somebody did: a link of the tenant's chain, which can only grow. */
export type AuditRecord = {
  /** Address of the connection's other end, which may be a proxy; null when unknown. */
  address?: Maybe<Scalars['String']['output']>;
  /** Name of the client program, as it tells it. */
  clientName?: Maybe<Scalars['String']['output']>;
  /** Version of the client program, as it tells it. */
  clientVersion?: Maybe<Scalars['String']['output']>;
  /** Number of answers of a stream at its end, of records of a load or an export, or of equal events since the last record; null for anything else. */
  count?: Maybe<Scalars['Int']['output']>;
  /** What was changed, why it was refused, or what the record leaves out; null when there is nothing more to say. */
  detail?: Maybe<Scalars['String']['output']>;
  /** Coordinates of what has personal data and was asked for, looked by or changed, such as `Contact.primaryEmail` or `Query.contactByEmail(email:)`; at most 200. */
  fields: Array<Scalars['String']['output']>;
  /** SHA-256 of everything in this record, in hexadecimal. */
  hash: Scalars['String']['output'];
  /** Id of the record. */
  id: Scalars['ID']['output'];
  /** Ids that the operation names, or of what was changed; at most 200. */
  ids: Array<Scalars['String']['output']>;
  /** The kind of event. */
  kind: AuditKind;
  /** Time of the event; of an answer, its end. */
  occurredAt: Scalars['DateTime']['output'];
  /** SHA-256 of the operation's text, in hexadecimal; null for anything else. */
  operationHash?: Maybe<Scalars['String']['output']>;
  /** Name of the operation; null when it has none. */
  operationName?: Maybe<Scalars['String']['output']>;
  /** How it ended. */
  outcome: AuditOutcome;
  /** Whether it is the beginning or the end of a stream; null for anything else. */
  phase?: Maybe<AuditPhase>;
  /** Hash of the record before; 64 zeros for the first. */
  previousHash: Scalars['String']['output'];
  /** Time when it got its place in the chain, never before that of the record before. */
  recordedAt: Scalars['DateTime']['output'];
  /** Id of the request, which logs have, too; null when unknown. */
  requestId?: Maybe<Scalars['String']['output']>;
  /** Their roles at that time. */
  roles: Array<Scalars['String']['output']>;
  /** Place in the chain, from 1 and without gaps. */
  sequence: Scalars['Decimal']['output'];
  /** Who: the `sub` of a token, `key:` and the id of an API key, or the name of a command. */
  subject: Scalars['String']['output'];
};

/** A page of records of the audit. */
export type AuditRecordConnection = {
  /** The records with their cursors. */
  edges: Array<AuditRecordEdge>;
  /** The records alone. */
  nodes: Array<AuditRecord>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of records in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A record of the audit in a page. */
export type AuditRecordEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: AuditRecord;
};

/** Conditions on records of the audit; all given ones must hold. */
export type AuditRecordFilter = {
  /** Condition on the address. */
  address?: InputMaybe<StringFilter>;
  /** Condition on the fields with personal data. Matches if any of them does. */
  fields?: InputMaybe<StringFilter>;
  /** Condition on the ids. Matches if any of them does. */
  ids?: InputMaybe<IdFilter>;
  /** Condition on the kind. */
  kind?: InputMaybe<AuditKindFilter>;
  /** Condition on the time of the event. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** Condition on the name of the operation. */
  operationName?: InputMaybe<StringFilter>;
  /** Condition on the outcome. */
  outcome?: InputMaybe<AuditOutcomeFilter>;
  /** Condition on the subject. */
  subject?: InputMaybe<StringFilter>;
};

/** A group of records of the audit. */
export type AuditRecordGroup = {
  /** Number of records in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of records of the audit. */
export type AuditRecordGroupField =
  /** The kind of event. */
  | 'KIND'
  /** Name of the operation. */
  | 'OPERATION_NAME'
  /** How it ended. */
  | 'OUTCOME'
  /** Who. */
  | 'SUBJECT';

/** Number of records of the audit, as a whole and by group. */
export type AuditRecordGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<AuditRecordGroup>;
};

/** A record of the audit, as a gateway reports it. */
export type AuditRecordInput = {
  /** Address of the connection's other end. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Name of the client program. */
  clientName?: InputMaybe<Scalars['String']['input']>;
  /** Version of the client program. */
  clientVersion?: InputMaybe<Scalars['String']['input']>;
  /** Number of answers, or of equal events. */
  count?: InputMaybe<Scalars['Int']['input']>;
  /** Why it was refused. */
  detail?: InputMaybe<Scalars['String']['input']>;
  /** Coordinates of the fields with personal data. */
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id, made by the gateway, so that a record that is sent twice is stored once. */
  id: Scalars['ID']['input'];
  /** Ids that the operation names. */
  ids?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The kind of event. */
  kind: AuditKind;
  /** Time of the event. */
  occurredAt: Scalars['DateTime']['input'];
  /** SHA-256 of the operation's text. */
  operationHash?: InputMaybe<Scalars['String']['input']>;
  /** Name of the operation. */
  operationName?: InputMaybe<Scalars['String']['input']>;
  /** How it ended. */
  outcome: AuditOutcome;
  /** Beginning or end of a stream. */
  phase?: InputMaybe<AuditPhase>;
  /** Id of the request. */
  requestId?: InputMaybe<Scalars['String']['input']>;
  /** Their roles. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who. */
  subject: Scalars['String']['input'];
};

/** A sort order for records of the audit. */
export type AuditRecordOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: AuditRecordOrderField;
};

/** Fields that records of the audit can be sorted by. */
export type AuditRecordOrderField =
  /** Time of the event. */
  | 'OCCURRED_AT'
  /** Place in the chain. */
  | 'SEQUENCE';

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

/** A list that a gateway writes to a file for its owner, for gateways. */
export type Export = {
  /** Number of bytes so far, before compression. */
  bytes: Scalars['Int']['output'];
  /** Time of the start. */
  createdAt: Scalars['DateTime']['output'];
  /** Time when its rows are removed; null when it is not complete. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Time when it was over; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The format of the file. */
  format: Scalars['String']['output'];
  /** The export's id. */
  id: Scalars['ID']['output'];
  /** The reason in words; null when it did not fail. */
  problem?: Maybe<Scalars['String']['output']>;
  /** Code of the reason why it failed; null when it did not. */
  problemCode?: Maybe<Scalars['String']['output']>;
  /** Number of rows so far. */
  rows: Scalars['Int']['output'];
  /** Time when a gateway began to work on it; null before. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What became of it. */
  status: ExportStatus;
};

/** A page of an export. */
export type ExportAppendInput = {
  /** Number of bytes of the page, before compression. */
  bytes: Scalars['Int']['input'];
  /** Stands for the run. */
  claim: Scalars['ID']['input'];
  /** The bytes, compressed with gzip, in Base64. */
  content: Scalars['String']['input'];
  /** Place in the list behind the page. */
  cursor?: InputMaybe<Scalars['String']['input']>;
  /** The export's id. */
  id: Scalars['ID']['input'];
  /** True if nothing follows. */
  isLast: Scalars['Boolean']['input'];
  /** Milliseconds for which no other gateway gets the export. */
  leaseMs: Scalars['Int']['input'];
  /** Number of rows of the page. */
  rows: Scalars['Int']['input'];
};

/** What limits the operations of the owner of an export now. */
export type ExportLimits = {
  /** What the owner's API key may spend; null for the budget that the gateway gives. */
  budget?: Maybe<ApiKeyBudget>;
  /** Name of the list of operations that the owner's API key may send; null for any. */
  operationList?: Maybe<Scalars['String']['output']>;
};

/** A download of the rows of an export. */
export type ExportOpenInput = {
  /** Address from which it is asked for. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Name of the program that asks, as it tells it. */
  clientName?: InputMaybe<Scalars['String']['input']>;
  /** Contract to which the owner's API key is limited now; null for none. */
  contract?: InputMaybe<Scalars['String']['input']>;
  /** The export's id. */
  id: Scalars['ID']['input'];
  /** Place of the first byte that is asked for. */
  offset: Scalars['Int']['input'];
  /** Id of the request. */
  requestId?: InputMaybe<Scalars['String']['input']>;
  /** Names of the owner's roles now. */
  roles: Array<Scalars['String']['input']>;
  /** The person whose accounts alone the owner sees now; null for all. */
  rowsOf?: InputMaybe<Scalars['String']['input']>;
  /** Names of the owner's scopes now. */
  scopes: Array<Scalars['String']['input']>;
  /** Subject of the owner. */
  subject: Scalars['String']['input'];
};

/** A part of the rows of an export. */
export type ExportPart = {
  /** Place of its first byte in the file. */
  at: Scalars['Int']['output'];
  /** Number of its bytes in the file. */
  bytes: Scalars['Int']['output'];
  /** The bytes, compressed with gzip, in Base64. */
  content: Scalars['String']['output'];
};

/** An export that a gateway works on. */
export type ExportRun = {
  /** Number of bytes so far, before compression. */
  bytes: Scalars['Int']['output'];
  /** Stands for this run. Another one has another. */
  claim: Scalars['ID']['output'];
  /** Contract to which the owner's API key is limited; null for none. */
  contract?: Maybe<Scalars['String']['output']>;
  /** Place in the list behind the last stored row; null at the beginning. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The export's id. */
  id: Scalars['ID']['output'];
  /** True for the local developer, who has all rights. */
  isDeveloper: Scalars['Boolean']['output'];
  /** True for a program with a token of its own. */
  isProgram: Scalars['Boolean']['output'];
  /** What limits the owner's operations now. */
  limits: ExportLimits;
  /** Names of the owner's roles, as tokens write them. */
  roles: Array<Scalars['String']['output']>;
  /** Number of rows so far. */
  rows: Scalars['Int']['output'];
  /** The person whose accounts alone the owner sees; null for all. */
  rowsOf?: Maybe<Scalars['String']['output']>;
  /** Names of the owner's scopes, as tokens write them. */
  scopes: Array<Scalars['String']['output']>;
  /** What to write, as the gateway that started it has put it. */
  spec: Scalars['String']['output'];
  /** Subject of the owner. */
  subject: Scalars['String']['output'];
};

/** An export that a gateway gives back. */
export type ExportSetBackInput = {
  /** Stands for the run. */
  claim: Scalars['ID']['input'];
  /** Code of what went wrong; null when nothing did. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The export's id. */
  id: Scalars['ID']['input'];
  /** True if another try may help. */
  mayRetry: Scalars['Boolean']['input'];
  /** What went wrong, in words. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** Milliseconds for which it only waits, when nothing went wrong. */
  pauseMs?: Scalars['Int']['input'];
};

/** A new export. */
export type ExportStartInput = {
  /** Address from which it was started. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Name of the program that started it, as it tells it. */
  clientName?: InputMaybe<Scalars['String']['input']>;
  /** Contract to which the owner's API key is limited; null for none. */
  contract?: InputMaybe<Scalars['String']['input']>;
  /** Coordinates of the fields with personal data that it asks for. */
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Digest of what has to be equal in requests with this key. */
  fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** The format of the file. */
  format: Scalars['String']['input'];
  /** Digest of the owner's idempotency key; null without one. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Ids that it names. */
  ids?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True for the local developer, who has all rights. */
  isDeveloper: Scalars['Boolean']['input'];
  /** True for a program with a token of its own. */
  isProgram: Scalars['Boolean']['input'];
  /** Seconds for which its rows are kept. */
  keepSeconds: Scalars['Int']['input'];
  /** SHA-256 of the operation's text, in hexadecimal. */
  operationHash?: InputMaybe<Scalars['String']['input']>;
  /** Name of the operation. */
  operationName?: InputMaybe<Scalars['String']['input']>;
  /** Id of the request that started it. */
  requestId?: InputMaybe<Scalars['String']['input']>;
  /** Names of the owner's roles, as tokens write them. */
  roles: Array<Scalars['String']['input']>;
  /** The person whose accounts alone the owner sees; null for all. */
  rowsOf?: InputMaybe<Scalars['String']['input']>;
  /** Names of the owner's scopes, as tokens write them. */
  scopes: Array<Scalars['String']['input']>;
  /** What to write, for the gateway that works on it. */
  spec: Scalars['String']['input'];
  /** Subject of the owner. */
  subject: Scalars['String']['input'];
};

/** Whether an export was started. */
export type ExportStartOutcome =
  /** The idempotency key was used for another export, or with other rights. */
  | 'KEY_REUSED'
  /** It was started before, with the same idempotency key. */
  | 'REPLAYED'
  /** A gateway will work on it. */
  | 'STARTED'
  /** The owner, or the tenant, has as much as one may have. */
  | 'TOO_MANY';

/** What became of a request for an export. */
export type ExportStarted = {
  /** The export; null when there is none. */
  export?: Maybe<Export>;
  /** Whether it was started. */
  outcome: ExportStartOutcome;
};

/** What became of an export. */
export type ExportStatus =
  /** Its owner ended it, or removed its rows. */
  | 'CANCELLED'
  /** Its rows can be downloaded. */
  | 'COMPLETED'
  /** Its rows were removed, because their time was over. */
  | 'EXPIRED'
  /** It could not be completed. Nothing is kept of its rows. */
  | 'FAILED'
  /** It waits for a gateway. */
  | 'QUEUED'
  /** A gateway works on it, or will go on soon. */
  | 'RUNNING';

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

/** What an API key may do, for gateways. */
export type KeyRights = {
  /** What the key may spend; null for the budget that the gateway gives to programs. */
  budget?: Maybe<ApiKeyBudget>;
  /** The contract at whose address alone the key may be used; null for all addresses. */
  contract?: Maybe<Scalars['String']['output']>;
  /** Time from which the key is refused; null when there is none. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the list of operations that the key may send; null for any. */
  operationList?: Maybe<Scalars['String']['output']>;
  /** E-mail address of the person who made the key and sees own accounts alone, so that the key sees no more; null for all accounts. */
  rowsOf?: Maybe<Scalars['String']['output']>;
  /** Names of the scopes, as tokens write them. */
  scopes: Array<Scalars['String']['output']>;
  /** Since when the tenant exists, if another one with its id was removed before; otherwise null. */
  tenantSince?: Maybe<Scalars['DateTime']['output']>;
};

/** An amount of money in one currency. */
export type Money = {
  /** The amount in whole units of the currency, as a decimal string. */
  amount: Scalars['Decimal']['output'];
  /** The ISO 4217 code of the currency; null when the source does not say. */
  currencyCode?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  /** Creates an API key. Its text is in the answer, and is never shown again. */
  apiKeyCreate?: Maybe<ApiKeyCreatePayload>;
  /** Changes what an API key may spend and which operations it may send. Requests after it have the new limits, also those of open connections. */
  apiKeyEdit?: Maybe<ApiKeyEditPayload>;
  /** Revokes an API key. Requests with it are refused and its streams end within seconds. It cannot be undone. */
  apiKeyRevoke?: Maybe<ApiKeyRevokePayload>;
  /** Gives an API key a new secret. The one before stays valid for some hours, so that programs can change it without a break. */
  apiKeyRotate?: Maybe<ApiKeyRotatePayload>;
  /** Adds records to the end of the tenant's audit, for gateways. A record that is there already stays as it is. Returns true. */
  auditAppend: Scalars['Boolean']['output'];
  /** Stores a page of an export, for gateways, and tells what limits the next one. Returns null when the gateway has to stop: the export was cancelled, another one works on it, or its owner no longer has the same rights. */
  exportAppend?: Maybe<ExportLimits>;
  /** Cancels an export, or removes the rows of one that is complete, for gateways; null when there is none. */
  exportCancel?: Maybe<Export>;
  /** Gives a gateway the next export of the tenant to work on; null when there is none. */
  exportClaim?: Maybe<ExportRun>;
  /** Notes that the owner of an export downloads its rows, for gateways. Returns false when the owner no longer has the rights of the start, and must not get them. */
  exportOpen: Scalars['Boolean']['output'];
  /** Gives back an export that a gateway cannot go on with. Returns true. */
  exportSetBack: Scalars['Boolean']['output'];
  /** Notes an export, for gateways, one of which works on it. */
  exportStart: ExportStarted;
  /** Chooses the view that a page opens with. */
  savedViewDefault?: Maybe<SavedViewDefaultPayload>;
  /** Deletes a saved view. Its maker and those who manage access can. */
  savedViewDelete?: Maybe<SavedViewDeletePayload>;
  /** Saves what somebody looks at under a name. Its maker and those who manage access can change it. */
  savedViewSave?: Maybe<SavedViewSavePayload>;
  /** Ends the session of a browser, for gateways: whoever has its cookie is refused from then on. Returns true. */
  sessionEnd: Scalars['Boolean']['output'];
  /** Creates a tenant. A tenant that was removed can be created anew, and is empty. */
  tenantCreate?: Maybe<TenantChangePayload>;
  /** Removes everything of a suspended tenant but its audit, in the background. It cannot be undone. */
  tenantRemove?: Maybe<TenantChangePayload>;
  /** Opens a suspended tenant again. What waited goes on. */
  tenantResume?: Maybe<TenantChangePayload>;
  /** Changes settings of the caller's tenant. An operator may change those of another. */
  tenantSettingsEdit?: Maybe<TenantChangePayload>;
  /** Suspends a tenant: its requests are refused with TENANT_SUSPENDED and its streams end within seconds; its jobs and deliveries wait. Nothing is removed. */
  tenantSuspend?: Maybe<TenantChangePayload>;
  /** Adds a user, or changes the one with this subject. Running streams of the user end when their rights change: their client has to begin again. */
  userSave?: Maybe<UserSavePayload>;
};


export type MutationApiKeyCreateArgs = {
  input: ApiKeyCreateInput;
};


export type MutationApiKeyEditArgs = {
  id: Scalars['ID']['input'];
  input: ApiKeyEditInput;
};


export type MutationApiKeyRevokeArgs = {
  id: Scalars['ID']['input'];
};


export type MutationApiKeyRotateArgs = {
  id: Scalars['ID']['input'];
  overlapHours?: Scalars['Int']['input'];
};


export type MutationAuditAppendArgs = {
  records: Array<AuditRecordInput>;
};


export type MutationExportAppendArgs = {
  input: ExportAppendInput;
};


export type MutationExportCancelArgs = {
  id: Scalars['ID']['input'];
  subject: Scalars['String']['input'];
};


export type MutationExportClaimArgs = {
  leaseMs: Scalars['Int']['input'];
};


export type MutationExportOpenArgs = {
  input: ExportOpenInput;
};


export type MutationExportSetBackArgs = {
  input: ExportSetBackInput;
};


export type MutationExportStartArgs = {
  input: ExportStartInput;
};


export type MutationSavedViewDefaultArgs = {
  forTeam?: Scalars['Boolean']['input'];
  id?: InputMaybe<Scalars['ID']['input']>;
  page: Scalars['String']['input'];
};


export type MutationSavedViewDeleteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSavedViewSaveArgs = {
  input: SavedViewSaveInput;
};


export type MutationSessionEndArgs = {
  expiresAt: Scalars['DateTime']['input'];
  id: Scalars['ID']['input'];
};


export type MutationTenantCreateArgs = {
  input: TenantCreateInput;
};


export type MutationTenantRemoveArgs = {
  confirm: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};


export type MutationTenantResumeArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTenantSettingsEditArgs = {
  input: TenantSettingsEditInput;
};


export type MutationTenantSuspendArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUserSaveArgs = {
  input: UserSaveInput;
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
  /** Returns the user or the API key with this id; null when there is none, and for callers without the scope of its root field. */
  accessNode?: Maybe<Node>;
  /** Returns the users and API keys with these ids, in their order, with null for an id without object. At most 100. */
  accessNodes: Array<Maybe<Node>>;
  /** Returns one API key by id; null when there is none. */
  apiKey?: Maybe<ApiKey>;
  /** Counts API keys as a whole and by group. */
  apiKeyGroups?: Maybe<ApiKeyGroups>;
  /** Lists API keys, newest first by default. Revoked ones stay in the list. */
  apiKeys?: Maybe<ApiKeyConnection>;
  /** The end of the audit; null while there are no records. Whoever keeps it elsewhere notices later if records before it were changed or removed. */
  auditHead?: Maybe<AuditHead>;
  /** Counts records of the audit as a whole and by group. */
  auditRecordGroups?: Maybe<AuditRecordGroups>;
  /** Lists the records of the audit, newest first by default. Reading them is recorded, too. */
  auditRecords?: Maybe<AuditRecordConnection>;
  /** An export of this owner, for gateways; null when there is none. */
  export?: Maybe<Export>;
  /** Parts of a completed export, in order, the first of which holds the byte at `offset`, for gateways. They are few: ask again for the rest. */
  exportParts: Array<ExportPart>;
  /** Tenants with an export to work on, for gateways. */
  exportTenants: Array<Scalars['String']['output']>;
  /** The exports of this owner, newest first, at most 100, for gateways. */
  exports: Array<Export>;
  /** What the API key with this secret may do, for gateways; null when there is no such key, it is no longer valid, or its maker is suspended. */
  keyRights?: Maybe<KeyRights>;
  /** Views of a page that the caller has saved, and those that others share, sorted by name; at most 600. */
  savedViews?: Maybe<Array<SavedView>>;
  /** Returns one tenant by id; null when it has no record. For operators. */
  tenant?: Maybe<Tenant>;
  /** Counts tenants as a whole and by group. */
  tenantGroups?: Maybe<TenantGroups>;
  /** Lists the tenants that have a record, sorted by id by default. For operators: super users of the tenant that `OPERATOR_TENANT` names. */
  tenants?: Maybe<TenantConnection>;
  /** Returns one user by id; null when there is none. */
  user?: Maybe<User>;
  /** Counts users as a whole and by group. */
  userGroups?: Maybe<UserGroups>;
  /** What a user with a token may do, for gateways; null when the user is suspended or the session has ended. */
  userRights?: Maybe<Rights>;
  /** Lists users, sorted by name by default. */
  users?: Maybe<UserConnection>;
  /** Who asks, and what they may do. */
  viewer: Viewer;
};


export type QueryAccessNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAccessNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryApiKeyGroupsArgs = {
  by: ApiKeyGroupField;
  filter?: InputMaybe<ApiKeyFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryApiKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ApiKeyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ApiKeyOrder>>;
};


export type QueryAuditRecordGroupsArgs = {
  by: AuditRecordGroupField;
  filter?: InputMaybe<AuditRecordFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryAuditRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<AuditRecordOrder>>;
};


export type QueryExportArgs = {
  id: Scalars['ID']['input'];
  subject: Scalars['String']['input'];
};


export type QueryExportPartsArgs = {
  id: Scalars['ID']['input'];
  offset: Scalars['Int']['input'];
  subject: Scalars['String']['input'];
};


export type QueryExportsArgs = {
  subject: Scalars['String']['input'];
};


export type QueryKeyRightsArgs = {
  digest: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};


export type QuerySavedViewsArgs = {
  page: Scalars['String']['input'];
};


export type QueryTenantArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTenantGroupsArgs = {
  by: TenantGroupField;
  filter?: InputMaybe<TenantFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryTenantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TenantFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<TenantOrder>>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserGroupsArgs = {
  by: UserGroupField;
  filter?: InputMaybe<UserFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryUserRightsArgs = {
  email?: InputMaybe<Scalars['String']['input']>;
  roles: Array<Scalars['String']['input']>;
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  subject: Scalars['String']['input'];
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<UserOrder>>;
};

/** What a caller may do, for gateways. */
export type Rights = {
  /** Names of the roles, as tokens write them, with those of the token that belong to other programs. */
  roles: Array<Scalars['String']['output']>;
  /** E-mail address of the person whose accounts alone the caller sees; null for callers who see all. */
  rowsOf?: Maybe<Scalars['String']['output']>;
  /** Names of the scopes, as tokens write them. */
  scopes: Array<Scalars['String']['output']>;
  /** Since when the tenant exists, if another one with its id was removed before; otherwise null. */
  tenantSince?: Maybe<Scalars['DateTime']['output']>;
};

/** A set of rights that a person has. Clients must accept new values. */
export type Role =
  /** Reads and edits the accounts that they own, reads what was said with them, and works on their alerts. */
  | 'ACCOUNT_MANAGER'
  /** Reads everything about customers, and works on alerts. */
  | 'ANALYST'
  /** Reads accounts, scores and how the system is doing, and has webhooks, to build on it. */
  | 'DEVELOPER'
  /** Reads accounts, deals, scores and figures, without what was said and without addresses of people. */
  | 'EXECUTIVE_VIEWER'
  /** Reads accounts, deals and scores, for another company's programs. */
  | 'PARTNER'
  /** Everything, users and API keys included. */
  | 'SUPER_USER';

/**
 * Filters, columns and sort order of a page that somebody has given a name. For example, `search` of a view of the page `accounts` is
 * `segment=Enterprise&sort=health`.
 */
export type SavedView = {
  /** Time when it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Identifies the view. */
  id: Scalars['ID']['output'];
  /** True if the page opens with it for the caller: by the caller's own choice, or else by the team's. */
  isDefault: Scalars['Boolean']['output'];
  /** True if the caller made it. */
  isOwn: Scalars['Boolean']['output'];
  /** True if the page opens with it for all who have chosen none. */
  isTeamDefault: Scalars['Boolean']['output'];
  /** The view's name, unique among those of its maker for the page. */
  name: Scalars['String']['output'];
  /** Name of the page. */
  page: Scalars['String']['output'];
  /** Query part of the page's address, without the question mark. */
  search: Scalars['String']['output'];
  /** True if everybody of the tenant sees it; false if its maker alone does. */
  shared: Scalars['Boolean']['output'];
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Result of savedViewDefault. */
export type SavedViewDefaultPayload = {
  /** The chosen view; null when there is none, or it was refused. */
  savedView?: Maybe<SavedView>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AccessUserError>;
};

/** Result of savedViewDelete. */
export type SavedViewDeletePayload = {
  /** The view that was deleted; null when it was not. */
  savedView?: Maybe<SavedView>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AccessUserError>;
};

/** A view to save. */
export type SavedViewSaveInput = {
  /** The view to change; null for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The view's name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Name of the page: small letters, digits and hyphens, at most 50. */
  page: Scalars['String']['input'];
  /** Query part of the page's address, without the question mark: at most 4,000 characters. */
  search: Scalars['String']['input'];
  /** True to let everybody of the tenant see it. Left out, it stays as it is; a new view is then seen by its maker alone. */
  shared?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of savedViewSave. */
export type SavedViewSavePayload = {
  /** The view; null when it was refused. */
  savedView?: Maybe<SavedView>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AccessUserError>;
};

/** A right. Roles and API keys grant them, and fields require them. Clients must accept new values. */
export type Scope =
  /** `access:manage`: users, API keys, and settings of the tenant. */
  | 'ACCESS_MANAGE'
  /** `alerts:write`: acknowledges, assigns, snoozes and closes alerts and next best actions. */
  | 'ALERTS_WRITE'
  /** `conversations:read`: the text of messages, e-mails and calls, and search in it. Without it texts are masked. */
  | 'CONVERSATIONS_READ'
  /** `customers:read`: accounts, contacts, deals and their timeline. */
  | 'CUSTOMERS_READ'
  /** `customers:write`: edits and merges of contacts, and overrides of scores. */
  | 'CUSTOMERS_WRITE'
  /** `insights:read`: scores, findings, alerts, forecasts, metrics and answers to questions. */
  | 'INSIGHTS_READ'
  /** `operations:read`: models and their cards, and how sources are doing. */
  | 'OPERATIONS_READ'
  /** `people:manage`: erases people from all parts of the graph, for good, and reads all that is held about them. */
  | 'PEOPLE_MANAGE'
  /** `people:read`: e-mail addresses and phone numbers of people. Without it they are masked, such as a•••@example.com. */
  | 'PEOPLE_READ'
  /** `rules:write`: alert rules, channels of alerts, and the vocabulary. */
  | 'RULES_WRITE'
  /** `tenants:manage`: creates, suspends and removes tenants. Super users of the operator's tenant alone have it. */
  | 'TENANTS_MANAGE'
  /** `webhooks:manage`: own webhooks, which get the events of the tenant. */
  | 'WEBHOOKS_MANAGE';

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

/** A customer whose data is separate from that of all others. */
export type Tenant = {
  /** Time when its record was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The id, as tokens name it. */
  id: Scalars['ID']['output'];
  /** Its name, for people. */
  name: Scalars['String']['output'];
  /** Its settings. */
  settings: TenantSettings;
  /** Whether it is open. */
  state: TenantState;
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with each change, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Result of a change of a tenant. */
export type TenantChangePayload = {
  /** The tenant as it is now; null when it has no record. */
  tenant?: Maybe<Tenant>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<TenantUserError>;
};

/** A page of tenants. */
export type TenantConnection = {
  /** The tenants with their cursors. */
  edges: Array<TenantEdge>;
  /** The tenants alone. */
  nodes: Array<Tenant>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of tenants in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A new tenant. */
export type TenantCreateInput = {
  /** ISO 4217 code of its currency. */
  currencyCode?: InputMaybe<Scalars['String']['input']>;
  /** The id, as tokens will name it: 1 to 200 printable ASCII characters, without a blank at either end. */
  id: Scalars['ID']['input'];
  /** Its name, for people; the id when null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** IANA name of its time zone; UTC when null. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** A tenant in a page. */
export type TenantEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The tenant. */
  node: Tenant;
};

/** Why a tenant was not changed. Clients must accept new values. */
export type TenantErrorCode =
  /** Somebody has changed the tenant in the meantime. */
  | 'CONFLICT'
  /** There is a tenant with this id. */
  | 'EXISTS'
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** An argument is invalid. */
  | 'INVALID'
  /** The tenant has no record. */
  | 'NOT_FOUND'
  /** Operators cannot suspend or remove their own tenant. */
  | 'OWN_TENANT'
  /** The tenant is in another state than the change needs. */
  | 'WRONG_STATE';

/** Conditions on tenants; all given ones must hold. */
export type TenantFilter = {
  /** Condition on the name. */
  name?: InputMaybe<StringFilter>;
  /** Condition on the state. */
  state?: InputMaybe<TenantStateFilter>;
};

/** A group of tenants. */
export type TenantGroup = {
  /** Number of tenants in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of tenants. */
export type TenantGroupField =
  /** The state. */
  | 'STATE';

/** Number of tenants, as a whole and by group. */
export type TenantGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<TenantGroup>;
};

/** A sort order for tenants. */
export type TenantOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: TenantOrderField;
};

/** Fields that tenants can be sorted by. */
export type TenantOrderField =
  /** Time when the record was made. */
  | 'CREATED_AT'
  /** Id. */
  | 'ID'
  /** Name. */
  | 'NAME';

/** What a tenant decides for all its users. */
export type TenantSettings = {
  /** ISO 4217 code of the currency whose amounts metrics show unless another is asked for, such as USD; null for that of most records. */
  currencyCode?: Maybe<Scalars['String']['output']>;
  /** IANA name of the time zone whose days metrics, answers to questions and quiet hours have, such as America/Chicago. UTC until it is set. */
  timeZone: Scalars['String']['output'];
};

/** Changes of a tenant's settings. Omitted values stay unchanged. */
export type TenantSettingsEditInput = {
  /** ISO 4217 code of its currency; null for that of most records. */
  currencyCode?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller has seen. Refuses the change if there is another one since. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Its name, for people. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The tenant, for operators; the caller's own when null. */
  tenant?: InputMaybe<Scalars['ID']['input']>;
  /** IANA name of its time zone. Metrics are counted again in the background, which takes a while. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Whether a tenant is open. Clients must accept new values. */
export type TenantState =
  /** It is open. */
  | 'ACTIVE'
  /** It is being removed. */
  | 'REMOVING'
  /** Its requests are refused, and its work waits. */
  | 'SUSPENDED';

/** Conditions on the state of a tenant; all given ones must hold. */
export type TenantStateFilter = {
  /** Equal to. */
  eq?: InputMaybe<TenantState>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<TenantState>>;
  /** Different from. */
  neq?: InputMaybe<TenantState>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<TenantState>>;
};

/** Reason why a tenant was not changed. */
export type TenantUserError = {
  /** Stable code of the reason, for programs. */
  code: TenantErrorCode;
  /** Path of the invalid argument, outermost name first; null when no argument is invalid. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** The reason in words, for people. */
  message: Scalars['String']['output'];
};

/** A person who uses the graph, by the subject of their tokens. */
export type User = Node & {
  /** False while the user is suspended: their requests are refused. */
  active: Scalars['Boolean']['output'];
  /** Time when the user was added. */
  createdAt: Scalars['DateTime']['output'];
  /** The user's e-mail address; null when unknown. It tells which accounts are an account manager's: those whose owner has it. */
  email?: Maybe<Scalars['String']['output']>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** The user's name. */
  name: Scalars['String']['output'];
  /** The user's roles. They replace those of the user's tokens. */
  roles: Array<Role>;
  /** The `sub` of the user's tokens. */
  subject: Scalars['String']['output'];
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of users. */
export type UserConnection = {
  /** The users with their cursors. */
  edges: Array<UserEdge>;
  /** The users alone. */
  nodes: Array<User>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of users in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A user in a page. */
export type UserEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: User;
};

/** Conditions on users; all given ones must hold. */
export type UserFilter = {
  /** Condition on whether the user is not suspended. */
  active?: InputMaybe<BooleanFilter>;
  /** Condition on the e-mail address. */
  email?: InputMaybe<StringFilter>;
  /** Condition on the name. */
  name?: InputMaybe<StringFilter>;
  /** Condition on the subject. */
  subject?: InputMaybe<StringFilter>;
};

/** A group of users. */
export type UserGroup = {
  /** Number of users in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of users. */
export type UserGroupField =
  /** Whether the user is active: `true` or `false`. */
  | 'ACTIVE';

/** Number of users, as a whole and by group. */
export type UserGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<UserGroup>;
};

/** A sort order for users. */
export type UserOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: UserOrderField;
};

/** Fields that users can be sorted by. */
export type UserOrderField =
  /** Time when the user was added. */
  | 'CREATED_AT'
  /** Name. */
  | 'NAME';

/** A user to add or to change. Omitted values of an existing user stay unchanged. */
export type UserSaveInput = {
  /** False to suspend the user. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** The user's e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The user's name, 1 to 200 characters. Required for a new user. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The user's roles. A new user has none unless they are given. */
  roles?: InputMaybe<Array<Role>>;
  /** The `sub` of the user's tokens: 1 to 200 printable ASCII characters. */
  subject: Scalars['String']['input'];
};

/** Result of userSave. */
export type UserSavePayload = {
  /** The user; null when a new one was refused. */
  user?: Maybe<User>;
  /** Reasons why nothing was changed; empty after a change. */
  userErrors: Array<AccessUserError>;
};

/** Who asks, and what they may do. */
export type Viewer = {
  /** Their roles. Empty for API keys. */
  roles: Array<Role>;
  /** The scopes that their roles, or their API key, grant. */
  scopes: Array<Scope>;
  /** The settings of their tenant. */
  settings: TenantSettings;
  /** The `sub` of their token, or `key:` and the id of their API key. */
  subject: Scalars['String']['output'];
  /** The tenant whose data they see. */
  tenant: Scalars['String']['output'];
  /** Their entry in the list of users; null when they have none. */
  user?: Maybe<User>;
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
  ApiKey: ApiKey;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ApiKey:
    ( { __typename: 'ApiKey' }
    & GraphQLRecursivePick<FederationTypes['ApiKey'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ApiKeyRow & { __typename: 'ApiKey' } )
    | ( UserRow & { __typename: 'User' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessErrorCode: AccessErrorCode;
  AccessUserError: ResolverTypeWrapper<AccessUserError>;
  ApiKey: ResolverTypeWrapper<ApiKeyRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ApiKeyBudget: ResolverTypeWrapper<ApiKeyBudget>;
  ApiKeyBudgetInput: ApiKeyBudgetInput;
  ApiKeyConnection: ResolverTypeWrapper<ConnectionOf<Omit<ApiKeyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ApiKeyEdge']>, nodes: Array<ResolversTypes['ApiKey']> }>>;
  ApiKeyCreateInput: ApiKeyCreateInput;
  ApiKeyCreatePayload: ResolverTypeWrapper<Omit<ApiKeyCreatePayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>;
  ApiKeyEdge: ResolverTypeWrapper<Omit<ApiKeyEdge, 'node'> & { node: ResolversTypes['ApiKey'] }>;
  ApiKeyEditInput: ApiKeyEditInput;
  ApiKeyEditPayload: ResolverTypeWrapper<Omit<ApiKeyEditPayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>;
  ApiKeyFilter: ApiKeyFilter;
  ApiKeyGroup: ResolverTypeWrapper<Group>;
  ApiKeyGroupField: ApiKeyGroupField;
  ApiKeyGroups: ResolverTypeWrapper<Omit<ApiKeyGroups, 'groups'> & { groups: Array<ResolversTypes['ApiKeyGroup']> }>;
  ApiKeyOrder: ApiKeyOrder;
  ApiKeyOrderField: ApiKeyOrderField;
  ApiKeyRevokePayload: ResolverTypeWrapper<Omit<ApiKeyRevokePayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>;
  ApiKeyRotatePayload: ResolverTypeWrapper<Omit<ApiKeyRotatePayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>;
  AuditHead: ResolverTypeWrapper<AuditHead>;
  AuditKind: AuditKind;
  AuditKindFilter: AuditKindFilter;
  AuditOutcome: AuditOutcome;
  AuditOutcomeFilter: AuditOutcomeFilter;
  AuditPhase: AuditPhase;
  AuditRecord: ResolverTypeWrapper<AuditRecordRow>;
  AuditRecordConnection: ResolverTypeWrapper<ConnectionOf<Omit<AuditRecordConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AuditRecordEdge']>, nodes: Array<ResolversTypes['AuditRecord']> }>>;
  AuditRecordEdge: ResolverTypeWrapper<Omit<AuditRecordEdge, 'node'> & { node: ResolversTypes['AuditRecord'] }>;
  AuditRecordFilter: AuditRecordFilter;
  AuditRecordGroup: ResolverTypeWrapper<Group>;
  AuditRecordGroupField: AuditRecordGroupField;
  AuditRecordGroups: ResolverTypeWrapper<Omit<AuditRecordGroups, 'groups'> & { groups: Array<ResolversTypes['AuditRecordGroup']> }>;
  AuditRecordInput: AuditRecordInput;
  AuditRecordOrder: AuditRecordOrder;
  AuditRecordOrderField: AuditRecordOrderField;
  BooleanFilter: BooleanFilter;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Export: ResolverTypeWrapper<ExportRow>;
  ExportAppendInput: ExportAppendInput;
  ExportLimits: ResolverTypeWrapper<ExportLimits>;
  ExportOpenInput: ExportOpenInput;
  ExportPart: ResolverTypeWrapper<ExportPart>;
  ExportRun: ResolverTypeWrapper<ExportRun>;
  ExportSetBackInput: ExportSetBackInput;
  ExportStartInput: ExportStartInput;
  ExportStartOutcome: ExportStartOutcome;
  ExportStarted: ResolverTypeWrapper<Omit<ExportStarted, 'export'> & { export?: Maybe<ResolversTypes['Export']> }>;
  ExportStatus: ExportStatus;
  FloatFilter: FloatFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  KeyRights: ResolverTypeWrapper<KeyRights>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rights: ResolverTypeWrapper<Rights>;
  Role: Role;
  SavedView: ResolverTypeWrapper<SavedView>;
  SavedViewDefaultPayload: ResolverTypeWrapper<SavedViewDefaultPayload>;
  SavedViewDeletePayload: ResolverTypeWrapper<SavedViewDeletePayload>;
  SavedViewSaveInput: SavedViewSaveInput;
  SavedViewSavePayload: ResolverTypeWrapper<SavedViewSavePayload>;
  Scope: Scope;
  SourceSystem: SourceSystem;
  StringFilter: StringFilter;
  Tenant: ResolverTypeWrapper<TenantRow>;
  TenantChangePayload: ResolverTypeWrapper<Omit<TenantChangePayload, 'tenant'> & { tenant?: Maybe<ResolversTypes['Tenant']> }>;
  TenantConnection: ResolverTypeWrapper<ConnectionOf<Omit<TenantConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TenantEdge']>, nodes: Array<ResolversTypes['Tenant']> }>>;
  TenantCreateInput: TenantCreateInput;
  TenantEdge: ResolverTypeWrapper<Omit<TenantEdge, 'node'> & { node: ResolversTypes['Tenant'] }>;
  TenantErrorCode: TenantErrorCode;
  TenantFilter: TenantFilter;
  TenantGroup: ResolverTypeWrapper<Group>;
  TenantGroupField: TenantGroupField;
  TenantGroups: ResolverTypeWrapper<Omit<TenantGroups, 'groups'> & { groups: Array<ResolversTypes['TenantGroup']> }>;
  TenantOrder: TenantOrder;
  TenantOrderField: TenantOrderField;
  TenantSettings: ResolverTypeWrapper<TenantSettings>;
  TenantSettingsEditInput: TenantSettingsEditInput;
  TenantState: TenantState;
  TenantStateFilter: TenantStateFilter;
  TenantUserError: ResolverTypeWrapper<TenantUserError>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  User: ResolverTypeWrapper<UserRow>;
  UserConnection: ResolverTypeWrapper<ConnectionOf<Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['UserEdge']>, nodes: Array<ResolversTypes['User']> }>>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserFilter: UserFilter;
  UserGroup: ResolverTypeWrapper<Group>;
  UserGroupField: UserGroupField;
  UserGroups: ResolverTypeWrapper<Omit<UserGroups, 'groups'> & { groups: Array<ResolversTypes['UserGroup']> }>;
  UserOrder: UserOrder;
  UserOrderField: UserOrderField;
  UserSaveInput: UserSaveInput;
  UserSavePayload: ResolverTypeWrapper<Omit<UserSavePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessUserError: AccessUserError;
  ApiKey: ApiKeyRow;
  ID: Scalars['ID']['output'];
  ApiKeyBudget: ApiKeyBudget;
  ApiKeyBudgetInput: ApiKeyBudgetInput;
  ApiKeyConnection: ConnectionOf<Omit<ApiKeyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ApiKeyEdge']>, nodes: Array<ResolversParentTypes['ApiKey']> }>;
  ApiKeyCreateInput: ApiKeyCreateInput;
  ApiKeyCreatePayload: Omit<ApiKeyCreatePayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> };
  ApiKeyEdge: Omit<ApiKeyEdge, 'node'> & { node: ResolversParentTypes['ApiKey'] };
  ApiKeyEditInput: ApiKeyEditInput;
  ApiKeyEditPayload: Omit<ApiKeyEditPayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> };
  ApiKeyFilter: ApiKeyFilter;
  ApiKeyGroup: Group;
  ApiKeyGroups: Omit<ApiKeyGroups, 'groups'> & { groups: Array<ResolversParentTypes['ApiKeyGroup']> };
  ApiKeyOrder: ApiKeyOrder;
  ApiKeyRevokePayload: Omit<ApiKeyRevokePayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> };
  ApiKeyRotatePayload: Omit<ApiKeyRotatePayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> };
  AuditHead: AuditHead;
  AuditKindFilter: AuditKindFilter;
  AuditOutcomeFilter: AuditOutcomeFilter;
  AuditRecord: AuditRecordRow;
  AuditRecordConnection: ConnectionOf<Omit<AuditRecordConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AuditRecordEdge']>, nodes: Array<ResolversParentTypes['AuditRecord']> }>;
  AuditRecordEdge: Omit<AuditRecordEdge, 'node'> & { node: ResolversParentTypes['AuditRecord'] };
  AuditRecordFilter: AuditRecordFilter;
  AuditRecordGroup: Group;
  AuditRecordGroups: Omit<AuditRecordGroups, 'groups'> & { groups: Array<ResolversParentTypes['AuditRecordGroup']> };
  AuditRecordInput: AuditRecordInput;
  AuditRecordOrder: AuditRecordOrder;
  BooleanFilter: BooleanFilter;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Decimal: Scalars['Decimal']['output'];
  Export: ExportRow;
  ExportAppendInput: ExportAppendInput;
  ExportLimits: ExportLimits;
  ExportOpenInput: ExportOpenInput;
  ExportPart: ExportPart;
  ExportRun: ExportRun;
  ExportSetBackInput: ExportSetBackInput;
  ExportStartInput: ExportStartInput;
  ExportStarted: Omit<ExportStarted, 'export'> & { export?: Maybe<ResolversParentTypes['Export']> };
  FloatFilter: FloatFilter;
  Float: Scalars['Float']['output'];
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  KeyRights: KeyRights;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Rights: Rights;
  SavedView: SavedView;
  SavedViewDefaultPayload: SavedViewDefaultPayload;
  SavedViewDeletePayload: SavedViewDeletePayload;
  SavedViewSaveInput: SavedViewSaveInput;
  SavedViewSavePayload: SavedViewSavePayload;
  StringFilter: StringFilter;
  Tenant: TenantRow;
  TenantChangePayload: Omit<TenantChangePayload, 'tenant'> & { tenant?: Maybe<ResolversParentTypes['Tenant']> };
  TenantConnection: ConnectionOf<Omit<TenantConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TenantEdge']>, nodes: Array<ResolversParentTypes['Tenant']> }>;
  TenantCreateInput: TenantCreateInput;
  TenantEdge: Omit<TenantEdge, 'node'> & { node: ResolversParentTypes['Tenant'] };
  TenantFilter: TenantFilter;
  TenantGroup: Group;
  TenantGroups: Omit<TenantGroups, 'groups'> & { groups: Array<ResolversParentTypes['TenantGroup']> };
  TenantOrder: TenantOrder;
  TenantSettings: TenantSettings;
  TenantSettingsEditInput: TenantSettingsEditInput;
  TenantStateFilter: TenantStateFilter;
  TenantUserError: TenantUserError;
  URL: Scalars['URL']['output'];
  User: UserRow;
  UserConnection: ConnectionOf<Omit<UserConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['UserEdge']>, nodes: Array<ResolversParentTypes['User']> }>;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserFilter: UserFilter;
  UserGroup: Group;
  UserGroups: Omit<UserGroups, 'groups'> & { groups: Array<ResolversParentTypes['UserGroup']> };
  UserOrder: UserOrder;
  UserSaveInput: UserSaveInput;
  UserSavePayload: Omit<UserSavePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  Viewer: Omit<Viewer, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
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

export type AccessUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AccessUserError'] = ResolversParentTypes['AccessUserError']> = {
  code?: Resolver<ResolversTypes['AccessErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey'], FederationReferenceType extends FederationReferenceTypes['ApiKey'] = FederationReferenceTypes['ApiKey']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ApiKey']> | FederationReferenceType, FederationReferenceType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['ApiKeyBudget']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operationList?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousValidUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['Scope']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyBudgetResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ApiKeyBudget'] = ResolversParentTypes['ApiKeyBudget']> = {
  maximum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restoreRate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApiKeyCreatePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ApiKeyCreatePayload'] = ResolversParentTypes['ApiKeyCreatePayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AccessUserError']>, ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type ApiKeyEditPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ApiKeyEditPayload'] = ResolversParentTypes['ApiKeyEditPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AccessUserError']>, ParentType, ContextType>;
};

export type ApiKeyGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ApiKeyGroup'] = ResolversParentTypes['ApiKeyGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiKeyGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ApiKeyGroups'] = ResolversParentTypes['ApiKeyGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['ApiKeyGroup']>, ParentType, ContextType>;
};

export type ApiKeyRevokePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ApiKeyRevokePayload'] = ResolversParentTypes['ApiKeyRevokePayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AccessUserError']>, ParentType, ContextType>;
};

export type ApiKeyRotatePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ApiKeyRotatePayload'] = ResolversParentTypes['ApiKeyRotatePayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AccessUserError']>, ParentType, ContextType>;
};

export type AuditHeadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AuditHead'] = ResolversParentTypes['AuditHead']> = {
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type AuditRecordResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AuditRecord'] = ResolversParentTypes['AuditRecord']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ids?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operationHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AuditOutcome'], ParentType, ContextType>;
  phase?: Resolver<Maybe<ResolversTypes['AuditPhase']>, ParentType, ContextType>;
  previousHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditRecordConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AuditRecordConnection'] = ResolversParentTypes['AuditRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AuditRecordEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AuditRecordEdge'] = ResolversParentTypes['AuditRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditRecord'], ParentType, ContextType>;
};

export type AuditRecordGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AuditRecordGroup'] = ResolversParentTypes['AuditRecordGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditRecordGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['AuditRecordGroups'] = ResolversParentTypes['AuditRecordGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['AuditRecordGroup']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type ExportResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Export'] = ResolversParentTypes['Export']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problemCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ExportStatus'], ParentType, ContextType>;
};

export type ExportLimitsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ExportLimits'] = ResolversParentTypes['ExportLimits']> = {
  budget?: Resolver<Maybe<ResolversTypes['ApiKeyBudget']>, ParentType, ContextType>;
  operationList?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExportPartResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ExportPart'] = ResolversParentTypes['ExportPart']> = {
  at?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExportRunResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ExportRun'] = ResolversParentTypes['ExportRun']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDeveloper?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isProgram?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['ExportLimits'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowsOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  spec?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExportStartedResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['ExportStarted'] = ResolversParentTypes['ExportStarted']> = {
  export?: Resolver<Maybe<ResolversTypes['Export']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ExportStartOutcome'], ParentType, ContextType>;
};

export type KeyRightsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['KeyRights'] = ResolversParentTypes['KeyRights']> = {
  budget?: Resolver<Maybe<ResolversTypes['ApiKeyBudget']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  operationList?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rowsOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tenantSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  apiKeyCreate?: Resolver<Maybe<ResolversTypes['ApiKeyCreatePayload']>, ParentType, ContextType, RequireFields<MutationApiKeyCreateArgs, 'input'>>;
  apiKeyEdit?: Resolver<Maybe<ResolversTypes['ApiKeyEditPayload']>, ParentType, ContextType, RequireFields<MutationApiKeyEditArgs, 'id' | 'input'>>;
  apiKeyRevoke?: Resolver<Maybe<ResolversTypes['ApiKeyRevokePayload']>, ParentType, ContextType, RequireFields<MutationApiKeyRevokeArgs, 'id'>>;
  apiKeyRotate?: Resolver<Maybe<ResolversTypes['ApiKeyRotatePayload']>, ParentType, ContextType, RequireFields<MutationApiKeyRotateArgs, 'id' | 'overlapHours'>>;
  auditAppend?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationAuditAppendArgs, 'records'>>;
  exportAppend?: Resolver<Maybe<ResolversTypes['ExportLimits']>, ParentType, ContextType, RequireFields<MutationExportAppendArgs, 'input'>>;
  exportCancel?: Resolver<Maybe<ResolversTypes['Export']>, ParentType, ContextType, RequireFields<MutationExportCancelArgs, 'id' | 'subject'>>;
  exportClaim?: Resolver<Maybe<ResolversTypes['ExportRun']>, ParentType, ContextType, RequireFields<MutationExportClaimArgs, 'leaseMs'>>;
  exportOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationExportOpenArgs, 'input'>>;
  exportSetBack?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationExportSetBackArgs, 'input'>>;
  exportStart?: Resolver<ResolversTypes['ExportStarted'], ParentType, ContextType, RequireFields<MutationExportStartArgs, 'input'>>;
  savedViewDefault?: Resolver<Maybe<ResolversTypes['SavedViewDefaultPayload']>, ParentType, ContextType, RequireFields<MutationSavedViewDefaultArgs, 'forTeam' | 'page'>>;
  savedViewDelete?: Resolver<Maybe<ResolversTypes['SavedViewDeletePayload']>, ParentType, ContextType, RequireFields<MutationSavedViewDeleteArgs, 'id'>>;
  savedViewSave?: Resolver<Maybe<ResolversTypes['SavedViewSavePayload']>, ParentType, ContextType, RequireFields<MutationSavedViewSaveArgs, 'input'>>;
  sessionEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationSessionEndArgs, 'expiresAt' | 'id'>>;
  tenantCreate?: Resolver<Maybe<ResolversTypes['TenantChangePayload']>, ParentType, ContextType, RequireFields<MutationTenantCreateArgs, 'input'>>;
  tenantRemove?: Resolver<Maybe<ResolversTypes['TenantChangePayload']>, ParentType, ContextType, RequireFields<MutationTenantRemoveArgs, 'confirm' | 'id'>>;
  tenantResume?: Resolver<Maybe<ResolversTypes['TenantChangePayload']>, ParentType, ContextType, RequireFields<MutationTenantResumeArgs, 'id'>>;
  tenantSettingsEdit?: Resolver<Maybe<ResolversTypes['TenantChangePayload']>, ParentType, ContextType, RequireFields<MutationTenantSettingsEditArgs, 'input'>>;
  tenantSuspend?: Resolver<Maybe<ResolversTypes['TenantChangePayload']>, ParentType, ContextType, RequireFields<MutationTenantSuspendArgs, 'id'>>;
  userSave?: Resolver<Maybe<ResolversTypes['UserSavePayload']>, ParentType, ContextType, RequireFields<MutationUserSaveArgs, 'input'>>;
};

export type NodeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'ApiKey' | 'User', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessNode?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryAccessNodeArgs, 'id'>>;
  accessNodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryAccessNodesArgs, 'ids'>>;
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType, RequireFields<QueryApiKeyArgs, 'id'>>;
  apiKeyGroups?: Resolver<Maybe<ResolversTypes['ApiKeyGroups']>, ParentType, ContextType, RequireFields<QueryApiKeyGroupsArgs, 'by' | 'first'>>;
  apiKeys?: Resolver<Maybe<ResolversTypes['ApiKeyConnection']>, ParentType, ContextType, Partial<QueryApiKeysArgs>>;
  auditHead?: Resolver<Maybe<ResolversTypes['AuditHead']>, ParentType, ContextType>;
  auditRecordGroups?: Resolver<Maybe<ResolversTypes['AuditRecordGroups']>, ParentType, ContextType, RequireFields<QueryAuditRecordGroupsArgs, 'by' | 'first'>>;
  auditRecords?: Resolver<Maybe<ResolversTypes['AuditRecordConnection']>, ParentType, ContextType, Partial<QueryAuditRecordsArgs>>;
  export?: Resolver<Maybe<ResolversTypes['Export']>, ParentType, ContextType, RequireFields<QueryExportArgs, 'id' | 'subject'>>;
  exportParts?: Resolver<Array<ResolversTypes['ExportPart']>, ParentType, ContextType, RequireFields<QueryExportPartsArgs, 'id' | 'offset' | 'subject'>>;
  exportTenants?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  exports?: Resolver<Array<ResolversTypes['Export']>, ParentType, ContextType, RequireFields<QueryExportsArgs, 'subject'>>;
  keyRights?: Resolver<Maybe<ResolversTypes['KeyRights']>, ParentType, ContextType, RequireFields<QueryKeyRightsArgs, 'digest' | 'id'>>;
  savedViews?: Resolver<Maybe<Array<ResolversTypes['SavedView']>>, ParentType, ContextType, RequireFields<QuerySavedViewsArgs, 'page'>>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType, RequireFields<QueryTenantArgs, 'id'>>;
  tenantGroups?: Resolver<Maybe<ResolversTypes['TenantGroups']>, ParentType, ContextType, RequireFields<QueryTenantGroupsArgs, 'by' | 'first'>>;
  tenants?: Resolver<Maybe<ResolversTypes['TenantConnection']>, ParentType, ContextType, Partial<QueryTenantsArgs>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  userGroups?: Resolver<Maybe<ResolversTypes['UserGroups']>, ParentType, ContextType, RequireFields<QueryUserGroupsArgs, 'by' | 'first'>>;
  userRights?: Resolver<Maybe<ResolversTypes['Rights']>, ParentType, ContextType, RequireFields<QueryUserRightsArgs, 'roles' | 'subject'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, Partial<QueryUsersArgs>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RightsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Rights'] = ResolversParentTypes['Rights']> = {
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rowsOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tenantSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SavedViewResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SavedView'] = ResolversParentTypes['SavedView']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isTeamDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  page?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  search?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SavedViewDefaultPayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SavedViewDefaultPayload'] = ResolversParentTypes['SavedViewDefaultPayload']> = {
  savedView?: Resolver<Maybe<ResolversTypes['SavedView']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AccessUserError']>, ParentType, ContextType>;
};

export type SavedViewDeletePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SavedViewDeletePayload'] = ResolversParentTypes['SavedViewDeletePayload']> = {
  savedView?: Resolver<Maybe<ResolversTypes['SavedView']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AccessUserError']>, ParentType, ContextType>;
};

export type SavedViewSavePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['SavedViewSavePayload'] = ResolversParentTypes['SavedViewSavePayload']> = {
  savedView?: Resolver<Maybe<ResolversTypes['SavedView']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AccessUserError']>, ParentType, ContextType>;
};

export type TenantResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['TenantSettings'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TenantState'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TenantChangePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['TenantChangePayload'] = ResolversParentTypes['TenantChangePayload']> = {
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['TenantUserError']>, ParentType, ContextType>;
};

export type TenantConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['TenantConnection'] = ResolversParentTypes['TenantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TenantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Tenant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TenantEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['TenantEdge'] = ResolversParentTypes['TenantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
};

export type TenantGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['TenantGroup'] = ResolversParentTypes['TenantGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TenantGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['TenantGroups'] = ResolversParentTypes['TenantGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['TenantGroup']>, ParentType, ContextType>;
};

export type TenantSettingsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['TenantSettings'] = ResolversParentTypes['TenantSettings']> = {
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TenantUserErrorResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['TenantUserError'] = ResolversParentTypes['TenantUserError']> = {
  code?: Resolver<ResolversTypes['TenantErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserGroupResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['UserGroup'] = ResolversParentTypes['UserGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserGroupsResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['UserGroups'] = ResolversParentTypes['UserGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['UserGroup']>, ParentType, ContextType>;
};

export type UserSavePayloadResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['UserSavePayload'] = ResolversParentTypes['UserSavePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AccessUserError']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = ResolverContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['Scope']>, ParentType, ContextType>;
  settings?: Resolver<ResolversTypes['TenantSettings'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = ResolverContext> = {
  AccessUserError?: AccessUserErrorResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyBudget?: ApiKeyBudgetResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyCreatePayload?: ApiKeyCreatePayloadResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  ApiKeyEditPayload?: ApiKeyEditPayloadResolvers<ContextType>;
  ApiKeyGroup?: ApiKeyGroupResolvers<ContextType>;
  ApiKeyGroups?: ApiKeyGroupsResolvers<ContextType>;
  ApiKeyRevokePayload?: ApiKeyRevokePayloadResolvers<ContextType>;
  ApiKeyRotatePayload?: ApiKeyRotatePayloadResolvers<ContextType>;
  AuditHead?: AuditHeadResolvers<ContextType>;
  AuditRecord?: AuditRecordResolvers<ContextType>;
  AuditRecordConnection?: AuditRecordConnectionResolvers<ContextType>;
  AuditRecordEdge?: AuditRecordEdgeResolvers<ContextType>;
  AuditRecordGroup?: AuditRecordGroupResolvers<ContextType>;
  AuditRecordGroups?: AuditRecordGroupsResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Export?: ExportResolvers<ContextType>;
  ExportLimits?: ExportLimitsResolvers<ContextType>;
  ExportPart?: ExportPartResolvers<ContextType>;
  ExportRun?: ExportRunResolvers<ContextType>;
  ExportStarted?: ExportStartedResolvers<ContextType>;
  KeyRights?: KeyRightsResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rights?: RightsResolvers<ContextType>;
  SavedView?: SavedViewResolvers<ContextType>;
  SavedViewDefaultPayload?: SavedViewDefaultPayloadResolvers<ContextType>;
  SavedViewDeletePayload?: SavedViewDeletePayloadResolvers<ContextType>;
  SavedViewSavePayload?: SavedViewSavePayloadResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  TenantChangePayload?: TenantChangePayloadResolvers<ContextType>;
  TenantConnection?: TenantConnectionResolvers<ContextType>;
  TenantEdge?: TenantEdgeResolvers<ContextType>;
  TenantGroup?: TenantGroupResolvers<ContextType>;
  TenantGroups?: TenantGroupsResolvers<ContextType>;
  TenantSettings?: TenantSettingsResolvers<ContextType>;
  TenantUserError?: TenantUserErrorResolvers<ContextType>;
  URL?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserGroup?: UserGroupResolvers<ContextType>;
  UserGroups?: UserGroupsResolvers<ContextType>;
  UserSavePayload?: UserSavePayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ResolverContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  eventFilter?: EventFilterDirectiveResolver<any, any, ContextType>;
  eventStream?: EventStreamDirectiveResolver<any, any, ContextType>;
  fromEvent?: FromEventDirectiveResolver<any, any, ContextType>;
  gathered?: GatheredDirectiveResolver<any, any, ContextType>;
};
