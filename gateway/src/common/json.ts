export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = { [key: string]: JsonValue };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads an untrusted key: `constructor` or `__proto__` must not reach inherited members. */
export function getOwn(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A number in its original text, if JavaScript would write it differently: `9007199254740993`, `1e400`, `1.0`. */
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

/** Matches numbers that JavaScript may write differently. Skips short integers, which most numbers are. */
const unusualNumber = /(?<![^:,[\s])(?:-0|-?\d{16}[\d.eE+-]*|-?\d{1,15}[.eE][\d.eE+-]*)(?![^\s,\]}])/g;

/** True if JavaScript writes the number exactly as it is given. */
export function isExact(number: string): boolean {
  return String(Number(number)) === number;
}

/**
 * Parses JSON so that `JSON.stringify` writes every number as it was read. `standIn` may replace the numbers that
 * JavaScript would write differently. Throws a `SyntaxError`.
 */
export function parseExactly(text: string, standIn: (number: string) => JsonValue = JSON.rawJSON): JsonValue {
  // Most texts need no reviver and are parsed several times faster without it.
  const numbers = text.match(unusualNumber);
  if (numbers === null || numbers.every(isExact)) return JSON.parse(text);
  return JSON.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && !isExact(source) ? standIn(source) : value,
  );
}
