import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { sendSoon } from '../alerting/delivery/queue.ts';
import { AlertDelivery, type AlertDeliveryRow } from '../entities/alert-delivery.ts';

export interface AlertDeliveryOutcome {
  readonly alertDelivery: AlertDeliveryRow | null;
  readonly userErrors: { readonly code: 'NOT_FOUND'; readonly message: string; readonly field: string[] }[];
}

/** Delivers again, now, with the same id. */
export async function replayAlertDelivery(em: EntityManager, id: string, now: Date): Promise<AlertDeliveryOutcome> {
  const alertDelivery = isUuid(id)
    ? await em.findOne(AlertDelivery, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
    : null;
  if (alertDelivery === null) {
    const message = `There is no delivery ${id}.`;
    return { alertDelivery, userErrors: [{ code: 'NOT_FOUND', message, field: ['id'] }] };
  }
  em.assign(alertDelivery, { status: 'WAITING', dueAt: now, sentAt: null });
  await em.flush();
  await sendSoon(em);
  return { alertDelivery, userErrors: [] };
}
