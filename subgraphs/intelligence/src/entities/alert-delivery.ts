import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { NoticeItem, SendOutcome, SlackPost } from '../notifying/notice.ts';

/** One try to deliver. */
export interface DeliveryAttempt extends Pick<SendOutcome, 'httpStatus' | 'error'> {
  /** ISO 8601. */
  readonly at: string;
}

const deliveryStatuses = ['WAITING', 'SENT', 'FAILED'] as const;

export const AlertDelivery = defineEntity({
  name: 'AlertDelivery',
  schema: 'intelligence',
  tableName: 'alert_deliveries',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    channelId: p.uuid(),
    accountId: p.uuid().nullable(),
    alertIds: p.array<string>(),
    items: p.json<NoticeItem[]>(),
    status: p.enum(deliveryStatuses),
    attempts: p.json<DeliveryAttempt[]>(),
    createdAt: p.datetime(),
    dueAt: p.datetime(),
    claimedUntil: p.datetime().nullable(),
    sentAt: p.datetime().nullable(),
    slackPost: p.json<SlackPost>().nullable(),
    editDueAt: p.datetime().nullable(),
    editTries: p.smallint().default(0),
    editError: p.text().nullable(),
  },
});
export type AlertDeliveryRow = InferEntity<typeof AlertDelivery>;
