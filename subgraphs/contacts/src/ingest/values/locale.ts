import { UnusableInputError } from '@sophia/ingest';
import type { Format } from './formats.ts';

/** A country's format of ambiguous numbers and dates. */
export interface LocaleFormats {
  numbers: Format;
  dates: Format;
}

/** Throws UnusableInputError for an unknown locale. */
export function localeFormats(locale: string): LocaleFormats {
  if (!isKnown(locale))
    throw new UnusableInputError(`there is no locale "${locale}": give one such as de, fr-CA or en-GB`);
  const number = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const date = new Intl.DateTimeFormat(locale).formatToParts(new Date(0)).map(({ type }) => type);
  return {
    numbers: number.find(({ type }) => type === 'decimal')?.value === ',' ? 'european' : 'american',
    dates: date.indexOf('month') < date.indexOf('day') && date[0] === 'month' ? 'american' : 'european',
  };
}

/** Intl treats a well-formed unknown name, such as "german", as this machine's locale. */
function isKnown(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
