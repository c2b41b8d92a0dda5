import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountPage, ContactPage, DealPage, EmployeePage } from '../resolvers/lists.ts';
import type { AccountRow } from '../entities/account.ts';
import type { ContactRow } from '../entities/contact.ts';
import type { ContactEmailRow } from '../entities/contact-email.ts';
import type { ContactPhoneRow } from '../entities/contact-phone.ts';
import type { ContactMergeRow } from '../entities/contact-merge.ts';
import type { ConsentRow } from '../entities/consent.ts';
import type { DealRow } from '../entities/deal.ts';
import type { StageChange } from '../resolvers/load-stage-history.ts';
import type { EmployeeRow } from '../entities/employee.ts';
import type { KnownAs } from '../resolvers/source-identity.ts';
import type { Reference } from '../resolvers/reference.ts';
import type { SubgraphContext } from '@sophia/subgraph-kit';
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

/** A company: a customer, or one that may become one. Records of several sources that mean the same company are one account. */
export type Account = Node & {
  /** What it earns in a year. */
  annualRevenue?: Maybe<Money>;
  /** Its people, by full name unless ordered otherwise. Those merged into another are left out. */
  contacts: ContactConnection;
  /** When the graph first knew it. */
  createdAt: Scalars['DateTime']['output'];
  /** Its deals, latest close date first unless ordered otherwise. */
  deals: DealConnection;
  /** The web domain, such as example.com; null when no source gives one of its own. */
  domain?: Maybe<Scalars['String']['output']>;
  /** How many people work there. */
  employeeCount?: Maybe<Scalars['Int']['output']>;
  /** The year it was founded. */
  foundedYear?: Maybe<Scalars['Int']['output']>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** As what its sources know it: one a record, at most 100. */
  identities: Array<SourceIdentity>;
  /** The industry, as the source names it. */
  industry?: Maybe<Scalars['String']['output']>;
  /** True while nothing but the built-in sample tells of it. */
  isSample: Scalars['Boolean']['output'];
  /** The name. */
  name: Scalars['String']['output'];
  /** Where its main office is. */
  officeLocation?: Maybe<Scalars['String']['output']>;
  /** How many of its deals are open. */
  openDealCount?: Maybe<Scalars['Int']['output']>;
  /** What its open deals amount to, one sum a currency; deals without an amount are left out. */
  openPipeline?: Maybe<Array<Money>>;
  /** Who of us is responsible for it. */
  owner?: Maybe<Employee>;
  /** The company that it belongs to. */
  parent?: Maybe<Account>;
  /** How many properties it owns or manages. */
  propertyCount?: Maybe<Scalars['Int']['output']>;
  /** The property-management software that it uses, by name; at most 20. */
  propertySoftware: Array<Scalars['String']['output']>;
  /** The sales region or state. */
  region?: Maybe<Scalars['String']['output']>;
  /** The segment, as the source names it. */
  segment?: Maybe<Scalars['String']['output']>;
  /** The companies that belong to it, by name unless ordered otherwise. */
  subsidiaries: AccountConnection;
  /** How many apartment units it owns or manages. */
  unitCount?: Maybe<Scalars['Int']['output']>;
  /** When something about it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The web site. */
  website?: Maybe<Scalars['URL']['output']>;
};


/** A company: a customer, or one that may become one. Records of several sources that mean the same company are one account. */
export type AccountContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ContactOrder>>;
};


/** A company: a customer, or one that may become one. Records of several sources that mean the same company are one account. */
export type AccountDealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DealFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<DealOrder>>;
};


/** A company: a customer, or one that may become one. Records of several sources that mean the same company are one account. */
export type AccountSubsidiariesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<AccountOrder>>;
};

