import type { EntityManager } from '@sophia/database';
import { announce } from '../alerting/announce.ts';
import { checkTarget, lockSeen, type Target } from '../common/find-to-change.ts';
import { Alert, type AlertRow, isClosed } from '../entities/alert.ts';
import type { AlertMoment } from '../notifying/notice.ts';

type AlertErrorCode = 'NOT_FOUND' | 'VERSION_CONFLICT' | 'ALREADY_RESOLVED' | 'RAISED_AGAIN' | 'INVALID';

export interface AlertUserError {
  readonly code: AlertErrorCode;
  readonly message: string;
  readonly field: string[] | null;
}

/** The current alert, and the reasons if it was not changed. */
export interface AlertOutcome {
  readonly alert: AlertRow | null;
  readonly userErrors: AlertUserError[];
}

/** Who changes an alert, and when. */
export interface Actor {
  readonly actor: string;
  readonly now: Date;
}

interface Change {
  readonly now: Date;
  /** What channels tell; null for a change that they do not tell. */
  readonly moment: AlertMoment | null;
  readonly problem: AlertUserError | null;
}

/**
 * Changes one alert under a lock and announces the change in the same transaction. With a `problem`, which describes an
 * invalid argument, leaves the alert unchanged and returns both.
 */
export async function changeAlert(
  em: EntityManager,
  target: Target,
  { moment, problem, now }: Change,
  change: (alert: AlertRow) => Partial<AlertRow>,
): Promise<AlertOutcome> {
  const { row: alert, refusal } = checkTarget('alert', await lockSeen(em, Alert, target.id), target);
  if (refusal !== null) return { alert, userErrors: [refusal] };
  if (problem !== null) return { alert, userErrors: [problem] };
  if (isClosed(alert)) {
    const message = `The alert is already ${alert.status === 'RESOLVED' ? 'resolved' : 'dismissed'}.`;
    return { alert, userErrors: [{ code: 'ALREADY_RESOLVED', message, field: ['id'] }] };
  }
  em.assign(alert, { ...change(alert), version: alert.version + 1 });
  await em.flush();
  await announce(em, [{ alert, moment }], now);
  return { alert, userErrors: [] };
}

const longestNote = 1_000;

/** Returns an error if a note is too long. */
export function noteProblem(note: string | null, field: string): AlertUserError | null {
  if (note === null || note.length <= longestNote) return null;
  return {
    code: 'INVALID',
    message: `${field} has ${note.length} characters; at most ${longestNote} are kept.`,
    field: [field],
  };
}
