import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const User = defineEntity({
  name: 'User',
  schema: 'access',
  tableName: 'users',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    subject: p.text(),
    name: p.text(),
    email: p.text().nullable(),
    roles: p.array(),
    active: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type UserRow = InferEntity<typeof User>;
