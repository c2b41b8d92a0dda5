/** A point in time that a sentence names, with its words. */
export interface TimeExpression {
  readonly words: string;
  /** The day as YYYY-MM-DD; null if the time of the message is not known and the words need it. */
  readonly date: string | null;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const msPerDay = 86_400_000;

/** How a match of an expression gives a day. `now` is the day of the message, at midnight UTC. */
interface Reader {
  readonly pattern: RegExp;
  day(match: Readonly<Record<string, string>>, now: Date): Date | null;
}

const plusDays = (date: Date, days: number): Date => new Date(date.getTime() + days * msPerDay);
const dayOf = (year: number, month: number, day: number): Date | null => {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date : null;
};
const numberOf = (word: string): number =>
  /^\d/u.test(word) ? Number(word) : /^an?$/u.test(word) ? 1 : numbers.indexOf(word);

/** The next day after `now` with this weekday. */
const nextWeekday = (name: string, now: Date): Date =>
  plusDays(now, ((weekdays.indexOf(name) - now.getUTCDay() + 6) % 7) + 1);

/** Sunday is the last day of a week. */
const endOfWeek = (now: Date): Date => plusDays(now, (5 - now.getUTCDay() + 7) % 7);
const startOfNextWeek = (now: Date): Date => nextWeekday('monday', now);

/** Days before a message that it may still mean with a day that has no year. */
const mostDaysBack = 31;

/** A day without its year is the next one, or one of the month before the message. */
function withYear(month: number, day: number, now: Date): Date | null {
  const earliest = plusDays(now, -mostDaysBack);
  const date = dayOf(earliest.getUTCFullYear(), month, day);
  return date !== null && date < earliest ? dayOf(earliest.getUTCFullYear() + 1, month, day) : date;
}

/** The next day of a month with this number, today included: "on the 31st" may be two months ahead. */
function nextDay(day: number, now: Date): Date | null {
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
    const date = dayOf(first.getUTCFullYear(), first.getUTCMonth(), day);
    if (date !== null && date >= now) return date;
  }
  return null;
}

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

