import { dayAfter } from '../../metrics/days.ts';
import { type QuestionText, type Span, spansOf } from '../text/question-words.ts';
import { before, type CalendarUnit, type Days, monthOf, quarterOf, unitOf, yearOf } from './days.ts';

/** Days that a question is about. */
export interface Period extends Span {
  readonly days: Days;
  /** In the words of the question. */
  readonly words: string;
  /** The days that "the period before" means. */
  readonly previous: Days;
  readonly unit?: CalendarUnit;
}

const months = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sep(?:t(?:ember)?)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const month = `(${months.join('|')})`;
const monthNumber = (name: string): number =>
  months.findIndex((pattern) => new RegExp(`^${pattern}$`, 'u').test(name)) + 1;
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const count = `(\\d{1,4}|${numbers.join('|')})`;
const numberOf = (text: string): number => (/^\d/u.test(text) ? Number(text) : numbers.indexOf(text) + 1);
const unit = '(day|week|month|quarter|year)';
const lead = '(?:(?:in|during|for|over|within|from|of|through|throughout) )?(?:the )?';

interface Rule {
  readonly pattern: RegExp;
  days(match: RegExpMatchArray, today: string): (Days & { unit?: CalendarUnit }) | null;
}

const rule = (pattern: string, days: Rule['days']): Rule => ({ pattern: new RegExp(`\\b${pattern}\\b`, 'gu'), days });

const inUnit = (of: CalendarUnit, day: string, shift = 0) => ({ ...unitOf(of, day, shift), unit: of });
const thisYear = (today: string): number => Number(today.slice(0, 4));

/** The year that "2025", "this year" or "last year" means. */
function yearNamed(words: string | undefined, today: string): number | undefined {
  if (words === undefined) return undefined;
  return /^\d/u.test(words) ? Number(words) : thisYear(today) - (words.startsWith('last') ? 1 : 0);
}

/** The latest such month that has begun. */
const lastMonth = (number: number, today: string): Days => {
  const year = thisYear(today);
  const same = monthOf(year, number);
  return same.from <= today ? same : monthOf(year - 1, number);
};

function dayIn(name: string, date: string | undefined, year: string | undefined, today: string) {
  const { from, to } = year ? monthOf(Number(year), monthNumber(name)) : lastMonth(monthNumber(name), today);
  const day = `${from.slice(0, 8)}${String(date).padStart(2, '0')}`;
  return day >= from && day <= to ? { from: day, to: day, unit: 'day' as const } : null;
}

