import { type QuestionText, type Span, spansOf } from '../text/question-words.ts';

/** A condition such as "over $100k". */
export interface Threshold extends Span {
  readonly comparison: 'above' | 'below';
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

/** "Between 50k and 100k": two amounts, of which one is money or has a scale, so that they are no days. */
const between =
  /\b(?:between|from)\s+(?<first>[$€£]?\s?[\d,.]+\s?(?:k|m|thousand|million)?)\s+(?:and|to)\s+(?<second>[$€£]?\s?[\d,.]+\s?(?:k|m|thousand|million)?)(?![\p{L}\p{N}])/giu;

function betweenIn({ question, words }: QuestionText): Threshold[] {
  return Array.from(question.matchAll(between)).flatMap((match) => {
    const { first = '', second = '' } = match.groups ?? {};
    if (!/[$€£km]|thousand|million|\d{5}|,\d{3}/iu.test(`${first} ${second}`)) return [];
    const inside = words.flatMap(({ start, end }, at) =>
      start >= match.index && end <= match.index + match[0].length ? [at] : [],
    );
    const span = {
      from: inside[0] ?? 0,
      to: (inside.at(-1) ?? 0) + 1,
      isMoney: /[$€£]/u.test(match[0]),
      isShare: false,
    };
    const [low, high] = [first, second].map((text) => {
      const [, digits = '', scale = ''] = /([\d,.]+)\s?(\w*)/u.exec(text) ?? [];
      return Number(digits.replaceAll(',', '')) * (scales[scale.toLowerCase()] ?? 1);
    });
    // "50 to 100k" means thousands of both.
    const bottom =
      low !== undefined && high !== undefined && !/[a-z]/iu.test(first) && low < 1_000 && high >= 1_000
        ? low * 1_000
        : low;
    return bottom === undefined || high === undefined
      ? []
      : [
          { ...span, comparison: 'above' as const, value: bottom },
          { ...span, comparison: 'below' as const, value: high },
        ];
  });
}

/** Finds thresholds: amounts with a word such as "over" before them, or "or more" after them. */
export function thresholdsOf(text: QuestionText): Threshold[] {
  const range = betweenIn(text);
  return range.length > 0 ? range : singleIn(text);
}

function singleIn({ question, words }: QuestionText): Threshold[] {
  return Array.from(question.matchAll(amount)).flatMap((match) => {
    const { money, digits = '', scale = '' } = match.groups ?? {};
    const lead = question.slice(0, match.index);
    const rest = question.slice(match.index + match[0].length);
    const [isAbove, isBelow] = [above.exec(lead) ?? after.exec(rest), below.exec(lead)];
    const comparison = isAbove ? 'above' : isBelow ? 'below' : undefined;
    if (!comparison) return [];
    const start = match.index - ((above.exec(lead) ?? below.exec(lead))?.[0].length ?? 0);
    const end = match.index + match[0].length + (after.exec(rest)?.[0].length ?? 0);
    const inside = words.flatMap((word, at) => (word.start >= start && word.end <= end ? [at] : []));
    const [from = 0] = inside;
    const factor = scales[scale.toLowerCase()] ?? 1;
    const value = Number(digits.replaceAll(',', '')) * factor;
    return [
      {
        from,
        to: (inside.at(-1) ?? from) + 1,
        comparison,
        value,
        isMoney: money !== undefined,
        isShare: factor === 0.01,
      },
    ];
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
