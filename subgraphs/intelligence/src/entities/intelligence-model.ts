import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A model with results in this schema. */
export const IntelligenceModel = defineEntity({
  name: 'IntelligenceModel',
  schema: 'intelligence',
  tableName: 'models',
  properties: {
    tenantId: p.text().primary(),
    name: p.text().primary(),
    version: p.text().primary(),
    purpose: p.text().primary(),
    registeredAt: p.datetime(),
  },
});
export type IntelligenceModelRow = InferEntity<typeof IntelligenceModel>;
