import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** How long one call was about one topic. */
export const CallTopic = defineEntity({
  name: 'CallTopic',
  schema: 'gong',
  tableName: 'call_topics',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    callId: p.uuid(),
    name: p.text(),
    durationSeconds: p.double(),
  },
});
export type CallTopicRow = InferEntity<typeof CallTopic>;
