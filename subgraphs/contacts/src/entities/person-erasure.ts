import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** The erasure of a person, which all subgraphs carry out. What the person is known by is not read here. */
export const PersonErasure = defineEntity({
  name: 'PersonErasure',
  schema: 'bus',
  tableName: 'erasures',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    contactId: p.uuid(),
    requestedBy: p.text(),
    requestedAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
    inGong: p.boolean(),
  },
});
export type PersonErasureRow = InferEntity<typeof PersonErasure>;
