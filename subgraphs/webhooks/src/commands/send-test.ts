import type { EntityManager } from '@sophia/database';
import { v7 as newId } from 'uuid';
import { Delivery, type DeliveryRow } from '../entities/delivery.ts';
import { Message } from '../entities/message.ts';
import { testType } from '../messages/payload.ts';
import type { Caller } from './caller.ts';
import { findUsable } from './find-endpoint.ts';
import { type UserError, unknownEndpoint, userError } from './user-error.ts';

export interface ChangedDelivery {
  readonly webhookDelivery: DeliveryRow | null;
  readonly userErrors: UserError[];
}

/** Sends an event to an endpoint alone, to see if it arrives. */
export async function sendTest(em: EntityManager, caller: Caller, id: string): Promise<ChangedDelivery> {
  const endpoint = await findUsable(em, caller, id);
  if (!endpoint) return { webhookDelivery: null, userErrors: [unknownEndpoint('id')] };
  if (!endpoint.enabled) return { webhookDelivery: null, userErrors: [disabled] };
  const { tenant: tenantId, now } = caller;
  const message = em.create(Message, {
    tenantId,
    id: newId(),
    type: testType,
    occurredAt: now,
    data: { id: endpoint.id },
    createdAt: now,
  });
  const webhookDelivery = em.create(Delivery, {
    tenantId,
    id: newId(),
    endpointId: endpoint.id,
    messageId: message.id,
    eventType: testType,
    status: 'WAITING',
    tries: 0,
    dueAt: now,
    attempts: [],
    createdAt: now,
  });
  await em.flush();
  return { webhookDelivery, userErrors: [] };
}

export const disabled: UserError = userError('DISABLED', 'The endpoint is disabled. Enable it first.');
