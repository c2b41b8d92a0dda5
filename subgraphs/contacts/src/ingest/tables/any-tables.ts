import type { Deal } from '../../deals/save-deals.ts';
import { asList } from '../../identity/as-list.ts';
import { normaliseEmails, organisationDomain } from '../../identity/email-address.ts';
import { phoneNumbers } from '../../identity/phone-number.ts';
import { dealId, recordId } from '../../identity/record-id.ts';
import {
  type AccountFacts,
  type AccountRecord,
  type ContactRecord,
  unknownTime,
} from '../../identity/source-record.ts';
import { foldText } from '../../identity/text.ts';
import { type Fields, RowError, required } from '../columns/fields.ts';
import { consents, decisionRole, joinedName, money, place, propertyFacts, revenueFacts } from './common-facts.ts';
import { account, head, namedAccount, namedEmployee } from './known-by-name.ts';
import type { ReadContext, Row, Shape } from './shape.ts';

/** Companies, people and deals of any CRM, identified by ids, or else by distinguishing columns. */

const modifiedAt = (fields: Fields): string => fields.instant('modified', 'created') ?? unknownTime;

const numbered = ({ namespace }: ReadContext, id: string): string => `#${namespace}${id}`;

/** Returns a company with an id and a name, or with a name only. */
function companyOf(context: ReadContext, id: string | null, name: string, facts?: AccountFacts): AccountRecord {
  const record = account(context, name, facts);
  if (id === null) return record;
  const sourceId = numbered(context, id);
  return { ...record, id: recordId(context.tenant, 'crm', 'account', sourceId), sourceId };
}

/** Returns the company that a row names, by its id, or else by its name. */
function employer(fields: Fields, context: ReadContext): AccountRecord | null {
  const [id, name] = [fields.id('companyid'), fields.name('company')];
  return id !== null && name !== null ? companyOf(context, id, name) : namedAccount(fields, context, 'company');
}

function employerRef(fields: Fields, context: ReadContext, named: AccountRecord | null): string | null {
  const id = fields.id('companyid');
  return named?.id ?? (id === null ? null : recordId(context.tenant, 'crm', 'account', numbered(context, id)));
}

const company: Shape = {
  rank: 1,
  read(fields, context) {
    const name = required(fields.name('name'), 'name');
    const owner = namedEmployee(fields, context, 'owner');
    const parent = namedAccount(fields, context, 'parent');
    const website = fields.url('website');
    const id = fields.id('id');
    const value = companyOf(context, id, name, {
      domains: asList(organisationDomain(website)),
      website,
      industry: fields.text('industry'),
      segment: fields.text('segment'),
      region: fields.text('region') ?? fields.text('state'),
      officeLocation: place(fields, 'city', 'state', 'country'),
      ...propertyFacts(fields),
      employeeCount: fields.integer('employees'),
      ...revenueFacts(fields, 'revenue', 'currency'),
      foundedYear: fields.integer('founded'),
      ownerRef: owner?.id ?? null,
      parentRef: parent?.id ?? null,
    });
    return {
      subject: { type: 'record', value: { ...value, modifiedAt: modifiedAt(fields) } },
      references: [...asList(owner), ...asList(parent)],
      ...(id === null && { madeId: value.id }),
    };
  },
};

const person: Shape = {
  rank: 2,
  read(fields, context) {
    const [firstName, lastName] = [fields.text('firstname'), fields.text('lastname')];
    const fullName = fields.name('name') ?? joinedName(firstName, lastName);
    const emails = normaliseEmails(fields.ids('email').flatMap((text) => text.split(',')));
    const phones = phoneNumbers([fields.text('mobile'), fields.text('phone')]);
    const company = employer(fields, context);
    const id = fields.id('id');
    const sourceId = id === null ? idOfPerson(fullName, emails, phones, company) : numbered(context, id);
    const value: ContactRecord = {
      ...head(context, 'contact', sourceId, 'LIVE'),
      kind: 'CONTACT',
      modifiedAt: modifiedAt(fields),
      accountRef: employerRef(fields, context, company),
      facts: {
        fullName,
        firstName,
        lastName,
        emails,
        phones,
        title: fields.text('jobtitle'),
        decisionRole: decisionRole(fields, 'decisionrole'),
        consents: consents(fields, { EMAIL: 'optedout' }),
      },
    };
    return {
      subject: { type: 'record', value },
      references: asList(company),
      ...(id === null && { madeId: value.id }),
    };
  },
};

/** Returns the facts that identify a person without an id. */
function idOfPerson(
  name: string | null,
  [email]: readonly string[],
  [phone]: readonly string[],
  company: AccountRecord | null,
): string {
  if (name === null && email === undefined) throw new RowError('has neither a name nor an e-mail address');
  const person = name === null ? '' : foldText(name);
  return email === undefined ? `${person} @ ${company?.sourceId ?? phone ?? ''}` : `${person} <${email}>`;
}

const won = new Set([
  'won',
  'closedwon',
  'gewonnen',
  'ganado',
  'ganada',
  'cerradoganado',
  'gagne',
  'gagnee',
  'vinto',
  'ganho',
  'gewonnenabgeschlossen',
]);
const lost = new Set([
  'lost',
  'closedlost',
  'verloren',
  'perdido',
  'perdida',
  'cerradoperdido',
  'perdu',
  'perdue',
  'perso',
  'canceled',
  'cancelled',
  'abandoned',
]);

function statusOf(...texts: (string | null)[]): Deal['status'] {
  for (const text of texts) {
    const word = (text ?? '')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z]/g, '');
    if (won.has(word)) return 'WON';
    if (lost.has(word)) return 'LOST';
  }
  return 'OPEN';
}

const deal: Shape = {
  rank: 3,
  read(fields, context): Row {
    const customer = employer(fields, context);
    const owner = namedEmployee(fields, context, 'owner');
    const [id, product] = [fields.id('id'), fields.text('product')];
    const made = [fields.text('name'), customer?.facts.name, product].filter(Boolean);
    if (id === null && made.length === 0) throw new RowError('has no name');
    const sourceId = id === null ? made.map((part) => foldText(part ?? '')).join(' @ ') : `${context.namespace}${id}`;
    const [stage, statusText] = [fields.text('stage'), fields.text('status')];
    const status = statusOf(statusText, stage);
    const account_ref = employerRef(fields, context, customer);
    if (!account_ref) fields.defects.push({ reason: 'has no company' });
    const value: Deal = {
      id: dealId(context.tenant, 'crm', sourceId),
      source: 'crm',
      source_id: sourceId,
      name: fields.text('name') ?? ([customer?.facts.name, product].filter(Boolean).join(' – ') || sourceId),
      stage: required(stage ?? statusText, 'stage'),
      status,
      ...money(fields, 'amount', 'currency'),
      probability: fields.share('probability', null),
      close_date: fields.day('closes', 'closed'),
      opened_at: fields.instant('created'),
      closed_at: status === 'OPEN' ? null : fields.instant('closed', 'closes'),
      product,
      account_ref,
      owner_ref: owner?.id ?? null,
      is_deleted: false,
      modified_at: modifiedAt(fields),
    };
    return {
      subject: { type: 'deal', value },
      references: [...asList(customer), ...asList(owner)],
      ...(id === null && { madeId: value.id }),
    };
  },
};

export const anyTables = { company, person, deal } satisfies Record<string, Shape>;
