import type { EntityManager } from '@sophia/database';
import type { Target } from '../common/find-to-change.ts';
import { type Actor, type AlertOutcome, type AlertUserError, changeAlert, noteProblem } from './change-alert.ts';

const longestSnooze = 90 * 24 * 3_600_000;

/** Snoozes the alert. It counts as open again as soon as the time has passed. */
export async function snoozeAlert(
  em: EntityManager,
  { actor, now }: Actor,
  target: Target,
  { until, reason }: { until: Date; reason: string | null },
): Promise<AlertOutcome> {
  return changeAlert(
    em,
    target,
    { now, moment: 'SNOOZED', problem: endProblem(until, now) ?? noteProblem(reason, 'reason') },
    () => ({
      status: 'SNOOZED',
      snoozedUntil: until,
      snoozedBy: actor,
      snoozeReason: reason,
    }),
  );
}

function endProblem(until: Date, now: Date): AlertUserError | null {
  const wait = until.getTime() - now.getTime();
  const invalid = (message: string): AlertUserError => ({ code: 'INVALID', message, field: ['until'] });
  if (wait <= 0) return invalid('The snooze must end in the future.');
  return wait > longestSnooze ? invalid('An alert can be snoozed for at most 90 days.') : null;
}
