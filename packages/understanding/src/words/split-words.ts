import { fold } from './fold.ts';

/** A word of a text, with its place. */
export interface Word {
  /** In lower case, without accents. */
  readonly folded: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Longer ones are data, such as a key or an image in a text; nobody types them. */
const longestWord = 200;

/** A run of letters, digits and marks. An apostrophe belongs to an English ending, as in "don't" and "tenant's". */
const run = /[\p{L}\p{N}\p{M}]+(?:['’](?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}\p{M}]))?/giu;

/** Scripts that write words without spaces between them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Splits a text into its words, by a rule that needs no dictionary and is the same for passages and queries. Everything
 * but letters and digits separates words: a URL, path, e-mail address or identifier becomes its parts in order, so that
 * a phrase of them finds the whole. In scripts without spaces each character is a word, for the same reason.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(run)) {
    const [written] = match;
    if (unspaced.test(written)) splitCharacters(written, match.index, words);
    else words.push({ folded: foldWord(written), start: match.index, end: match.index + written.length });
  }
  return words.filter(({ folded }) => folded !== '' && folded.length <= longestWord);
}

const foldWord = (written: string): string => fold(written.replace(/['’]/u, ''));

/** Adds the characters of an unspaced script one by one, and other letters between them in runs. */
function splitCharacters(written: string, offset: number, words: Word[]): void {
  let begun = -1;
  const end = (at: number) => {
    if (begun >= 0) words.push({ folded: foldWord(written.slice(begun, at)), start: offset + begun, end: offset + at });
    begun = -1;
  };
  for (const { segment, index } of characters.segment(written)) {
    if (unspaced.test(segment)) {
      end(index);
      words.push({ folded: fold(segment), start: offset + index, end: offset + index + segment.length });
    } else if (begun < 0) begun = index;
  }
  end(written.length);
}
