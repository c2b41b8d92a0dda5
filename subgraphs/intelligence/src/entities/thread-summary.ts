import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Citation } from './thread-analysis.ts';

/** A sentence that a language model wrote, with the sentences that it rests on. */
export interface CitedClaim {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** Claims of a language model about one thing. */
export interface WrittenList {
  /** Null if too few are borne out. */
  readonly claims: readonly CitedClaim[] | null;
  /** Claims that were left out, because the sentences that they cite do not say so. */
  readonly dropped: number;
}

/** What a language model wrote about a conversation: summary, outcomes, follow-ups. It goes when the sentences that the model read change. */
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
    outcomes: p.json<WrittenList>(),
    followUps: p.json<WrittenList>(),
    model: p.text(),
    modelVersion: p.text(),
    instructions: p.text(),
    writtenAt: p.datetime(),
  },
});
export type ThreadSummaryRow = InferEntity<typeof ThreadSummary>;
