/**
 * JSON that PostgreSQL takes: text from outside may hold NUL characters and halves of surrogate pairs, which are valid
 * in JavaScript and refused by the server. NULs are dropped, halves become U+FFFD; a bigint becomes a decimal string.
 */
export function toDatabaseJson(value: unknown): string {
  const json = plainJson(value);
  if (json !== undefined && !refused.test(json)) return json;
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return part.replaceAll('\u0000', '').toWellFormed();
    return typeof part === 'bigint' ? part.toString() : part;
  });
}

/** How JSON writes a NUL or a half of a surrogate pair; text that only looks so goes the slow way, to the same end. */
const refused = /\\u(?:0000|d[89a-f])/;

/** Undefined for what holds a bigint. To look at each part takes several times as long. */
function plainJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
