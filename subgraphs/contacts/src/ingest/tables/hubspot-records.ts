import { normaliseEmails, organisationDomain } from '../../identity/email-address.ts';
import { phoneNumbers } from '../../identity/phone-number.ts';
import { recordId } from '../../identity/record-id.ts';
import { type SourceRecord, unknownTime } from '../../identity/source-record.ts';
import { type Fields, required } from '../columns/fields.ts';
import { consents, decisionRole, joinedName, place, propertyFacts, revenueFacts } from './common-facts.ts';
import { idOrNamed, namedAccount, namedEmployee } from './known-by-name.ts';
import type { ReadContext, Row, Shape } from './shape.ts';

/** HubSpot's companies, contacts and owners. */

export const requiredId = (fields: Fields): string => required(fields.id('id') ?? fields.id('recordid'), 'id');
export const modifiedAt = (fields: Fields): string =>
  fields.instant('updatedAt', 'hs_lastmodifieddate', 'lastmodifieddate', 'createdAt', 'createdate') ?? unknownTime;

/** Returns the ids of the records that a column, or a list of associations, refers to. */
export const references = (fields: Fields, context: ReadContext, objectType: string, ...columns: string[]): string[] =>
  columns.flatMap((column) => fields.ids(column)).map((id) => recordId(context.tenant, 'hubspot', objectType, id));

function head(fields: Fields, context: ReadContext, objectType: string) {
  const sourceId = requiredId(fields);
  return {
    id: recordId(context.tenant, 'hubspot', objectType, sourceId),
    source: 'hubspot',
    objectType,
    sourceId,
    state: fields.flag('archived') ? 'DELETED' : 'LIVE',
    isSample: context.isSample,
    modifiedAt: modifiedAt(fields),
    sameAs: [],
  } as const;
}

/** Builds a record together with the records merged into it: HubSpot exports only the winner of a merge. */
function record(value: SourceRecord, fields: Fields, context: ReadContext, named: SourceRecord[] = []): Row {
  const mergedIds = mergedInto(fields).filter((sourceId) => sourceId !== value.sourceId);
  const merged = mergedIds.map((sourceId): SourceRecord => {
    const id = recordId(context.tenant, 'hubspot', value.objectType, sourceId);
    return { ...value, id, sourceId, state: 'MERGED', sameAs: [value.id], accountRef: null, facts: {} };
  });
  return { subject: { type: 'record', value }, references: [...named, ...merged] };
}

const mergedInto = (fields: Fields): string[] =>
  fields.has('hs_merged_object_ids') ? fields.ids('hs_merged_object_ids') : [];

const company: Shape = {
  rank: 1,
  read(fields, context) {
    const domains = [organisationDomain(fields.text('domain')), organisationDomain(fields.text('website'))].filter(
      (domain) => domain !== null,
    );
    const [ownerId] = references(fields, context, 'owner', 'hubspot_owner_id');
    const accountOwner = idOrNamed(ownerId, namedEmployee(fields, context, 'owner'));
    const facts = {
      name: fields.text('name') ?? domains[0] ?? null,
      domains: [...new Set(domains)],
      website: fields.url('website') ?? fields.url('domain'),
      industry: fields.text('industry'),
      segment: fields.text('segment'),
      region: fields.text('region') ?? fields.text('state'),
      officeLocation: place(fields, 'city', 'state', 'country'),
      ...propertyFacts(fields),
      employeeCount: fields.integer('numberofemployees'),
      ...revenueFacts(fields, 'annualrevenue', 'hs_annual_revenue_currency_code'),
      foundedYear: fields.integer('founded_year'),
      ownerRef: accountOwner.id,
      parentRef: references(fields, context, 'company', 'hs_parent_company_id')[0] ?? null,
    };
    return record(
      { ...head(fields, context, 'company'), kind: 'ACCOUNT', accountRef: null, facts },
      fields,
      context,
      accountOwner.references,
    );
  },
};

const contact: Shape = {
  rank: 2,
  read(fields, context) {
    const [firstName, lastName] = [fields.text('firstname'), fields.text('lastname')];
    const facts = {
      fullName: joinedName(firstName, lastName),
      firstName,
      lastName,
      emails: normaliseEmails([fields.text('email'), ...fields.ids('hs_additional_emails')]),
      phones: phoneNumbers([
        fields.text('hs_calculated_phone_number'),
        fields.text('mobilephone'),
        fields.text('phone'),
      ]),
      title: fields.text('jobtitle'),
      decisionRole: decisionRole(fields, 'hs_buying_role'),
      consents: consents(fields, { EMAIL: 'hs_email_optout' }),
    };
    const [companyId] = references(fields, context, 'company', 'associatedcompanyid', 'companies');
    const employer = idOrNamed(companyId, namedAccount(fields, context, 'companyname'));
    return record(
      { ...head(fields, context, 'contact'), kind: 'CONTACT', accountRef: employer.id, facts },
      fields,
      context,
      employer.references,
    );
  },
};

const owner: Shape = {
  rank: 0,
  read(fields, context) {
    const [firstName, lastName] = [fields.text('firstName'), fields.text('lastName')];
    const facts = {
      fullName: joinedName(firstName, lastName),
      firstName,
      lastName,
      emails: normaliseEmails([fields.text('email')]),
      active: !(fields.flag('archived') ?? false),
    };
    // Somebody who left still owns records.
    return record(
      { ...head(fields, context, 'owner'), state: 'LIVE', kind: 'EMPLOYEE', accountRef: null, facts },
      fields,
      context,
    );
  },
};

export const hubspotRecords = { owner, company, contact } satisfies Record<string, Shape>;
