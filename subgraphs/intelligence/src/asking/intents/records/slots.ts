import { type QuestionText, type Span, spansOf } from '../../text/question-words.ts';

export type Dimension =
  | 'REGION'
  | 'SEGMENT'
  | 'INDUSTRY'
  | 'SOFTWARE'
  | 'STATE'
  | 'CITY'
  | 'OWNER'
  | 'ACCOUNT_OWNER'
  | 'ACCOUNT'
  | 'STAGE'
  | 'STATUS'
  | 'PRODUCT'
  | 'KIND'
  | 'WEEK'
  | 'MONTH'
  | 'QUARTER'
  | 'YEAR';

export interface Grouping extends Span {
  readonly dimension: Dimension;
  /** Part of the titles of the people who count. */
  readonly title?: string;
  /** True for "which region", which alone may also ask for a fact. */
  readonly isAsked: boolean;
}

const dimensions: readonly { readonly dimension: Dimension; readonly words: string; readonly title?: string }[] = [
  {
    dimension: 'REGION',
    words: '(?:geographic(?:al)? )?(?:regions?|markets?|territor(?:y|ies)|geograph(?:y|ies)|areas?)',
  },
  { dimension: 'SEGMENT', words: '(?:customer |account |market )?segments?' },
  { dimension: 'INDUSTRY', words: '(?:industr(?:y|ies)|sectors?|verticals?)' },
  { dimension: 'SOFTWARE', words: '(?:property )?(?:management )?(?:software(?: systems?)?|systems?|pms)' },
  { dimension: 'STATE', words: 'states?' },
  { dimension: 'CITY', words: '(?:city|cities)' },
  { dimension: 'OWNER', title: 'customer success manager', words: '(?:csms?|customer success managers?)' },
  { dimension: 'OWNER', title: 'account executive', words: '(?:aes?|account executives?)' },
  { dimension: 'OWNER', title: 'support engineer', words: '(?:support engineers?)' },
  { dimension: 'OWNER', title: 'solutions engineer', words: '(?:solutions? engineers?)' },
  {
    dimension: 'OWNER',
    words:
      '(?:(?:sales ?)?(?:reps?|representatives?|agents?|persons?|people)|salespeople|employees?|colleagues?|team members?|(?:account |deal )?owners?|account managers?|sellers?)',
  },
  { dimension: 'ACCOUNT', words: '(?:accounts?|customers?|clients?|compan(?:y|ies))' },
  { dimension: 'STAGE', words: '(?:deal |sales |pipeline )?stages?' },
  { dimension: 'STATUS', words: 'status(?:es)?' },
  { dimension: 'PRODUCT', words: 'products?' },
  { dimension: 'KIND', words: '(?:kinds?|types?)' },
  { dimension: 'WEEK', words: '(?:calendar )?weeks?' },
  { dimension: 'MONTH', words: '(?:calendar |closing |close )?months?' },
  { dimension: 'QUARTER', words: 'quarters?' },
  { dimension: 'YEAR', words: 'years?' },
];
const adverbs = [
  ['WEEK', /\bweekly\b/gu],
  ['MONTH', /\bmonthly\b/gu],
  ['QUARTER', /\bquarterly\b/gu],
  ['YEAR', /\b(?:yearly|annually)\b/gu],
] as const;
const article = '(?:(?:the|our|my|their|different|single|whole|all) )*';

/** Finds what groups go by: "by region", "for each rep", "which month", "who". */
export function groupingsIn(text: QuestionText): Grouping[] {
  const found: Grouping[] = [];
  const add = (grouping: Grouping) => {
    if (!found.some((other) => grouping.from < other.to && other.from < grouping.to)) found.push(grouping);
  };
  for (const { dimension, words, title } of dimensions) {
    const sure = `\\b(?:(?:split |grouped |broken down |group |break down |sorted |ranked )?by|per|for each|for every|in each|in every|from each|each|every|across|for all|rank|ranking of) ${article}${words}\\b`;
    for (const { from, to } of spansOf(text, new RegExp(sure, 'gu')))
      add({ from, to, dimension, title, isAsked: false });
    const asked = `\\b(?:which|what|in which|in what|on which) (?:of (?:our|the|my) |are (?:our|the) |is (?:our|the) )*(?:\\d+ |two |three |four |five |ten |sales )*${words}\\b`;
    for (const { from, to } of spansOf(text, new RegExp(asked, 'gu')))
      add({ from, to, dimension, title, isAsked: true });
    const ranked = `\\b(?:top|best|worst|bottom)(?: (?:\\d+|two|three|four|five|ten))? ${words}\\b`;
    for (const { from, to } of spansOf(text, new RegExp(ranked, 'gu')))
      add({ from, to, dimension, title, isAsked: true });
  }
  for (const [dimension, words] of adverbs)
    for (const { from, to } of spansOf(text, words)) add({ from, to, dimension, isAsked: false });
  for (const { from, to } of spansOf(text, /^(?:who|whose)\b/gu)) add({ from, to, dimension: 'OWNER', isAsked: true });
  return found;
}

export type Measure =
  | 'LIST'
  | 'COUNT'
  | 'SUM'
  | 'MEAN'
  | 'SHARE'
  | 'WIN_RATE'
  | 'WEIGHTED'
  | 'DAYS_TO_CLOSE'
  | 'PEOPLE'
  | 'CALL_LENGTH';

