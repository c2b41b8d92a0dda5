import type { EntityManager } from '@sophia/database';
import { type AlertOutcome, type AlertTarget, changeAlert, noteProblem } from './change-alert.ts';

/** Closes the alert. Only later events raise it again. */
export async function resolveAlert(
  em: EntityManager,
  actor: string,
  target: AlertTarget,
  resolution: string | null,
): Promise<AlertOutcome> {
  return changeAlert(em, target, noteProblem(resolution, 'resolution'), () => ({
    status: 'RESOLVED',
    resolvedAt: new Date(),
    resolvedBy: actor,
    resolution,
    snoozedUntil: null,
    snoozedBy: null,
    snoozeReason: null,
  }));
}
