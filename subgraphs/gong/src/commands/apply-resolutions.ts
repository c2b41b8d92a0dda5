import type { EntityManager } from '@sophia/database';
import { sql } from 'kysely';

/**
 * Copies who and what the records are to the calls and parties among these ids. Whoever comes second calls it, the
 * record or its resolution, so that the order in which they arrive does not matter.
 */
export async function applyResolutions(em: EntityManager, ids: readonly string[]): Promise<void> {
  await sql`
    with resolved as (select * from gong.identity_resolutions where identity_id = any(${ids}::uuid[])),
    calls as (
      update gong.gong_calls c set account_id = r.account_id, deal_id = r.deal_id
      from resolved r
      where c.id = r.identity_id and (c.account_id, c.deal_id) is distinct from (r.account_id, r.deal_id)
    )
    update gong.gong_parties p set contact_id = r.contact_id, employee_id = r.employee_id
    from resolved r
    where p.id = r.identity_id and (p.contact_id, p.employee_id) is distinct from (r.contact_id, r.employee_id)`.execute(
    em.getKysely(),
  );
}
