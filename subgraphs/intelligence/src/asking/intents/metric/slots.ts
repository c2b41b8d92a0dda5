import type { Dimension } from '../../../entities/metric-condition.ts';
import type { NameKind } from '../../names/name.ts';
import { has, type QuestionText, type Span, spansOf } from '../../text/question-words.ts';

/** A word for what groups go by. */
interface GroupWord {
  readonly dimension: Dimension;
  readonly words: string;
}

const groupWords: readonly GroupWord[] = [
  {
    dimension: 'REGION',
    words: '(?:(?:geographic(?:al)? )?(?:markets?|areas?)|regions?|geograph(?:y|ies)|territor(?:y|ies))',
  },
  { dimension: 'SEGMENT', words: '(?:(?:customer |account )?segments?)' },
  { dimension: 'INDUSTRY', words: '(?:industr(?:y|ies)|sectors?|verticals?)' },
  { dimension: 'ACCOUNT_OWNER', words: '(?:account (?:managers?|owners?)|csms?|customer success managers?)' },
  {
    dimension: 'EMPLOYEE',
    words:
      '(?:(?:sales ?)?(?:reps?|representatives?|agents?|persons?|people)|salespeople|employees?|colleagues?|team members?|aes?|account executives?|deal owners?|owners?|sellers?|hosts?)',
  },
  { dimension: 'PRODUCT', words: '(?:products?)' },
  { dimension: 'ACCOUNT', words: '(?:accounts?|customers?|clients?|compan(?:y|ies))' },
  { dimension: 'COMPETITOR', words: '(?:competitors?)' },
  { dimension: 'SOFTWARE', words: '(?:(?:property )?software|softwares|systems?)' },
  { dimension: 'SOURCE', words: '(?:sources?|channels?|source systems?)' },
  { dimension: 'TOPIC', words: '(?:topics?|subjects?|themes?)' },
];

export interface Grouping extends Span {
  readonly dimension: Dimension;
  /** True if the question wants groups for certain: "by region", not only "regions". */
  readonly isSure: boolean;
}

/** Finds what groups go by: "by region", "for each rep", "which regions", "top 5 accounts". */
export function groupingsIn(text: QuestionText): Grouping[] {
  return groupWords.flatMap(({ dimension, words }) => {
    const sure = [
      `\\b(?:by|per|for each|for every|across|split by|grouped by|each|every|broken down by) (?:the |our |my |different )*${words}\\b`,
      `\\b(?:which|what) (?:of (?:our|the) |are (?:our|the) )*(?:sales |top |best |worst |other |\\d+ |two |three |four |five |ten )*${words}\\b`,
      `\\b(?:top|best|worst|bottom|first|largest|biggest)(?: (?:\\d+|two|three|four|five|ten))? (?:\\w+ing )?${words}\\b`,
      `\\b(?:rank|compare|ranking of) (?:all |the |our )*${words}\\b`,
      `\\bother ${words}\\b`,
    ].flatMap((pattern) => spansOf(text, new RegExp(pattern, 'gu')));
    return sure.map(({ from, to }) => ({ from, to, dimension, isSure: true }));
  });
}

/** "Who": an employee; but "who do we": a customer. */
export const whoIn = (text: QuestionText): Grouping[] =>
  spansOf(text, /^(?:who|whose)\b/gu).map(({ from, to }) => ({
    from,
    to,
    dimension: has(text, /^(?:with |to )?whom? (?:do|did|have|had|are|were) (?:we|our (?:team|people|reps))\b/u)
      ? 'ACCOUNT'
      : 'EMPLOYEE',
    isSure: true,
  }));

const intervals = {
  DAY: 'day|daily',
  WEEK: 'week|weekly',
  MONTH: 'month|monthly',
  QUARTER: 'quarter|quarterly',
  YEAR: 'year|yearly|annually',
} as const;
export type Interval = keyof typeof intervals;

/** Finds "which month", which wants the months in the order of their figures. */
export function rankedIntervalIn(text: QuestionText): (Span & { interval: Interval }) | null {
  const [found] = spansOf(text, /\b(?:which|what|best|worst|strongest|weakest) (day|week|month|quarter|year)\b/gu);
  const interval = found?.match[1]?.toUpperCase() as Interval | undefined;
  return found && interval ? { from: found.from, to: found.to, interval } : null;
}

/** Finds "by month", "per week", "monthly", "over time". */
export function intervalIn(text: QuestionText): (Span & { interval: Interval }) | null {
  for (const interval of Object.keys(intervals) as Interval[]) {
    const [unit = '', adverb = ''] = intervals[interval].split('|');
    const [found] = spansOf(
      text,
      new RegExp(`\\b(?:(?:by|per|each|every) (?:calendar )?${unit}|${unit} (?:by|over) ${unit}|${adverb})\\b`, 'gu'),
    );
    if (found) return { from: found.from, to: found.to, interval };
  }
  const [trend] = trendIn(text);
  return trend ? { from: trend.from, to: trend.to, interval: 'MONTH' } : null;
}

/** Finds words that ask for a development; beside "by quarter" they say nothing more. */
export const trendIn = (text: QuestionText): Span[] =>
  spansOf(text, /\b(?:over time|trends?|develop(?:s|ed|ing|ment)?|evol(?:ve|ves|ved|ving|ution)|history)\b/gu);

