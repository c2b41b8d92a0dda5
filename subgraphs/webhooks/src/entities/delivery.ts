import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

const statuses = ['WAITING', 'DELIVERED', 'FAILED', 'HELD'] as const;

/** A try to deliver. */
export interface Attempt {
  /** ISO 8601. */
  readonly at: string;
  readonly durationMs: number;
  readonly httpStatus: number | null;
  readonly error: string | null;
}

export const Delivery = defineEntity({
  name: 'Delivery',
  schema: 'webhooks',
  tableName: 'deliveries',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    endpointId: p.uuid(),
    messageId: p.uuid(),
    eventType: p.text(),
    status: p.enum(statuses),
    /** Failed ones since the delivery was planned or replayed. */
    tries: p.integer(),
    /** Time of the next try, or the end of the claim of a process that makes one. */
    dueAt: p.datetime().nullable(),
    attempts: p.json<readonly Attempt[]>(),
    createdAt: p.datetime(),
  },
});
export type DeliveryRow = InferEntity<typeof Delivery>;
