import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { actionIdOf } from './action-id.ts';
import { findCauses } from './find-causes.ts';
import type { ActionKind, FoundCause } from './kinds/action-kind.ts';
import { priorityFactors, type Stake, sumOf } from './priority.ts';

interface Judged {
  readonly now: Date;
  readonly stakeOf: (found: FoundCause) => Stake;
}

/** Makes the actions of a kind those that have a cause at a time: adds and changes them, and removes the others. */
export async function updateActions(
  em: EntityManager,
  tenant: string,
  kind: ActionKind,
  { now, stakeOf }: Judged,
): Promise<void> {
  const causes = await findCauses(em, kind, sql`${now.toISOString()}::timestamptz`);
  const rows = causes.map((cause) => rowOf(tenant, kind, cause, stakeOf(cause)));
  await query(
    em,
    sql`delete from intelligence.next_best_actions
     where kind = ${kind.name} and id <> all(${rows.map(({ id }) => id)}::uuid[])`,
  );
  await upsert(
    em,
    'intelligence.next_best_actions',
    rows.map((row) => ({ ...row, found_at: now })),
    { key: ['tenant_id', 'id'], update: Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[] },
  );
}

/** Removes the actions of all kinds but these. */
export const removeOtherKinds = (em: EntityManager, kinds: readonly ActionKind[]) =>
  query(
    em,
    sql`delete from intelligence.next_best_actions where kind <> all(${kinds.map(({ name }) => name)}::text[])`,
  );

function rowOf(tenant: string, kind: ActionKind, found: FoundCause, stake: Stake) {
  const factors = priorityFactors(kind, found, stake);
  return {
    tenant_id: tenant,
    id: actionIdOf(tenant, kind.name, found.cause),
    kind: kind.name,
    cause: found.cause,
    ...kind.tell(found),
    evidence: found.evidence,
    priority: sumOf(factors),
    priority_factors: factors,
    due_date: found.due,
    since: found.since,
    account_id: found.account_id,
    deal_id: found.deal_id,
    contact_id: found.contact_id,
    interaction_id: found.interaction_id,
    owner_id: found.owner_id,
  };
}
