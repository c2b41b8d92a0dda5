import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A tenant's record. Its id is what all other rows have as their tenant. */
export const Tenant = defineEntity({
  name: 'Tenant',
  schema: 'access',
  tableName: 'tenants',
  properties: {
    id: p.text().primary().fieldName('tenant_id'),
    name: p.text(),
    state: p.text(),
    timeZone: p.text(),
    currencyCode: p.text().nullable(),
    version: p.integer(),
    createdAt: p.datetime(),
    renewedAt: p.datetime().nullable(),
    updatedAt: p.datetime(),
  },
});
export type TenantRow = InferEntity<typeof Tenant>;