/** A page of accounts. */
export type AccountConnection = {
  /** The accounts with their cursors. */
  edges: Array<AccountEdge>;
  /** The accounts alone. */
  nodes: Array<Account>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many accounts the whole list holds; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An account in a page. */
export type AccountEdge = {
  /** To continue after or before this account. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: Account;
};

/** Which accounts; all given conditions must hold. */
export type AccountFilter = {
  /** All of these must hold, at most five deep. */
  and?: InputMaybe<Array<AccountFilter>>;
  /** What it earns in a year, whatever the currency. */
  annualRevenue?: InputMaybe<FloatFilter>;
  /** When the graph first knew it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The web domain. */
  domain?: InputMaybe<StringFilter>;
  /** How many people work there. */
  employeeCount?: InputMaybe<IntFilter>;
  /** The year it was founded. */
  foundedYear?: InputMaybe<IntFilter>;
  /** The id. */
  id?: InputMaybe<IdFilter>;
  /** The industry. */
  industry?: InputMaybe<StringFilter>;
  /** Whether only the built-in sample tells of it. */
  isSample?: InputMaybe<BooleanFilter>;
  /** The name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<AccountFilter>;
  /** Where its main office is. */
  officeLocation?: InputMaybe<StringFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AccountFilter>>;
  /** The id of the employee responsible for it. */
  ownerId?: InputMaybe<IdFilter>;
  /** The id of the company that it belongs to. */
  parentId?: InputMaybe<IdFilter>;
  /** How many properties. */
  propertyCount?: InputMaybe<IntFilter>;
  /** The region. */
  region?: InputMaybe<StringFilter>;
  /** The segment. */
  segment?: InputMaybe<StringFilter>;
  /** How many apartment units. */
  unitCount?: InputMaybe<IntFilter>;
  /** When something about it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** An order of accounts. */
export type AccountOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: AccountOrderField;
};

/** What accounts can be ordered by. */
export type AccountOrderField =
  /** What it earns in a year. */
  | 'ANNUAL_REVENUE'
  /** When the graph first knew it. */
  | 'CREATED_AT'
  /** How many people work there. */
  | 'EMPLOYEE_COUNT'
  /** The name. */
  | 'NAME'
  /** How many apartment units it owns or manages. */
  | 'UNIT_COUNT'
  /** When something about it last changed. */
  | 'UPDATED_AT';

/** A condition on a yes-or-no value. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a person allows on one channel, as one source says. */
export type Consent = {
  /** The channel. */
  channel: ConsentChannel;
  /** The source that says so. */
  source: SourceSystem;
  /** What the person said. */
  status: ConsentStatus;
};

/** A channel that a person can close to us. Clients must expect new values. */
export type ConsentChannel =
  /** E-mail. */
  | 'EMAIL'
  /** Fax. */
  | 'FAX'
  /** Phone calls. */
  | 'PHONE';

/** What a person said about a channel. Clients must expect new values. */
export type ConsentStatus =
  /** The source records that the person has not objected. */
  | 'NOT_OPTED_OUT'
  /** Not to be used. */
  | 'OPTED_OUT';

/** A person at a customer, or at a company that may become one. */
export type Contact = Node & {
  /** Where the person works. */
  account?: Maybe<Account>;
  /** What the person allows us, by channel and source: at most 50. */
  consents: Array<Consent>;
  /** When the graph first knew the person. */
  createdAt: Scalars['DateTime']['output'];
  /** The part played in buying decisions; null when nobody said. */
  decisionRole?: Maybe<DecisionRole>;
  /** All e-mail addresses, the main one first: at most 50. */
  emails: Array<ContactEmail>;
  /** The given name. */
  firstName?: Maybe<Scalars['String']['output']>;
  /** The full name; the e-mail address or phone number of somebody without a known name. */
  fullName: Scalars['String']['output'];
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** As whom the sources know the person: one a record, at most 100. */
  identities: Array<SourceIdentity>;
  /** True while nothing but the built-in sample tells of the person. */
  isSample: Scalars['Boolean']['output'];
  /** The family name. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** The merges that a person made with this contact as the one that stays, latest first, those taken back included: at most 50. */
  merges: Array<ContactMerge>;
  /** All phone numbers, the main one first: at most 50. */
  phones: Array<ContactPhone>;
  /** The main e-mail address. */
  primaryEmail?: Maybe<Scalars['String']['output']>;
  /** The job title. */
  title?: Maybe<Scalars['String']['output']>;
  /** When something about the person last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Counts what people changed: edits, merges, un-merges. Not what sources change. */
  version: Scalars['Int']['output'];
};

/** A page of contacts. */
export type ContactConnection = {
  /** The contacts with their cursors. */
  edges: Array<ContactEdge>;
  /** The contacts alone. */
  nodes: Array<Contact>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many contacts the whole list holds; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A contact in a page. */
export type ContactEdge = {
  /** To continue after or before this contact. */
  cursor: Scalars['String']['output'];
  /** The contact. */
  node: Contact;
};

/** What kind of error. Clients must expect new values. */
export type ContactEditErrorCode =
  /** A value is blank, too long or malformed. */
  | 'INVALID'
  /** There is no such contact or account. */
  | 'NOT_FOUND'
  /** The contact has changed since the expected version. */
  | 'VERSION_CONFLICT';

/** What to change of a contact. A field left out stays; null gives the field back to the sources. */
export type ContactEditInput = {
  /** The id of the account where the person works. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** The part played in buying decisions. */
  decisionRole?: InputMaybe<DecisionRole>;
  /** The given name: at most 100 characters. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The full name: 1 to 200 characters. */
  fullName?: InputMaybe<Scalars['String']['input']>;
  /** The family name: at most 100 characters. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Which of the contact's e-mail addresses is the main one. */
  primaryEmail?: InputMaybe<Scalars['String']['input']>;
  /** The job title: at most 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** What came of editing a contact. */
export type ContactEditPayload = {
  /** The contact as it is now; null when it was not changed. */
  contact?: Maybe<Contact>;
  /** Why it was not changed; empty when it was. */
  userErrors: Array<ContactEditUserError>;
};

/** Why a contact was not changed. */
export type ContactEditUserError = {
  /** What kind of error. */
  code: ContactEditErrorCode;
  /** The contact's current version, when that is what is wrong. */
  currentVersion?: Maybe<Scalars['Int']['output']>;
  /** The argument that is wrong, as a path; null when it is none. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in words that can be shown. */
  message: Scalars['String']['output'];
};

/** An e-mail address of a contact. */
export type ContactEmail = {
  /** The address, lower-cased. */
  address: Scalars['String']['output'];
  /** True for the main one. */
  isPrimary: Scalars['Boolean']['output'];
};

/** Which contacts; all given conditions must hold. */
export type ContactFilter = {
  /** The id of the account where the person works. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these must hold, at most five deep. */
  and?: InputMaybe<Array<ContactFilter>>;
  /** When the graph first knew the person. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The part played in buying decisions. */
  decisionRole?: InputMaybe<DecisionRoleFilter>;
  /** The full name. */
  fullName?: InputMaybe<StringFilter>;
  /** The id. */
  id?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<ContactFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<ContactFilter>>;
  /** The main e-mail address, lower-cased. */
  primaryEmail?: InputMaybe<StringFilter>;
  /** The job title. */
  title?: InputMaybe<StringFilter>;
  /** When something about the person last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Two contacts that a person declared to be one. */
export type ContactMerge = {
  /** The merge's id, for contactUnmerge. */
  id: Scalars['ID']['output'];
  /** The id of the contact that became part of the other. */
  loserId: Scalars['ID']['output'];
  /** The full name that the other contact had when it was merged. */
  loserName: Scalars['String']['output'];
  /** When. */
  mergedAt: Scalars['DateTime']['output'];
  /** The subject of the person who merged. */
  mergedBy: Scalars['String']['output'];
  /** The records that came with the merged contact, as they were then: at most 100. */
  movedIdentities: Array<SourceIdentity>;
  /** Why it was merged. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was taken back; null while it stands. */
  unmergedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The subject of the person who took it back. */
  unmergedBy?: Maybe<Scalars['String']['output']>;
  /** The contact that stays. */
  winner?: Maybe<Contact>;
};

/** What kind of error. Clients must expect new values. */
export type ContactMergeErrorCode =
  /** One of them is merged into another contact already. */
  | 'ALREADY_MERGED'
  /** A value is too long or malformed. */
  | 'INVALID'
  /** There is no such contact. */
  | 'NOT_FOUND'
  /** A contact cannot be merged with itself. */
  | 'SAME_CONTACT';

/** What came of merging two contacts. */
export type ContactMergePayload = {
  /** The contact that stays, with all that came from the other; null when nothing was merged. */
  contact?: Maybe<Contact>;
  /** The merge, for taking it back; null when nothing was merged. */
  merge?: Maybe<ContactMerge>;
  /** Why nothing was merged; empty when they were. */
  userErrors: Array<ContactMergeUserError>;
};

/** Why two contacts were not merged. */
export type ContactMergeUserError = {
  /** What kind of error. */
  code: ContactMergeErrorCode;
  /** The argument that is wrong, as a path; null when it is none. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in words that can be shown. */
  message: Scalars['String']['output'];
};

/** An order of contacts. */
export type ContactOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: ContactOrderField;
};

/** What contacts can be ordered by. */
export type ContactOrderField =
  /** When the graph first knew the person. */
  | 'CREATED_AT'
  /** The full name. */
  | 'FULL_NAME'
  /** The main e-mail address. */
  | 'PRIMARY_EMAIL'
  /** When something about the person last changed. */
  | 'UPDATED_AT';

/** A phone number of a contact. */
export type ContactPhone = {
  /** True for the main one. */
  isPrimary: Scalars['Boolean']['output'];
  /** The number in international form (E.164) where it could be read, otherwise as the source wrote it. */
  number: Scalars['String']['output'];
};

/** What kind of error. Clients must expect new values. */
export type ContactUnmergeErrorCode =
  /** The merge was taken back before. */
  | 'ALREADY_UNMERGED'
  /** There is no such merge. */
  | 'NOT_FOUND';

/** What came of taking a merge back. */
export type ContactUnmergePayload = {
  /** The contact that stands again by itself; null when nothing was taken back, or when the sources have come to know both as one person. */
  loser?: Maybe<Contact>;
  /** Why nothing was taken back; empty when it was. */
  userErrors: Array<ContactUnmergeUserError>;
  /** The contact that the other was part of; null when nothing was taken back. */
  winner?: Maybe<Contact>;
};

/** Why a merge was not taken back. */
export type ContactUnmergeUserError = {
  /** What kind of error. */
  code: ContactUnmergeErrorCode;
  /** The argument that is wrong, as a path; null when it is none. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong, in words that can be shown. */
  message: Scalars['String']['output'];
};

/** Conditions on a day; all given ones must hold. */
export type DateFilter = {
  /** That day. */
  eq?: InputMaybe<Scalars['Date']['input']>;
  /** Later than. */
  gt?: InputMaybe<Scalars['Date']['input']>;
  /** That day or later. */
  gte?: InputMaybe<Scalars['Date']['input']>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Earlier than. */
  lt?: InputMaybe<Scalars['Date']['input']>;
  /** That day or earlier. */
  lte?: InputMaybe<Scalars['Date']['input']>;
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

/** What may become a sale: one opportunity of one CRM. */
export type Deal = Node & {
  /** Whom to. */
  account?: Maybe<Account>;
  /** What it is worth. */
  amount?: Maybe<Money>;
  /** The day it was closed, or is expected to close. */
  closeDate?: Maybe<Scalars['Date']['output']>;
  /** When the graph first knew it. */
  createdAt: Scalars['DateTime']['output'];
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** As what its source knows it: one record. */
  identities: Array<SourceIdentity>;
  /** The name; made of account and product where the source gives none. */
  name: Scalars['String']['output'];
  /** When it was opened; midnight UTC where the source gives only a day. */
  openedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who of us is responsible for it. */
  owner?: Maybe<Employee>;
  /** How likely the source holds it, 0 to 1. */
  probability?: Maybe<Scalars['Float']['output']>;
  /** What is to be sold. */
  product?: Maybe<Scalars['String']['output']>;
  /** The stage, as the source names it. */
  stage: Scalars['String']['output'];
  /** Its moves from stage to stage as far as the source dates them, oldest first: the latest 100. */
  stageHistory: Array<DealStageChange>;
  /** Whether it is still open, and how it ended. */
  status: DealStatus;
  /** When something about it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of deals. */
export type DealConnection = {
  /** The deals with their cursors. */
  edges: Array<DealEdge>;
  /** The deals alone. */
  nodes: Array<Deal>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many deals the whole list holds; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A deal in a page. */
export type DealEdge = {
  /** To continue after or before this deal. */
  cursor: Scalars['String']['output'];
  /** The deal. */
  node: Deal;
};

/** Which deals; all given conditions must hold. */
export type DealFilter = {
  /** The id of its account. */
  accountId?: InputMaybe<IdFilter>;
  /** What it is worth, whatever the currency. */
  amount?: InputMaybe<FloatFilter>;
  /** All of these must hold, at most five deep. */
  and?: InputMaybe<Array<DealFilter>>;
  /** The day it was closed, or is expected to close. */
  closeDate?: InputMaybe<DateFilter>;
  /** When the graph first knew it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id. */
  id?: InputMaybe<IdFilter>;
  /** The name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<DealFilter>;
  /** When it was opened. */
  openedAt?: InputMaybe<DateTimeFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<DealFilter>>;
  /** The id of the employee responsible for it. */
  ownerId?: InputMaybe<IdFilter>;
  /** How likely the source holds it, 0 to 1. */
  probability?: InputMaybe<FloatFilter>;
  /** What is to be sold. */
  product?: InputMaybe<StringFilter>;
  /** The CRM that it comes from. */
  source?: InputMaybe<DealSourceFilter>;
  /** The stage, as the source names it. */
  stage?: InputMaybe<StringFilter>;
  /** Whether it is open, and how it ended. */
  status?: InputMaybe<DealStatusFilter>;
  /** When something about it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** An order of deals. */
export type DealOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: DealOrderField;
};

/** What deals can be ordered by. */
export type DealOrderField =
  /** What it is worth, whatever the currency. */
  | 'AMOUNT'
  /** The day it was closed, or is expected to close. */
  | 'CLOSE_DATE'
  /** When the graph first knew it. */
  | 'CREATED_AT'
  /** The name. */
  | 'NAME'
  /** When it was opened. */
  | 'OPENED_AT'
  /** When something about it last changed. */
  | 'UPDATED_AT';

/** Conditions on a deal's source; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type DealSourceFilter = {
  /** Equal to. */
  eq?: InputMaybe<SourceSystem>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<SourceSystem>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<SourceSystem>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<SourceSystem>>;
};

/** A deal's move into a stage. */
export type DealStageChange = {
  /** What it was worth then, where the source tells. */
  amount?: Maybe<Money>;
  /** When; midnight UTC where the source gives only a day. */
  changedAt: Scalars['DateTime']['output'];
  /** The stage that it left; null for the first one known. */
  fromStage?: Maybe<Scalars['String']['output']>;
  /** The stage that it moved into. */
  stage: Scalars['String']['output'];
};

/** Whether a deal is open, and how it ended. Clients must expect new values. */
export type DealStatus =
  /** Not sold. */
  | 'LOST'
  /** Still open. */
  | 'OPEN'
  /** Sold. */
  | 'WON';

/** Conditions on a deal's status; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type DealStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<DealStatus>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<DealStatus>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<DealStatus>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<DealStatus>>;
};

/** The part that a person plays in buying decisions. Clients must expect new values. */
export type DecisionRole =
  /** Argues against us. */
  | 'BLOCKER'
  /** Argues for us inside. */
  | 'CHAMPION'
  /** Decides. */
  | 'DECISION_MAKER'
  /** Holds the budget. */
  | 'ECONOMIC_BUYER'
  /** Will work with what we sell. */
  | 'END_USER'
  /** Is listened to. */
  | 'INFLUENCER'
  /** Judges the technical side. */
  | 'TECHNICAL_EVALUATOR';

/** Conditions on a decision role; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type DecisionRoleFilter = {
  /** Equal to. */
  eq?: InputMaybe<DecisionRole>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<DecisionRole>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<DecisionRole>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<DecisionRole>>;
};

/** One of us. Agents of a CRM, hosts of calls and members of our Slack workspace that are one person are one employee. */
export type Employee = Node & {
  /** The accounts that the person is responsible for, by name unless ordered otherwise. */
  accounts: AccountConnection;
  /** False once every source that says so has the person as gone. */
  active: Scalars['Boolean']['output'];
  /** The deals that the person is responsible for, latest close date first unless ordered otherwise. */
  deals: DealConnection;
  /** The department. */
  department?: Maybe<Scalars['String']['output']>;
  /** The main e-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** The full name. */
  fullName: Scalars['String']['output'];
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** As whom the sources know the person: one a record, at most 100. */
  identities: Array<SourceIdentity>;
  /** Who leads the person. */
  manager?: Maybe<Employee>;
  /** The region that the person sells in. */
  region?: Maybe<Scalars['String']['output']>;
  /** Those whom the person leads, by full name unless ordered otherwise. */
  reports: EmployeeConnection;
  /** The job title. */
  title?: Maybe<Scalars['String']['output']>;
};


/** One of us. Agents of a CRM, hosts of calls and members of our Slack workspace that are one person are one employee. */
export type EmployeeAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<AccountOrder>>;
};


/** One of us. Agents of a CRM, hosts of calls and members of our Slack workspace that are one person are one employee. */
export type EmployeeDealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DealFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<DealOrder>>;
};


/** One of us. Agents of a CRM, hosts of calls and members of our Slack workspace that are one person are one employee. */
export type EmployeeReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmployeeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<EmployeeOrder>>;
};

/** A page of employees. */
export type EmployeeConnection = {
  /** The employees with their cursors. */
  edges: Array<EmployeeEdge>;
  /** The employees alone. */
  nodes: Array<Employee>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many employees the whole list holds; counted only when asked for. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An employee in a page. */
export type EmployeeEdge = {
  /** To continue after or before this employee. */
  cursor: Scalars['String']['output'];
  /** The employee. */
  node: Employee;
};

/** Which employees; all given conditions must hold. */
export type EmployeeFilter = {
  /** Whether still one of us. */
  active?: InputMaybe<BooleanFilter>;
  /** All of these must hold, at most five deep. */
  and?: InputMaybe<Array<EmployeeFilter>>;
  /** The department. */
  department?: InputMaybe<StringFilter>;
  /** The main e-mail address, lower-cased. */
  email?: InputMaybe<StringFilter>;
  /** The full name. */
  fullName?: InputMaybe<StringFilter>;
  /** The id. */
  id?: InputMaybe<IdFilter>;
  /** The id of who leads the person. */
  managerId?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<EmployeeFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<EmployeeFilter>>;
  /** The region. */
  region?: InputMaybe<StringFilter>;
  /** The job title. */
  title?: InputMaybe<StringFilter>;
};

/** An order of employees. */
export type EmployeeOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: EmployeeOrderField;
};

/** What employees can be ordered by. */
export type EmployeeOrderField =
  /** The main e-mail address. */
  | 'EMAIL'
  /** The full name. */
  | 'FULL_NAME';

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

export type GongParty = {
  /** The customer that took part; null for one of us, and while it is not known. */
  contact?: Maybe<Contact>;
  /** Who of us took part; null for a customer, and while it is not known. */
  employee?: Maybe<Employee>;
  id: Scalars['ID']['output'];
};

export type GongUser = {
  /** Who of us this Gong user is; null while it is not known. */
  employee?: Maybe<Employee>;
  id: Scalars['ID']['output'];
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
  /** Changes what is known of a contact. What a person wrote stands, whatever the sources say later. */
  contactEdit?: Maybe<ContactEditPayload>;
  /** Says that two contacts are one person. Nothing is lost: contactUnmerge takes it back. */
  contactMerge?: Maybe<ContactMergePayload>;
  /** Takes a merge back: both contacts stand again as their sources tell them. */
  contactUnmerge?: Maybe<ContactUnmergePayload>;
};


export type MutationContactEditArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: ContactEditInput;
};


export type MutationContactMergeArgs = {
  loserId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  winnerId: Scalars['ID']['input'];
};


export type MutationContactUnmergeArgs = {
  mergeId: Scalars['ID']['input'];
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
  /** One account, or null when there is none with this id. An id that was replaced, because its account was joined with another, finds the account that took its place. */
  account?: Maybe<Account>;
  /** The account with this web domain, or null when there is none. Of several a company comes before its subsidiaries, then the one that is first by id. */
  accountByDomain?: Maybe<Account>;
  /** Accounts, by name unless ordered otherwise. */
  accounts?: Maybe<AccountConnection>;
  /** One contact, or null when there is none with this id. The id of a contact that was merged into another finds the other. */
  contact?: Maybe<Contact>;
  /** The contact with this e-mail address, in any spelling; null when there is none. */
  contactByEmail?: Maybe<Contact>;
  /** Contacts, by full name unless ordered otherwise. Those merged into another are left out. */
  contacts?: Maybe<ContactConnection>;
  /** Returns the object with this id, of any type; null when there is none, also for a malformed id. A replaced id returns the object that replaced it. */
  contactsNode?: Maybe<Node>;
  /** Returns the objects with these ids, in their order, with null for an id without object. At most 100. */
  contactsNodes: Array<Maybe<Node>>;
  /** One deal, or null when there is none with this id. */
  deal?: Maybe<Deal>;
  /** Deals, latest close date first unless ordered otherwise. Those deleted in their source are left out. */
  deals?: Maybe<DealConnection>;
  /** One employee, or null when there is none with this id. */
  employee?: Maybe<Employee>;
  /** Employees, by full name unless ordered otherwise. */
  employees?: Maybe<EmployeeConnection>;
};


export type QueryAccountArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAccountByDomainArgs = {
  domain: Scalars['String']['input'];
};


export type QueryAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<AccountOrder>>;
};


