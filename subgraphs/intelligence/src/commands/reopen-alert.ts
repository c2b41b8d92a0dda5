import type { EntityManager } from '@sophia/database';
import { announce } from '../alerting/announce.ts';
import { lockAlerts } from '../alerting/raise.ts';
import { checkTarget, lockSeen, type Target } from '../common/find-to-change.ts';
import { Alert, closedStatuses, isClosed } from '../entities/alert.ts';
import type { Actor, AlertOutcome } from './change-alert.ts';

const asIfUntouched = {
  status: 'OPEN',
  acknowledgedAt: null,
  acknowledgedBy: null,
  snoozedUntil: null,
  snoozedBy: null,
  snoozeReason: null,
  resolvedAt: null,
  resolvedBy: null,
  resolution: null,
  dismissedAt: null,
  dismissedBy: null,
  dismissReason: null,
} as const;

/** Takes back that the alert was acknowledged, snoozed, resolved or dismissed. Leaves one alone that waits already. */
export async function reopenAlert(
  em: EntityManager,
  { tenant, now }: Pick<Actor, 'now'> & { readonly tenant: string },
  target: Target,
): Promise<AlertOutcome> {
  // Nobody raises another alert for its cause meanwhile.
  await lockAlerts(em, tenant);
  const { row: alert, refusal } = checkTarget('alert', await lockSeen(em, Alert, target.id), target);
  if (refusal !== null) return { alert, userErrors: [refusal] };
  if (alert.status === 'OPEN' || alert.status === 'PENDING') return { alert, userErrors: [] };
  if (isClosed(alert) && (await hasSuccessor(em, alert.cause))) {
    const message = 'Its cause has raised another alert since, which is not closed.';
    return { alert, userErrors: [{ code: 'RAISED_AGAIN', message, field: ['id'] }] };
  }
  em.assign(alert, { ...asIfUntouched, version: alert.version + 1 });
  await em.flush();
  await announce(em, [{ alert, moment: 'REOPENED' }], now);
  return { alert, userErrors: [] };
}

const hasSuccessor = async (em: EntityManager, cause: string): Promise<boolean> =>
  (await em.count(Alert, { cause, status: { $nin: [...closedStatuses] } })) > 0;
