import type { EntityManager } from '@sophia/database';
import { publish } from '@sophia/events';
import type { AlertRow } from '../entities/alert.ts';
import { alertEvent } from './alert-event.ts';

/** What happened to an alert. */
export type AlertMoment = 'RAISED' | 'ESCALATED' | 'ACKNOWLEDGED' | 'SNOOZED' | 'REOPENED' | 'RESOLVED' | 'DISMISSED';

export interface AlertChange {
  readonly alert: AlertRow;
  /** Null for a change that no channel tells, such as one more occurrence. */
  readonly moment: AlertMoment | null;
}

/** Publishes changes of alerts, in the transaction that made them. */
export const announce = (em: EntityManager, changes: readonly AlertChange[]): Promise<void> =>
  publish(
    em,
    changes.map(({ alert, moment }) => alertEvent(moment === 'RAISED' ? 'alert.raised' : 'alert.changed', alert)),
  );
