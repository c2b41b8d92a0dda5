import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ConnectionOf, Group, Reference, SubgraphContext } from '@sophia/subgraph-kit';
import type { AccountRow } from '../entities/account.ts';
import type { ContactRow } from '../entities/contact.ts';
import type { ContactEmailRow } from '../entities/contact-email.ts';
import type { ContactPhoneRow } from '../entities/contact-phone.ts';
import type { ContactMergeRow } from '../entities/contact-merge.ts';
import type { ConsentRow } from '../entities/consent.ts';
import type { DealRow } from '../entities/deal.ts';
import type { StageChange } from '../loaders/stage-history.ts';
import type { EmployeeRow } from '../entities/employee.ts';
import type { IdentityProposalRow } from '../entities/identity-proposal.ts';
import type { Reason } from '@sophia/linkage';
import type { PersonErasureRow } from '../entities/person-erasure.ts';
import type { ErasureStep } from '../loaders/erasure-steps.ts';
import type { KnownAs } from '../resolvers/source-identity.ts';
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

/** A company: a customer or a prospect. Records of one company in several sources are one account. */
export type Account = Node & {
  /** Revenue per year; null when no source has it. */
  annualRevenue?: Maybe<Money>;
  /** People of the account, sorted by full name by default. Contacts merged into another are left out. */
  contacts: ContactConnection;
  /** Time when the graph first got it. */
  createdAt: Scalars['DateTime']['output'];
  /** Deals of the account, latest close date first by default. */
  deals: DealConnection;
  /** Web domain, such as example.com; null when no source has one of the company's own. */
  domain?: Maybe<Scalars['String']['output']>;
  /** Number of people who work there; null when no source has it. */
  employeeCount?: Maybe<Scalars['Int']['output']>;
  /** Year of foundation; null when no source has it. */
  foundedYear?: Maybe<Scalars['Int']['output']>;
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** Its records in the sources, at most 100. */
  identities: Array<SourceIdentity>;
  /** Industry, in the source's words; null when no source has it. */
  industry?: Maybe<Scalars['String']['output']>;
  /** True while only the built-in sample contains it. */
  isSample: Scalars['Boolean']['output'];
  /** The name. */
  name: Scalars['String']['output'];
  /** Place of the main office; null when no source has it. */
  officeLocation?: Maybe<Scalars['String']['output']>;
  /** Number of open deals. */
  openDealCount?: Maybe<Scalars['Int']['output']>;
  /** Value of the open deals, one sum for each currency. Deals without an amount are left out. */
  openPipeline?: Maybe<Array<Money>>;
  /** The responsible employee; null when none is known. */
  owner?: Maybe<Employee>;
  /** The parent company; null when none is known. */
  parent?: Maybe<Account>;
  /** Number of properties that it owns or manages; null when no source has it. */
  propertyCount?: Maybe<Scalars['Int']['output']>;
  /** Names of its property-management software; at most 20. */
  propertySoftware: Array<Scalars['String']['output']>;
  /** Sales region or state; null when no source has it. */
  region?: Maybe<Scalars['String']['output']>;
  /** Segment, in the source's words; null when no source has it. */
  segment?: Maybe<Scalars['String']['output']>;
  /** Its subsidiaries, sorted by name by default. */
  subsidiaries: AccountConnection;
  /** Number of apartment units that it owns or manages; null when no source has it. */
  unitCount?: Maybe<Scalars['Int']['output']>;
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
  /** Web site; null when no source has it. */
  website?: Maybe<Scalars['URL']['output']>;
};


/** A company: a customer or a prospect. Records of one company in several sources are one account. */
export type AccountContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ContactOrder>>;
};


/** A company: a customer or a prospect. Records of one company in several sources are one account. */
export type AccountDealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DealFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<DealOrder>>;
};


/** A company: a customer or a prospect. Records of one company in several sources are one account. */
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
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of accounts in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An account in a page. */
export type AccountEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: Account;
};

/** Conditions on accounts; all given ones must hold. */
export type AccountFilter = {
  /** All of these must hold. At most five levels deep. */
  and?: InputMaybe<Array<AccountFilter>>;
  /** Revenue per year, in any currency. */
  annualRevenue?: InputMaybe<FloatFilter>;
  /** Time when the graph first got it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The web domain. */
  domain?: InputMaybe<StringFilter>;
  /** Number of people who work there. */
  employeeCount?: InputMaybe<IntFilter>;
  /** Year of foundation. */
  foundedYear?: InputMaybe<IntFilter>;
  /** The id. */
  id?: InputMaybe<IdFilter>;
  /** The industry. */
  industry?: InputMaybe<StringFilter>;
  /** True if only the built-in sample contains it. */
  isSample?: InputMaybe<BooleanFilter>;
  /** The name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<AccountFilter>;
  /** Place of the main office. */
  officeLocation?: InputMaybe<StringFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AccountFilter>>;
  /** The responsible employee's id. */
  ownerId?: InputMaybe<IdFilter>;
  /** The parent company's id. */
  parentId?: InputMaybe<IdFilter>;
  /** Number of properties. */
  propertyCount?: InputMaybe<IntFilter>;
  /** The region. */
  region?: InputMaybe<StringFilter>;
  /** The segment. */
  segment?: InputMaybe<StringFilter>;
  /** Number of apartment units. */
  unitCount?: InputMaybe<IntFilter>;
  /** Time of the last change. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** A group of accounts. */
export type AccountGroup = {
  /** Number of accounts in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
  /** The employee, of groups by owner. */
  owner?: Maybe<Employee>;
};

/** Dimension of groups of accounts. */
export type AccountGroupField =
  /** Day (UTC) when the graph first got it. */
  | 'CREATED_DAY'
  /** Month (UTC) when the graph first got it. */
  | 'CREATED_MONTH'
  /** Week (UTC) when the graph first got it. */
  | 'CREATED_WEEK'
  /** Industry. */
  | 'INDUSTRY'
  /** Responsible employee. */
  | 'OWNER'
  /** Region. */
  | 'REGION'
  /** Segment. */
  | 'SEGMENT';

/** Number of accounts, as a whole and by group. */
export type AccountGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<AccountGroup>;
};

/** A sort order for accounts. */
export type AccountOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: AccountOrderField;
};

/** Fields that accounts can be sorted by. */
export type AccountOrderField =
  /** Revenue per year. */
  | 'ANNUAL_REVENUE'
  /** Time when the graph first got it. */
  | 'CREATED_AT'
  /** Number of people who work there. */
  | 'EMPLOYEE_COUNT'
  /** The name. */
  | 'NAME'
  /** Number of apartment units that it owns or manages. */
  | 'UNIT_COUNT'
  /** Time of the last change. */
  | 'UPDATED_AT';

/** A condition on a yes-or-no value. */
export type BooleanFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A person's consent for one channel, from one source. */
export type Consent = {
  /** The channel. */
  channel: ConsentChannel;
  /** The source of the consent. */
  source: SourceSystem;
  /** The person's choice. */
  status: ConsentStatus;
};

/** A channel that a person can opt out of. Clients must accept new values. */
export type ConsentChannel =
  /** E-mail. */
  | 'EMAIL'
  /** Fax. */
  | 'FAX'
  /** Phone calls. */
  | 'PHONE';

/** A person's choice for a channel. Clients must accept new values. */
export type ConsentStatus =
  /** The source says that the person has not opted out. */
  | 'NOT_OPTED_OUT'
  /** The person has opted out. */
  | 'OPTED_OUT';

