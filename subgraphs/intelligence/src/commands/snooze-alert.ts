import type { EntityManager } from '@sophia/database';
import { type AlertOutcome, type AlertTarget, type AlertUserError, changeAlert, noteProblem } from './change-alert.ts';

const longestSnooze = 90 * 24 * 3_600_000;

/** Silences the alert until an instant. It is open again from then on, without anybody's doing. */
export async function snoozeAlert(
  em: EntityManager,
  actor: string,
  target: AlertTarget,
  { until, reason }: { until: Date; reason: string | null },
): Promise<AlertOutcome> {
  return changeAlert(em, target, endProblem(until) ?? noteProblem(reason, 'reason'), () => ({
    status: 'SNOOZED',
    snoozedUntil: until,
    snoozedBy: actor,
    snoozeReason: reason,
  }));
}

function endProblem(until: Date): AlertUserError | null {
  const wait = until.getTime() - Date.now();
  const invalid = (message: string): AlertUserError => ({ code: 'INVALID', message, field: ['until'] });
  if (wait <= 0) return invalid('The end of the silence has to be in the future.');
  return wait > longestSnooze ? invalid('An alert can be silenced for at most 90 days.') : null;
}
