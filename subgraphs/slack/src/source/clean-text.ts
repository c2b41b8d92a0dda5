/** Slack's limit is 40,000 characters. A full-text index needs a limit, too. */
const maxTextLength = 100_000;

/** Removes NUL and replaces half surrogate pairs, which PostgreSQL cannot store. Shortens the text to `maxLength`. */
export function cleanText(value: string, maxLength = maxTextLength): string {
  return value.slice(0, maxLength).replaceAll('\u0000', '').toWellFormed();
}

/** Returns clean text without surrounding space. Null when nothing is left, or when the value is not text. */
export function textOrNull(value: unknown, maxLength = 4_000): string | null {
  if (typeof value !== 'string') return null;
  return cleanText(value, maxLength).trim() || null;
}
