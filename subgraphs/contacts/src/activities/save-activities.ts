import {
  type EntityManager,
  type ErasedPeople,
  erasedPeople,
  erasedText,
  query,
  sql,
  type UpsertResult,
  upsert,
} from '@sophia/database';
import type { SourceSystem } from '../identity/source-record.ts';
import { addAll, type Changes } from '../resolution/changes.ts';

/** An activity as a CRM describes it. It names people, deal and account by their records. */
export interface Activity {
  id: string;
  source: SourceSystem;
  source_id: string;
  kind: 'CALL' | 'EMAIL' | 'MEETING' | 'NOTE' | 'TASK' | 'TICKET';
  subject: string;
  body: string | null;
  direction: 'INBOUND' | 'OUTBOUND' | 'INTERNAL' | 'UNKNOWN';
  status: string | null;
  occurred_at: string;
  due_at: string | null;
  duration_seconds: number | null;
  account_ref: string | null;
  deal_ref: string | null;
  is_deleted: boolean;
  modified_at: string;
  /** Records of the contacts and employees who took part. */
  people: string[];
}

/** Writes activities. The newer of two versions counts. `resolve` finds the people and accounts. */
export async function saveActivities(
  em: EntityManager,
  tenant: string,
  given: readonly Activity[],
  changes: Changes,
): Promise<UpsertResult<{ id: string }>> {
  if (given.length === 0) return { inserted: [], changed: [], unchanged: [] };
  const activities = withoutErased(await erasedPeople(em, tenant), given);
  const rows = activities.map(({ people: _, ...activity }) => ({ tenant_id: tenant, ...activity }));
  const result = await upsert(em, 'contacts.activities', rows, { key: ['tenant_id', 'id'], newerThan: 'modified_at' });
  const written = new Set([...result.inserted, ...result.changed].map(({ id }) => id));
  addAll(changes.activities, written);
  // The people may have changed even if nothing else has.
  const current = new Set(await currentVersions(em, activities));
  await replacePeople(
    em,
    tenant,
    activities.filter(({ id }) => current.has(id)),
    changes,
  );
  return result;
}

/** Leaves out erased people, and what they wrote. */
function withoutErased(erased: ErasedPeople, given: readonly Activity[]): readonly Activity[] {
  if (erased.isEmpty) return given;
  return given.map((activity) => {
    const people = activity.people.filter((id) => !erased.hasRecord(id));
    const isTheirs = people.length < activity.people.length && activity.direction === 'INBOUND';
    const { subject, body } = erased.cleanAll({ subject: activity.subject, body: activity.body });
    return { ...activity, people, ...(isTheirs ? { subject: erasedText, body: null } : { subject, body }) };
  });
}

/** Ids of the activities without a newer stored version. */
async function currentVersions(em: EntityManager, activities: readonly Activity[]): Promise<string[]> {
  const stored = await query<{ id: string; modified_at: string }>(
    em,
    sql`select id, modified_at from contacts.activities where id = any(${activities.map(({ id }) => id)}::uuid[])`,
  );
  const versions = new Map(stored.map(({ id, modified_at }) => [id, Date.parse(modified_at)]));
  return activities.filter(({ id, modified_at }) => versions.get(id) === Date.parse(modified_at)).map(({ id }) => id);
}

async function replacePeople(
  em: EntityManager,
  tenant: string,
  activities: readonly Activity[],
  changes: Changes,
): Promise<void> {
  const rows = activities.flatMap(({ id, people }) =>
    [...new Set(people)].map((record_id) => ({ tenant_id: tenant, activity_id: id, record_id })),
  );
  const activityIds = rows.map(({ activity_id }) => activity_id);
  const recordIds = rows.map(({ record_id }) => record_id);
  const removed = await query<{ activity_id: string }>(
    em,
    sql`delete from contacts.activity_people person
     where activity_id = any(${activities.map(({ id }) => id)}::uuid[]) and not exists (
       select from unnest(${activityIds}::uuid[], ${recordIds}::uuid[]) as kept(activity_id, record_id)
       where kept.activity_id = person.activity_id and kept.record_id = person.record_id)
     returning activity_id`,
  );
  const { inserted } = await upsert(em, 'contacts.activity_people', rows, {
    key: ['tenant_id', 'activity_id', 'record_id'],
  });
  addAll(
    changes.activities,
    [...removed, ...inserted].map(({ activity_id }) => activity_id),
  );
}
