const longest = 120;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Returns the beginning of a text as one line of at most 120 characters, cut between words where possible. */
export function messageTitle(text: string): string {
  // Cut first: a message may be a whole log file, and splitting that into characters is slow.
  const line = text
    .slice(0, longest * 10)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line === '') return 'Message without text';
  const characters = [...graphemes.segment(line)].map(({ segment }) => segment);
  if (characters.length <= longest) return line;
  const start = characters.slice(0, longest - 1).join('');
  const lastSpace = start.lastIndexOf(' ');
  return `${lastSpace > longest / 2 ? start.slice(0, lastSpace) : start}…`;
}
