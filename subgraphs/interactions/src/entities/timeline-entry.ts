import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** One item of the timeline: where it stands in every list. What was said is its UnifiedInteraction. */
export const TimelineEntry = defineEntity({
  name: 'TimelineEntry',
  schema: 'interactions',
  tableName: 'timeline_entries',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    source: p.text(),
    sourceId: p.text(),
    kind: p.text(),
    /** The record that it stands for, in the subgraph that owns that: a GongCall, a SlackMessage, an activity. */
    recordId: p.uuid(),
    occurredAt: p.datetime(),
    durationSeconds: p.integer().nullable(),
    slackChannelId: p.uuid().nullable(),
    givenDirection: p.text(),
    givenAccountId: p.uuid().nullable(),
    givenDealId: p.uuid().nullable(),
    direction: p.text(),
    accountId: p.uuid().nullable(),
    dealId: p.uuid().nullable(),
    threadId: p.uuid().nullable(),
    journeyStage: p.text().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type TimelineEntryRow = InferEntity<typeof TimelineEntry>;
