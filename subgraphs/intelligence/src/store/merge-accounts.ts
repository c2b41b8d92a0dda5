import { type EntityManager, query, sql } from '@sophia/database';
import { Alert, type AlertRow, closedStatuses, isClosed } from '../entities/alert.ts';
import { moveDeparture } from './account-departures.ts';
import { addEvidence } from './add-evidence.ts';
import { dropScoresOf } from './save-scores.ts';

/** Moves everything of one account to another, except its facts. Returns the alerts that moved or went. */
export async function mergeAccounts(
  em: EntityManager,
  fromId: string,
  intoId: string,
  now: Date,
): Promise<readonly string[]> {
  for (const table of ['interaction_analyses', 'insights']) {
    await query(em, sql`update intelligence.${sql.raw(table)} set account_id = ${intoId} where account_id = ${fromId}`);
  }
  await query(
    em,
    sql`update intelligence.alert_rules set account_ids = array_replace(account_ids, ${fromId}::uuid, ${intoId}::uuid)
     where account_ids @> array[${fromId}::uuid]`,
  );
  await query(
    em,
    sql`update intelligence.alert_rules set metric = replace(metric::text, ${fromId}, ${intoId})::jsonb
     where strpos(metric::text, ${fromId}) > 0`,
  );
  const alertIds = await mergeAlerts(em, fromId, intoId, now);
  await moveDeparture(em, fromId, intoId);
  await dropScoresOf(em, 'ACCOUNT', [fromId]);
  return alertIds;
}

const isUnassigned = ({ assigneeId, assignedBy }: AlertRow): boolean => assigneeId == null || assignedBy === 'sophia';

/**
 * Moves alerts. If both accounts have an unresolved alert with the same cause, one remains and gets the other's
 * evidence. The other is resolved if a person has worked with it, and deleted if not.
 */
async function mergeAlerts(em: EntityManager, fromId: string, intoId: string, now: Date): Promise<readonly string[]> {
  const alerts = await em.find(Alert, { accountId: fromId }, { refresh: true });
  for (const alert of alerts) {
    const cause = alert.cause.replace(fromId, intoId);
    const twin = isClosed(alert) ? null : await em.findOne(Alert, { cause, status: { $nin: [...closedStatuses] } });
    if (twin !== null && twin !== alert) {
      addEvidence(twin, alert.evidence);
      if (alert.status === 'PENDING' || (alert.status === 'OPEN' && isUnassigned(alert))) {
        em.remove(alert);
        continue;
      }
      em.assign(alert, {
        status: 'RESOLVED',
        resolvedAt: now,
        resolvedBy: 'sophia',
        resolution: 'The account was merged into one that already has this alert.',
      });
    }
    em.assign(alert, { accountId: intoId, cause, version: alert.version + 1 });
  }
  await em.flush();
  return alerts.map(({ id }) => id);
}
