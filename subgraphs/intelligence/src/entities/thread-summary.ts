import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Citation } from './thread-analysis.ts';

/** A sentence that a language model wrote, with the sentences that it rests on. */
export interface CitedClaim {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** A summary of a conversation by a language model. It goes when the sentences that the model read change. */
export const ThreadSummary = defineEntity({
  name: 'ThreadSummary',
  schema: 'intelligence',
  tableName: 'thread_summaries',
  properties: {
    tenantId: p.text().primary(),
    threadId: p.uuid().primary(),
    sourceDigest: p.text(),
    claims: p.json<readonly CitedClaim[]>().nullable(),
    dropped: p.integer(),
    model: p.text(),
    modelVersion: p.text(),
    instructions: p.text(),
    writtenAt: p.datetime(),
  },
});
export type ThreadSummaryRow = InferEntity<typeof ThreadSummary>;