export type Order = 'highest' | 'lowest' | 'best' | 'worst';

const orders: readonly (readonly [Order, RegExp])[] = [
  ['lowest', /\b(?:lowest|least|fewest|smallest|shortest|fastest|quickest|rarest|bottom)\b/gu],
  ['worst', /\b(?:worst|worse|poorest|weakest)\b/gu],
  ['best', /\b(?:best|better)\b/gu],
  [
    'highest',
    /\b(?:highest|most(?: often| frequent(?:ly)?| common(?:ly)?)?|largest|biggest|greatest|longest|slowest|top|common|frequent(?:ly)?|often)\b/gu,
  ],
];

export function orderIn(text: QuestionText): (Span & { order: Order }) | null {
  for (const [order, pattern] of orders) {
    const [found] = spansOf(text, pattern);
    if (found) return { from: found.from, to: found.to, order };
  }
  return null;
}

const before =
  /\b(?:(?:compared? (?:to|with)|versus|vs|than|against) )?(?:the )?(?:(?:period|quarter|month|week|year|one) before(?: that)?|(?:previous|prior|preceding) (?:period|one))\b|\b(?:compared?|comparison)(?: (?:to|with))?\b|\b(?:change|changed|changing|growth|grow|grew|grown|increase[ds]?|decrease[ds]?|up or down|rise|rising|risen|rose|fall|falling|fell|trending)\b|\b(?:versus|vs|than|against)\b/gu;

/** Finds words that ask for an earlier period to compare with. */
export const comparisonIn = (text: QuestionText): Span[] => spansOf(text, before);

/** Finds words that ask for the others beside one: "compared to other reps". */
export const othersIn = (text: QuestionText): Span[] =>
  spansOf(
    text,
    /\b(?:compared? (?:to|with) |versus |vs |than |against )(?:the )?(?:rest|average|team|peers|everyone else)\b(?: of the team)?|\b(?:compared? (?:to|with) |versus |vs |than |against )?(?:the )?others?\b/gu,
  );

export const isAboutRising = (text: QuestionText): boolean =>
  has(text, /\b(?:ris(?:e|es|ing|en)|rose|grow(?:s|ing|n)?|grew|increas(?:e|es|ed|ing)|trending)\b/u);

/** Words that only say that a metric is asked for. */
export const askedIn = (text: QuestionText): Span[] =>
  spansOf(
    text,
    /\b(?:how many|how much|how often|how frequently|number|split|breakdown|count|overall|value|compare|comparison|against|versus|vs|between|last|latest|there|take|took|made|make|held|hold|host(?:s|ed)?|carry|carries|carrying|generat(?:e|es|ed|ing)|deliver(?:s|ed)?|produce[ds]?|contribut(?:e|es|ed)|account(?:s|ed)? for|see|across|rank|ranking|ranked|mention(?:s|ed)?|discuss(?:ed)?|named|raised|got|receive[ds]?|come|comes|came|had|handle|handles|perform(?:s|ed|ing)?|performance)\b/gu,
  );

/** Words for a sum, which a mean is not. */
export const sumIn = (text: QuestionText): Span[] => spansOf(text, /\b(?:total|sum)\b/gu);

/** Such words beside a number: "the total of the open deals" is no number of them. */
export const countedIn = (text: QuestionText): Span[] =>
  has(text, /\b(?:how many|number|count)\b/u) ? sumIn(text) : spansOf(text, /\btotal(?! (?:of|for|value)\b)/gu);

/** "'s team" after a name, or "team of" before it: those who report to that person are meant. */
export function teamIn(text: QuestionText, { from, to }: Span): Span | null {
  const spans = spansOf(text, /\b(?:team(?: of)?|people|reps|reports|direct reports)\b/gu);
  return (
    spans.find((span) => span.from === to || (span.to === from && text.words[span.to - 1]?.folded === 'of')) ?? null
  );
}

/** True if a question asks how a figure changed from one period to another. */
export const isAboutChange = (text: QuestionText): boolean =>
  isAboutRising(text) ||
  has(text, /\b(?:chang(?:e|ed|es)|growth|fall|fell|drop(?:ped)?|decreas(?:e|ed)|declin(?:e|ed)|develop(?:ed)?)\b/u);

/** Words for a mean or a share, which say nothing more about a metric that is one. */
export const meanIn = (text: QuestionText): Span[] =>
  spansOf(text, /\b(?:on average|average|avg|mean|typical(?:ly)?|rates?|share|percentage|percent)\b/gu);

/** The dimension of a metric that a name is a value of. */
export const dimensionOf: Readonly<Partial<Record<NameKind, Dimension>>> = {
  ACCOUNT: 'ACCOUNT',
  EMPLOYEE: 'EMPLOYEE',
  SEGMENT: 'SEGMENT',
  REGION: 'REGION',
  INDUSTRY: 'INDUSTRY',
  PRODUCT: 'PRODUCT',
  SOFTWARE: 'SOFTWARE',
  COMPETITOR: 'COMPETITOR',
  TOPIC: 'TOPIC',
};
