import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A company, built from its source records. */
export const Account = defineEntity({
  name: 'Account',
  schema: 'contacts',
  tableName: 'accounts',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    domain: p.text().nullable(),
    website: p.text().nullable(),
    industry: p.text().nullable(),
    segment: p.text().nullable(),
    region: p.text().nullable(),
    officeLocation: p.text().nullable(),
    propertyCount: p.integer().nullable(),
    unitCount: p.integer().nullable(),
    propertySoftware: p.array(),
    employeeCount: p.integer().nullable(),
    annualRevenue: p.decimal().nullable(),
    currency: p.text().nullable(),
    foundedYear: p.integer().nullable(),
    ownerId: p.uuid().nullable(),
    parentId: p.uuid().nullable(),
    isSample: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type AccountRow = InferEntity<typeof Account>;
