import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SourceSystem } from '../timeline/reported-interaction.ts';

/** A conversation: the sum of the entries with its id. */
export const ConversationThread = defineEntity({
  name: 'ConversationThread',
  schema: 'interactions',
  tableName: 'conversation_threads',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    type: p.text().$type<'SALES_CYCLE' | 'SUPPORT_CASE' | 'ONBOARDING' | 'RENEWAL'>().nullable(),
    subject: p.text().nullable(),
    accountId: p.uuid().nullable(),
    startedAt: p.datetime(),
    endedAt: p.datetime(),
    totalDurationSeconds: p.integer().nullable(),
    interactionCount: p.integer(),
    /** Number of interactions by source. */
    interactionCounts: p.json().$type<Partial<Record<SourceSystem, number>>>(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type ConversationThreadRow = InferEntity<typeof ConversationThread>;
