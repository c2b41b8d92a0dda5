import type { Activity } from '../../activities/save-activities.ts';
import { dealId, recordId } from '../../identity/record-id.ts';
import { salesforceId } from '../../identity/salesforce-id.ts';
import { type Fields, PassedOver, RowError } from '../columns/fields.ts';
import { modifiedAt, reference, requiredId } from './salesforce-records.ts';
import type { ReadContext, Row, Shape } from './shape.ts';

/** Salesforce's Task, Event and Case. */

/** Object types by the first characters of an id. */
const objectTypes: Record<string, string> = { '001': 'account', '003': 'contact', '00Q': 'lead', '005': 'user' };

function byPrefix(context: ReadContext, text: string | null): { objectType: string; id: string } | null {
  const id = salesforceId(text);
  const objectType = objectTypes[id?.slice(0, 3) ?? ''];
  return id && objectType ? { objectType, id: recordId(context.tenant, 'salesforce', objectType, id) } : null;
}

/** The part of an activity that depends on its object type. */
type Details = Pick<Activity, 'kind' | 'direction'> & {
  occurred_at: string | null;
  due_at?: string | null;
  duration_seconds?: number | null;
};

function activity(fields: Fields, context: ReadContext, objectType: string, details: Details): Row {
  const sourceId = requiredId(fields);
  if (!details.occurred_at) throw new RowError('has no date');
  const related = salesforceId(fields.text('WhatId'));
  const about = byPrefix(context, related);
  const person = byPrefix(context, fields.text('WhoId') ?? fields.text('ContactId'));
  const owner = byPrefix(context, fields.text('OwnerId'));
  const value: Activity = {
    due_at: null,
    duration_seconds: null,
    ...details,
    id: recordId(context.tenant, 'salesforce', objectType, sourceId),
    source: 'salesforce',
    source_id: sourceId,
    subject: fields.text('Subject') ?? fields.text('CaseNumber') ?? 'No subject',
    body: fields.body('Description'),
    status: fields.text('Status'),
    occurred_at: details.occurred_at,
    account_ref: about?.objectType === 'account' ? about.id : reference(fields, context, 'account', 'AccountId'),
    deal_ref: related?.startsWith('006') ? dealId(context.tenant, 'salesforce', related) : null,
    is_deleted: fields.flag('IsDeleted') ?? false,
    modified_at: modifiedAt(fields),
    people: [person, owner].flatMap((each) => (each && each.objectType !== 'account' ? [each.id] : [])),
  };
  return { subject: { type: 'activity', value } };
}

const shape = (objectType: string, read: (fields: Fields) => Details): Shape => ({
  rank: 5,
  read: (fields, context) => activity(fields, context, objectType, read(fields)),
});

const kinds: Record<string, Activity['kind']> = {
  call: 'CALL',
  email: 'EMAIL',
  listemail: 'EMAIL',
  meeting: 'MEETING',
};
const directions: Record<string, Activity['direction']> = {
  inbound: 'INBOUND',
  outbound: 'OUTBOUND',
  internal: 'INTERNAL',
};
const lower = (text: string | null): string => text?.toLowerCase() ?? '';

const task = shape('task', (fields) => {
  const kind = kinds[lower(fields.text('TaskSubtype'))] ?? kinds[lower(fields.text('Type'))] ?? 'TASK';
  const isTask = kind === 'TASK';
  return {
    kind,
    direction: directions[lower(fields.text('CallType'))] ?? (isTask ? 'INTERNAL' : 'UNKNOWN'),
    occurred_at: isTask
      ? fields.instant('CompletedDateTime', 'CreatedDate', 'ActivityDate')
      : fields.instant('CompletedDateTime', 'ActivityDate', 'CreatedDate'),
    due_at: isTask ? fields.instant('ActivityDate') : null,
    duration_seconds: fields.integer('CallDurationInSeconds'),
  };
});

const event = shape('event', (fields) => {
  const start = fields.instant('StartDateTime', 'ActivityDateTime', 'ActivityDate');
  const end = fields.instant('EndDateTime');
  const minutes = fields.integer('DurationInMinutes');
  const measured = start && end ? Math.round((Date.parse(end) - Date.parse(start)) / 1_000) : null;
  const seconds = minutes === null ? measured : minutes * 60;
  return {
    kind: 'MEETING',
    direction: 'UNKNOWN',
    occurred_at: start,
    duration_seconds: seconds !== null && seconds >= 0 && seconds < 2_000_000_000 ? seconds : null,
  };
});

const ticket = shape('case', (fields) => ({
  kind: 'TICKET',
  direction: 'INBOUND',
  occurred_at: fields.instant('CreatedDate'),
}));

/** An e-mail knows the people by their addresses alone, so that it names none of them by a record. */
const email: Shape = {
  rank: 5,
  read(fields, context) {
    const sourceId = requiredId(fields);
    if (fields.id('ActivityId') !== null) throw new PassedOver('an e-mail that is logged as a task, and read there');
    const at = fields.instant('MessageDate', 'CreatedDate');
    if (!at) throw new RowError('has no date');
    const related = salesforceId(fields.text('RelatedToId'));
    const about = byPrefix(context, related);
    const sender = byPrefix(context, fields.text('CreatedById'));
    const isIncoming = fields.flag('Incoming');
    const value: Activity = {
      id: recordId(context.tenant, 'salesforce', 'email', sourceId),
      source: 'salesforce',
      source_id: sourceId,
      kind: 'EMAIL',
      subject: fields.text('Subject') ?? 'No subject',
      body: fields.body('TextBody') ?? fields.body('HtmlBody'),
      direction: isIncoming === null ? 'UNKNOWN' : isIncoming ? 'INBOUND' : 'OUTBOUND',
      status: fields.text('Status'),
      occurred_at: at,
      due_at: null,
      duration_seconds: null,
      account_ref: about?.objectType === 'account' ? about.id : null,
      deal_ref: related?.startsWith('006') ? dealId(context.tenant, 'salesforce', related) : null,
      is_deleted: fields.flag('IsDeleted') ?? false,
      modified_at: modifiedAt(fields),
      people: [about, isIncoming === false ? sender : null].flatMap((each) =>
        each && each.objectType !== 'account' ? [each.id] : [],
      ),
    };
    return { subject: { type: 'activity', value } };
  },
};

export const salesforceActivities = { case: ticket, email, event, task } satisfies Record<string, Shape>;