/** A person at a customer or prospect. */
export type Contact = Node & {
  /** The account where the person works; null when it is not known. */
  account?: Maybe<Account>;
  /** Consents by channel and source; at most 50. */
  consents: Array<Consent>;
  /** Time when the graph first got the person. */
  createdAt: Scalars['DateTime']['output'];
  /** Role in buying decisions; null when it is not known. */
  decisionRole?: Maybe<DecisionRole>;
  /** E-mail addresses, the main one first; at most 50. */
  emails: Array<ContactEmail>;
  /** Given name; null when no source has it. */
  firstName?: Maybe<Scalars['String']['output']>;
  /** Full name; the e-mail address or phone number if the name is not known. */
  fullName: Scalars['String']['output'];
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** The person's records in the sources, at most 100. */
  identities: Array<SourceIdentity>;
  /** True while only the built-in sample contains the person. */
  isSample: Scalars['Boolean']['output'];
  /** Family name; null when no source has it. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** Merges of other contacts into this one, latest first, including undone ones; at most 50. */
  merges: Array<ContactMerge>;
  /** Phone numbers, the main one first; at most 50. */
  phones: Array<ContactPhone>;
  /** The main e-mail address; null when none is known. */
  primaryEmail?: Maybe<Scalars['String']['output']>;
  /** Job title; null when no source has it. */
  title?: Maybe<Scalars['String']['output']>;
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
  /** Number of changes by people: edits, merges and unmerges. Changes of sources do not count. */
  version: Scalars['Int']['output'];
};

/** A page of contacts. */
export type ContactConnection = {
  /** The contacts with their cursors. */
  edges: Array<ContactEdge>;
  /** The contacts alone. */
  nodes: Array<Contact>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of contacts in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A contact in a page. */
export type ContactEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The contact. */
  node: Contact;
};

/** The kind of an error. Clients must accept new values. */
export type ContactEditErrorCode =
  /** A value is blank, too long or malformed. */
  | 'INVALID'
  /** No contact or account has this id. */
  | 'NOT_FOUND'
  /** The contact does not have the expected version. */
  | 'VERSION_CONFLICT';

/** Changes of a contact. Absent fields stay. Null removes the edit, so that the field has the sources' value again. */
export type ContactEditInput = {
  /** Id of the account where the person works. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Role in buying decisions. */
  decisionRole?: InputMaybe<DecisionRole>;
  /** The given name: at most 100 characters. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The full name: 1 to 200 characters. */
  fullName?: InputMaybe<Scalars['String']['input']>;
  /** The family name: at most 100 characters. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The new main e-mail address, one of the contact's. */
  primaryEmail?: InputMaybe<Scalars['String']['input']>;
  /** The job title: at most 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** Result of an edit. */
export type ContactEditPayload = {
  /** The changed contact; null when nothing changed. */
  contact?: Maybe<Contact>;
  /** Reasons why nothing changed; empty on success. */
  userErrors: Array<ContactEditUserError>;
};

/** A reason why an edit was refused. */
export type ContactEditUserError = {
  /** Error code, for programs. */
  code: ContactEditErrorCode;
  /** The contact's current version, for VERSION_CONFLICT; otherwise null. */
  currentVersion?: Maybe<Scalars['Int']['output']>;
  /** Path of the wrong argument; null when no argument is wrong. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** Message, for people. */
  message: Scalars['String']['output'];
};

/** An e-mail address of a contact. */
export type ContactEmail = {
  /** The address, in lower case. */
  address: Scalars['String']['output'];
  /** True for the main one. */
  isPrimary: Scalars['Boolean']['output'];
};

/** Conditions on contacts; all given ones must hold. */
export type ContactFilter = {
  /** Id of the account where the person works. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these must hold. At most five levels deep. */
  and?: InputMaybe<Array<ContactFilter>>;
  /** Time when the graph first got the person. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Role in buying decisions. */
  decisionRole?: InputMaybe<DecisionRoleFilter>;
  /** The full name. */
  fullName?: InputMaybe<StringFilter>;
  /** The id. */
  id?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<ContactFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<ContactFilter>>;
  /** The main e-mail address, in lower case. */
  primaryEmail?: InputMaybe<StringFilter>;
  /** The job title. */
  title?: InputMaybe<StringFilter>;
  /** Time of the last change. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** A group of contacts. */
export type ContactGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** Number of contacts in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of contacts. */
export type ContactGroupField =
  /** Account. */
  | 'ACCOUNT'
  /** Day (UTC) when the graph first got it. */
  | 'CREATED_DAY'
  /** Month (UTC) when the graph first got it. */
  | 'CREATED_MONTH'
  /** Week (UTC) when the graph first got it. */
  | 'CREATED_WEEK'
  /** Part in decisions. */
  | 'DECISION_ROLE';

/** Number of contacts, as a whole and by group. */
export type ContactGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<ContactGroup>;
};

/** A merge of two contacts by a person. */
export type ContactMerge = {
  /** The merge's id, for `contactUnmerge`. */
  id: Scalars['ID']['output'];
  /** True if nobody decided it: the contacts looked like one person. */
  isAutomatic: Scalars['Boolean']['output'];
  /** Id of the contact that was merged into the other. */
  loserId: Scalars['ID']['output'];
  /** Full name of the merged contact at that time. */
  loserName: Scalars['String']['output'];
  /** Time of the merge. */
  mergedAt: Scalars['DateTime']['output'];
  /** Token subject of the person who merged; `sophia` of an automatic merge. */
  mergedBy: Scalars['String']['output'];
  /** Records of the merged contact at that time; at most 100. */
  movedIdentities: Array<SourceIdentity>;
  /** Reason; null when none was given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Time when the merge was undone; null while it is in effect. */
  unmergedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Token subject of the person who undid it; null while it is in effect. */
  unmergedBy?: Maybe<Scalars['String']['output']>;
  /** The contact that stays. */
  winner?: Maybe<Contact>;
};

/** The kind of an error. Clients must accept new values. */
export type ContactMergeErrorCode =
  /** One of the two is already merged into another contact. */
  | 'ALREADY_MERGED'
  /** A value is too long or malformed. */
  | 'INVALID'
  /** No contact has this id. */
  | 'NOT_FOUND'
  /** A contact cannot be merged with itself. */
  | 'SAME_CONTACT';

/** Result of a merge. */
export type ContactMergePayload = {
  /** The contact that stays, with the other's data; null when nothing was merged. */
  contact?: Maybe<Contact>;
  /** The merge; null when nothing was merged. */
  merge?: Maybe<ContactMerge>;
  /** Reasons why nothing was merged; empty on success. */
  userErrors: Array<ContactMergeUserError>;
};

/** A reason why a merge was refused. */
export type ContactMergeUserError = {
  /** Error code, for programs. */
  code: ContactMergeErrorCode;
  /** Path of the wrong argument; null when no argument is wrong. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** Message, for people. */
  message: Scalars['String']['output'];
};

/** A sort order for contacts. */
export type ContactOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: ContactOrderField;
};

/** Fields that contacts can be sorted by. */
export type ContactOrderField =
  /** Time when the graph first got the person. */
  | 'CREATED_AT'
  /** The full name. */
  | 'FULL_NAME'
  /** The main e-mail address. */
  | 'PRIMARY_EMAIL'
  /** Time of the last change. */
  | 'UPDATED_AT';

/** A phone number of a contact. */
export type ContactPhone = {
  /** True for the main one. */
  isPrimary: Scalars['Boolean']['output'];
  /** The number in international form (E.164), or as the source wrote it if that form is not known. */
  number: Scalars['String']['output'];
};

/** The kind of an error. Clients must accept new values. */
export type ContactUnmergeErrorCode =
  /** The merge was undone before. */
  | 'ALREADY_UNMERGED'
  /** No merge has this id. */
  | 'NOT_FOUND';

/** Result of an unmerge. */
export type ContactUnmergePayload = {
  /** The contact that is separate again; null when nothing was undone, or when the sources now say that both are one person. */
  loser?: Maybe<Contact>;
  /** Reasons why nothing was undone; empty on success. */
  userErrors: Array<ContactUnmergeUserError>;
  /** The contact that the other was merged into; null when nothing was undone. */
  winner?: Maybe<Contact>;
};

/** A reason why an unmerge was refused. */
export type ContactUnmergeUserError = {
  /** Error code, for programs. */
  code: ContactUnmergeErrorCode;
  /** Path of the wrong argument; null when no argument is wrong. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** Message, for people. */
  message: Scalars['String']['output'];
};

