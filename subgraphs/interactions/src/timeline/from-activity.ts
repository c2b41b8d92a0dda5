import type { EventData } from '@sophia/events';
import { isoTime } from '@sophia/subgraph-kit';
import { interactionIdOf, threadIdOf } from './ids.ts';
import { messageTitle } from './message-title.ts';
import { type Party, participantRows } from './participants.ts';
import {
  plainContent,
  type ReportedEntry,
  type ReportedInteraction,
  type Role,
  toSourceSystem,
} from './reported-interaction.ts';

type Activity = EventData<'activity.changed'>;

/** Converts a CRM activity. Null for a deleted one. */
export function fromActivity(tenant: string, activity: Activity): ReportedInteraction | null {
  if (activity.deleted) return null;
  const id = interactionIdOf(tenant, activity.id);
  const entry: ReportedEntry = {
    tenant_id: tenant,
    id,
    source: toSourceSystem(activity.source),
    source_id: activity.sourceId,
    kind: activity.kind,
    record_id: activity.id,
    occurred_at: isoTime(activity.occurredAt),
    duration_seconds: activity.durationSeconds,
    slack_channel_id: null,
    given_direction: activity.direction,
    given_account_id: activity.accountId,
    given_deal_id: activity.dealId,
    given_thread_id: activity.dealId && threadIdOf(tenant, activity.dealId),
  };
  return {
    entry,
    content: {
      ...plainContent,
      tenant_id: tenant,
      id,
      occurred_at: entry.occurred_at,
      title: activity.subject.trim() || messageTitle(activity.body ?? activity.kind),
      text: activity.body?.trim() || null,
      status: activity.status,
      due_at: activity.dueAt,
    },
    participants: participantRows(entry, parties(activity)),
  };
}

/** Derives roles, author first. A CRM lists people without roles, so kind and direction decide. */
function parties({ kind, direction, contactIds, employeeIds }: Activity): Party[] {
  const roles = rolesOf(kind, direction);
  const contacts = contactIds.map(
    (id): Party => ({ participantId: id, contactId: id, role: roles.contact, side: 'CUSTOMER' }),
  );
  const employees = employeeIds.map(
    (id): Party => ({ participantId: id, employeeId: id, role: roles.employee, side: 'OUR_TEAM' }),
  );
  return roles.contact === 'AUTHOR' ? [...contacts, ...employees] : [...employees, ...contacts];
}

function rolesOf(kind: Activity['kind'], direction: Activity['direction']): { contact: Role; employee: Role } {
  if (kind === 'CALL' || kind === 'MEETING') return { contact: 'ATTENDEE', employee: 'ATTENDEE' };
  if (direction === 'INBOUND') return { contact: 'AUTHOR', employee: 'RECIPIENT' };
  if (direction === 'OUTBOUND') return { contact: 'RECIPIENT', employee: 'AUTHOR' };
  return { contact: 'MENTIONED', employee: 'AUTHOR' };
}
