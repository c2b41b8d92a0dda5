import { normaliseEmail } from '../../identity/email-address.ts';
import { htmlToText } from '../values/html-to-text.ts';
import { FieldError } from '../values/values.ts';

/** What a dictionary can do to a value before it is read, and what it can demand of it. */

/** Each gets the text of a value, and throws FieldError if it is none of its kind. */
const transforms = {
  'unix-seconds': (text: string) => timeOf(text, 1_000),
  'unix-milliseconds': (text: string) => timeOf(text, 1),
  'html-to-text': (text: string) => htmlToText(text) ?? '',
  'lower-case': (text: string) => text.toLowerCase(),
  /** Of a place inside JSON with several texts, all of them, one after the other. */
  joined: (text: string) => text,
  hundredths: (text: string) => hundredths(text),
};
export type Transform = keyof typeof transforms;
export const transformNames = Object.keys(transforms) as [Transform, ...Transform[]];

/** Each says what is wrong with a value; undefined if nothing is. */
const rules = {
  required: () => undefined,
  email: (text: string) => (normaliseEmail(text) === null ? 'is no e-mail address' : undefined),
  'not-negative': (text: string) => (/^\s*[-−(]/u.test(text) ? 'is negative' : undefined),
};
export type Rule = keyof typeof rules;
export const ruleNames = Object.keys(rules) as [Rule, ...Rule[]];

/** Returns the value that is read, and throws FieldError for one that breaks its rule. */
export function prepared(text: string, transform: Transform | null, rule: Rule | null): string {
  const problem = rule === null ? undefined : rules[rule](text);
  if (problem !== undefined) throw new FieldError(problem);
  return transform === null ? text : transforms[transform](text);
}

function timeOf(text: string, factor: number): string {
  const time = /^\s*\d{1,16}(?:\.\d{1,9})?\s*$/.test(text) ? new Date(Number(text) * factor) : undefined;
  if (time === undefined || Number.isNaN(time.getTime())) throw new FieldError('is no time since 1970');
  return time.toISOString();
}

/** Cents are whole numbers of the smallest unit. */
function hundredths(text: string): string {
  const [, sign = '', digits = ''] = /^\s*(-?)(\d{1,40})(?:\.0{1,20})?\s*$/.exec(text) ?? [];
  if (digits === '') throw new FieldError('is no whole number of hundredths');
  const padded = digits.padStart(3, '0');
  return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}`;
}
