/** Characters of a passage at most: about 200 words, which an encoder reads whole. */
export const longestPassage = 1_200;

/** Characters that a passage repeats of the one before it, at most. */
const longestOverlap = 200;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Splits a long text at sentences into passages. Each one repeats the last sentence of the one before it, if that is
 * short, so that a thought on the border is whole in one of them.
 */
export function splitText(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed.length <= longestPassage) return trimmed === '' ? [] : [trimmed];
  const passages: string[] = [];
  let current = '';
  let last = '';
  for (const sentence of boundedSentences(trimmed)) {
    if (current.length + sentence.length > longestPassage && current.trim() !== '') {
      passages.push(current.trim());
      const overlap = last.length <= longestOverlap && last.length + sentence.length <= longestPassage ? last : '';
      current = overlap;
    }
    current += sentence;
    last = sentence;
  }
  if (current.trim() !== '') passages.push(current.trim());
  return passages;
}

/** Puts the passages of a text together again. White space between two of them becomes a line break. */
export const joinPassages = (passages: readonly string[]): string =>
  passages.map((passage, index) => passage.slice(repeatedLength(passages[index - 1] ?? '', passage))).join('\n');

/** Returns how many characters a passage repeats of the one before it. */
function repeatedLength(before: string, passage: string): number {
  for (let length = Math.min(longestOverlap, before.length, passage.length); length > 0; length--) {
    const isWhole = /\s|^$/u.test(passage.charAt(length)) && /\s|^$/u.test(before.charAt(before.length - length - 1));
    if (isWhole && before.endsWith(passage.slice(0, length))) return length;
  }
  return 0;
}

/** Yields the sentences, and pieces of those that are longer than a passage: of lists, logs and code. */
function* boundedSentences(text: string): Generator<string> {
  for (const { segment } of sentences.segment(text)) {
    let rest = segment;
    while (rest.length > longestPassage) {
      const cut = cutAt(rest, longestPassage);
      yield rest.slice(0, cut);
      rest = rest.slice(cut);
    }
    if (rest !== '') yield rest;
  }
}

/** Returns the first characters, cut between words where possible, with an ellipsis if something is left out. */
export function beginningOf(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, cutAt(text, most - 1)).trimEnd()}…`;
}

/** Returns the offset of the last space before the limit, or else an offset between two characters. */
function cutAt(text: string, limit: number): number {
  const space = text.lastIndexOf(' ', limit);
  if (space > limit / 2) return space;
  const isPair = /[\ud800-\udbff]/.test(text.charAt(limit - 1));
  return isPair ? limit - 1 : limit;
}
