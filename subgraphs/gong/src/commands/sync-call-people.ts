import { type EntityManager, query, sql } from '@sophia/database';

/**
 * Rewrites the list of people on these calls: the Gong users among host and parties, their employees, and the parties'
 * contacts and employees. Each person has one row, so one index gives a page of a person's calls.
 */
export async function syncCallPeople(em: EntityManager, callIds: readonly string[]): Promise<void> {
  await query(
    em,
    sql`with calls as (
       select tenant_id, id, started_at, host_id from gong.gong_calls where id = any(${callIds}::uuid[])
     ),
     parties as (
       select p.call_id, p.gong_user_id, p.contact_id, p.employee_id from gong.gong_parties p join calls c
         on c.id = p.call_id
     ),
     users as (
       select id as call_id, host_id as user_id from calls union select call_id, gong_user_id from parties
     ),
     wanted as (
       select call_id, user_id as person_id from users
       union select call_id, contact_id from parties
       union select call_id, employee_id from parties
       union select u.call_id, r.employee_id from users u join gong.identity_resolutions r on r.identity_id = u.user_id
     ),
     gone as (
       delete from gong.call_people
       where call_id in (select id from calls)
         and (call_id, person_id) not in (select call_id, person_id from wanted where person_id is not null)
     )
     insert into gong.call_people as p (tenant_id, person_id, call_id, started_at)
     select c.tenant_id, w.person_id, c.id, c.started_at from wanted w join calls c on c.id = w.call_id
     where w.person_id is not null
     on conflict (tenant_id, call_id, person_id) do update set started_at = excluded.started_at
     where p.started_at <> excluded.started_at`,
  );
}
