import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A colleague with a seat in Gong. */
export const GongUser = defineEntity({
  name: 'GongUser',
  schema: 'gong',
  tableName: 'gong_users',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    gongUserId: p.text(),
    fullName: p.text(),
    email: p.text().nullable(),
    emailAliases: p.array(),
    title: p.text().nullable(),
    phone: p.text().nullable(),
    active: p.boolean(),
    /** Id of a GongUser, which may not be loaded yet. */
    managerId: p.uuid().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type GongUserRow = InferEntity<typeof GongUser>;
