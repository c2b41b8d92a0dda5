/**
 * JSON that PostgreSQL takes: text from outside may hold NUL characters and halves of surrogate pairs, which are valid
 * in JavaScript and refused by the server. NULs are dropped, halves become U+FFFD; a bigint becomes a decimal string.
 */
export function toDatabaseJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return part.replaceAll('\u0000', '').toWellFormed();
    return typeof part === 'bigint' ? part.toString() : part;
  });
}
