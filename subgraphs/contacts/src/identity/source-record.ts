/** Source records, the only input of accounts, contacts and employees. */

/** Sources, best first. The record of the best source names its cluster. */
export const sourcePrecedence = ['salesforce', 'hubspot', 'crm', 'gong', 'slack'] as const;
export type SourceSystem = (typeof sourcePrecedence)[number];

/**
 * LIVE: the source has the record. REFERENCE: another record names it, and the source has not shown it yet. MERGED: the
 * source has merged it into another record. DELETED: the source has deleted it.
 */
export type RecordState = 'LIVE' | 'REFERENCE' | 'MERGED' | 'DELETED';

export interface AccountFacts {
  name?: string | null;
  domains?: string[];
  website?: string | null;
  industry?: string | null;
  segment?: string | null;
  region?: string | null;
  officeLocation?: string | null;
  propertyCount?: number | null;
  unitCount?: number | null;
  propertySoftware?: string[];
  employeeCount?: number | null;
  /** A decimal string. */
  annualRevenue?: string | null;
  currency?: string | null;
  foundedYear?: number | null;
  /** Id of the responsible employee's record. */
  ownerRef?: string | null;
  /** Id of the parent company's record. */
  parentRef?: string | null;
}

export type ConsentChannel = 'EMAIL' | 'PHONE' | 'FAX';
export type ConsentStatus = 'OPTED_OUT' | 'NOT_OPTED_OUT';

export interface PersonFacts {
  fullName?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  /** Normalised addresses, the main one first. */
  emails?: string[];
  /** E.164 if readable, otherwise as written; the main one first. */
  phones?: string[];
  title?: string | null;
}

export interface ContactFacts extends PersonFacts {
  decisionRole?: string | null;
  consents?: { channel: ConsentChannel; status: ConsentStatus }[];
}

export interface EmployeeFacts extends PersonFacts {
  department?: string | null;
  region?: string | null;
  /** Absent when the source does not say. */
  active?: boolean | null;
  /** Id of the manager's record. */
  managerRef?: string | null;
}

interface RecordHead {
  /** Derived from tenant, source, object type and source id. A SlackUser or GongUser has its own id. */
  id: string;
  source: SourceSystem;
  objectType: string;
  sourceId: string;
  state: RecordState;
  /** Null when the source cannot know, as for events of other subgraphs. */
  isSample: boolean | null;
  /** ISO 8601; `unknownTime` when the source does not say. */
  modifiedAt: string;
  /** Ids of records that the source itself declares the same. */
  sameAs: readonly string[];
  /** Record id of the account where a person works. */
  accountRef: string | null;
}

export type AccountRecord = RecordHead & { kind: 'ACCOUNT'; facts: AccountFacts };
export type ContactRecord = RecordHead & { kind: 'CONTACT'; facts: ContactFacts };
export type EmployeeRecord = RecordHead & { kind: 'EMPLOYEE'; facts: EmployeeFacts };
export type PersonRecord = ContactRecord | EmployeeRecord;
export type SourceRecord = AccountRecord | PersonRecord;
export type RecordKind = SourceRecord['kind'];

/** Earlier than any known time of change. */
export const unknownTime = '1970-01-01T00:00:00.000Z';

export const isPerson = (record: SourceRecord): record is PersonRecord => record.kind !== 'ACCOUNT';