/** The days on one side of a day. */
function besideDay(side: string | undefined, day: Days | null, today: string): Days | null {
  if (!day) return null;
  if (side === 'before' || side === 'until' || side === 'by')
    return { from: farBack(today), to: side === 'before' ? dayAfter(day.from, -1) : day.from };
  const from = side === 'after' ? dayAfter(day.from, 1) : day.from;
  return from <= today ? { from, to: today } : null;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The latest such day of the week before today. */
function lastWeekday(name: string, today: string): string {
  const back = ((new Date(today).getUTCDay() + 6) % 7) - weekdays.indexOf(name);
  return dayAfter(today, -(back > 0 ? back : back + 7));
}

/** Before everything that is known. */
const farBack = (today: string): string => before(today, 20, 'year');
const dayPattern = '(\\d{4}) (\\d{2}) (\\d{2})';
const isDay = (text: string): boolean => !Number.isNaN(Date.parse(text));
const written = (match: RegExpMatchArray, at: number): string | null => {
  const day = `${match[at]}-${match[at + 1]}-${match[at + 2]}`;
  return isDay(day) ? day : null;
};

/** Of several rules for one place the first counts. */
const rules: readonly Rule[] = [
  rule(`(?:between|from) ${dayPattern} (?:and|to|until|till) ${dayPattern}`, (match) => {
    const [from, to] = [written(match, 1), written(match, 4)];
    return from !== null && to !== null && from <= to ? { from, to } : null;
  }),
  rule(
    `(?:between|from) ${month}(?: (\\d{4}))? (?:and|to|until|till|through) ${month}(?: (\\d{4}))?`,
    (match, today) => {
      const [, first = '', firstYear, last = '', lastYear] = match;
      const to = lastYear ? monthOf(Number(lastYear), monthNumber(last)) : lastMonth(monthNumber(last), today);
      const from = monthOf(Number(firstYear ?? to.to.slice(0, 4)), monthNumber(first));
      return from.from <= to.to ? { from: from.from, to: to.to } : null;
    },
  ),
  // What is due has no first day.
  rule(`(?:before|by|until) (?:the )?end of (?:the |this |current )?(week|month|quarter|year)`, ([, of], today) => ({
    from: farBack(today),
    to: unitOf(of as CalendarUnit, today).to,
  })),
  rule(`(?:before|by|until) (?:the )?(?:end of )?next (week|month|quarter|year)`, ([match, of], today) => ({
    from: farBack(today),
    to: /end of/u.test(match) ? unitOf(of as CalendarUnit, today, 1).to : unitOf(of as CalendarUnit, today).to,
  })),
  rule('before (?:christmas|xmas)', (_, today) => ({ from: farBack(today), to: `${today.slice(0, 4)}-12-24` })),
  rule(`before ${dayPattern}`, (match, today) => {
    const day = written(match, 1);
    return day === null ? null : { from: farBack(today), to: dayAfter(day, -1) };
  }),
  rule(`before ${month} (\\d{4})`, ([, name = '', year], today) => ({
    from: farBack(today),
    to: dayAfter(monthOf(Number(year), monthNumber(name)).from, -1),
  })),
  rule('before ((?:19|20)\\d{2})', ([, year], today) => ({ from: farBack(today), to: yearOf(Number(year) - 1).to })),
  rule(
    `(since|after|before|until|by) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?: (\\d{4}))?`,
    (match, today) => besideDay(match[1], dayIn(match[3] ?? '', match[2], match[4], today), today),
  ),
  rule(`(since|after|before|until|by) ${month} (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?`, (match, today) =>
    besideDay(match[1], dayIn(match[2] ?? '', match[3], match[4], today), today),
  ),
  rule(`after ${month}(?: (\\d{4}))?`, ([, name = '', year], today) => {
    const { to } = year ? monthOf(Number(year), monthNumber(name)) : lastMonth(monthNumber(name), today);
    return to < today ? { from: dayAfter(to, 1), to: today } : null;
  }),
  rule(`(?:on |last |this past )(${weekdays.join('|')})`, ([, name = ''], today) => {
    const day = lastWeekday(name, today);
    return { from: day, to: day, unit: 'day' };
  }),
  rule(`since (?:last )?(${weekdays.join('|')})`, ([, name = ''], today) => ({
    from: lastWeekday(name, today),
    to: today,
  })),
  rule('since yesterday', (_, today) => ({ from: dayAfter(today, -1), to: today })),
  rule(`since ${dayPattern}`, (match, today) => {
    const from = written(match, 1);
    return from !== null && from <= today ? { from, to: today } : null;
  }),
  rule(`since ${month}(?: (\\d{4}))?`, ([, name = '', year], today) => {
    const number = monthNumber(name);
    return { from: (year ? monthOf(Number(year), number) : lastMonth(number, today)).from, to: today };
  }),
  rule('since (\\d{4})', ([, year], today) => ({ from: yearOf(Number(year)).from, to: today })),
  rule(`since (?:the )?(?:beginning|start) of (?:the|this) ${unit}`, ([, of], today) => ({
    from: unitOf(of as CalendarUnit, today).from,
    to: today,
  })),
  rule(`(?:on )?${dayPattern}`, (match) => {
    const day = written(match, 1);
    return day === null ? null : { from: day, to: day, unit: 'day' };
  }),
  rule(
    `${lead}(?:(first|1st|second|2nd) half|h([12]))(?: of)?(?: (\\d{4}|(?:this|last|the) year))?`,
    (match, today) => {
      const [, name = '', number, year] = match;
      const of = yearNamed(year, today) ?? thisYear(today);
      const isFirst = number === '1' || name.startsWith('f') || name.startsWith('1');
      const from = quarterOf(of, isFirst ? 1 : 3).from;
      return from <= today ? { from, to: quarterOf(of, isFirst ? 2 : 4).to } : null;
    },
  ),
  rule(`${lead}q([1-4])(?: of)? ((?:this|last) year)`, ([, number, year], today) => ({
    ...quarterOf(yearNamed(year, today) ?? 0, Number(number)),
    unit: 'quarter',
  })),
  rule(`${lead}${month}(?: of)? ((?:this|last) year)`, ([, name = '', year], today) => ({
    ...monthOf(yearNamed(year, today) ?? 0, monthNumber(name)),
    unit: 'month',
  })),
  rule(`${lead}q([1-4])(?: of)?(?: (\\d{4}))?`, ([, number, year], today) => {
    const quarter = quarterOf(Number(year ?? thisYear(today)), Number(number));
    const latest = year || quarter.from <= today ? quarter : quarterOf(thisYear(today) - 1, Number(number));
    return { ...latest, unit: 'quarter' };
  }),
  rule(`${lead}(first|second|third|fourth) quarter(?: of)?(?: (\\d{4}))?`, ([, name = '', year], today) => ({
    ...quarterOf(Number(year ?? thisYear(today)), ['first', 'second', 'third', 'fourth'].indexOf(name) + 1),
    unit: 'quarter',
  })),
  rule(
    `(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?: (\\d{4}))?`,
    ([, date, name = '', year], today) => dayIn(name, date, year, today),
  ),
  rule(`(?:on )?${month} (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?`, ([, name = '', date, year], today) =>
    dayIn(name, date, year, today),
  ),
  rule(`${lead}${month}(?: of)? (\\d{4})`, ([, name = '', year]) => ({
    ...monthOf(Number(year), monthNumber(name)),
    unit: 'month',
  })),
  rule(
    `(?:(?:in|during|for|of|last|this|since) |(?<=(?:vs|versus|than|against|and|to|with) ))${month}`,
    ([, name = ''], today) => ({
      ...lastMonth(monthNumber(name), today),
      unit: 'month',
    }),
  ),
  rule(`${lead}(?:last|past|previous|prior|recent) ${count} ${unit}s?`, ([, n = '', of], today) => ({
    from: dayAfter(before(today, numberOf(n), of as CalendarUnit), 1),
    to: today,
  })),
  // "Not called in 30 days" looks back; "in 30 days" alone does not.
  rule(
    `(?<=\\b(?:not|no|never|havent|hasnt|without)\\b.*)(?:in|for|within) (?:more than |over )?${count} ${unit}s?`,
    ([, n = '', of], today) => ({ from: dayAfter(before(today, numberOf(n), of as CalendarUnit), 1), to: today }),
  ),
  rule(
    `(?<=\\b(?:not|no|never|havent|hasnt|without)\\b.*)(?:in|for|within) (?:more than |over )?an? ${unit}`,
    ([, of], today) => ({
      from: dayAfter(before(today, 1, of as CalendarUnit), 1),
      to: today,
    }),
  ),
  rule(`${lead}(?:next|coming) ${count} ${unit}s?`, ([, n = '', of], today) => ({
    from: dayAfter(today, 1),
    to: before(today, -numberOf(n), of as CalendarUnit),
  })),
  rule(`${lead}(?:this|current|present) ${unit}(?: so far| to date)?`, ([, of], today) =>
    inUnit(of as CalendarUnit, today),
  ),
  rule(`${lead}(?:last|previous|prior|past) ${unit}`, ([, of], today) => inUnit(of as CalendarUnit, today, -1)),
  rule(`${lead}(?:next|coming|following) ${unit}`, ([, of], today) => inUnit(of as CalendarUnit, today, 1)),
  rule('(?:year to date|ytd|so far this year)', (_, today) => ({ from: yearOf(thisYear(today)).from, to: today })),
  rule('(?:quarter to date|qtd)', (_, today) => ({ from: unitOf('quarter', today).from, to: today })),
  rule('(?:month to date|mtd)', (_, today) => ({ from: unitOf('month', today).from, to: today })),
  rule('today', (_, today) => inUnit('day', today)),
  rule('yesterday', (_, today) => inUnit('day', today, -1)),
  rule('tomorrow', (_, today) => inUnit('day', today, 1)),
  rule('(?:recently|lately)', (_, today) => ({ from: dayAfter(today, -29), to: today })),
  rule(`${lead}year (\\d{4})`, ([, year]) => ({ ...yearOf(Number(year)), unit: 'year' })),
  rule('(?:in|during|for|of|through|throughout) ((?:19|20)\\d{2})', ([, year]) => ({
    ...yearOf(Number(year)),
    unit: 'year',
  })),
  rule('((?:19|20)\\d{2})$', ([, year]) => ({ ...yearOf(Number(year)), unit: 'year' })),
];

const comparing = /(?:compared? (?:to|with)|versus|vs|than|against|since) (?:in |during )?(?:the |that of )?$/u;

/** Finds the days that a question is about, and other ones after "compared to", in their order. */
export function periodsOf(
  text: QuestionText,
  today: string,
): { readonly asked: Period[]; readonly compared: Period[] } {
  const found: Period[] = [];
  for (const { pattern, days } of rules) {
    for (const { from, to, match } of spansOf(text, pattern)) {
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const read = days(match, today);
      if (read) found.push(periodOf({ from, to }, match[0], read));
    }
  }
  found.sort((one, other) => one.from - other.from);
  const isCompared = ({ from }: Period) => comparing.test(`${wordsBefore(text, from)} `);
  return { asked: found.filter((each) => !isCompared(each)), compared: found.filter(isCompared) };
}

/** Names that come back each week or year, unless a question says which is meant. */
const weekly = new RegExp(`\\b(?:${weekdays.join('|')})\\b`, 'u');
const yearly = new RegExp(`\\b(?:${month}|q[1-4]|quarter|half|h[12])\\b`, 'u');
const saysWhich = /\d{4}|\b(?:last|previous|past|prior|year)\b/u;

/** Names of days, months and quarters mean the latest; of what is still to come, the next. */
export function comingDays({ days, words }: Period, today: string): Days {
  if (days.to >= today || saysWhich.test(words)) return days;
  if (weekly.test(words)) return { from: dayAfter(days.from, 7), to: dayAfter(days.to, 7) };
  return yearly.test(words) ? aYearLater(days) : days;
}

/** A single day, or whole months: February may then have a day more. */
function aYearLater({ from, to }: Days): Days {
  const [first, last] = [before(from, -1, 'year'), before(to, -1, 'year')];
  return { from: first, to: from === to ? last : unitOf('month', last).to };
}

const wordsBefore = ({ words }: QuestionText, at: number): string =>
  words
    .slice(Math.max(0, at - 4), at)
    .map(({ folded }) => folded)
    .join(' ');

function periodOf(span: Span, words: string, { unit: of, ...days }: Days & { unit?: CalendarUnit }): Period {
  return { ...span, words, days, unit: of, previous: previousOf(days, of) };
}

function previousOf(days: Days, of: CalendarUnit | undefined): Days {
  if (of) return unitOf(of, days.from, -1);
  const length = (Date.parse(days.to) - Date.parse(days.from)) / 86_400_000 + 1;
  return { from: dayAfter(days.from, -length), to: dayAfter(days.from, -1) };
}
