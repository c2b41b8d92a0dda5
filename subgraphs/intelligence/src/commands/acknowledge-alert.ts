import type { EntityManager } from '@sophia/database';
import type { Target } from '../common/find-to-change.ts';
import { type Actor, type AlertOutcome, changeAlert } from './change-alert.ts';

/** Marks the alert as acknowledged. Keeps the first person who acknowledged it. */
export const acknowledgeAlert = (em: EntityManager, { actor, now }: Actor, target: Target): Promise<AlertOutcome> =>
  changeAlert(em, target, { now, moment: 'ACKNOWLEDGED', problem: null }, (alert) => ({
    status: 'ACKNOWLEDGED',
    acknowledgedAt: alert.acknowledgedAt ?? now,
    acknowledgedBy: alert.acknowledgedBy ?? actor,
    snoozedUntil: null,
    snoozedBy: null,
    snoozeReason: null,
  }));
