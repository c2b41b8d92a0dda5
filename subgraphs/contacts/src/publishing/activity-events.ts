import { type EntityManager, query, sql } from '@sophia/database';
import type { EventData, NewEvent } from '@sophia/events';
import { isoTime } from '@sophia/subgraph-kit';
import type { Changes } from '../resolution/changes.ts';

type Activity = EventData<'activity.changed'>;

interface Row {
  id: string;
  source: Activity['source'];
  source_id: string;
  kind: Activity['kind'];
  subject: string;
  body: string | null;
  direction: Activity['direction'];
  status: string | null;
  occurred_at: string;
  due_at: string | null;
  duration_seconds: number | null;
  account_id: string | null;
  deal_id: string | null;
  contact_ids: string[];
  employee_ids: string[];
  is_deleted: boolean;
}

export async function activityEvents(em: EntityManager, { activities }: Changes): Promise<NewEvent[]> {
  if (activities.size === 0) return [];
  const rows = await query<Row>(
    em,
    sql`select * from contacts.activities where id = any(${[...activities]}::uuid[]) order by id`,
  );
  return rows.map((row) => ({
    type: 'activity.changed',
    subject: row.id,
    data: {
      id: row.id,
      source: row.source,
      sourceId: row.source_id,
      kind: row.kind,
      subject: row.subject,
      body: row.body,
      direction: row.direction,
      status: row.status,
      occurredAt: isoTime(row.occurred_at),
      dueAt: row.due_at === null ? null : isoTime(row.due_at),
      durationSeconds: row.duration_seconds,
      accountId: row.account_id,
      dealId: row.deal_id,
      contactIds: row.contact_ids,
      employeeIds: row.employee_ids,
      deleted: row.is_deleted,
    },
  }));
}
