import { isNullId } from '../../identity/placeholder.ts';

/** Reads the values of CSV fields. Null means an empty field. A malformed value throws FieldError. */

export class FieldError extends Error {
  override readonly name = 'FieldError';
}

/** Multiplies a decimal by a power of ten, exactly. */
export function timesPowerOfTen(value: string | null, power: number): string | null {
  if (value === null) return null;
  const [whole = '', fraction = ''] = value.split('.');
  const moved = `${whole}${fraction.padEnd(power, '0').slice(0, power)}`.replace(/^(-?)0+(?=\d)/, '$1');
  const rest = fraction.slice(power).replace(/0{1,100}$/, '');
  return rest === '' ? moved : `${moved}.${rest}`;
}

export function flag(text: string | null): boolean | null {
  if (text === null) return null;
  if (/^(true|t|yes|y|1|ja|j|wahr|si|sí|oui|vrai|sim)$/i.test(text)) return true;
  if (/^(false|f|no|n|0|nein|falsch|non|faux|não|nao|nee)$/i.test(text)) return false;
  throw new FieldError('is neither true nor false');
}

/** Reads ids from a JSON array, or separated by semicolons, each once. */
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
  if (!Array.isArray(list)) throw new FieldError('is not a list of ids');
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
    throw new FieldError('is not JSON');
  }
}
