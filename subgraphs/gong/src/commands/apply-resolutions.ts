import { type EntityManager, query, sql } from '@sophia/database';

/**
 * Copies known identities to the calls and parties with these ids. Both the consumer of identities and the writer of
 * records call it, so they may run in either order.
 */
export async function applyResolutions(em: EntityManager, ids: readonly string[]): Promise<void> {
  await query(
    em,
    sql`with resolved as (select * from gong.identity_resolutions where identity_id = any(${ids}::uuid[])),
     calls as (
       update gong.gong_calls c set account_id = r.account_id, deal_id = r.deal_id
       from resolved r
       where c.id = r.identity_id and (c.account_id, c.deal_id) is distinct from (r.account_id, r.deal_id)
     )
     update gong.gong_parties p set contact_id = r.contact_id, employee_id = r.employee_id
     from resolved r
     where p.id = r.identity_id and (p.contact_id, p.employee_id) is distinct from (r.contact_id, r.employee_id)`,
  );
}
