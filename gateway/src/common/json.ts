export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = { [key: string]: JsonValue };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a key that came from outside: `constructor` or `__proto__` must not reach what every object inherits. */
export function getOwn(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A number as it was written, where JavaScript's would be written otherwise: `9007199254740993`, `1e400`, `1.0`. */
interface ExactNumber {
  readonly rawJSON: string;
}

declare global {
  interface JSON {
    rawJSON(text: string): ExactNumber & JsonObject;
    isRawJSON(value: unknown): value is ExactNumber;
    parse(
      text: string,
      reviver: (key: string, value: JsonValue, context: { readonly source: string }) => JsonValue,
    ): JsonValue;
  }
}

/** Numbers that JavaScript may write otherwise. Short integers, which most are, are passed over. */
const unusualNumber = /(?<![^:,[\s])(?:-0|-?\d{16}[\d.eE+-]*|-?\d{1,15}[.eE][\d.eE+-]*)(?![^\s,\]}])/g;

/** Whether JavaScript reads a number written like this and writes it the same way. */
export function isExact(number: string): boolean {
  return String(Number(number)) === number;
}

/**
 * Parses JSON of which `JSON.stringify` writes every number as it was read, unless `standIn` makes something else of
 * those that JavaScript would write otherwise. Throws a `SyntaxError`.
 */
export function parseExactly(text: string, standIn: (number: string) => JsonValue = JSON.rawJSON): JsonValue {
  // Most texts need no reviver, and are parsed several times faster without it.
  const numbers = text.match(unusualNumber);
  if (numbers === null || numbers.every(isExact)) return JSON.parse(text);
  return JSON.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && !isExact(source) ? standIn(source) : value,
  );
}
