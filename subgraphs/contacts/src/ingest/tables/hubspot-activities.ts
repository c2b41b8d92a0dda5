import type { Activity } from '../../activities/save-activities.ts';
import { dealId, recordId } from '../../identity/record-id.ts';
import { type Fields, RowError } from '../columns/fields.ts';
import { htmlToText } from '../values/html-to-text.ts';
import { modifiedAt, references, requiredId } from './hubspot-records.ts';
import type { ReadContext, Row, Shape } from './shape.ts';

/** HubSpot's tickets and engagements: calls, e-mails, meetings, notes and tasks. */

/** The part of an activity that depends on its object type. */
type Details = Pick<Activity, 'kind' | 'direction' | 'status'> & {
  subject: string | null;
  body: string | null;
  occurred_at: string | null;
  due_at?: string | null;
  duration_seconds?: number | null;
};

function activity(fields: Fields, context: ReadContext, objectType: string, details: Details): Row {
  const sourceId = requiredId(fields);
  if (!details.occurred_at) throw new RowError('has no date');
  const [deal] = fields.ids('deals');
  const value: Activity = {
    due_at: null,
    duration_seconds: null,
    ...details,
    id: recordId(context.tenant, 'hubspot', objectType, sourceId),
    source: 'hubspot',
    source_id: `${objectType}/${sourceId}`,
    subject: details.subject ?? 'No subject',
    occurred_at: details.occurred_at,
    account_ref: references(fields, context, 'company', 'companies')[0] ?? null,
    deal_ref: deal ? dealId(context.tenant, 'hubspot', deal) : null,
    is_deleted: fields.flag('hs_gdpr_deleted') ?? fields.flag('archived') ?? false,
    modified_at: modifiedAt(fields),
    people: [
      ...references(fields, context, 'contact', 'contacts'),
      ...references(fields, context, 'owner', 'hubspot_owner_id', 'hs_attendee_owner_ids'),
    ],
  };
  return { subject: { type: 'activity', value } };
}

const happenedAt = (fields: Fields, ...columns: string[]) =>
  fields.instant(...columns, 'hs_timestamp', 'hs_createdate', 'createdAt');
const html = (fields: Fields, column: string) => htmlToText(fields.body(column));

/** The first line of a text, for an activity without title. */
const firstLine = (text: string | null): string | null => text?.split('\n', 1)[0]?.slice(0, 120) ?? null;

const emailDirections: Record<string, Activity['direction']> = {
  EMAIL: 'OUTBOUND',
  INCOMING_EMAIL: 'INBOUND',
  FORWARDED_EMAIL: 'INBOUND',
};

const shape = (objectType: string, read: (fields: Fields) => Details): Shape => ({
  rank: 5,
  read: (fields, context) => activity(fields, context, objectType, read(fields)),
});

const calls = shape('call', (fields) => {
  const milliseconds = fields.integer('hs_call_duration');
  const direction = fields.text('hs_call_direction');
  return {
    kind: 'CALL',
    subject: fields.text('hs_call_title') ?? 'Call',
    body: html(fields, 'hs_call_body'),
    direction: direction === 'INBOUND' || direction === 'OUTBOUND' ? direction : 'UNKNOWN',
    status: fields.text('hs_call_status'),
    occurred_at: happenedAt(fields),
    duration_seconds: milliseconds === null ? null : Math.round(milliseconds / 1_000),
  };
});

const emails = shape('email', (fields) => ({
  kind: 'EMAIL',
  subject: fields.text('hs_email_subject'),
  body: fields.body('hs_email_text') ?? html(fields, 'hs_email_html'),
  direction: emailDirections[fields.text('hs_email_direction') ?? ''] ?? 'UNKNOWN',
  status: fields.text('hs_email_status'),
  occurred_at: happenedAt(fields),
}));

const meetings = shape('meeting', (fields) => {
  const [start, end] = [happenedAt(fields, 'hs_meeting_start_time'), fields.instant('hs_meeting_end_time')];
  return {
    kind: 'MEETING',
    subject: fields.text('hs_meeting_title') ?? 'Meeting',
    body: html(fields, 'hs_meeting_body') ?? html(fields, 'hs_internal_meeting_notes'),
    direction: 'UNKNOWN',
    status: fields.text('hs_meeting_outcome'),
    occurred_at: start,
    duration_seconds:
      start && end && end > start
        ? Math.min(Math.round((Date.parse(end) - Date.parse(start)) / 1_000), 2_000_000_000)
        : null,
  };
});

const notes = shape('note', (fields) => {
  const body = html(fields, 'hs_note_body');
  return {
    kind: 'NOTE',
    subject: firstLine(body) ?? 'Note',
    body,
    direction: 'INTERNAL',
    status: null,
    occurred_at: happenedAt(fields),
  };
});

const tasks = shape('task', (fields) => ({
  kind: 'TASK',
  subject: fields.text('hs_task_subject'),
  body: html(fields, 'hs_task_body'),
  direction: 'INTERNAL',
  status: fields.text('hs_task_status'),
  // A task's `hs_timestamp` is its due date.
  occurred_at: fields.instant('hs_task_completion_date', 'hs_createdate', 'createdAt', 'hs_timestamp'),
  due_at: fields.instant('hs_timestamp'),
}));

const tickets = shape('ticket', (fields) => ({
  kind: 'TICKET',
  subject: fields.text('subject'),
  body: html(fields, 'content'),
  direction: 'INBOUND',
  status: fields.text('hs_pipeline_stage'),
  occurred_at: fields.instant('createdate', 'createdAt'),
}));

export const hubspotActivities = {
  call: calls,
  email: emails,
  meeting: meetings,
  note: notes,
  task: tasks,
  ticket: tickets,
} satisfies Record<string, Shape>;
