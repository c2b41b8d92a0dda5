import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Factor } from './score.ts';

const actionKinds = [
  'ANSWER_QUESTION',
  'KEEP_PROMISE',
  'FINISH_TASK',
  'REPAIR_HANDOFF',
  'REDUCE_CHURN_RISK',
  'PREPARE_RENEWAL',
  'ANSWER_OBJECTION',
  'FOLLOW_UP_INTEREST',
  'MEET_COMPETITOR',
  'MEET_DECISION_MAKER',
  'INVOLVE_MORE_PEOPLE',
  'SET_CLOSE_DATE',
  'AGREE_NEXT_STEP',
  'OFFER_MORE',
] as const;
export type ActionKindName = (typeof actionKinds)[number];

/** Something that an action rests on. */
export interface ActionEvidence {
  /** In words: a quotation, or what is so. */
  readonly text: string;
  /** ISO 8601; null for a state. */
  readonly at: string | null;
  readonly interactionId: string | null;
  readonly findingId: string | null;
  readonly scoreId: string | null;
}

/** What should be done next about an account or deal, as it follows from the data of now. */
export const NextBestAction = defineEntity({
  name: 'NextBestAction',
  schema: 'intelligence',
  tableName: 'next_best_actions',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    kind: p.enum(actionKinds),
    cause: p.text(),
    title: p.text(),
    why: p.array(),
    steps: p.array(),
    evidence: p.json<ActionEvidence[]>(),
    priority: p.float(),
    priorityFactors: p.json<Factor[]>(),
    dueDate: p.date(),
    since: p.datetime(),
    accountId: p.uuid(),
    dealId: p.uuid().nullable(),
    contactId: p.uuid().nullable(),
    interactionId: p.uuid().nullable(),
    ownerId: p.uuid().nullable(),
    foundAt: p.datetime(),
  },
});
export type NextBestActionRow = InferEntity<typeof NextBestAction>;

const decisionStatuses = ['OPEN', 'ACCEPTED', 'SNOOZED', 'DISMISSED', 'DONE'] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

/** What a person decided about an action. It remains when the cause goes, and counts when it comes again. */
export const ActionDecision = defineEntity({
  name: 'ActionDecision',
  schema: 'intelligence',
  tableName: 'action_decisions',
  properties: {
    tenantId: p.text().primary(),
    actionId: p.uuid().primary(),
    status: p.enum(decisionStatuses),
    hiddenUntil: p.datetime().nullable(),
    reason: p.text().nullable(),
    decidedAt: p.datetime(),
    decidedBy: p.text(),
    version: p.integer(),
  },
});
export type ActionDecisionRow = InferEntity<typeof ActionDecision>;
