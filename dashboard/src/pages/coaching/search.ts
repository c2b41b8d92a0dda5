import { oneOf } from '../../common/one-of.ts';

export const kindNames = [
  'DISCOVERY',
  'DEMO',
  'PRICING',
  'RENEWAL',
  'ONBOARDING',
  'REVIEW',
  'SUPPORT',
  'OTHER',
] as const;
export type KindName = (typeof kindNames)[number];

/** What the URL of the section says. */
export interface CoachingSearch {
  /** Kind of call within which people are compared; without it that of most calls, but for OTHER. */
  readonly kind?: KindName | undefined;
}

export const readCoachingSearch = (search: Record<string, unknown>): CoachingSearch => ({
  kind: oneOf(kindNames, search.kind),
});