export type QueryContactArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContactByEmailArgs = {
  email: Scalars['String']['input'];
};


export type QueryContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ContactOrder>>;
};


export type QueryContactsNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContactsNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryDealArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DealFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<DealOrder>>;
};


export type QueryEmployeeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEmployeesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmployeeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<EmployeeOrder>>;
};

export type SlackUser = {
  /** The customer that this Slack user is; null for one of us, and while it is not known. */
  contact?: Maybe<Contact>;
  /** Who of us this Slack user is; null for a guest, and while it is not known. */
  employee?: Maybe<Employee>;
  id: Scalars['ID']['output'];
};

/** A record by which a source knows a company, a person or a deal. */
export type SourceIdentity = {
  /** The kind of record, as the source names it: account, company, contact, lead, user, owner, party, employee, deal and the like. */
  objectType: Scalars['String']['output'];
  /** The source. */
  source: SourceSystem;
  /** The record's id in the source; its name where the source numbers nothing; the e-mail address, phone number or name of somebody met in calls only. */
  sourceId: Scalars['String']['output'];
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
  Account: Account;
  Contact: Contact;
  Deal: Deal;
  Employee: Employee;
  GongParty: GongParty;
  GongUser: GongUser;
  SlackUser: SlackUser;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  Deal:
    ( { __typename: 'Deal' }
    & GraphQLRecursivePick<FederationTypes['Deal'], {"id":true}> );
  Employee:
    ( { __typename: 'Employee' }
    & GraphQLRecursivePick<FederationTypes['Employee'], {"id":true}> );
  GongParty:
    ( { __typename: 'GongParty' }
    & GraphQLRecursivePick<FederationTypes['GongParty'], {"id":true}> );
  GongUser:
    ( { __typename: 'GongUser' }
    & GraphQLRecursivePick<FederationTypes['GongUser'], {"id":true}> );
  SlackUser:
    ( { __typename: 'SlackUser' }
    & GraphQLRecursivePick<FederationTypes['SlackUser'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AccountRow & { __typename: 'Account' } )
    | ( ContactRow & { __typename: 'Contact' } )
    | ( DealRow & { __typename: 'Deal' } )
    | ( EmployeeRow & { __typename: 'Employee' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<AccountRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccountConnection: ResolverTypeWrapper<AccountPage>;
  AccountEdge: ResolverTypeWrapper<Omit<AccountEdge, 'node'> & { node: ResolversTypes['Account'] }>;
  AccountFilter: AccountFilter;
  AccountOrder: AccountOrder;
  AccountOrderField: AccountOrderField;
  BooleanFilter: BooleanFilter;
  Consent: ResolverTypeWrapper<ConsentRow>;
  ConsentChannel: ConsentChannel;
  ConsentStatus: ConsentStatus;
  Contact: ResolverTypeWrapper<ContactRow>;
  ContactConnection: ResolverTypeWrapper<ContactPage>;
  ContactEdge: ResolverTypeWrapper<Omit<ContactEdge, 'node'> & { node: ResolversTypes['Contact'] }>;
  ContactEditErrorCode: ContactEditErrorCode;
  ContactEditInput: ContactEditInput;
  ContactEditPayload: ResolverTypeWrapper<Omit<ContactEditPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>;
  ContactEditUserError: ResolverTypeWrapper<ContactEditUserError>;
  ContactEmail: ResolverTypeWrapper<ContactEmailRow>;
  ContactFilter: ContactFilter;
  ContactMerge: ResolverTypeWrapper<ContactMergeRow>;
  ContactMergeErrorCode: ContactMergeErrorCode;
  ContactMergePayload: ResolverTypeWrapper<Omit<ContactMergePayload, 'contact' | 'merge'> & { contact?: Maybe<ResolversTypes['Contact']>, merge?: Maybe<ResolversTypes['ContactMerge']> }>;
  ContactMergeUserError: ResolverTypeWrapper<ContactMergeUserError>;
  ContactOrder: ContactOrder;
  ContactOrderField: ContactOrderField;
  ContactPhone: ResolverTypeWrapper<ContactPhoneRow>;
  ContactUnmergeErrorCode: ContactUnmergeErrorCode;
  ContactUnmergePayload: ResolverTypeWrapper<Omit<ContactUnmergePayload, 'loser' | 'winner'> & { loser?: Maybe<ResolversTypes['Contact']>, winner?: Maybe<ResolversTypes['Contact']> }>;
  ContactUnmergeUserError: ResolverTypeWrapper<ContactUnmergeUserError>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateFilter: DateFilter;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Deal: ResolverTypeWrapper<DealRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DealConnection: ResolverTypeWrapper<DealPage>;
  DealEdge: ResolverTypeWrapper<Omit<DealEdge, 'node'> & { node: ResolversTypes['Deal'] }>;
  DealFilter: DealFilter;
  DealOrder: DealOrder;
  DealOrderField: DealOrderField;
  DealSourceFilter: DealSourceFilter;
  DealStageChange: ResolverTypeWrapper<StageChange>;
  DealStatus: DealStatus;
  DealStatusFilter: DealStatusFilter;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DecisionRole: DecisionRole;
  DecisionRoleFilter: DecisionRoleFilter;
  Employee: ResolverTypeWrapper<EmployeeRow>;
  EmployeeConnection: ResolverTypeWrapper<EmployeePage>;
  EmployeeEdge: ResolverTypeWrapper<Omit<EmployeeEdge, 'node'> & { node: ResolversTypes['Employee'] }>;
  EmployeeFilter: EmployeeFilter;
  EmployeeOrder: EmployeeOrder;
  EmployeeOrderField: EmployeeOrderField;
  FloatFilter: FloatFilter;
  GongParty: ResolverTypeWrapper<Reference>;
  GongUser: ResolverTypeWrapper<Reference>;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SlackUser: ResolverTypeWrapper<Reference>;
  SourceIdentity: ResolverTypeWrapper<KnownAs>;
  SourceSystem: SourceSystem;
  StringFilter: StringFilter;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: AccountRow;
  ID: Scalars['ID']['output'];
  AccountConnection: AccountPage;
  AccountEdge: Omit<AccountEdge, 'node'> & { node: ResolversParentTypes['Account'] };
  AccountFilter: AccountFilter;
  AccountOrder: AccountOrder;
  BooleanFilter: BooleanFilter;
  Consent: ConsentRow;
  Contact: ContactRow;
  ContactConnection: ContactPage;
  ContactEdge: Omit<ContactEdge, 'node'> & { node: ResolversParentTypes['Contact'] };
  ContactEditInput: ContactEditInput;
  ContactEditPayload: Omit<ContactEditPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> };
  ContactEditUserError: ContactEditUserError;
  ContactEmail: ContactEmailRow;
  ContactFilter: ContactFilter;
  ContactMerge: ContactMergeRow;
  ContactMergePayload: Omit<ContactMergePayload, 'contact' | 'merge'> & { contact?: Maybe<ResolversParentTypes['Contact']>, merge?: Maybe<ResolversParentTypes['ContactMerge']> };
  ContactMergeUserError: ContactMergeUserError;
  ContactOrder: ContactOrder;
  ContactPhone: ContactPhoneRow;
  ContactUnmergePayload: Omit<ContactUnmergePayload, 'loser' | 'winner'> & { loser?: Maybe<ResolversParentTypes['Contact']>, winner?: Maybe<ResolversParentTypes['Contact']> };
  ContactUnmergeUserError: ContactUnmergeUserError;
  Date: Scalars['Date']['output'];
  DateFilter: DateFilter;
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Deal: DealRow;
  Float: Scalars['Float']['output'];
  DealConnection: DealPage;
  DealEdge: Omit<DealEdge, 'node'> & { node: ResolversParentTypes['Deal'] };
  DealFilter: DealFilter;
  DealOrder: DealOrder;
  DealSourceFilter: DealSourceFilter;
  DealStageChange: StageChange;
  DealStatusFilter: DealStatusFilter;
  Decimal: Scalars['Decimal']['output'];
  DecisionRoleFilter: DecisionRoleFilter;
  Employee: EmployeeRow;
  EmployeeConnection: EmployeePage;
  EmployeeEdge: Omit<EmployeeEdge, 'node'> & { node: ResolversParentTypes['Employee'] };
  EmployeeFilter: EmployeeFilter;
  EmployeeOrder: EmployeeOrder;
  FloatFilter: FloatFilter;
  GongParty: Reference;
  GongUser: Reference;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  SlackUser: Reference;
  SourceIdentity: KnownAs;
  StringFilter: StringFilter;
  URL: Scalars['URL']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type EventFilterDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = EventFilterDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type EventStreamDirectiveArgs = {
  type: Scalars['String']['input'];
};

export type EventStreamDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = EventStreamDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type FromEventDirectiveArgs = {
  path: Scalars['String']['input'];
};

export type FromEventDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = FromEventDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type GatheredDirectiveArgs = {
  into: Scalars['String']['input'];
};

export type GatheredDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = GatheredDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  annualRevenue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  contacts?: Resolver<ResolversTypes['ContactConnection'], ParentType, ContextType, Partial<AccountContactsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deals?: Resolver<ResolversTypes['DealConnection'], ParentType, ContextType, Partial<AccountDealsArgs>>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employeeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  foundedYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['SourceIdentity']>, ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isSample?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officeLocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openDealCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  openPipeline?: Resolver<Maybe<Array<ResolversTypes['Money']>>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  propertyCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  propertySoftware?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subsidiaries?: Resolver<ResolversTypes['AccountConnection'], ParentType, ContextType, Partial<AccountSubsidiariesArgs>>;
  unitCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccountConnection'] = ResolversParentTypes['AccountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Account']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AccountEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccountEdge'] = ResolversParentTypes['AccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  channel?: Resolver<ResolversTypes['ConsentChannel'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  consents?: Resolver<Array<ResolversTypes['Consent']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decisionRole?: Resolver<Maybe<ResolversTypes['DecisionRole']>, ParentType, ContextType>;
  emails?: Resolver<Array<ResolversTypes['ContactEmail']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['SourceIdentity']>, ParentType, ContextType>;
  isSample?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  merges?: Resolver<Array<ResolversTypes['ContactMerge']>, ParentType, ContextType>;
  phones?: Resolver<Array<ResolversTypes['ContactPhone']>, ParentType, ContextType>;
  primaryEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactConnection'] = ResolversParentTypes['ContactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ContactEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactEdge'] = ResolversParentTypes['ContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
};

export type ContactEditPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactEditPayload'] = ResolversParentTypes['ContactEditPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ContactEditUserError']>, ParentType, ContextType>;
};

export type ContactEditUserErrorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactEditUserError'] = ResolversParentTypes['ContactEditUserError']> = {
  code?: Resolver<ResolversTypes['ContactEditErrorCode'], ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactEmailResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactEmail'] = ResolversParentTypes['ContactEmail']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ContactMergeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactMerge'] = ResolversParentTypes['ContactMerge']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  loserId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  loserName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mergedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mergedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  movedIdentities?: Resolver<Array<ResolversTypes['SourceIdentity']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unmergedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unmergedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  winner?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
};

