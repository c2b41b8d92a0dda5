import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { cleanText } from './text.ts';

/** E.164, or null for what is no phone number. Without a country code it is taken as one of the United States. */
export function toE164(text: string | null | undefined): string | null {
  // The parser throws and catches an error for each empty text, which costs more than a number.
  if (!text || !/\p{Nd}/u.test(text)) return null;
  const number = parsePhoneNumberFromString(text, 'US');
  // An extension reaches somebody behind a shared number, which then says nothing of who it is.
  return number?.isValid() && !number.ext ? number.number : null;
}

/** Whether a number is one that is written to fill a field: a digit again and again, or digits in their order. */
export const isPlaceholderNumber = (number: string): boolean =>
  /(\d)\1{6}$/.test(number) || /(1234567|2345678|3456789|4567890|7654321)$/.test(number);

export const isE164 = (text: string): boolean => /^\+\d{6,15}$/.test(text);

/** Numbers as they are kept: E.164 where they can be read, otherwise as written; without repetition. */
export function phoneNumbers(texts: Iterable<string | null | undefined>): string[] {
  const numbers = new Set<string>();
  for (const text of texts) {
    const number = toE164(text) ?? cleanText(text, 50);
    if (number) numbers.add(number);
  }
  return [...numbers];
}