/** Conditions on a day; all given ones must hold. */
export type DateFilter = {
  /** On this day. */
  eq?: InputMaybe<Scalars['Date']['input']>;
  /** Later than. */
  gt?: InputMaybe<Scalars['Date']['input']>;
  /** On this day or later. */
  gte?: InputMaybe<Scalars['Date']['input']>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Earlier than. */
  lt?: InputMaybe<Scalars['Date']['input']>;
  /** On this day or earlier. */
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

/** A possible sale: one opportunity of one CRM. */
export type Deal = Node & {
  /** The account; null when it is not known. */
  account?: Maybe<Account>;
  /** Value; null when the source has none. */
  amount?: Maybe<Money>;
  /** Day of closing, or expected day; null when the source has none. */
  closeDate?: Maybe<Scalars['Date']['output']>;
  /** Time when the graph first got it. */
  createdAt: Scalars['DateTime']['output'];
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** Its record in the source. */
  identities: Array<SourceIdentity>;
  /** Name; account and product if the source has none. */
  name: Scalars['String']['output'];
  /** Time of opening, or midnight UTC if the source has only a day; null when no source has it. */
  openedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The responsible employee; null when none is known. */
  owner?: Maybe<Employee>;
  /** Probability by the source, from 0 to 1; null when the source has none. */
  probability?: Maybe<Scalars['Float']['output']>;
  /** Product; null when the source names none. */
  product?: Maybe<Scalars['String']['output']>;
  /** Stage, in the source's words. */
  stage: Scalars['String']['output'];
  /** Its dated moves between stages, oldest first; the latest 100. */
  stageHistory: Array<DealStageChange>;
  /** Open, won or lost. */
  status: DealStatus;
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of deals. */
export type DealConnection = {
  /** The deals with their cursors. */
  edges: Array<DealEdge>;
  /** The deals alone. */
  nodes: Array<Deal>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of deals in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A deal in a page. */
export type DealEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The deal. */
  node: Deal;
};

/** Conditions on deals; all given ones must hold. */
export type DealFilter = {
  /** The account's id. */
  accountId?: InputMaybe<IdFilter>;
  /** Value, in any currency. */
  amount?: InputMaybe<FloatFilter>;
  /** All of these must hold. At most five levels deep. */
  and?: InputMaybe<Array<DealFilter>>;
  /** Day of closing, or expected day. */
  closeDate?: InputMaybe<DateFilter>;
  /** Time when the graph first got it. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id. */
  id?: InputMaybe<IdFilter>;
  /** The name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<DealFilter>;
  /** Time of opening. */
  openedAt?: InputMaybe<DateTimeFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<DealFilter>>;
  /** The responsible employee's id. */
  ownerId?: InputMaybe<IdFilter>;
  /** Probability by the source, from 0 to 1. */
  probability?: InputMaybe<FloatFilter>;
  /** Product. */
  product?: InputMaybe<StringFilter>;
  /** The deal's CRM. */
  source?: InputMaybe<DealSourceFilter>;
  /** Stage, in the source's words. */
  stage?: InputMaybe<StringFilter>;
  /** Open, won or lost. */
  status?: InputMaybe<DealStatusFilter>;
  /** Time of the last change. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** A group of deals. */
export type DealGroup = {
  /** The account, of groups by account. */
  account?: Maybe<Account>;
  /** Sums of their amounts, by currency; of those that have one. */
  amounts: Array<Money>;
  /** Number of deals in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
  /** The employee, of groups by owner. */
  owner?: Maybe<Employee>;
};

/** Dimension of groups of deals. */
export type DealGroupField =
  /** Account. */
  | 'ACCOUNT'
  /** Day of closing, or expected day. */
  | 'CLOSE_DAY'
  /** Month of the day of closing, or of the expected day. */
  | 'CLOSE_MONTH'
  /** Week of the day of closing, or of the expected day. */
  | 'CLOSE_WEEK'
  /** Day (UTC) of the opening. */
  | 'OPENED_DAY'
  /** Month (UTC) of the opening. */
  | 'OPENED_MONTH'
  /** Week (UTC) of the opening. */
  | 'OPENED_WEEK'
  /** Responsible employee. */
  | 'OWNER'
  /** Product. */
  | 'PRODUCT'
  /** CRM. */
  | 'SOURCE'
  /** Stage, in the source's words. */
  | 'STAGE'
  /** Open, won or lost. */
  | 'STATUS';

/** Number of deals, as a whole and by group. */
export type DealGroups = {
  /** Sums of their amounts, by currency; of those that have one. */
  amounts: Array<Money>;
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<DealGroup>;
};

/** A sort order for deals. */
export type DealOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: DealOrderField;
};

/** Fields that deals can be sorted by. */
export type DealOrderField =
  /** Value, in any currency. */
  | 'AMOUNT'
  /** Day of closing, or expected day. */
  | 'CLOSE_DATE'
  /** Time when the graph first got it. */
  | 'CREATED_AT'
  /** The name. */
  | 'NAME'
  /** Time of opening. */
  | 'OPENED_AT'
  /** Time of the last change. */
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
  /** Value at that time; null when the source does not say. */
  amount?: Maybe<Money>;
  /** Time of the move, or midnight UTC if the source has only a day. */
  changedAt: Scalars['DateTime']['output'];
  /** The stage before; null for the first known stage. */
  fromStage?: Maybe<Scalars['String']['output']>;
  /** The new stage. */
  stage: Scalars['String']['output'];
};

/** The status of a deal. Clients must accept new values. */
export type DealStatus =
  /** Lost: the customer did not buy. */
  | 'LOST'
  /** Still open. */
  | 'OPEN'
  /** Won: the customer bought. */
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

/** A role in buying decisions. Clients must accept new values. */
export type DecisionRole =
  /** Argues against us. */
  | 'BLOCKER'
  /** Argues for us inside. */
  | 'CHAMPION'
  /** Decides. */
  | 'DECISION_MAKER'
  /** Owns the budget. */
  | 'ECONOMIC_BUYER'
  /** Will use the product. */
  | 'END_USER'
  /** Has influence on the decision. */
  | 'INFLUENCER'
  /** Evaluates the technology. */
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

/** A colleague. A CRM's agent, a host of calls and a member of our Slack workspace are one employee if they are one person. */
export type Employee = Node & {
  /** Accounts that the employee is responsible for, sorted by name by default. */
  accounts: AccountConnection;
  /** False if every source that knows says that the person left. */
  active: Scalars['Boolean']['output'];
  /** Deals that the employee is responsible for, latest close date first by default. */
  deals: DealConnection;
  /** Department; null when no source has it. */
  department?: Maybe<Scalars['String']['output']>;
  /** The main e-mail address; null when none is known. */
  email?: Maybe<Scalars['String']['output']>;
  /** The full name. */
  fullName: Scalars['String']['output'];
  /** The same id in every part of the graph. */
  id: Scalars['ID']['output'];
  /** The person's records in the sources, at most 100. */
  identities: Array<SourceIdentity>;
  /** The manager; null when none is known. */
  manager?: Maybe<Employee>;
  /** Sales region; null when no source has it. */
  region?: Maybe<Scalars['String']['output']>;
  /** People who report to this employee, sorted by full name by default. */
  reports: EmployeeConnection;
  /** Job title; null when no source has it. */
  title?: Maybe<Scalars['String']['output']>;
};


/** A colleague. A CRM's agent, a host of calls and a member of our Slack workspace are one employee if they are one person. */
export type EmployeeAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<AccountOrder>>;
};


/** A colleague. A CRM's agent, a host of calls and a member of our Slack workspace are one employee if they are one person. */
export type EmployeeDealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DealFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<DealOrder>>;
};


/** A colleague. A CRM's agent, a host of calls and a member of our Slack workspace are one employee if they are one person. */
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
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of employees in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An employee in a page. */
export type EmployeeEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The employee. */
  node: Employee;
};

