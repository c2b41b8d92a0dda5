import type { EntityManager } from '@sophia/database';
import { sendSoon } from '../alerting/delivery/queue.ts';
import { lockById, notFound } from '../common/find-to-change.ts';
import { AlertDelivery, type AlertDeliveryRow } from '../entities/alert-delivery.ts';

export interface AlertDeliveryOutcome {
  readonly alertDelivery: AlertDeliveryRow | null;
  readonly userErrors: ReturnType<typeof notFound>[];
}

/** Delivers again, now, with the same id. */
export async function replayAlertDelivery(em: EntityManager, id: string, now: Date): Promise<AlertDeliveryOutcome> {
  const alertDelivery = await lockById(em, AlertDelivery, id);
  if (alertDelivery === null) return { alertDelivery, userErrors: [notFound('delivery', id)] };
  em.assign(alertDelivery, { status: 'WAITING', dueAt: now, sentAt: null });
  await em.flush();
  await sendSoon(em);
  return { alertDelivery, userErrors: [] };
}
