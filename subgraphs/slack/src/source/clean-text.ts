/** Slack allows 40,000 characters; what is longer comes from no Slack, and a full-text index has a bound. */
const MAX_TEXT_LENGTH = 100_000;

/** What PostgreSQL cannot store is taken out (NUL) or replaced (half a surrogate pair), and the length is bounded. */
export function cleanText(value: string, maxLength = MAX_TEXT_LENGTH): string {
  return value.slice(0, maxLength).replaceAll('\u0000', '').toWellFormed();
}

/** Clean text without the space around it; null when nothing is left or it was no text at all. */
export function textOrNull(value: unknown, maxLength = 4_000): string | null {
  if (typeof value !== 'string') return null;
  return cleanText(value, maxLength).trim() || null;
}