/** Conditions on employees; all given ones must hold. */
export type EmployeeFilter = {
  /** True if the person still works here. */
  active?: InputMaybe<BooleanFilter>;
  /** All of these must hold. At most five levels deep. */
  and?: InputMaybe<Array<EmployeeFilter>>;
  /** The department. */
  department?: InputMaybe<StringFilter>;
  /** The main e-mail address, in lower case. */
  email?: InputMaybe<StringFilter>;
  /** The full name. */
  fullName?: InputMaybe<StringFilter>;
  /** The id. */
  id?: InputMaybe<IdFilter>;
  /** The manager's id. */
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

/** A group of employees. */
export type EmployeeGroup = {
  /** Number of employees in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it: a name, an id, a day, or the first day of a week (Monday) or month; null for those without one. */
  key?: Maybe<Scalars['String']['output']>;
  /** The manager, of groups by manager. */
  manager?: Maybe<Employee>;
};

/** Dimension of groups of employees. */
export type EmployeeGroupField =
  /** `true` of those who work here, `false` of those who left. */
  | 'ACTIVE'
  /** Department. */
  | 'DEPARTMENT'
  /** Manager. */
  | 'MANAGER'
  /** Sales region. */
  | 'REGION'
  /** Job title. */
  | 'TITLE';

/** Number of employees, as a whole and by group. */
export type EmployeeGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<EmployeeGroup>;
};

/** A sort order for employees. */
export type EmployeeOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: EmployeeOrderField;
};

/** Fields that employees can be sorted by. */
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
  /** The participant's contact; null for employees, and while it is not known. */
  contact?: Maybe<Contact>;
  /** The participant's employee; null for customers, and while it is not known. */
  employee?: Maybe<Employee>;
  id: Scalars['ID']['output'];
};

export type GongUser = {
  /** This Gong user's employee; null while it is not known. */
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

/** What is compared of two contacts. Clients must accept new values. */
export type IdentityField =
  /** Their accounts and the domains of their e-mail addresses. */
  | 'COMPANY'
  /** Their e-mail addresses, without mailboxes of teams. */
  | 'EMAIL'
  /** Their names. */
  | 'NAME'
  /** Their phone numbers, without those of people of different names. */
  | 'PHONE'
  /** Their job titles. */
  | 'TITLE';

/** Two contacts that look like one person. */
export type IdentityProposal = {
  /** Time when they were first found alike. */
  createdAt: Scalars['DateTime']['output'];
  /** Time of the decision; null while there is none. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Token subject of the person who decided, or `sophia` for an automatic merge; null while nobody has. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** The proposal's id. */
  id: Scalars['ID']['output'];
  /** The contact that stays if they are merged; the merged one if they are. Null if it was removed. */
  left?: Maybe<Contact>;
  /** The merge that followed; null when none did. */
  merge?: Maybe<ContactMerge>;
  /** Time until which it was postponed; null if it was not. */
  postponedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Probability that they are one person, 0 to 1. */
  probability: Scalars['Float']['output'];
  /** What speaks for and against it; empty if people merged the two and undid that without a proposal. */
  reasons: Array<IdentityReason>;
  /** The other contact; the merged one if they are. Null if it was removed. */
  right?: Maybe<Contact>;
  /** State of the proposal. */
  status: IdentityProposalStatus;
  /** Sum of the weights of the reasons and of the odds before any of them, in bits. */
  weight: Scalars['Float']['output'];
};

/** A page of proposals. */
export type IdentityProposalConnection = {
  /** The proposals with their cursors. */
  edges: Array<IdentityProposalEdge>;
  /** The proposals alone. */
  nodes: Array<IdentityProposal>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of proposals in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A proposal in a page. */
export type IdentityProposalEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The proposal. */
  node: IdentityProposal;
};

/** The kind of an error. Clients must accept new values. */
export type IdentityProposalErrorCode =
  /** The time is not in the future. */
  | 'INVALID'
  /** No proposal has this id. */
  | 'NOT_FOUND'
  /** The proposal is decided, or its two contacts are one. */
  | 'NOT_OPEN';

/** Conditions on proposals; all given ones must hold. */
export type IdentityProposalFilter = {
  /** All of these must hold. At most five levels deep. */
  and?: InputMaybe<Array<IdentityProposalFilter>>;
  /** Time when the two were first found alike. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id. */
  id?: InputMaybe<IdFilter>;
  /** Id of the left contact, before any merge. */
  leftId?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<IdentityProposalFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<IdentityProposalFilter>>;
  /** Probability that the two are one person. */
  probability?: InputMaybe<FloatFilter>;
  /** Id of the right contact, before any merge. */
  rightId?: InputMaybe<IdFilter>;
  /** The state. */
  status?: InputMaybe<IdentityProposalStatusFilter>;
};

/** A group of proposals. */
export type IdentityProposalGroup = {
  /** Number of proposals in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of proposals. */
export type IdentityProposalGroupField =
  /** State. */
  | 'STATUS';

/** Number of proposals, as a whole and by group. */
export type IdentityProposalGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<IdentityProposalGroup>;
};

/** A sort order for proposals. */
export type IdentityProposalOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: IdentityProposalOrderField;
};

/** Fields that proposals can be sorted by. */
export type IdentityProposalOrderField =
  /** Time when the two were first found alike. */
  | 'CREATED_AT'
  /** Probability that the two are one person. */
  | 'PROBABILITY';

/** Result of a decision. */
export type IdentityProposalPayload = {
  /** The decided proposal; null when nothing changed. */
  proposal?: Maybe<IdentityProposal>;
  /** Reasons why nothing changed; empty on success. */
  userErrors: Array<IdentityProposalUserError>;
};

/** State of a proposal. */
export type IdentityProposalStatus =
  /** A person said that they are one person. */
  | 'ACCEPTED'
  /** The two were merged automatically. */
  | 'MERGED'
  /** Somebody has to decide. */
  | 'OPEN'
  /** It waits until a time. */
  | 'POSTPONED'
  /** A person said that they are different people. */
  | 'REJECTED';

/** Conditions on the state of a proposal; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type IdentityProposalStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<IdentityProposalStatus>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<IdentityProposalStatus>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<IdentityProposalStatus>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<IdentityProposalStatus>>;
};

/** A reason why a decision was refused. */
export type IdentityProposalUserError = {
  /** Error code, for programs. */
  code: IdentityProposalErrorCode;
  /** Path of the wrong argument; null when no argument is wrong. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** Message, for people. */
  message: Scalars['String']['output'];
};

