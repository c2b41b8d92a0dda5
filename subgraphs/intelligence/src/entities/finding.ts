import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { FindingKind, Handling } from '@sophia/understanding';

/** What says that an action item is done. */
export interface DoneEvidence {
  readonly threadId: string;
  readonly interactionId: string;
  readonly segmentId: string | null;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly saidAt: string;
  readonly confidence: number;
}

/** What a sentence of an interaction or of a call says. */
export const Finding = defineEntity({
  name: 'Finding',
  schema: 'intelligence',
  tableName: 'findings',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    interactionId: p.uuid().nullable(),
    segmentId: p.uuid().nullable(),
    callId: p.uuid().nullable(),
    startMs: p.integer().nullable(),
    kind: p.text().$type<FindingKind>(),
    sentence: p.text(),
    startOffset: p.integer(),
    endOffset: p.integer(),
    confidence: p.float().nullable(),
    owner: p.text().nullable(),
    dueText: p.text().nullable(),
    dueDate: p.date().nullable(),
    target: p.text().nullable(),
    handling: p.text().$type<Handling>().nullable(),
    polarity: p.float().nullable(),
    doneAt: p.datetime().nullable(),
    doneBy: p.text().nullable(),
    doneNote: p.text().nullable(),
    reopenedAt: p.datetime().nullable(),
    likelyDone: p.json<DoneEvidence>().nullable(),
    model: p.text(),
    modelVersion: p.text(),
  },
});
export type FindingRow = InferEntity<typeof Finding>;
