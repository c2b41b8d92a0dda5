import { type EntityManager, query, sql } from '@sophia/database';
import { actionIdOf } from './action-id.ts';

interface Decided {
  readonly id: string;
  readonly kind: string;
  readonly cause: string;
}

/**
 * Lets what people decided about actions of an account count for the same actions of the account that it was merged into.
 * If both were decided, the later decision counts.
 */
export async function moveDecisions(em: EntityManager, tenant: string, fromId: string, intoId: string): Promise<void> {
  const actions = await query<Decided>(
    em,
    sql`select action.id, action.kind, replace(action.cause, ${fromId}, ${intoId}) as cause
     from intelligence.next_best_actions action
     join intelligence.action_decisions decision on decision.tenant_id = action.tenant_id and decision.action_id = action.id
     where action.account_id = ${fromId} and strpos(action.cause, ${fromId}) > 0`,
  );
  for (const { id, kind, cause } of actions) {
    await query(
      em,
      sql`with moved as (delete from intelligence.action_decisions where action_id = ${id} returning *)
       insert into intelligence.action_decisions as known
         (tenant_id, action_id, status, hidden_until, reason, decided_at, decided_by, version)
       select tenant_id, ${actionIdOf(tenant, kind, cause)}, status, hidden_until, reason, decided_at, decided_by, version
       from moved
       on conflict (tenant_id, action_id) do update
         set status = excluded.status, hidden_until = excluded.hidden_until, reason = excluded.reason,
           decided_at = excluded.decided_at, decided_by = excluded.decided_by,
           version = greatest(known.version, excluded.version) + 1
         where known.decided_at < excluded.decided_at`,
    );
  }
}
