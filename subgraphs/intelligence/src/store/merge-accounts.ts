import type { EntityManager } from '@sophia/database';
import { Alert } from '../entities/alert.ts';
import { dropScoresOf } from './save-scores.ts';
import { seeAlso } from './see-also.ts';

/** Everything that stood under one account stands under the other from now on. */
export async function mergeAccounts(em: EntityManager, fromId: string, intoId: string): Promise<void> {
  for (const table of ['interaction_analyses', 'insights', 'correlations', 'handoffs', 'embeddings']) {
    await em.execute(`update intelligence.${table} set account_id = ? where account_id = ?`, [intoId, fromId]);
  }
  await em.execute(
    'update intelligence.alert_rules set account_ids = array_replace(account_ids, ?::uuid, ?::uuid) where account_ids @> array[?::uuid]',
    [fromId, intoId, fromId],
  );
  await mergeAlerts(em, fromId, intoId);
  await dropScoresOf(em, 'ACCOUNT', [fromId]);
  await em.execute('delete from intelligence.account_names where account_id = ?', [fromId]);
}

/**
 * The same cause may stand under both accounts. One alert of the two remains: what the other saw is added to it, and the
 * other is closed where people have worked with it, and was never needed where they have not.
 */
async function mergeAlerts(em: EntityManager, fromId: string, intoId: string): Promise<void> {
  const alerts = await em.find(Alert, { accountId: fromId }, { refresh: true });
  for (const alert of alerts) {
    const cause = alert.cause.replace(fromId, intoId);
    const twin = alert.status === 'RESOLVED' ? null : await em.findOne(Alert, { cause, status: { $ne: 'RESOLVED' } });
    if (twin !== null && twin !== alert) {
      seeAlso(twin, alert.evidence);
      if (alert.status === 'OPEN' && alert.assigneeId == null) {
        em.remove(alert);
        continue;
      }
      em.assign(alert, {
        status: 'RESOLVED',
        resolvedAt: new Date(),
        resolvedBy: 'sophia',
        resolution: 'The account was merged into one that has this alert too.',
      });
    }
    em.assign(alert, { accountId: intoId, cause, version: alert.version + 1 });
  }
  await em.flush();
}
