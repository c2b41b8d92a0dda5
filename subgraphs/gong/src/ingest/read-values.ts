/**
 * Reads values as Gong and exports of it write them: ids as strings, numbers or bigints; times as ISO 8601 or epochs;
 * counts as numbers or digits. Each reader returns null for a value that is absent or of another kind.
 */

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Text without surrounding space. Numbers and booleans are converted. */
export function text(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.trim() || null : null;
}

/** Text for a column with an index, which limits its length. */
export const line = (value: unknown, longest = 500): string | null => text(value)?.slice(0, longest) ?? null;

/** Gong's ids have up to 20 digits; ids of a CRM may be longer. */
const longestId = 200;

/** Reads an id. Rejects numbers beyond 2^53: they have lost digits and could name another record. */
export function id(value: unknown): string | null {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
  const id = typeof value === 'string' ? value.trim() : '';
  return id.length > 0 && id.length <= longestId ? id : null;
}

export function number(value: unknown): number | null {
  if (typeof value !== 'number' && typeof value !== 'bigint' && (typeof value !== 'string' || value.trim() === ''))
    return null;
  const result = Number(value);
  return Number.isFinite(result) ? result : null;
}

const largestInteger = 2 ** 31 - 1;

/** A whole number from 0 that fits an integer column. */
export function count(value: unknown): number | null {
  const result = number(value);
  return result !== null && result >= 0 && result <= largestInteger ? Math.round(result) : null;
}

export function flag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  return value === 'true' || value === 'false' ? value === 'true' : null;
}

const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
const [earliest, latest] = [Date.UTC(1970, 0), Date.UTC(2200, 0)];

/** An instant in milliseconds, from 1970 to 2199. ISO 8601 without an offset means UTC. */
export function time(value: unknown): Date | null {
  const epoch = number(value);
  const milliseconds = epoch === null ? isoMilliseconds(value) : epochMilliseconds(epoch);
  return milliseconds >= earliest && milliseconds < latest ? new Date(milliseconds) : null;
}

function isoMilliseconds(value: unknown): number {
  const [, day, clock, offset] = (typeof value === 'string' && iso.exec(value.trim())) || [];
  if (!day) return Number.NaN;
  if (!clock) return Date.parse(`${day}T00:00:00Z`);
  const zone = !offset || /z/i.test(offset) ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`;
  return Date.parse(`${day}T${clock.replace(',', '.')}${zone}`);
}

/** Converts seconds, milliseconds, microseconds or nanoseconds. Each unit covers 1973 to 2199 without overlap. */
function epochMilliseconds(epoch: number): number {
  if (epoch < 1e11) return epoch * 1e3;
  if (epoch < 1e14) return epoch;
  return epoch < 1e17 ? epoch / 1e3 : epoch / 1e6;
}

/** A value of a fixed list, ignoring case. Null for an unknown one. */
export function word<const Word extends string>(value: unknown, words: readonly Word[]): Word | null {
  const wanted = text(value)?.toUpperCase();
  return words.find((known) => known === wanted) ?? null;
}
