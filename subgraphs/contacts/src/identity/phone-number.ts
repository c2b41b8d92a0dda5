import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { cleanText } from './text.ts';

/**
 * Converts a number to E.164. Null when it is invalid. A number without country code is read as one of the United
 * States.
 */
export function toE164(text: string | null | undefined): string | null {
  // For an empty text the parser throws and catches an error, which costs more than parsing a number.
  if (!text || !/\p{Nd}/u.test(text)) return null;
  const number = parsePhoneNumberFromString(text, 'US');
  // An extension belongs to a shared number, which identifies nobody.
  return number?.isValid() && !number.ext ? number.number : null;
}

/** True for a number that only fills a field: one digit repeated, or digits in their order. */
export const isPlaceholderNumber = (number: string): boolean =>
  /(\d)\1{6}$/.test(number) || /(1234567|2345678|3456789|4567890|7654321)$/.test(number);

export const isE164 = (text: string): boolean => /^\+\d{6,15}$/.test(text);

/** Returns numbers for storage, each once: E.164 if readable, otherwise as written. */
export function phoneNumbers(texts: Iterable<string | null | undefined>): string[] {
  const numbers = new Set<string>();
  for (const text of texts) {
    const number = toE164(text) ?? cleanText(text, 50);
    if (number) numbers.add(number);
  }
  return [...numbers];
}
