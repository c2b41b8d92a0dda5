import type { EntityManager } from '@sophia/database';
import { type AlertOutcome, type AlertTarget, changeAlert } from './change-alert.ts';

/** Somebody has seen the alert and is on it. Who did first stays. */
export const acknowledgeAlert = (em: EntityManager, actor: string, target: AlertTarget): Promise<AlertOutcome> =>
  changeAlert(em, target, null, (alert) => ({
    status: 'ACKNOWLEDGED',
    acknowledgedAt: alert.acknowledgedAt ?? new Date(),
    acknowledgedBy: alert.acknowledgedBy ?? actor,
    snoozedUntil: null,
    snoozedBy: null,
    snoozeReason: null,
  }));
