import { defineConnection } from '@sophia/subgraph-kit';
import { Delivery, type DeliveryRow } from '../entities/delivery.ts';

export const deliveries = defineConnection<DeliveryRow>({
  entity: Delivery,
  filter: { status: 'status', eventType: 'eventType', messageId: 'messageId', createdAt: 'createdAt' },
  orderBy: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'DESC' }],
});