/** What a field says for or against one person. */
export type IdentityReason = {
  /** What was compared. */
  field: IdentityField;
  /** How it agrees, such as `same`, `nickname`, `similar` or `different`. */
  level: Scalars['String']['output'];
  /** Weight in bits: each doubles the odds. Below zero it speaks against. */
  weight: Scalars['Float']['output'];
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
  /** Edits a contact. Edits override the sources, also later values. */
  contactEdit?: Maybe<ContactEditPayload>;
  /** Merges two contacts of one person. `contactUnmerge` undoes it without loss. */
  contactMerge?: Maybe<ContactMergePayload>;
  /** Undoes a merge, also an automatic one. Both contacts are rebuilt from their sources, and are never proposed as one again. */
  contactUnmerge?: Maybe<ContactUnmergePayload>;
  /** Says that the two contacts of a proposal are one person, and merges them. `contactUnmerge` undoes it. */
  identityProposalAccept?: Maybe<IdentityProposalPayload>;
  /** Takes a proposal out of the queue until a time. It can be decided before. */
  identityProposalPostpone?: Maybe<IdentityProposalPayload>;
  /** Says that the two contacts of a proposal are different people. They are never proposed or merged automatically again. */
  identityProposalReject?: Maybe<IdentityProposalPayload>;
  /** Erases a person from all parts of the graph, for good: the contact with all its records, what they wrote and said, and what was found in it. What we wrote stays, without their name. No source brings them back. Asked for again, it returns the same erasure. */
  personErase?: Maybe<PersonErasePayload>;
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


export type MutationIdentityProposalAcceptArgs = {
  id: Scalars['ID']['input'];
};


export type MutationIdentityProposalPostponeArgs = {
  id: Scalars['ID']['input'];
  until: Scalars['DateTime']['input'];
};


export type MutationIdentityProposalRejectArgs = {
  id: Scalars['ID']['input'];
};


export type MutationPersonEraseArgs = {
  contactId: Scalars['ID']['input'];
  inGong?: Scalars['Boolean']['input'];
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

/** The kind of an error. Clients must accept new values. */
export type PersonEraseErrorCode =
  /** No contact has this id. */
  | 'NOT_FOUND';

/** Result of asking for an erasure. */
export type PersonErasePayload = {
  /** The erasure; null when there is none. */
  erasure?: Maybe<PersonErasure>;
  /** Reasons why nothing changed; empty on success. */
  userErrors: Array<PersonEraseUserError>;
};

/** A reason why an erasure was refused. */
export type PersonEraseUserError = {
  /** Error code, for programs. */
  code: PersonEraseErrorCode;
  /** Path of the wrong argument; null when no argument is wrong. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** Message, for people. */
  message: Scalars['String']['output'];
};

/** The erasure of a person. It goes on after a restart, and is over once every subgraph has looked at all its rows and found nothing. */
export type PersonErasure = {
  /** Id of the contact that was erased. */
  contactId: Scalars['ID']['output'];
  /** Time when it was over; null while it lasts. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The erasure's id. */
  id: Scalars['ID']['output'];
  /** True if Gong was asked to erase the person, too. */
  inGong: Scalars['Boolean']['output'];
  /** Time when somebody asked for it. From then on no source brings the person back. */
  requestedAt: Scalars['DateTime']['output'];
  /** Token subject of the person who asked for it. */
  requestedBy: Scalars['String']['output'];
  /** The state. */
  status: PersonErasureStatus;
  /** How far each subgraph is. */
  steps: Array<PersonErasureStep>;
};

/** A page of erasures. */
export type PersonErasureConnection = {
  /** The erasures with their cursors. */
  edges: Array<PersonErasureEdge>;
  /** The erasures alone. */
  nodes: Array<PersonErasure>;
  /** The cursors of this page, and if there are more pages. */
  pageInfo: PageInfo;
  /** Number of erasures in the whole list; null when they could not be counted. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An erasure in a page. */
export type PersonErasureEdge = {
  /** Position in the list, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The erasure. */
  node: PersonErasure;
};

/** Conditions on erasures; all given ones must hold. */
export type PersonErasureFilter = {
  /** All of these must hold. At most five levels deep. */
  and?: InputMaybe<Array<PersonErasureFilter>>;
  /** Id of the contact. */
  contactId?: InputMaybe<IdFilter>;
  /** Time when it was over. */
  finishedAt?: InputMaybe<DateTimeFilter>;
  /** The id. */
  id?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<PersonErasureFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<PersonErasureFilter>>;
  /** Time when somebody asked for it. */
  requestedAt?: InputMaybe<DateTimeFilter>;
  /** The state. */
  status?: InputMaybe<PersonErasureStatusFilter>;
};

/** A group of erasures. */
export type PersonErasureGroup = {
  /** Number of erasures in the group. */
  count: Scalars['Int']['output'];
  /** The value that they share, as the filter of the list takes it. */
  key?: Maybe<Scalars['String']['output']>;
};

/** Dimension of groups of erasures. */
export type PersonErasureGroupField =
  /** State. */
  | 'STATUS';

/** Number of erasures, as a whole and by group. */
export type PersonErasureGroups = {
  /** Number of all. */
  count: Scalars['Int']['output'];
  /** Number of groups. */
  groupCount: Scalars['Int']['output'];
  /** The groups, the largest first. */
  groups: Array<PersonErasureGroup>;
};

/** A sort order for erasures. */
export type PersonErasureOrder = {
  /** Ascending or descending. */
  direction: OrderDirection;
  /** The field to sort by. */
  field: PersonErasureOrderField;
};

/** Fields that erasures can be sorted by. */
export type PersonErasureOrderField =
  /** Time when somebody asked for it. */
  | 'REQUESTED_AT';

/** The state of an erasure. Clients must accept new values. */
export type PersonErasureStatus =
  /** Nothing of the person is left. */
  | 'DONE'
  /** It is under way. */
  | 'RUNNING';

/** Conditions on the state of an erasure; all given ones must hold. `neq` and `nin` do not match a null: ask for it with `isNull`. */
export type PersonErasureStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<PersonErasureStatus>;
  /** One of, at most 200. */
  in?: InputMaybe<Array<PersonErasureStatus>>;
  /** True: has no value. False: has a value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Different from. */
  neq?: InputMaybe<PersonErasureStatus>;
  /** None of, at most 200. */
  nin?: InputMaybe<Array<PersonErasureStatus>>;
};

/** How far a subgraph is with an erasure. */
export type PersonErasureStep = {
  /** What went wrong at the last try, which is repeated; null if nothing did. */
  error?: Maybe<Scalars['String']['output']>;
  /** Number of rows that were erased or changed so far. */
  rows: Scalars['Int']['output'];
  /** The state. */
  state: PersonErasureStepState;
  /** Name of the subgraph. */
  subgraph: Scalars['String']['output'];
  /** Time of the last try; null if there was none. */
  triedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How far a subgraph is with an erasure. Clients must accept new values. */
export type PersonErasureStepState =
  /** It has erased its own records, and looks for what follows from those of others. */
  | 'CHECKING'
  /** It has found nothing since the last subgraph that did. */
  | 'DONE'
  /** The last try failed. It is repeated. */
  | 'FAILING'
  /** It has not begun, or erases its own records. If it lasts, the subgraph does not run. */
  | 'WAITING';

export type Query = {
  /** Returns one account by id; null when there is none. The id of a merged account returns the account that replaced it. */
  account?: Maybe<Account>;
  /** Returns the account with this web domain; null when there is none. If several have it, a company comes before its subsidiaries, and then the smallest id. */
  accountByDomain?: Maybe<Account>;
  /** Counts accounts as a whole and by group. */
  accountGroups?: Maybe<AccountGroups>;
  /** Lists accounts, sorted by name by default. */
  accounts?: Maybe<AccountConnection>;
  /** Returns one contact by id; null when there is none. The id of a merged contact returns the contact that replaced it. */
  contact?: Maybe<Contact>;
  /** Returns the contact with this e-mail address, in any spelling; null when there is none. */
  contactByEmail?: Maybe<Contact>;
  /** Counts contacts as a whole and by group. */
  contactGroups?: Maybe<ContactGroups>;
  /** Lists contacts, sorted by full name by default. Contacts merged into another are left out. */
  contacts?: Maybe<ContactConnection>;
  /** Returns the object with this id, of any type; null when there is none, also for a malformed id. A replaced id returns the object that replaced it. */
  contactsNode?: Maybe<Node>;
  /** Returns the objects with these ids, in their order, with null for an id without object. At most 100. */
  contactsNodes: Array<Maybe<Node>>;
  /** Returns one deal by id; null when there is none. */
  deal?: Maybe<Deal>;
  /** Counts deals as a whole and by group. */
  dealGroups?: Maybe<DealGroups>;
  /** Lists deals, latest close date first by default. Deals deleted in their source are left out. */
  deals?: Maybe<DealConnection>;
  /** Returns one employee by id; null when there is none. */
  employee?: Maybe<Employee>;
  /** Counts employees as a whole and by group. */
  employeeGroups?: Maybe<EmployeeGroups>;
  /** Lists employees, sorted by full name by default. */
  employees?: Maybe<EmployeeConnection>;
  /** Counts proposals as a whole and by group. */
  identityProposalGroups?: Maybe<IdentityProposalGroups>;
  /** Lists pairs of contacts that look like one person, the likeliest first by default. Those that became one otherwise are left out. */
  identityProposals?: Maybe<IdentityProposalConnection>;
  /** Returns the erasure of a person by its id; null when there is none. */
  personErasure?: Maybe<PersonErasure>;
  /** Counts erasures as a whole and by group. */
  personErasureGroups?: Maybe<PersonErasureGroups>;
  /** Lists erasures of people, the newest first by default. */
  personErasures?: Maybe<PersonErasureConnection>;
};


export type QueryAccountArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAccountByDomainArgs = {
  domain: Scalars['String']['input'];
};


export type QueryAccountGroupsArgs = {
  by: AccountGroupField;
  filter?: InputMaybe<AccountFilter>;
  first?: Scalars['Int']['input'];
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


export type QueryContactGroupsArgs = {
  by: ContactGroupField;
  filter?: InputMaybe<ContactFilter>;
  first?: Scalars['Int']['input'];
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


export type QueryDealGroupsArgs = {
  by: DealGroupField;
  filter?: InputMaybe<DealFilter>;
  first?: Scalars['Int']['input'];
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


export type QueryEmployeeGroupsArgs = {
  by: EmployeeGroupField;
  filter?: InputMaybe<EmployeeFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryEmployeesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmployeeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<EmployeeOrder>>;
};


export type QueryIdentityProposalGroupsArgs = {
  by: IdentityProposalGroupField;
  filter?: InputMaybe<IdentityProposalFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryIdentityProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IdentityProposalFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<IdentityProposalOrder>>;
};


export type QueryPersonErasureArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPersonErasureGroupsArgs = {
  by: PersonErasureGroupField;
  filter?: InputMaybe<PersonErasureFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryPersonErasuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonErasureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<PersonErasureOrder>>;
};

export type SlackUser = {
  /** This Slack user's contact; null for employees, and while it is not known. */
  contact?: Maybe<Contact>;
  /** This Slack user's employee; null for guests, and while it is not known. */
  employee?: Maybe<Employee>;
  id: Scalars['ID']['output'];
};

/** A source's record of a company, a person or a deal. */
export type SourceIdentity = {
  /** Kind of record, by the source's name, such as account, company, contact, lead, user, owner, party, employee or deal. */
  objectType: Scalars['String']['output'];
  /** The source. */
  source: SourceSystem;
  /** The record's id in the source, or its name if the source has no ids. For a person known only from calls: the e-mail address, phone number or name. */
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
  AccountConnection: ResolverTypeWrapper<ConnectionOf<Omit<AccountConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AccountEdge']>, nodes: Array<ResolversTypes['Account']> }>>;
  AccountEdge: ResolverTypeWrapper<Omit<AccountEdge, 'node'> & { node: ResolversTypes['Account'] }>;
  AccountFilter: AccountFilter;
  AccountGroup: ResolverTypeWrapper<Group>;
  AccountGroupField: AccountGroupField;
  AccountGroups: ResolverTypeWrapper<Omit<AccountGroups, 'groups'> & { groups: Array<ResolversTypes['AccountGroup']> }>;
  AccountOrder: AccountOrder;
  AccountOrderField: AccountOrderField;
  BooleanFilter: BooleanFilter;
  Consent: ResolverTypeWrapper<ConsentRow>;
  ConsentChannel: ConsentChannel;
  ConsentStatus: ConsentStatus;
  Contact: ResolverTypeWrapper<ContactRow>;
  ContactConnection: ResolverTypeWrapper<ConnectionOf<Omit<ContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ContactEdge']>, nodes: Array<ResolversTypes['Contact']> }>>;
  ContactEdge: ResolverTypeWrapper<Omit<ContactEdge, 'node'> & { node: ResolversTypes['Contact'] }>;
  ContactEditErrorCode: ContactEditErrorCode;
  ContactEditInput: ContactEditInput;
  ContactEditPayload: ResolverTypeWrapper<Omit<ContactEditPayload, 'contact'> & { contact?: Maybe<ResolversTypes['Contact']> }>;
  ContactEditUserError: ResolverTypeWrapper<ContactEditUserError>;
  ContactEmail: ResolverTypeWrapper<ContactEmailRow>;
  ContactFilter: ContactFilter;
  ContactGroup: ResolverTypeWrapper<Group>;
  ContactGroupField: ContactGroupField;
  ContactGroups: ResolverTypeWrapper<Omit<ContactGroups, 'groups'> & { groups: Array<ResolversTypes['ContactGroup']> }>;
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
  DealConnection: ResolverTypeWrapper<ConnectionOf<Omit<DealConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DealEdge']>, nodes: Array<ResolversTypes['Deal']> }>>;
  DealEdge: ResolverTypeWrapper<Omit<DealEdge, 'node'> & { node: ResolversTypes['Deal'] }>;
  DealFilter: DealFilter;
  DealGroup: ResolverTypeWrapper<Group>;
  DealGroupField: DealGroupField;
  DealGroups: ResolverTypeWrapper<Omit<DealGroups, 'groups'> & { groups: Array<ResolversTypes['DealGroup']> }>;
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
  EmployeeConnection: ResolverTypeWrapper<ConnectionOf<Omit<EmployeeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['EmployeeEdge']>, nodes: Array<ResolversTypes['Employee']> }>>;
  EmployeeEdge: ResolverTypeWrapper<Omit<EmployeeEdge, 'node'> & { node: ResolversTypes['Employee'] }>;
  EmployeeFilter: EmployeeFilter;
  EmployeeGroup: ResolverTypeWrapper<Group>;
  EmployeeGroupField: EmployeeGroupField;
  EmployeeGroups: ResolverTypeWrapper<Omit<EmployeeGroups, 'groups'> & { groups: Array<ResolversTypes['EmployeeGroup']> }>;
  EmployeeOrder: EmployeeOrder;
  EmployeeOrderField: EmployeeOrderField;
  FloatFilter: FloatFilter;
  GongParty: ResolverTypeWrapper<Reference>;
  GongUser: ResolverTypeWrapper<Reference>;
  IDFilter: IdFilter;
  IdentityField: IdentityField;
  IdentityProposal: ResolverTypeWrapper<IdentityProposalRow>;
  IdentityProposalConnection: ResolverTypeWrapper<ConnectionOf<Omit<IdentityProposalConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['IdentityProposalEdge']>, nodes: Array<ResolversTypes['IdentityProposal']> }>>;
  IdentityProposalEdge: ResolverTypeWrapper<Omit<IdentityProposalEdge, 'node'> & { node: ResolversTypes['IdentityProposal'] }>;
  IdentityProposalErrorCode: IdentityProposalErrorCode;
  IdentityProposalFilter: IdentityProposalFilter;
  IdentityProposalGroup: ResolverTypeWrapper<Group>;
  IdentityProposalGroupField: IdentityProposalGroupField;
  IdentityProposalGroups: ResolverTypeWrapper<Omit<IdentityProposalGroups, 'groups'> & { groups: Array<ResolversTypes['IdentityProposalGroup']> }>;
  IdentityProposalOrder: IdentityProposalOrder;
  IdentityProposalOrderField: IdentityProposalOrderField;
  IdentityProposalPayload: ResolverTypeWrapper<Omit<IdentityProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['IdentityProposal']> }>;
  IdentityProposalStatus: IdentityProposalStatus;
  IdentityProposalStatusFilter: IdentityProposalStatusFilter;
  IdentityProposalUserError: ResolverTypeWrapper<IdentityProposalUserError>;
  IdentityReason: ResolverTypeWrapper<Reason>;
  IntFilter: IntFilter;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonEraseErrorCode: PersonEraseErrorCode;
  PersonErasePayload: ResolverTypeWrapper<Omit<PersonErasePayload, 'erasure'> & { erasure?: Maybe<ResolversTypes['PersonErasure']> }>;
  PersonEraseUserError: ResolverTypeWrapper<PersonEraseUserError>;
  PersonErasure: ResolverTypeWrapper<PersonErasureRow>;
  PersonErasureConnection: ResolverTypeWrapper<ConnectionOf<Omit<PersonErasureConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PersonErasureEdge']>, nodes: Array<ResolversTypes['PersonErasure']> }>>;
  PersonErasureEdge: ResolverTypeWrapper<Omit<PersonErasureEdge, 'node'> & { node: ResolversTypes['PersonErasure'] }>;
  PersonErasureFilter: PersonErasureFilter;
  PersonErasureGroup: ResolverTypeWrapper<Group>;
  PersonErasureGroupField: PersonErasureGroupField;
  PersonErasureGroups: ResolverTypeWrapper<Omit<PersonErasureGroups, 'groups'> & { groups: Array<ResolversTypes['PersonErasureGroup']> }>;
  PersonErasureOrder: PersonErasureOrder;
  PersonErasureOrderField: PersonErasureOrderField;
  PersonErasureStatus: PersonErasureStatus;
  PersonErasureStatusFilter: PersonErasureStatusFilter;
  PersonErasureStep: ResolverTypeWrapper<ErasureStep>;
  PersonErasureStepState: PersonErasureStepState;
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
  AccountConnection: ConnectionOf<Omit<AccountConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AccountEdge']>, nodes: Array<ResolversParentTypes['Account']> }>;
  AccountEdge: Omit<AccountEdge, 'node'> & { node: ResolversParentTypes['Account'] };
  AccountFilter: AccountFilter;
  AccountGroup: Group;
  AccountGroups: Omit<AccountGroups, 'groups'> & { groups: Array<ResolversParentTypes['AccountGroup']> };
  AccountOrder: AccountOrder;
  BooleanFilter: BooleanFilter;
  Consent: ConsentRow;
  Contact: ContactRow;
  ContactConnection: ConnectionOf<Omit<ContactConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ContactEdge']>, nodes: Array<ResolversParentTypes['Contact']> }>;
  ContactEdge: Omit<ContactEdge, 'node'> & { node: ResolversParentTypes['Contact'] };
  ContactEditInput: ContactEditInput;
  ContactEditPayload: Omit<ContactEditPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['Contact']> };
  ContactEditUserError: ContactEditUserError;
  ContactEmail: ContactEmailRow;
  ContactFilter: ContactFilter;
  ContactGroup: Group;
  ContactGroups: Omit<ContactGroups, 'groups'> & { groups: Array<ResolversParentTypes['ContactGroup']> };
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
  DealConnection: ConnectionOf<Omit<DealConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DealEdge']>, nodes: Array<ResolversParentTypes['Deal']> }>;
  DealEdge: Omit<DealEdge, 'node'> & { node: ResolversParentTypes['Deal'] };
  DealFilter: DealFilter;
  DealGroup: Group;
  DealGroups: Omit<DealGroups, 'groups'> & { groups: Array<ResolversParentTypes['DealGroup']> };
  DealOrder: DealOrder;
  DealSourceFilter: DealSourceFilter;
  DealStageChange: StageChange;
  DealStatusFilter: DealStatusFilter;
  Decimal: Scalars['Decimal']['output'];
  DecisionRoleFilter: DecisionRoleFilter;
  Employee: EmployeeRow;
  EmployeeConnection: ConnectionOf<Omit<EmployeeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['EmployeeEdge']>, nodes: Array<ResolversParentTypes['Employee']> }>;
  EmployeeEdge: Omit<EmployeeEdge, 'node'> & { node: ResolversParentTypes['Employee'] };
  EmployeeFilter: EmployeeFilter;
  EmployeeGroup: Group;
  EmployeeGroups: Omit<EmployeeGroups, 'groups'> & { groups: Array<ResolversParentTypes['EmployeeGroup']> };
  EmployeeOrder: EmployeeOrder;
  FloatFilter: FloatFilter;
  GongParty: Reference;
  GongUser: Reference;
  IDFilter: IdFilter;
  IdentityProposal: IdentityProposalRow;
  IdentityProposalConnection: ConnectionOf<Omit<IdentityProposalConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['IdentityProposalEdge']>, nodes: Array<ResolversParentTypes['IdentityProposal']> }>;
  IdentityProposalEdge: Omit<IdentityProposalEdge, 'node'> & { node: ResolversParentTypes['IdentityProposal'] };
  IdentityProposalFilter: IdentityProposalFilter;
  IdentityProposalGroup: Group;
  IdentityProposalGroups: Omit<IdentityProposalGroups, 'groups'> & { groups: Array<ResolversParentTypes['IdentityProposalGroup']> };
  IdentityProposalOrder: IdentityProposalOrder;
  IdentityProposalPayload: Omit<IdentityProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['IdentityProposal']> };
  IdentityProposalStatusFilter: IdentityProposalStatusFilter;
  IdentityProposalUserError: IdentityProposalUserError;
  IdentityReason: Reason;
  IntFilter: IntFilter;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  PersonErasePayload: Omit<PersonErasePayload, 'erasure'> & { erasure?: Maybe<ResolversParentTypes['PersonErasure']> };
  PersonEraseUserError: PersonEraseUserError;
  PersonErasure: PersonErasureRow;
  PersonErasureConnection: ConnectionOf<Omit<PersonErasureConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PersonErasureEdge']>, nodes: Array<ResolversParentTypes['PersonErasure']> }>;
  PersonErasureEdge: Omit<PersonErasureEdge, 'node'> & { node: ResolversParentTypes['PersonErasure'] };
  PersonErasureFilter: PersonErasureFilter;
  PersonErasureGroup: Group;
  PersonErasureGroups: Omit<PersonErasureGroups, 'groups'> & { groups: Array<ResolversParentTypes['PersonErasureGroup']> };
  PersonErasureOrder: PersonErasureOrder;
  PersonErasureStatusFilter: PersonErasureStatusFilter;
  PersonErasureStep: ErasureStep;
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
  seen?: Maybe<Scalars['String']['input']>;
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

