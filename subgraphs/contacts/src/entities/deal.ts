import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SourceSystem } from '../identity/source-record.ts';

export const dealStatuses = ['OPEN', 'WON', 'LOST'] as const;

/** One opportunity of one CRM. */
export const Deal = defineEntity({
  name: 'Deal',
  schema: 'contacts',
  tableName: 'deals',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    source: p.text().$type<SourceSystem>(),
    sourceId: p.text(),
    name: p.text(),
    stage: p.text(),
    status: p.enum(dealStatuses).$type<(typeof dealStatuses)[number]>(),
    amount: p.decimal().nullable(),
    currency: p.text().nullable(),
    probability: p.double().nullable(),
    closeDate: p.date().nullable(),
    openedAt: p.datetime().nullable(),
    product: p.text().nullable(),
    accountId: p.uuid().nullable(),
    ownerId: p.uuid().nullable(),
    isDeleted: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type DealRow = InferEntity<typeof Deal>;
