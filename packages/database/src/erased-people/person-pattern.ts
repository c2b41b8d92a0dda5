import { isFullName, normalPhone, type Person, wordsOf } from './identifiers.ts';

/**
 * Returns a regular expression of PostgreSQL that finds the person's addresses, numbers and names in texts, in capital and small
 * letters; null if there is nothing to look for.
 */
export const personPattern = (person: Person): string | null => patternOf(person, '[[:alnum:]]', '[[:space:]]');

/** The same for JavaScript. */
export function personRegExp(person: Person): RegExp | null {
  const pattern = patternOf(person, '[\\p{L}\\p{N}]', '\\s');
  return pattern === null ? null : new RegExp(pattern, 'giu');
}

function patternOf({ emails, phones, names }: Person, letter: string, space: string): string | null {
  const notAfter = `(?<!${letter})`;
  const notBefore = `(?!${letter})`;
  const alternatives = [
    // Not a part of a longer address, such as that of another company.
    ...emails.map((address) => `(?<![._%+-])${escaped(address)}(?!-|[.]${letter})`),
    ...phones.flatMap((number) => {
      const digits = normalPhone(number);
      const between = `(?:${space}|[.()/-]){0,3}`;
      return digits === null ? [] : [`[+]?(?:[0-9]{1,3}${between})?${[...digits].join(between)}`];
    }),
    ...names.filter(isFullName).map((name) => wordsOf(name).map(escaped).join(`(?:${space}|[.,]){1,5}`)),
  ];
  if (alternatives.length === 0) return null;
  const longestFirst = [...new Set(alternatives)].sort((one, other) => other.length - one.length);
  return `${notAfter}(?:${longestFirst.join('|')})${notBefore}`;
}

/** Escapes what has a meaning in patterns of both, and nothing else: JavaScript refuses other escapes. */
const escaped = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}/]/g, '\\$&');
