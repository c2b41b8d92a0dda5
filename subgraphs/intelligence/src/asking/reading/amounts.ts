import { type QuestionText, type Span, spansOf } from '../text/question-words.ts';

/** A condition such as "over $100k". */
export interface Threshold extends Span {
  readonly comparison: 'above' | 'below';
  /** True for "at least" and the like: the value itself fits, too. */
  readonly isInclusive: boolean;
  readonly value: number;
  readonly isMoney: boolean;
  readonly isShare: boolean;
}

const amount =
  /(?<![\d.,])(?<money>[$€£]\s?)?(?<digits>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,15}(?:\.\d{1,4})?)\s?(?<scale>k|m|mm|bn|thousand|million|billion|%|percent)?(?![\p{L}\p{N}])/giu;
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  '%': 0.01,
  percent: 0.01,
};
const above =
  /(?:over|above|more than|greater than|bigger than|larger than|higher than|at least|exceeding|beyond|longer than|>=?)\s*$/iu;
const below = /(?:under|below|less than|fewer than|smaller than|lower than|at most|shorter than|up to|<=?)\s*$/iu;
const after = /^\s*(?:or more|and more|and above|or above|\+|or higher)/iu;

const inclusive = /at least|at most|up to|=/iu;

/** "Between 50k and 100k": what stands before two amounts, and between them. */
const beforeRange = /\b(?:between|from)\s+$/iu;
const inRange = /^\s+(?:and|to)\s+$/iu;

interface Amount {
  /** UTF-16 offsets in the question. */
  readonly start: number;
  readonly end: number;
  /** Without its scale. */
  readonly number: number;
  readonly factor: number | undefined;
  readonly isMoney: boolean;
  /** True for what cannot be a year or day. */
  readonly isCertain: boolean;
}

const amountsIn = (question: string): Amount[] =>
  Array.from(question.matchAll(amount), ({ 0: text, index, groups }) => {
    const { money, digits = '', scale = '' } = groups ?? {};
    const factor = scales[scale.toLowerCase()];
    return {
      start: index,
      end: index + text.length,
      number: Number(digits.replaceAll(',', '')),
      factor,
      isMoney: money !== undefined,
      isCertain: money !== undefined || factor !== undefined || /,|\d{5}/u.test(digits),
    };
  });

/** The words between two places of the question. */
function wordsWithin({ words }: QuestionText, start: number, end: number): Span {
  const inside = words.flatMap((word, at) => (word.start >= start && word.end <= end ? [at] : []));
  const [from = 0] = inside;
  return { from, to: (inside.at(-1) ?? from) + 1 };
}

/** "50 to 100k" means thousands of both; "500 to 5k" does not. */
function factorOfFirst(first: Amount, second: Amount): number {
  if (first.factor !== undefined) return first.factor;
  const { factor = 1 } = second;
  return first.number < second.number ? factor : 1;
}

function betweenIn(text: QuestionText): Threshold[] {
  const amounts = amountsIn(text.question);
  return amounts.flatMap((first, at) => {
    const second = amounts[at + 1];
    const lead = beforeRange.exec(text.question.slice(0, first.start));
    if (!second || !lead || !inRange.test(text.question.slice(first.end, second.start))) return [];
    if (!first.isCertain && !second.isCertain) return [];
    const { factor = 1 } = second;
    const range = {
      ...wordsWithin(text, lead.index, second.end),
      isInclusive: true,
      isMoney: first.isMoney || second.isMoney,
      isShare: factor === 0.01,
    };
    return [
      { ...range, comparison: 'above' as const, value: first.number * factorOfFirst(first, second) },
      { ...range, comparison: 'below' as const, value: second.number * factor },
    ];
  });
}

/** Finds thresholds: amounts with a word such as "over" before them, or "or more" after them. */
export function thresholdsOf(text: QuestionText): Threshold[] {
  const range = betweenIn(text);
  return range.length > 0 ? range : singleIn(text);
}

function singleIn(text: QuestionText): Threshold[] {
  return amountsIn(text.question).flatMap(({ start, end, number, factor = 1, isMoney }) => {
    const [lead, rest] = [text.question.slice(0, start), text.question.slice(end)];
    const [isAbove, isBelow, more] = [above.exec(lead), below.exec(lead), after.exec(rest)];
    const comparison = isAbove || more ? 'above' : isBelow ? 'below' : undefined;
    if (!comparison) return [];
    const words = wordsWithin(text, start - ((isAbove ?? isBelow)?.[0].length ?? 0), end + (more?.[0].length ?? 0));
    const isInclusive = more !== null || inclusive.test((isAbove ?? isBelow)?.[0] ?? '');
    return [{ ...words, comparison, isInclusive, value: number * factor, isMoney, isShare: factor === 0.01 }];
  });
}

/** The number of entries that a question asks for, as in "top 5". */
export interface Limit extends Span {
  readonly value: number;
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const count = `(\\d{1,3}|${numbers.slice(1).join('|')})`;
const sized = 'best|worst|largest|biggest|smallest|most|least|latest|newest|oldest|top|last|bottom';

const limited = new RegExp(
  [
    `\\b(?:top|first|best|worst|bottom|last|latest|largest|biggest|smallest|newest|most recent) ${count}\\b(?! (?:days?|weeks?|months?|quarters?|years?|hours?)\\b)`,
    `\\b${count} (?=(?:${sized})\\b)`,
    `(?<=\\b(?:which|what) )${count}(?= (?:sales )?(?:reps?|agents?|people|accounts?|customers?|deals?|products?|regions?|competitors?|topics?)\\b)`,
  ].join('|'),
  'gu',
);
const numberOf = (text: string): number => (/^\d/u.test(text) ? Number(text) : numbers.indexOf(text) + 1);

export function limitOf(text: QuestionText): Limit | null {
  const [found] = spansOf(text, limited);
  if (!found) return null;
  const value = numberOf(found.match.slice(1).find((each) => each !== undefined) ?? '');
  return value >= 1 ? { from: found.from, to: found.to, value } : null;
}