export type ContactMergePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactMergePayload'] = ResolversParentTypes['ContactMergePayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  merge?: Resolver<Maybe<ResolversTypes['ContactMerge']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ContactMergeUserError']>, ParentType, ContextType>;
};

export type ContactMergeUserErrorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactMergeUserError'] = ResolversParentTypes['ContactMergeUserError']> = {
  code?: Resolver<ResolversTypes['ContactMergeErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactPhoneResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactPhone'] = ResolversParentTypes['ContactPhone']> = {
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactUnmergePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactUnmergePayload'] = ResolversParentTypes['ContactUnmergePayload']> = {
  loser?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ContactUnmergeUserError']>, ParentType, ContextType>;
  winner?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
};

export type ContactUnmergeUserErrorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactUnmergeUserError'] = ResolversParentTypes['ContactUnmergeUserError']> = {
  code?: Resolver<ResolversTypes['ContactUnmergeErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DealResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Deal'] = ResolversParentTypes['Deal'], FederationReferenceType extends FederationReferenceTypes['Deal'] = FederationReferenceTypes['Deal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Deal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  closeDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['SourceIdentity']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  probability?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stageHistory?: Resolver<Array<ResolversTypes['DealStageChange']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DealStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DealConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DealConnection'] = ResolversParentTypes['DealConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DealEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Deal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DealEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DealEdge'] = ResolversParentTypes['DealEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Deal'], ParentType, ContextType>;
};

