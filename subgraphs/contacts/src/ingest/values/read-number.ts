import { type BothFormats, sameInBoth } from './formats.ts';

/** A number with the signs around it. */
export interface WrittenNumber {
  /** A plain decimal without superfluous zeros. */
  value: BothFormats<string>;
  /** ISO 4217 code, if the sign next to the number means only one currency. */
  currency: string | null;
  isPercent: boolean;
}

const signs: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  R$: 'BRL',
  '₹': 'INR',
  zł: 'PLN',
  Kč: 'CZK',
};
const currencySign = String.raw`(?:[A-Z]{3}(?![A-Za-z])|(?:US|A|C|R|HK|NZ|MX|S)?\p{Sc}|kr\.?|zł|Kč|Fr\.|Rs\.?)`;
const written = new RegExp(
  String.raw`^(?<open>\()?(?<sign>[-+])?\s*(?<before>${currencySign})?\s*(?<inner>[-+])?(?<digits>[\d.,'’ ]*\d[.,]?(?:[eE][+-]?\d{1,2})?)\s*(?<percent>%)?\s*(?<after>${currencySign})?(?<trailing>-)?(?<close>\))?$`,
  'u',
);
const longest = 100;

/** Reads a number. Null when the text is none. */
export function readNumber(text: string): WrittenNumber | null {
  if (text.length > longest) return null;
  const groups = written.exec(
    text
      .replace(/[\u00a0\u2009\u202f]/g, ' ')
      .replace(/[−–]/g, '-')
      .trim(),
  )?.groups;
  if (!groups || Boolean(groups.open) !== Boolean(groups.close) || (groups.before && groups.after)) return null;
  const { digits = '', before = groups.after } = groups;
  const minuses = [groups.open, groups.sign === '-', groups.inner === '-', groups.trailing].filter(Boolean).length;
  if (minuses > 1) return null;
  const value = { american: plain(digits, ',', '.', minuses), european: plain(digits, '.', ',', minuses) };
  if (value.american === null && value.european === null) return null;
  const currency = before ? (signs[before] ?? (/^[A-Z]{3}$/.test(before) ? before : null)) : null;
  return { value: sameOrBoth(value), currency, isPercent: groups.percent !== undefined };
}

const sameOrBoth = (value: BothFormats<string>): BothFormats<string> =>
  value.american === value.european ? sameInBoth(value.american) : value;

/**
 * Reads digits with this sign between groups and this decimal sign. Blanks and apostrophes may also separate groups.
 */
function plain(digits: string, group: string, point: string, minuses: number): string | null {
  const [mantissa = '', exponent] = digits.split(/e/i);
  const [whole = '', fraction = '', ...others] = mantissa.split(point);
  if (others.length > 0 || !/^\d*$/.test(fraction)) return null;
  const isGrouped = [group, ' ', "'", '’'].some((sign) => isInGroups(whole.split(sign), sign === ','));
  if (!/^\d*$/.test(whole) && !isGrouped) return null;
  const bare = whole.replace(/\D/g, '').replace(/^0+/, '');
  const decimals = fraction.replace(/0{1,100}$/, '');
  if (bare.length + decimals.length > 60) return null;
  const value =
    exponent === undefined ? `${bare || '0'}${decimals && `.${decimals}`}` : scaled(bare, decimals, exponent);
  return value === null ? null : minuses === 1 && value !== '0' ? `-${value}` : value;
}

/** True for groups of three, or India's groups of two before the last three. */
function isInGroups(groups: readonly string[], mayBeIndian: boolean): boolean {
  const [first = '', ...rest] = groups;
  const last = rest.pop();
  if (last === undefined || !/^[1-9]\d{0,2}$/.test(first) || !/^\d{3}$/.test(last)) return false;
  return (
    rest.every((part) => /^\d{3}$/.test(part)) ||
    (mayBeIndian && first.length < 3 && rest.every((part) => /^\d{2}$/.test(part)))
  );
}

function scaled(whole: string, decimals: string, exponent: string): string | null {
  const number = Number(`${whole || '0'}.${decimals || '0'}e${exponent}`);
  return Number.isSafeInteger(number) ? String(number) : null;
}
