import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Direction, InteractionKind, JourneyStage, SourceSystem } from '../timeline/reported-interaction.ts';

/** One item of the timeline: its position in every list. Its content is a UnifiedInteraction. */
export const TimelineEntry = defineEntity({
  name: 'TimelineEntry',
  schema: 'interactions',
  tableName: 'timeline_entries',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    source: p.text().$type<SourceSystem>(),
    sourceId: p.text(),
    kind: p.text().$type<InteractionKind>(),
    /** Id of the record in the subgraph that owns it: a GongCall, a SlackMessage, a CRM activity. */
    recordId: p.uuid(),
    occurredAt: p.datetime(),
    durationSeconds: p.integer().nullable(),
    slackChannelId: p.uuid().nullable(),
    givenDirection: p.text().$type<Direction>(),
    givenAccountId: p.uuid().nullable(),
    givenDealId: p.uuid().nullable(),
    direction: p.text().$type<Direction>(),
    accountId: p.uuid().nullable(),
    dealId: p.uuid().nullable(),
    threadId: p.uuid().nullable(),
    journeyStage: p.text().$type<JourneyStage>().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type TimelineEntryRow = InferEntity<typeof TimelineEntry>;
