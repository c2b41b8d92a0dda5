import { defineEntity, p } from '@mikro-orm/core';

/** Content of an interaction, partitioned by month. Found by the id and time of its TimelineEntry. */
export const UnifiedInteraction = defineEntity({
  name: 'UnifiedInteraction',
  schema: 'interactions',
  tableName: 'unified_interactions',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    occurredAt: p.datetime().primary(),
    title: p.text(),
    text: p.text().nullable(),
    channel: p.text().nullable(),
    /** The SlackMessage that started the thread. */
    threadRootId: p.uuid().nullable(),
    messageType: p.text().nullable(),
    reactionCount: p.integer(),
    replyCount: p.integer(),
    mentionCount: p.integer(),
    system: p.text().nullable(),
    transcriptAvailable: p.boolean(),
    status: p.text().nullable(),
    dueAt: p.datetime().nullable(),
    detailState: p.text(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
