import type { EntityManager } from '@sophia/database';
import type { Target } from '../common/find-to-change.ts';
import { type Actor, type AlertOutcome, changeAlert, noteProblem } from './change-alert.ts';

/** Closes the alert. Only later events raise it again. */
export async function resolveAlert(
  em: EntityManager,
  { actor, now }: Actor,
  target: Target,
  resolution: string | null,
): Promise<AlertOutcome> {
  return changeAlert(em, target, { now, moment: 'RESOLVED', problem: noteProblem(resolution, 'resolution') }, () => ({
    status: 'RESOLVED',
    resolvedAt: now,
    resolvedBy: actor,
    resolution,
    snoozedUntil: null,
    snoozedBy: null,
    snoozeReason: null,
  }));
}