const readers: readonly Reader[] = [
  {
    pattern: /\b(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)\b/iu,
    day: ({ year, month, day }) => dayOf(Number(year), Number(month) - 1, Number(day)),
  },
  {
    pattern:
      /(?<![\d/])(?!24\/7\b)(?<month>\d{1,2})\/(?<day>\d{1,2})(?:\/(?<year>\d{4}|\d\d))?(?![\d/]| ?(?:min(?:ute)?|h(?:ou)?r|day|week|month)s?\b)/iu,
    day: ({ month, day, year }, now) =>
      year ? dayOf(fullYear(year), Number(month) - 1, Number(day)) : withYear(Number(month) - 1, Number(day), now),
  },
  {
    pattern:
      /\b(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?\b/iu,
    day: ({ month, day, year }, now) => monthDay(month, day, year, now),
  },
  {
    pattern:
      /\b(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b(?:,? (?<year>\d{4}))?\b/iu,
    day: ({ month, day, year }, now) => monthDay(month, day, year, now),
  },
  {
    pattern:
      /\b(?:the )?(?<end>end|beginning|start|middle|mid) of (?:the )?(?<month>january|february|march|april|may|june|july|august|september|october|november|december)\b/iu,
    day: ({ end, month = '' }, now) => {
      const first = withYear(months.indexOf(month.slice(0, 3).toLowerCase()), 1, now);
      if (first === null) return null;
      return end?.toLowerCase() === 'end' ? lastOfMonth(first) : /^m/iu.test(end ?? '') ? plusDays(first, 14) : first;
    },
  },
  {
    pattern:
      /(?<=\b(?:on|by|before|until|till|due|than) )the (?<day>\d{1,2})(?:st|nd|rd|th)(?=[.,;:!?)]|$|\s(?:at|and|or|so|if|please|for|with|but|because|when|latest)\b)/iu,
    day: ({ day }, now) => nextDay(Number(day), now),
  },
  {
    // "EOD Friday" is Friday, which other readers find.
    pattern:
      /\b(?:(?:the )?end of (?:the |this )?(?<unit>day|business day|week|month|quarter|year)|(?<short>eod|cob|eob|eow|eom|eoq|eoy))\b(?!,? (?:on )?(?:next |this |the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|\d))/iu,
    day: ({ unit, short }, now) => endOf((unit ?? short ?? '').toLowerCase(), now),
  },
  {
    pattern:
      /\b(?:(?<which>next|this|coming|on|by|before|until|till|due) )?(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/iu,
    day: ({ which, weekday = '' }, now) => {
      const next = nextWeekday(weekday.toLowerCase(), now);
      // "Next Friday" is the one of next week, also when this week's is still to come.
      return which?.toLowerCase() === 'next' && next < startOfNextWeek(now) ? plusDays(next, 7) : next;
    },
  },
  { pattern: /\bday after tomorrow\b/iu, day: (_, now) => plusDays(now, 2) },
  { pattern: /\btomorrow(?: (?:morning|afternoon|evening|night))?\b/iu, day: (_, now) => plusDays(now, 1) },
  {
    pattern:
      /\b(?:(?:later |by )?today(?!['’]s)|tonight|this (?:morning|afternoon|evening)|right away|immediately|right now|asap|as soon as possible)\b/iu,
    day: (_, now) => now,
  },
  {
    pattern:
      /\b(?:in|within|in the next) (?:about |around |the next )?(?:a couple of |(?<half>half an )|(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)(?:[ -]))?(?:business )?(?<unit>minutes?|hours?|days?|weeks?|months?|quarters?)\b/iu,
    day: ({ count, unit = '' }, now) => after(count === undefined ? 2 : numberOf(count.toLowerCase()), unit, now),
  },
  { pattern: /\bnext week\b/iu, day: (_, now) => endOfWeek(startOfNextWeek(now)) },
  { pattern: /\b(?:later )?this week\b/iu, day: (_, now) => endOfWeek(now) },
  {
    pattern: /\bnext month\b/iu,
    day: (_, now) => lastOfMonth(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1))),
  },
  { pattern: /\bthis month\b/iu, day: (_, now) => lastOfMonth(now) },
  { pattern: /\b(?:next quarter)\b/iu, day: (_, now) => endOfQuarter(plusDays(endOfQuarter(now), 1)) },
];

function monthDay(month = '', day = '', year: string | undefined, now: Date): Date | null {
  const index = months.indexOf(month.slice(0, 3).toLowerCase());
  return year ? dayOf(Number(year), index, Number(day)) : withYear(index, Number(day), now);
}

const lastOfMonth = (date: Date): Date => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
const endOfQuarter = (date: Date): Date =>
  new Date(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 3, 0));

function endOf(unit: string, now: Date): Date {
  if (/week|eow/u.test(unit)) return endOfWeek(now);
  if (/month|eom/u.test(unit)) return lastOfMonth(now);
  if (/quarter|eoq/u.test(unit)) return endOfQuarter(now);
  return /year|eoy/u.test(unit) ? new Date(Date.UTC(now.getUTCFullYear(), 11, 31)) : now;
}

function after(count: number, unit: string, now: Date): Date {
  if (/^day/iu.test(unit)) return plusDays(now, count);
  if (/^week/iu.test(unit)) return plusDays(now, 7 * count);
  if (/^(?:month|quarter)/iu.test(unit)) {
    const ahead = /^quarter/iu.test(unit) ? 3 * count : count;
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, now.getUTCDate()));
  }
  return /^hour/iu.test(unit) ? plusDays(now, Math.floor(count / 24)) : now;
}

/** Words before a time that belong to it. */
const lead =
  /\b(?:(?:no later than|not later than|by|before|until|till|on|due|latest) (?:the )?)?(?:(?:eod|cob|eob|close of business|end of (?:the )?(?:business )?day),? (?:on )?)$|\b(?:no later than|not later than|by|before|until|till|on|due|latest) (?:the )?$/iu;

/** Finds the time that a sentence names, first by the exactness of the words. Days count in UTC. */
export function timeIn(sentence: string, saidAt: Date | null): TimeExpression | null {
  const now = saidAt === null ? null : new Date(Math.floor(saidAt.getTime() / msPerDay) * msPerDay);
  for (const { pattern, day } of readers) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const before = lead.exec(sentence.slice(Math.max(0, match.index - 45), match.index))?.[0] ?? '';
    const words = `${before}${match[0]}`.trim();
    const hasYear = match.groups?.year !== undefined;
    const date = now === null && !hasYear ? null : day({ ...match.groups }, now ?? new Date(0));
    return { words, date: date?.toISOString().slice(0, 10) ?? null };
  }
  return null;
}
