import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A colleague, built from source records. */
export const Employee = defineEntity({
  name: 'Employee',
  schema: 'contacts',
  tableName: 'employees',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    fullName: p.text(),
    email: p.text().nullable(),
    title: p.text().nullable(),
    department: p.text().nullable(),
    region: p.text().nullable(),
    active: p.boolean(),
    managerId: p.uuid().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type EmployeeRow = InferEntity<typeof Employee>;
