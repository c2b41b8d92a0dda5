import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Time that a call spent on one topic. */
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
