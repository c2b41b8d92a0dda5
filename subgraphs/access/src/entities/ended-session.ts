import { defineEntity, p } from '@mikro-orm/core';

/** The session of a browser that has signed out. */
export const EndedSession = defineEntity({
  name: 'EndedSession',
  schema: 'access',
  tableName: 'ended_sessions',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    /** Its cookie is not accepted afterwards, so that the row may go. */
    expiresAt: p.datetime(),
  },
});