export type AccountGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccountGroup'] = ResolversParentTypes['AccountGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type AccountGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccountGroups'] = ResolversParentTypes['AccountGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['AccountGroup']>, ParentType, ContextType>;
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

export type ContactGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactGroup'] = ResolversParentTypes['ContactGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactGroups'] = ResolversParentTypes['ContactGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['ContactGroup']>, ParentType, ContextType>;
};

export type ContactMergeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactMerge'] = ResolversParentTypes['ContactMerge']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAutomatic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type DealGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DealGroup'] = ResolversParentTypes['DealGroup']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  amounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type DealGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DealGroups'] = ResolversParentTypes['DealGroups']> = {
  amounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['DealGroup']>, ParentType, ContextType>;
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

export type EmployeeGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmployeeGroup'] = ResolversParentTypes['EmployeeGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
};

export type EmployeeGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmployeeGroups'] = ResolversParentTypes['EmployeeGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['EmployeeGroup']>, ParentType, ContextType>;
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

export type IdentityProposalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityProposal'] = ResolversParentTypes['IdentityProposal']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  merge?: Resolver<Maybe<ResolversTypes['ContactMerge']>, ParentType, ContextType>;
  postponedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['IdentityReason']>, ParentType, ContextType>;
  right?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['IdentityProposalStatus'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type IdentityProposalConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityProposalConnection'] = ResolversParentTypes['IdentityProposalConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IdentityProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['IdentityProposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type IdentityProposalEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityProposalEdge'] = ResolversParentTypes['IdentityProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IdentityProposal'], ParentType, ContextType>;
};

