import { asList } from '../../identity/as-list.ts';
import { normaliseEmails, organisationDomain } from '../../identity/email-address.ts';
import { phoneNumbers } from '../../identity/phone-number.ts';
import { recordId } from '../../identity/record-id.ts';
import { salesforceId } from '../../identity/salesforce-id.ts';
import {
  type AccountFacts,
  type ContactFacts,
  type EmployeeFacts,
  type EmployeeRecord,
  type SourceRecord,
  unknownTime,
} from '../../identity/source-record.ts';
import { type Fields, required } from '../columns/fields.ts';
import { consents, decisionRole, joinedName, place, propertyFacts, revenueFacts } from './common-facts.ts';
import { idOrNamed, namedAccount, namedEmployee } from './known-by-name.ts';
import type { ReadContext, Row, Shape } from './shape.ts';

/** Salesforce's accounts and people, as its objects are exported: Account, Contact, Lead, User. */

export const requiredId = (fields: Fields): string => required(salesforceId(fields.id('Id')), 'Id');
export const modifiedAt = (fields: Fields): string =>
  fields.instant('SystemModstamp', 'LastModifiedDate', 'CreatedDate') ?? unknownTime;

/** Returns the id of the record that a column refers to. */
export function reference(fields: Fields, context: ReadContext, objectType: string, column: string): string | null {
  const id = salesforceId(fields.text(column));
  return id ? recordId(context.tenant, 'salesforce', objectType, id) : null;
}

/** Fields of all Salesforce records. The loser of a merge is deleted and names the winner. */
function head(fields: Fields, context: ReadContext, objectType: string, sameAs: (string | null)[] = []) {
  const sourceId = requiredId(fields);
  const master = reference(fields, context, objectType, 'MasterRecordId');
  const state: SourceRecord['state'] = master ? 'MERGED' : fields.flag('IsDeleted') ? 'DELETED' : 'LIVE';
  return {
    id: recordId(context.tenant, 'salesforce', objectType, sourceId),
    source: 'salesforce',
    objectType,
    sourceId,
    state,
    isSample: context.isSample,
    modifiedAt: modifiedAt(fields),
    sameAs: [master, ...sameAs].filter((id) => id !== null),
  } as const;
}

const record = (value: SourceRecord, references: SourceRecord[] = []): Row => ({
  subject: { type: 'record', value },
  references,
});

function accountFacts(fields: Fields, context: ReadContext, owner: EmployeeRecord | null): AccountFacts {
  const website = fields.url('Website');
  return {
    name: fields.text('Name'),
    domains: asList(organisationDomain(website)),
    website,
    industry: fields.text('Industry'),
    segment: fields.text('Segment'),
    region: fields.text('Region') ?? fields.text('BillingState'),
    officeLocation: place(fields, 'BillingCity', 'BillingState', 'BillingCountry'),
    ...propertyFacts(fields),
    employeeCount: fields.integer('NumberOfEmployees'),
    ...revenueFacts(fields, 'AnnualRevenue', 'CurrencyIsoCode'),
    foundedYear: fields.integer('YearStarted'),
    ownerRef: reference(fields, context, 'user', 'OwnerId') ?? owner?.id ?? null,
    parentRef: reference(fields, context, 'account', 'ParentId'),
  };
}

function personFacts(fields: Fields): ContactFacts {
  const [firstName, lastName] = [fields.text('FirstName'), fields.text('LastName')];
  return {
    fullName: fields.text('Name') ?? joinedName(firstName, lastName),
    firstName,
    lastName,
    emails: normaliseEmails([fields.text('Email')]),
    phones: phoneNumbers([
      fields.text('MobilePhone'),
      fields.text('Phone'),
      fields.text('OtherPhone'),
      fields.text('HomePhone'),
    ]),
    title: fields.text('Title'),
    decisionRole: decisionRole(fields, 'DecisionRole'),
    consents: consents(fields, { EMAIL: 'HasOptedOutOfEmail', PHONE: 'DoNotCall', FAX: 'HasOptedOutOfFax' }),
  };
}

const account: Shape = {
  rank: 1,
  read(fields, context) {
    const owner = namedEmployee(fields, context, 'OwnerName');
    const facts = accountFacts(fields, context, owner);
    return record({ ...head(fields, context, 'account'), kind: 'ACCOUNT', accountRef: null, facts }, asList(owner));
  },
};

const contact: Shape = {
  rank: 2,
  read(fields, context) {
    const accountId = reference(fields, context, 'account', 'AccountId');
    const employer = idOrNamed(accountId, namedAccount(fields, context, 'AccountName'));
    const facts = personFacts(fields);
    return record(
      { ...head(fields, context, 'contact'), kind: 'CONTACT', accountRef: employer.id, facts },
      employer.references,
    );
  },
};

const lead: Shape = {
  rank: 2,
  read: (fields, context) =>
    record({
      // A converted lead continues as a contact.
      ...head(fields, context, 'lead', [reference(fields, context, 'contact', 'ConvertedContactId')]),
      kind: 'CONTACT',
      accountRef: reference(fields, context, 'account', 'ConvertedAccountId'),
      facts: personFacts(fields),
    }),
};

const user: Shape = {
  rank: 0,
  read(fields, context) {
    const facts = personFacts(fields);
    const portalContact = reference(fields, context, 'contact', 'ContactId');
    const base = { ...head(fields, context, 'user', [portalContact]), accountRef: null };
    // A customer's person with access to a portal.
    if (portalContact) return record({ ...base, kind: 'CONTACT', facts });
    const isPerson = /^standard$/i.test(fields.text('UserType') ?? 'Standard');
    const ours: EmployeeFacts = {
      ...facts,
      department: fields.text('Department'),
      active: fields.flag('IsActive'),
      managerRef: reference(fields, context, 'user', 'ManagerId'),
    };
    return record({ ...base, state: isPerson ? base.state : 'DELETED', kind: 'EMPLOYEE', facts: ours });
  },
};

export const salesforceRecords = { account, contact, lead, user } satisfies Record<string, Shape>;
