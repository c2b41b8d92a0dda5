import { defineEntity, p } from '@mikro-orm/core';

/** What endpoints are told of an event. */
export const Message = defineEntity({
  name: 'Message',
  schema: 'webhooks',
  tableName: 'messages',
  properties: {
    tenantId: p.text().primary(),
    /** Id of the event. */
    id: p.uuid().primary(),
    type: p.text(),
    occurredAt: p.datetime(),
    /** The fields that may go out. */
    data: p.json<Readonly<Record<string, unknown>>>(),
    createdAt: p.datetime(),
  },
});
