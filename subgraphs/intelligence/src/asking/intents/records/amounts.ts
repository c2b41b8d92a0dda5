import type { Reading } from '../../reading/reading.ts';
import { overlaps, type Span } from '../../text/question-words.ts';
import { boundsIn, countIn } from './bounds.ts';
import type { Frame } from './frame.ts';
import type { AccountConditions, Bound } from './question.ts';

/** Bounds that a question names. */
export interface AskedAmounts {
  /** How many deals or activities accounts must have. */
  readonly count: (Span & { readonly bound: Bound }) | null;
  readonly ofAccounts: AccountConditions['numbers'];
  readonly ofDeals: readonly Bound[];
  readonly spans: readonly Span[];
}

/** Finds bounds; null if one is of something that has no amount. */
export function amountsIn(reading: Reading, { relation, about, nouns }: Frame): AskedAmounts | null {
  const ofRelation = nouns.filter(({ subject }) => subject === relation);
  const count = relation && countIn(reading, ofRelation);
  const bounds = boundsIn(reading).filter((span) => !count || !overlaps(count, span));
  const ofDeals = bounds.flatMap(({ number, bound }) => (number ? [] : [bound]));
  if (ofDeals.length > 0 && about !== 'DEAL') return null;
  return {
    count,
    ofAccounts: bounds.flatMap(({ number, bound }) => (number ? [{ number, bound }] : [])),
    ofDeals,
    spans: [...bounds, ...(count ? [count] : [])],
  };
}
