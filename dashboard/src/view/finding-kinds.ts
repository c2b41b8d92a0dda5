import type { FindingKind } from '../generated/graphql.ts';
import type { Tone } from '../parts/pill.tsx';

/** Colours of the kinds of findings; the others are plain. */
export const findingTones: Readonly<Record<string, Tone>> = {
  OBJECTION: 'warn',
  PAIN_POINT: 'warn',
  CHURN_SIGNAL: 'bad',
  COMPLIANCE: 'bad',
  ESCALATION: 'bad',
  BUYING_SIGNAL: 'good',
  DECISION: 'good',
  ACTION_ITEM: 'calm',
};

/** What our own people say of these kinds is no objection, interest or wish of the customer. */
export const customerKinds: readonly FindingKind[] = [
  'BUYING_SIGNAL',
  'CHURN_SIGNAL',
  'FEATURE_REQUEST',
  'OBJECTION',
  'PAIN_POINT',
];
