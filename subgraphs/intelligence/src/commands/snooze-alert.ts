import type { EntityManager } from '@sophia/database';
import { type AlertOutcome, type AlertTarget, changeAlert, noteProblem, refused } from './change-alert.ts';

const longestSnooze = 90 * 24 * 3_600_000;

/** Silences the alert until an instant. It is open again from then on, without anybody's doing. */
export async function snoozeAlert(
  em: EntityManager,
  actor: string,
  target: AlertTarget,
  { until, reason }: { until: Date; reason: string | null },
): Promise<AlertOutcome> {
  const wait = until.getTime() - Date.now();
  if (wait <= 0) return refused(null, 'INVALID', 'The end of the silence has to be in the future.', ['until']);
  if (wait > longestSnooze) return refused(null, 'INVALID', 'An alert can be silenced for at most 90 days.', ['until']);
  const problem = noteProblem(reason, 'reason');
  if (problem !== null) return { alert: null, userErrors: [problem] };
  return changeAlert(em, target, () => ({
    status: 'SNOOZED',
    snoozedUntil: until,
    snoozedBy: actor,
    snoozeReason: reason,
  }));
}