export type IdentityProposalGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityProposalGroup'] = ResolversParentTypes['IdentityProposalGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IdentityProposalGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityProposalGroups'] = ResolversParentTypes['IdentityProposalGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['IdentityProposalGroup']>, ParentType, ContextType>;
};

export type IdentityProposalPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityProposalPayload'] = ResolversParentTypes['IdentityProposalPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['IdentityProposal']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['IdentityProposalUserError']>, ParentType, ContextType>;
};

export type IdentityProposalUserErrorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityProposalUserError'] = ResolversParentTypes['IdentityProposalUserError']> = {
  code?: Resolver<ResolversTypes['IdentityProposalErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentityReasonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IdentityReason'] = ResolversParentTypes['IdentityReason']> = {
  field?: Resolver<ResolversTypes['IdentityField'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  contactEdit?: Resolver<Maybe<ResolversTypes['ContactEditPayload']>, ParentType, ContextType, RequireFields<MutationContactEditArgs, 'id' | 'input'>>;
  contactMerge?: Resolver<Maybe<ResolversTypes['ContactMergePayload']>, ParentType, ContextType, RequireFields<MutationContactMergeArgs, 'loserId' | 'winnerId'>>;
  contactUnmerge?: Resolver<Maybe<ResolversTypes['ContactUnmergePayload']>, ParentType, ContextType, RequireFields<MutationContactUnmergeArgs, 'mergeId'>>;
  identityProposalAccept?: Resolver<Maybe<ResolversTypes['IdentityProposalPayload']>, ParentType, ContextType, RequireFields<MutationIdentityProposalAcceptArgs, 'id'>>;
  identityProposalPostpone?: Resolver<Maybe<ResolversTypes['IdentityProposalPayload']>, ParentType, ContextType, RequireFields<MutationIdentityProposalPostponeArgs, 'id' | 'until'>>;
  identityProposalReject?: Resolver<Maybe<ResolversTypes['IdentityProposalPayload']>, ParentType, ContextType, RequireFields<MutationIdentityProposalRejectArgs, 'id'>>;
  personErase?: Resolver<Maybe<ResolversTypes['PersonErasePayload']>, ParentType, ContextType, RequireFields<MutationPersonEraseArgs, 'contactId' | 'inGong'>>;
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

export type PersonErasePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonErasePayload'] = ResolversParentTypes['PersonErasePayload']> = {
  erasure?: Resolver<Maybe<ResolversTypes['PersonErasure']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['PersonEraseUserError']>, ParentType, ContextType>;
};

export type PersonEraseUserErrorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonEraseUserError'] = ResolversParentTypes['PersonEraseUserError']> = {
  code?: Resolver<ResolversTypes['PersonEraseErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonErasureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonErasure'] = ResolversParentTypes['PersonErasure']> = {
  contactId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inGong?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PersonErasureStatus'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['PersonErasureStep']>, ParentType, ContextType>;
};

export type PersonErasureConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonErasureConnection'] = ResolversParentTypes['PersonErasureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonErasureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PersonErasure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PersonErasureEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonErasureEdge'] = ResolversParentTypes['PersonErasureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PersonErasure'], ParentType, ContextType>;
};