export type DealStageChangeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DealStageChange'] = ResolversParentTypes['DealStageChange']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fromStage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EmployeeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee'], FederationReferenceType extends FederationReferenceTypes['Employee'] = FederationReferenceTypes['Employee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Employee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accounts?: Resolver<ResolversTypes['AccountConnection'], ParentType, ContextType, Partial<EmployeeAccountsArgs>>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deals?: Resolver<ResolversTypes['DealConnection'], ParentType, ContextType, Partial<EmployeeDealsArgs>>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['SourceIdentity']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reports?: Resolver<ResolversTypes['EmployeeConnection'], ParentType, ContextType, Partial<EmployeeReportsArgs>>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmployeeConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmployeeConnection'] = ResolversParentTypes['EmployeeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EmployeeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Employee']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EmployeeEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmployeeEdge'] = ResolversParentTypes['EmployeeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Employee'], ParentType, ContextType>;
};

export type GongPartyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongParty'] = ResolversParentTypes['GongParty'], FederationReferenceType extends FederationReferenceTypes['GongParty'] = FederationReferenceTypes['GongParty']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GongParty']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type GongUserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GongUser'] = ResolversParentTypes['GongUser'], FederationReferenceType extends FederationReferenceTypes['GongUser'] = FederationReferenceTypes['GongUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GongUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  contactEdit?: Resolver<Maybe<ResolversTypes['ContactEditPayload']>, ParentType, ContextType, RequireFields<MutationContactEditArgs, 'id' | 'input'>>;
  contactMerge?: Resolver<Maybe<ResolversTypes['ContactMergePayload']>, ParentType, ContextType, RequireFields<MutationContactMergeArgs, 'loserId' | 'winnerId'>>;
  contactUnmerge?: Resolver<Maybe<ResolversTypes['ContactUnmergePayload']>, ParentType, ContextType, RequireFields<MutationContactUnmergeArgs, 'mergeId'>>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Account' | 'Contact' | 'Deal' | 'Employee', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'id'>>;
  accountByDomain?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountByDomainArgs, 'domain'>>;
  accounts?: Resolver<Maybe<ResolversTypes['AccountConnection']>, ParentType, ContextType, Partial<QueryAccountsArgs>>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactArgs, 'id'>>;
  contactByEmail?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactByEmailArgs, 'email'>>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, Partial<QueryContactsArgs>>;
  contactsNode?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryContactsNodeArgs, 'id'>>;
  contactsNodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryContactsNodesArgs, 'ids'>>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType, RequireFields<QueryDealArgs, 'id'>>;
  deals?: Resolver<Maybe<ResolversTypes['DealConnection']>, ParentType, ContextType, Partial<QueryDealsArgs>>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType, RequireFields<QueryEmployeeArgs, 'id'>>;
  employees?: Resolver<Maybe<ResolversTypes['EmployeeConnection']>, ParentType, ContextType, Partial<QueryEmployeesArgs>>;
};