const measures: readonly (readonly [Measure, RegExp])[] = [
  [
    'WIN_RATE',
    /\b(?:(?:win|won|conversion|close|closing|success|winning) (?:rates?|ratios?|percentages?)|convert(?:s|ed)? (?:the )?(?:best|most|better|worst|least)|how often (?:do|did|have) (?:we|they|\w+) (?:win|won)|(?:share|percentage|percent|proportion|fraction) of (?:our |the |all )?(?:deals|opportunities) (?:(?:that )?(?:we|were|are) )?(?:won|win))\b/gu,
  ],
  [
    'PEOPLE',
    /^(?:and )?who (?:all )?(?:attended|joined|took part(?: in)?|participated(?: in)?|(?:was|were) (?:there |all )?(?:on|in|at|part of)|came to)\b/gu,
  ],
  [
    'CALL_LENGTH',
    /\b(?:average|avg|mean|typical) (?:length|duration)\b|\bhow long (?:are|were|is|do|did|does)(?= .*\bcalls?\b)|\b(?:on average|usually|typically|last(?=$))\b(?=.*\bcalls? (?:length|duration)\b)/gu,
  ],
  ['WEIGHTED', /\bweighted\b/gu],
  [
    'DAYS_TO_CLOSE',
    /\b(?:(?:average )?sales? cycles?(?: length)?|time to (?:close|win)|days to (?:close|win)|how (?:long|many days) (?:do|does|did|is|was|were)(?: \w+){0,4} (?:take|took|needs?)(?: \w+){0,3} to (?:close|win|sign|land)|how long (?:do|does|did) it take(?: \w+){0,3} to (?:close|win))\b/gu,
  ],
  ['SHARE', /\b(?:share|percent(?:age)?|proportion|fraction)\b/gu],
  ['MEAN', /\b(?:(?:on )?average|avg|mean|typical(?:ly)?)\b/gu],
  [
    'COUNT',
    /\btotal(?= (?:won |lost |open |closed |new |recorded |support )*(?:deals|opportunities|calls|emails|meetings|messages|tickets|cases|tasks|accounts|customers)\b)/gu,
  ],
  ['COUNT', /\b(?:how many(?: times)?|number of|count(?: of)?|how often|numbers of)\b/gu],
];
const money =
  /\b(?:how much(?: (?:money|revenue|value|pipeline))?|(?:total |summed |combined |overall )?(?:(?:contract )?values?|worth|(?<!\b(?:by|of) )amounts?|sum|revenue|volume|bookings|dollars|money|dollar value)|total|in total|altogether|combined|together|overall)\b/gu;

export interface FoundMeasure {
  readonly measure: Measure;
  readonly spans: readonly Span[];
}

/** What is to be worked out. Words of money say so beside a mean or a share, too. */
export function measureIn(text: QuestionText): FoundMeasure {
  const found = measures.flatMap(([measure, words]) => {
    const spans = spansOf(text, words);
    return spans.length > 0 ? [{ measure, spans }] : [];
  });
  const sums = spansOf(text, money);
  const [first] = found;
  if (first) return { measure: first.measure, spans: [...found.flatMap(({ spans }) => spans), ...sums] };
  return sums.length > 0 ? { measure: 'SUM', spans: sums } : { measure: 'LIST', spans: [] };
}

export interface FoundOrder {
  readonly by: 'SIZE' | 'TIME' | 'CLOSING';
  readonly isAscending: boolean;
  readonly spans: readonly Span[];
}

const orders: readonly (readonly [FoundOrder['by'], boolean, RegExp])[] = [
  [
    'CLOSING',
    true,
    /\b(?:clos(?:e|es|ing) (?:first|next|soonest|earliest)|(?:first|next) (?:one )?to close|(?:earliest|next) clos(?:e|ing) dates?)\b/gu,
  ],
  ['CLOSING', false, /\b(?:clos(?:e|es|ing) last|last to close|latest clos(?:e|ing) dates?)\b/gu],
  ['SIZE', true, /\b(?:fewest|least|lowest|smallest|worst|bottom|weakest|tiniest)\b/gu],
  [
    'SIZE',
    false,
    /\b(?:most|highest|biggest|largest|top|best|greatest|strongest|max(?:imum)?|most valuable|rank(?:ed|ing)?|(?:sorted|ordered|ranked|in order) (?:by|of) (?:amount|size|value|revenue|worth))\b/gu,
  ],
  ['TIME', true, /\b(?:oldest|earliest|longest open|open (?:the )?longest|soonest)\b/gu],
  [
    'TIME',
    false,
    /\b(?:newest|latest|most recent|last(?= (?:recorded |phone |support |slack )?(?:calls?|e ?mails?|meetings?|messages?|tickets?|visits?|demos?)\b))\b/gu,
  ],
];

/** Words by which some come first. Those that are `taken`, such as "last" of a time, are none. */
export function orderIn(text: QuestionText, taken: readonly Span[]): FoundOrder | null | 'several' {
  const found = orders.flatMap(([by, isAscending, words]) => {
    const spans = spansOf(text, words).filter(({ from }) => !taken.some((one) => one.from <= from && from < one.to));
    return spans.length > 0 ? [{ by, isAscending, spans }] : [];
  });
  const closes = found.find(({ by }) => by === 'CLOSING');
  if (closes) return closes;
  const [first, ...more] = found;
  // "Most recent" is found twice.
  const others = more.filter(
    ({ spans }) => !spans.every(({ from }) => first?.spans.some((one) => one.from <= from && from < one.to)),
  );
  if (!first) return null;
  const last = found.at(-1);
  if (
    first.by === 'SIZE' &&
    last?.by === 'TIME' &&
    last.spans.some(({ from }) => first.spans.some((one) => one.from === from))
  )
    return last;
  return others.length > 0 ? 'several' : first;
}
