import { type EntityManager, query, sql } from '@sophia/database';
import { addAll, type Changes, movedPeople } from './changes.ts';

/**
 * Resolves the account of CRM activities whose references changed: the one that they name, or else their deal's, or
 * else the only account of their people.
 */
export async function resolveActivities(em: EntityManager, changes: Changes): Promise<void> {
  const affected = await affectedActivities(em, changes);
  if (affected.length === 0) return;
  const rows = await query<{ id: string }>(
    em,
    sql`with target as (select unnest(${affected}::uuid[]) as id),
     people as (
       select person.activity_id,
         array_agg(distinct record.contact_id::text
           order by record.contact_id::text) filter (where record.contact_id is not null) as contact_ids,
         array_agg(distinct record.employee_id::text
           order by record.employee_id::text) filter (where record.employee_id is not null) as employee_ids,
         case when count(distinct contact.account_id) = 1 then min(contact.account_id::text)::uuid end as account_id
       from target join contacts.activity_people person on person.activity_id = target.id
       join contacts.source_records record on record.id = person.record_id
       left join contacts.contacts contact on contact.id = record.contact_id
       group by person.activity_id
     ),
     found as (
       select activity.id, coalesce(record.account_id, deal.account_id, people.account_id) as account_id, deal.id
         as deal_id,
         coalesce(people.contact_ids, '{}') as contact_ids, coalesce(people.employee_ids, '{}') as employee_ids
       from target join contacts.activities activity using (id)
       left join contacts.source_records record on record.id = activity.account_ref
       left join contacts.deals deal on deal.id = activity.deal_ref and not deal.is_deleted
       left join people on people.activity_id = activity.id
     )
     update contacts.activities activity
     set account_id = found.account_id, deal_id = found.deal_id, contact_ids = found.contact_ids,
       employee_ids = found.employee_ids,
       updated_at = now()
     from found
     where activity.id = found.id
       and (activity.account_id, activity.deal_id, activity.contact_ids, activity.employee_ids)
         is distinct from (found.account_id, found.deal_id, found.contact_ids, found.employee_ids)
     returning activity.id`,
  );
  addAll(
    changes.activities,
    rows.map(({ id }) => id),
  );
}

async function affectedActivities(em: EntityManager, changes: Changes): Promise<string[]> {
  const { moved, deals, contacts, activities } = changes;
  const people = movedPeople(changes);
  if (moved.accounts.size + people.length + deals.size + contacts.size + activities.size === 0) return [];
  const rows = await query<{ id: string }>(
    em,
    sql`select unnest(${[...activities]}::uuid[]) as id
     union select id from contacts.activities where account_ref = any(${[...moved.accounts]}::uuid[])
     union select id from contacts.activities where deal_ref = any(${[...deals]}::uuid[])
     union select activity_id from contacts.activity_people where record_id = any(${people}::uuid[])
     union select person.activity_id
       from contacts.source_records record join contacts.activity_people person on person.record_id = record.id
       where record.contact_id = any(${[...contacts]}::uuid[])`,
  );
  return rows.map(({ id }) => id);
}
