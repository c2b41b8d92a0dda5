import type { EntityManager } from '@sophia/database';
import { publish } from '@sophia/events';
import type { AlertRow } from '../entities/alert.ts';
import type { AlertMoment } from '../notifying/notice.ts';
import { alertEvent } from './alert-event.ts';
import { markPosts } from './delivery/edit-due.ts';
import { planDeliveries } from './delivery/plan-deliveries.ts';

export interface AlertChange {
  readonly alert: AlertRow;
  /** Null for a change that no channel tells, such as one more occurrence. */
  readonly moment: AlertMoment | null;
}

/** Publishes changes of alerts and plans their delivery, in the transaction that made them. */
export async function announce(em: EntityManager, changes: readonly AlertChange[], now: Date): Promise<void> {
  await publish(
    em,
    changes.map(({ alert, moment }) => alertEvent(moment === 'RAISED' ? 'alert.raised' : 'alert.changed', alert)),
  );
  await markPosts(
    em,
    changes.flatMap(({ alert, moment }) => (moment === null || moment === 'RAISED' ? [] : [alert.id])),
    now,
  );
  await planDeliveries(
    em,
    changes.flatMap(({ alert, moment }) => (moment === null ? [] : [{ alert, moment }])),
    now,
  );
}
