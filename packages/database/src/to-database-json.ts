/**
 * Returns JSON that PostgreSQL accepts. Text from outside may hold NUL characters and unpaired surrogates, which are
 * valid in JavaScript but not in PostgreSQL. Drops NULs, and turns unpaired surrogates into U+FFFD and bigints into
 * decimal strings.
 */
export function toDatabaseJson(value: unknown): string {
  const json = plainJson(value);
  if (json !== undefined && !refused.test(json)) return json;
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return part.replaceAll('\u0000', '').toWellFormed();
    return typeof part === 'bigint' ? part.toString() : part;
  });
}

/**
 * Matches a NUL or an unpaired surrogate in JSON. Text that only looks so takes the slow path, with the same result.
 */
const refused = /\\u(?:0000|d[89a-f])/;

/** Returns the JSON, or undefined for a value that holds a bigint. The path with a callback is several times slower. */
function plainJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
