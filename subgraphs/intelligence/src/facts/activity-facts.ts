import { type EntityManager, query, sql } from '@sophia/database';
import type { EventData, ReadEvent } from '@sophia/events';
import { currentSubjects } from '../store/gone-subjects.ts';
import { isDone } from './is-done.ts';
import { saveKnown } from './save-facts.ts';

type ActivityEvent = ReadEvent<'activity.changed'>;

/** Writes what events tell about activities that are there. */
export async function saveActivityFacts(
  em: EntityManager,
  tenant: string,
  events: readonly ActivityEvent[],
): Promise<void> {
  const current = {
    account: await currentSubjects(
      em,
      'ACCOUNT',
      events.flatMap(({ data }) => data.accountId ?? []),
    ),
    deal: await currentSubjects(
      em,
      'DEAL',
      events.flatMap(({ data }) => data.dealId ?? []),
    ),
    employee: await currentSubjects(
      em,
      'EMPLOYEE',
      events.flatMap(({ data }) => data.employeeIds),
    ),
  };
  const doneAt = await readDoneTimes(em, events);
  const rows = events
    .toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time))
    .map(({ data, time }) => {
      const done = isDone(data.kind, data.status);
      const since = done ? (doneAt.get(data.id) ?? time) : null;
      doneAt.set(data.id, since);
      return {
        ...activityRow(data, current),
        tenant_id: tenant,
        recorded_at: time,
        is_done: done,
        done_recorded_at: since,
      };
    });
  await saveKnown(em, 'activity_facts', 'activity_id', rows);
}

type Current = (id: string | null) => string | null;

function activityRow(
  data: EventData<'activity.changed'>,
  { account, deal, employee }: Record<'account' | 'deal' | 'employee', Current>,
) {
  return {
    activity_id: data.id,
    kind: data.kind,
    source: data.source,
    subject: data.subject,
    status: data.status,
    direction: data.direction,
    occurred_at: data.occurredAt,
    due_at: data.dueAt,
    duration_seconds: data.durationSeconds,
    account_id: account(data.accountId),
    deal_id: deal(data.dealId),
    employee_ids: [...new Set(data.employeeIds.flatMap((id) => employee(id) ?? []))],
  };
}

/** Returns since when each activity is known to be done. */
async function readDoneTimes(em: EntityManager, events: readonly ActivityEvent[]): Promise<Map<string, string | null>> {
  const rows = await query<{ activity_id: string; done_recorded_at: string | null }>(
    em,
    sql`select activity_id, done_recorded_at from intelligence.activity_facts
     where activity_id = any(${events.map(({ data }) => data.id)}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.activity_id, row.done_recorded_at]));
}
