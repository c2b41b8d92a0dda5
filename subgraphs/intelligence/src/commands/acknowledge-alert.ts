import type { EntityManager } from '@sophia/database';
import { type AlertOutcome, type AlertTarget, changeAlert } from './change-alert.ts';

/** Marks the alert as acknowledged. Keeps the first person who acknowledged it. */
export const acknowledgeAlert = (em: EntityManager, actor: string, target: AlertTarget): Promise<AlertOutcome> =>
  changeAlert(em, target, null, (alert) => ({
    status: 'ACKNOWLEDGED',
    acknowledgedAt: alert.acknowledgedAt ?? new Date(),
    acknowledgedBy: alert.acknowledgedBy ?? actor,
    snoozedUntil: null,
    snoozedBy: null,
    snoozeReason: null,
  }));
