import { type EntityManager, upsert } from '@sophia/database';

/** Everything that stood under one account stands under the other from now on, also what still comes for it. */
export async function mergeAccounts(em: EntityManager, tenant: string, fromId: string, intoId: string): Promise<void> {
  await upsert(em, 'intelligence.account_aliases', [{ tenant_id: tenant, from_id: fromId, into_id: intoId }], {
    key: ['tenant_id', 'from_id'],
  });
  await em.execute('update intelligence.account_aliases set into_id = ? where into_id = ?', [intoId, fromId]);
  for (const table of ['interaction_analyses', 'insights', 'correlations', 'handoffs', 'embeddings']) {
    await em.execute(`update intelligence.${table} set account_id = ? where account_id = ?`, [intoId, fromId]);
  }
  await em.execute(
    'update intelligence.alert_rules set account_ids = array_replace(account_ids, ?::uuid, ?::uuid) where account_ids @> array[?::uuid]',
    [fromId, intoId, fromId],
  );
  await mergeAlerts(em, fromId, intoId);
  await em.execute(`delete from intelligence.scores where subject_type = 'ACCOUNT' and subject_id = ?`, [fromId]);
  await em.execute('delete from intelligence.account_names where account_id = ?', [fromId]);
}

/** The same cause may stand under both accounts: one alert of the two remains open. */
async function mergeAlerts(em: EntityManager, fromId: string, intoId: string): Promise<void> {
  await em.execute(
    `update intelligence.alerts a
     set status = 'RESOLVED', resolved_at = now(), resolved_by = 'sophia',
       resolution = 'The account was merged into one that has this alert too.'
     where account_id = ? and status <> 'RESOLVED' and exists (
       select from intelligence.alerts other
       where other.cause = replace(a.cause, ?, ?) and other.status <> 'RESOLVED'
     )`,
    [fromId, fromId, intoId],
  );
  await em.execute(
    'update intelligence.alerts set account_id = ?, cause = replace(cause, ?, ?), version = version + 1 where account_id = ?',
    [intoId, fromId, intoId, fromId],
  );
}
