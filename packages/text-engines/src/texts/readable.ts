/** Characters that are read of a text, more than the models' 8,192 tokens of at most. */
const longestRead = 32_768;

/** Matches a character that a reader sees. U+FFFD stands for a lone surrogate. */
const visible = /[^\s\p{Cc}\p{Cf}\ufffd]/u;

/** Returns the beginning of a text as valid Unicode; undefined if it has nothing to read. */
export function readable(text: string): string | undefined {
  const beginning = text.slice(0, longestRead).toWellFormed();
  return visible.test(beginning) ? beginning : undefined;
}
