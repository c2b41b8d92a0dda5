import type { EntityManager } from '@sophia/database';
import { Alert, type AlertRow } from '../../entities/alert.ts';
import type { AlertState } from '../../notifying/notice.ts';

/** Returns these alerts as they are now, without those that no longer exist. */
export async function alertStates(em: EntityManager, ids: readonly string[]): Promise<Map<string, AlertState>> {
  const alerts = await em.find(Alert, { id: { $in: [...new Set(ids)] } }, { refresh: true });
  return new Map(alerts.map((alert) => [alert.id, stateOf(alert)]));
}

function stateOf(alert: AlertRow): AlertState {
  const { status } = alert;
  const by = {
    ACKNOWLEDGED: alert.acknowledgedBy,
    SNOOZED: alert.snoozedBy,
    RESOLVED: alert.resolvedBy,
    DISMISSED: alert.dismissedBy,
  };
  const note = { SNOOZED: alert.snoozeReason, RESOLVED: alert.resolution, DISMISSED: alert.dismissReason };
  return {
    status,
    by: (status in by && by[status as keyof typeof by]) || null,
    until: alert.snoozedUntil ?? null,
    note: (status in note && note[status as keyof typeof note]) || null,
  };
}
