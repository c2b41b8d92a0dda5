const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Cuts a text to at most `most` characters, as `write` writes them, with "…" at its end. Leaves letters with accents, emoji
 * and what `write` makes of a character whole.
 */
export function cutText(text: string, most: number, write = (part: string): string => part): string {
  const whole = text.length <= most ? write(text) : undefined;
  if (whole !== undefined && whole.length <= most) return whole;
  let cut = '';
  for (const { segment } of graphemes.segment(text)) {
    const part = write(segment);
    if (cut.length + part.length >= most) break;
    cut += part;
  }
  return `${cut}…`;
}
