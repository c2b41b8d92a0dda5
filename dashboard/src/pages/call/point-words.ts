import { words } from '../../common/words.ts';
import type { FindingKind } from '../../generated/graphql.ts';

/** What our own people say of these kinds is no objection, interest or wish of the customer. */
export const customerKinds: readonly FindingKind[] = [
  'BUYING_SIGNAL',
  'CHURN_SIGNAL',
  'FEATURE_REQUEST',
  'OBJECTION',
  'PAIN_POINT',
];

/** Says who has to do something; undefined if it is who says so. */
export function ownerWords(owner: string | null | undefined): string | undefined {
  const name = owner?.toLowerCase();
  if (!owner || name === 'i' || name === 'we') return undefined;
  return name === 'you' ? 'asked of the others' : `for ${owner}`;
}

/** The subject of a finding. Names of laws stay as they are. */
export const targetWords = (target: string): string =>
  target.includes(':') ? target.replaceAll('_', ' ') : words(target);
