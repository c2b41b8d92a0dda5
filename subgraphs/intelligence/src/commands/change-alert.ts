import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@sophia/database';
import { publish } from '@sophia/events';
import { isUuid } from '@sophia/subgraph-kit';
import { alertEvent } from '../alerting/alert-event.ts';
import { Alert, type AlertRow } from '../entities/alert.ts';

type AlertErrorCode = 'NOT_FOUND' | 'VERSION_CONFLICT' | 'ALREADY_RESOLVED' | 'INVALID';

export interface AlertUserError {
  readonly code: AlertErrorCode;
  readonly message: string;
  readonly field: string[] | null;
}

/** The alert as it is now, and why it was not changed, if it was not. */
export interface AlertOutcome {
  readonly alert: AlertRow | null;
  readonly userErrors: AlertUserError[];
}

export interface AlertTarget {
  readonly id: string;
  /** The version that the caller has seen; null when it does not care. */
  readonly expectedVersion: number | null;
}

/**
 * Changes one alert under a lock, and tells of it in the same transaction. `problem` is what is wrong with the change
 * itself; the alert stays as it is then, and is answered all the same.
 */
export async function changeAlert(
  em: EntityManager,
  target: AlertTarget,
  problem: AlertUserError | null,
  change: (alert: AlertRow) => Partial<AlertRow>,
): Promise<AlertOutcome> {
  const alert = isUuid(target.id)
    ? await em.findOne(Alert, { id: target.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
    : null;
  if (alert === null) return refused(null, 'NOT_FOUND', `There is no alert ${target.id}.`, ['id']);
  if (problem !== null) return { alert, userErrors: [problem] };
  if (target.expectedVersion !== null && target.expectedVersion !== alert.version) {
    return refused(
      alert,
      'VERSION_CONFLICT',
      `The alert has version ${alert.version} by now, not ${target.expectedVersion}.`,
      ['expectedVersion'],
    );
  }
  if (alert.status === 'RESOLVED') return refused(alert, 'ALREADY_RESOLVED', 'The alert is resolved already.', ['id']);
  em.assign(alert, { ...change(alert), version: alert.version + 1 });
  await em.flush();
  await publish(em, [alertEvent('alert.changed', alert)]);
  return { alert, userErrors: [] };
}

const refused = (alert: AlertRow | null, code: AlertErrorCode, message: string, field: string[]): AlertOutcome => ({
  alert,
  userErrors: [{ code, message, field }],
});

const longestNote = 1_000;

/** A note of a person, trimmed; an error when it is too long. */
export function noteProblem(note: string | null, field: string): AlertUserError | null {
  if (note === null || note.length <= longestNote) return null;
  return {
    code: 'INVALID',
    message: `${field} has ${note.length} characters; at most ${longestNote} are kept.`,
    field: [field],
  };
}
