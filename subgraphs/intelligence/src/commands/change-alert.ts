import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { announce } from '../alerting/announce.ts';
import { versionConflict } from '../common/version-conflict.ts';
import { Alert, type AlertRow, isClosed } from '../entities/alert.ts';
import type { AlertMoment } from '../notifying/notice.ts';

type AlertErrorCode = 'NOT_FOUND' | 'VERSION_CONFLICT' | 'ALREADY_RESOLVED' | 'INVALID';

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

export interface AlertTarget {
  readonly id: string;
  /** Version that the caller has seen; null to skip the check. */
  readonly expectedVersion: number | null;
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
  target: AlertTarget,
  { moment, problem, now }: Change,
  change: (alert: AlertRow) => Partial<AlertRow>,
): Promise<AlertOutcome> {
  const alert = isUuid(target.id)
    ? await em.findOne(Alert, { id: target.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
    : null;
  if (alert === null) return refused(null, 'NOT_FOUND', `There is no alert ${target.id}.`, ['id']);
  if (problem !== null) return { alert, userErrors: [problem] };
  if (target.expectedVersion !== null && target.expectedVersion !== alert.version) {
    return refused(alert, 'VERSION_CONFLICT', versionConflict('The alert', alert.version, target.expectedVersion), [
      'expectedVersion',
    ]);
  }
  if (isClosed(alert)) {
    const how = alert.status === 'RESOLVED' ? 'resolved' : 'dismissed';
    return refused(alert, 'ALREADY_RESOLVED', `The alert is already ${how}.`, ['id']);
  }
  em.assign(alert, { ...change(alert), version: alert.version + 1 });
  await em.flush();
  await announce(em, [{ alert, moment }], now);
  return { alert, userErrors: [] };
}

const refused = (alert: AlertRow | null, code: AlertErrorCode, message: string, field: string[]): AlertOutcome => ({
  alert,
  userErrors: [{ code, message, field }],
});

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