export type PersonErasureGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonErasureGroup'] = ResolversParentTypes['PersonErasureGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonErasureGroupsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonErasureGroups'] = ResolversParentTypes['PersonErasureGroups']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['PersonErasureGroup']>, ParentType, ContextType>;
};

export type PersonErasureStepResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonErasureStep'] = ResolversParentTypes['PersonErasureStep']> = {
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PersonErasureStepState'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  triedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'id'>>;
  accountByDomain?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountByDomainArgs, 'domain'>>;
  accountGroups?: Resolver<Maybe<ResolversTypes['AccountGroups']>, ParentType, ContextType, RequireFields<QueryAccountGroupsArgs, 'by' | 'first'>>;
  accounts?: Resolver<Maybe<ResolversTypes['AccountConnection']>, ParentType, ContextType, Partial<QueryAccountsArgs>>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactArgs, 'id'>>;
  contactByEmail?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactByEmailArgs, 'email'>>;
  contactGroups?: Resolver<Maybe<ResolversTypes['ContactGroups']>, ParentType, ContextType, RequireFields<QueryContactGroupsArgs, 'by' | 'first'>>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, Partial<QueryContactsArgs>>;
  contactsNode?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryContactsNodeArgs, 'id'>>;
  contactsNodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryContactsNodesArgs, 'ids'>>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType, RequireFields<QueryDealArgs, 'id'>>;
  dealGroups?: Resolver<Maybe<ResolversTypes['DealGroups']>, ParentType, ContextType, RequireFields<QueryDealGroupsArgs, 'by' | 'first'>>;
  deals?: Resolver<Maybe<ResolversTypes['DealConnection']>, ParentType, ContextType, Partial<QueryDealsArgs>>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType, RequireFields<QueryEmployeeArgs, 'id'>>;
  employeeGroups?: Resolver<Maybe<ResolversTypes['EmployeeGroups']>, ParentType, ContextType, RequireFields<QueryEmployeeGroupsArgs, 'by' | 'first'>>;
  employees?: Resolver<Maybe<ResolversTypes['EmployeeConnection']>, ParentType, ContextType, Partial<QueryEmployeesArgs>>;
  identityProposalGroups?: Resolver<Maybe<ResolversTypes['IdentityProposalGroups']>, ParentType, ContextType, RequireFields<QueryIdentityProposalGroupsArgs, 'by' | 'first'>>;
  identityProposals?: Resolver<Maybe<ResolversTypes['IdentityProposalConnection']>, ParentType, ContextType, Partial<QueryIdentityProposalsArgs>>;
  personErasure?: Resolver<Maybe<ResolversTypes['PersonErasure']>, ParentType, ContextType, RequireFields<QueryPersonErasureArgs, 'id'>>;
  personErasureGroups?: Resolver<Maybe<ResolversTypes['PersonErasureGroups']>, ParentType, ContextType, RequireFields<QueryPersonErasureGroupsArgs, 'by' | 'first'>>;
  personErasures?: Resolver<Maybe<ResolversTypes['PersonErasureConnection']>, ParentType, ContextType, Partial<QueryPersonErasuresArgs>>;
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
  AccountGroup?: AccountGroupResolvers<ContextType>;
  AccountGroups?: AccountGroupsResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  ContactEditPayload?: ContactEditPayloadResolvers<ContextType>;
  ContactEditUserError?: ContactEditUserErrorResolvers<ContextType>;
  ContactEmail?: ContactEmailResolvers<ContextType>;
  ContactGroup?: ContactGroupResolvers<ContextType>;
  ContactGroups?: ContactGroupsResolvers<ContextType>;
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
  DealGroup?: DealGroupResolvers<ContextType>;
  DealGroups?: DealGroupsResolvers<ContextType>;
  DealStageChange?: DealStageChangeResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Employee?: EmployeeResolvers<ContextType>;
  EmployeeConnection?: EmployeeConnectionResolvers<ContextType>;
  EmployeeEdge?: EmployeeEdgeResolvers<ContextType>;
  EmployeeGroup?: EmployeeGroupResolvers<ContextType>;
  EmployeeGroups?: EmployeeGroupsResolvers<ContextType>;
  GongParty?: GongPartyResolvers<ContextType>;
  GongUser?: GongUserResolvers<ContextType>;
  IdentityProposal?: IdentityProposalResolvers<ContextType>;
  IdentityProposalConnection?: IdentityProposalConnectionResolvers<ContextType>;
  IdentityProposalEdge?: IdentityProposalEdgeResolvers<ContextType>;
  IdentityProposalGroup?: IdentityProposalGroupResolvers<ContextType>;
  IdentityProposalGroups?: IdentityProposalGroupsResolvers<ContextType>;
  IdentityProposalPayload?: IdentityProposalPayloadResolvers<ContextType>;
  IdentityProposalUserError?: IdentityProposalUserErrorResolvers<ContextType>;
  IdentityReason?: IdentityReasonResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonErasePayload?: PersonErasePayloadResolvers<ContextType>;
  PersonEraseUserError?: PersonEraseUserErrorResolvers<ContextType>;
  PersonErasure?: PersonErasureResolvers<ContextType>;
  PersonErasureConnection?: PersonErasureConnectionResolvers<ContextType>;
  PersonErasureEdge?: PersonErasureEdgeResolvers<ContextType>;
  PersonErasureGroup?: PersonErasureGroupResolvers<ContextType>;
  PersonErasureGroups?: PersonErasureGroupsResolvers<ContextType>;
  PersonErasureStep?: PersonErasureStepResolvers<ContextType>;
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
