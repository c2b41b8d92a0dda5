import type { EntityManager } from '@sophia/database';
import type { Target } from '../common/find-to-change.ts';
import { type Actor, type AlertOutcome, changeAlert, noteProblem } from './change-alert.ts';

/** Closes an alert that is wrong. The precision of its rule counts it. */
export const dismissAlert = (
  em: EntityManager,
  { actor, now }: Actor,
  target: Target,
  reason: string,
): Promise<AlertOutcome> =>
  changeAlert(em, target, { now, moment: 'DISMISSED', problem: reasonProblem(reason) }, () => ({
    status: 'DISMISSED',
    dismissedAt: now,
    dismissedBy: actor,
    dismissReason: reason.trim(),
    snoozedUntil: null,
    snoozedBy: null,
    snoozeReason: null,
  }));

const reasonProblem = (reason: string) =>
  reason.trim() === ''
    ? { code: 'INVALID' as const, message: 'Say in what way the alert is wrong.', field: ['reason'] }
    : noteProblem(reason, 'reason');
