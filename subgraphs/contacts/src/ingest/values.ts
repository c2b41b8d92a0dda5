import { isNullId } from '../identity/placeholder.ts';

/** Reads the values of CSV fields. Null means: nothing there. A value that is there but malformed throws FieldError. */

export class FieldError extends Error {
  override readonly name = 'FieldError';
}

/** A plain decimal without needless zeros: "86400.000000000" is "86400", "1,200.50" is "1200.5". */
export function decimal(text: string | null): string | null {
  if (text === null) return null;
  const plain = text.replace(/[\s,$€£]/g, '');
  const parts = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plain);
  if (!parts || !/\d/.test(plain)) {
    const number = /^-?\d+(\.\d+)?e[+-]?\d{1,2}$/i.test(plain) ? Number(plain) : Number.NaN;
    if (Number.isSafeInteger(number)) return String(number);
    throw new FieldError('is no number');
  }
  const [, sign = '', zerosAndWhole = '', fraction = ''] = parts;
  const whole = zerosAndWhole.replace(/^0+/, '');
  if (whole.length + fraction.length > 60) throw new FieldError('is too long a number');
  const digits = withoutTrailingZeros(fraction);
  const value = `${whole || '0'}${digits && `.${digits}`}`;
  return value === '0' ? '0' : sign + value;
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

/** A decimal times a power of ten, exactly. */
export function timesPowerOfTen(value: string | null, power: number): string | null {
  if (value === null) return null;
  const [whole = '', fraction = ''] = value.split('.');
  return decimal(`${whole}${fraction.padEnd(power, '0').slice(0, power)}.${fraction.slice(power)}`);
}

export function integer(text: string | null): number | null {
  const value = decimal(text);
  if (value === null) return null;
  const number = Math.trunc(Number(value));
  if (Math.abs(number) > 2_147_483_647) throw new FieldError('is out of range');
  return number;
}

export function number(text: string | null): number | null {
  const value = decimal(text);
  return value === null ? null : Number(value);
}

export function flag(text: string | null): boolean | null {
  if (text === null) return null;
  if (/^(true|t|yes|y|1)$/i.test(text)) return true;
  if (/^(false|f|no|n|0)$/i.test(text)) return false;
  throw new FieldError('is neither true nor false');
}

/** An instant, ISO 8601. Takes ISO texts, PostgreSQL's spelling of them, and milliseconds since 1970; UTC unless it says otherwise. */
export function instant(text: string | null): string | null {
  if (text === null) return null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const timestamp = /^\d{12,14}$/.test(text) ? Number(text) : Date.parse(day ? text : withZone(text));
  const year = Number.isNaN(timestamp) ? 0 : new Date(timestamp).getUTCFullYear();
  if (year < 1970 || year > 2199 || (day && new Date(timestamp).toISOString().slice(0, 10) !== text))
    throw new FieldError('is no date');
  return new Date(timestamp).toISOString();
}

/** `2026-03-02 17:03:23.5+00` and the like; without a zone it is UTC. */
function withZone(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(\.\d+)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i.exec(text);
  if (!match) return '';
  const [, date, time, fraction = '', zone = 'Z'] = match;
  const offset = /^[+-]\d{2}$/.test(zone) ? `${zone}:00` : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return `${date}T${time}${fraction.slice(0, 4)}${offset.toUpperCase()}`;
}

/** A calendar day, `YYYY-MM-DD`. */
export function day(text: string | null): string | null {
  const at = instant(text);
  return at === null || text === null ? null : /^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, 10) : at.slice(0, 10);
}

/** Ids in a JSON array, or separated by semicolons; without repetition. */
export function ids(text: string | null): string[] {
  if (text === null) return [];
  if (!text.startsWith('['))
    return [
      ...new Set(
        text
          .split(';')
          .map((id) => id.trim())
          .filter((id) => !isNullId(id)),
      ),
    ];
  const list: unknown = parseJson(text);
  if (!Array.isArray(list)) throw new FieldError('is no list of ids');
  return [
    ...new Set(
      list
        .filter((id) => typeof id === 'string' || typeof id === 'number')
        .map(String)
        .filter((id) => !isNullId(id)),
    ),
  ];
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FieldError('is no JSON');
  }
}
