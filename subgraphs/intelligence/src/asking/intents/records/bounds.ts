import type { Reading } from '../../reading/reading.ts';
import { type Span, spansOf } from '../../text/question-words.ts';
import { type AccountNumber, numberWith } from '../accounts/numbers.ts';
import type { Bound } from './question.ts';

export interface FoundBound extends Span {
  readonly bound: Bound;
  /** The number of accounts that it bounds; null for an amount. */
  readonly number: AccountNumber | null;
}

/** Thresholds of a question with what they bound: "more than 5,000 units". */
export const boundsIn = (reading: Reading): FoundBound[] =>
  reading.thresholds.map(({ from, to, comparison, isInclusive, value }) => {
    const words = (one: number, other: number) =>
      reading.words
        .slice(Math.max(0, one), other)
        .map(({ folded }) => folded)
        .join(' ');
    const sign = comparison === 'above' ? '>' : '<';
    return {
      from,
      to,
      bound: { comparison: isInclusive ? `${sign}=` : sign, value },
      number: numberWith(words(to, to + 2), words(from - 3, from)),
    };
  });

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const counted = new RegExp(
  `\\b(?:(?<how>more than|over|at least|fewer than|less than|at most|exactly|only) (?<much>\\d{1,4}|${numbers.join('|')}|an?)(?<more> or more)?|(?<several>several|multiple|a couple of|many)|(?<number>\\d{1,4}|${numbers.slice(1).join('|')}) or more)(?= (?:(?:open|won|lost|new|closed|recorded|support|active|pending|escalated) )*(?<noun>\\w+))`,
  'gu',
);
const numberOf = (text: string): number =>
  /^\d/u.test(text) ? Number(text) : text.startsWith('a') ? 1 : numbers.indexOf(text) + 1;
const signs: Readonly<Record<string, Bound['comparison']>> = {
  'more than': '>',
  over: '>',
  'at least': '>=',
  'fewer than': '<',
  'less than': '<',
  'at most': '<=',
  exactly: '=',
  only: '=',
};

/** How many records accounts must have: "more than one open deal". */
export function countIn(reading: Reading, nouns: readonly Span[]): (Span & { readonly bound: Bound }) | null {
  for (const { from, to, match } of spansOf(reading, counted)) {
    const { how, much, several, number } = match.groups ?? {};
    if (!nouns.some((noun) => noun.from >= to && noun.from - to <= 3)) continue;
    if (several) return { from, to, bound: { comparison: '>=', value: 2 } };
    if (number) return { from, to, bound: { comparison: '>=', value: numberOf(number) } };
    return { from, to, bound: { comparison: signs[how ?? ''] ?? '>=', value: numberOf(much ?? '1') } };
  }
  return null;
}