export type SlackUserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SlackUser'] = ResolversParentTypes['SlackUser'], FederationReferenceType extends FederationReferenceTypes['SlackUser'] = FederationReferenceTypes['SlackUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SlackUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SourceIdentityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SourceIdentity'] = ResolversParentTypes['SourceIdentity']> = {
  objectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type Resolvers<ContextType = SubgraphContext> = {
  Account?: AccountResolvers<ContextType>;
  AccountConnection?: AccountConnectionResolvers<ContextType>;
  AccountEdge?: AccountEdgeResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  ContactEditPayload?: ContactEditPayloadResolvers<ContextType>;
  ContactEditUserError?: ContactEditUserErrorResolvers<ContextType>;
  ContactEmail?: ContactEmailResolvers<ContextType>;
  ContactMerge?: ContactMergeResolvers<ContextType>;
  ContactMergePayload?: ContactMergePayloadResolvers<ContextType>;
  ContactMergeUserError?: ContactMergeUserErrorResolvers<ContextType>;
  ContactPhone?: ContactPhoneResolvers<ContextType>;
  ContactUnmergePayload?: ContactUnmergePayloadResolvers<ContextType>;
  ContactUnmergeUserError?: ContactUnmergeUserErrorResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deal?: DealResolvers<ContextType>;
  DealConnection?: DealConnectionResolvers<ContextType>;
  DealEdge?: DealEdgeResolvers<ContextType>;
  DealStageChange?: DealStageChangeResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Employee?: EmployeeResolvers<ContextType>;
  EmployeeConnection?: EmployeeConnectionResolvers<ContextType>;
  EmployeeEdge?: EmployeeEdgeResolvers<ContextType>;
  GongParty?: GongPartyResolvers<ContextType>;
  GongUser?: GongUserResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SlackUser?: SlackUserResolvers<ContextType>;
  SourceIdentity?: SourceIdentityResolvers<ContextType>;
  URL?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  eventFilter?: EventFilterDirectiveResolver<any, any, ContextType>;
  eventStream?: EventStreamDirectiveResolver<any, any, ContextType>;
  fromEvent?: FromEventDirectiveResolver<any, any, ContextType>;
  gathered?: GatheredDirectiveResolver<any, any, ContextType>;
};
