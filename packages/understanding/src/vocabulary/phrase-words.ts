import { fold } from '../words/fold.ts';
import { splitWords, type Word } from '../words/split-words.ts';

/** A word of a name or text. */
export interface PhraseWord extends Word {
  /** As it is written, without "'s". */
  readonly written: string;
}

const possessive = /['’]s$/iu;

/** Splits a name or text into words. "Yardi's" is the word "Yardi". */
export function phraseWords(text: string): PhraseWord[] {
  return splitWords(text).map(({ folded, start, end }) => {
    const whole = text.slice(start, end).normalize('NFC');
    const written = whole.replace(possessive, '');
    return { folded: written === whole ? folded : fold(written), written, start, end };
  });
}

/** The end of a sentence or part of one. A name does not go on behind it. */
const stop = /[.!?,;:…](?:\s|$)|[。！？、，；：]|\n/u;

/** Returns the words with an empty word wherever something ends between them. */
export function wordsWithStops(text: string): PhraseWord[] {
  let end = 0;
  return phraseWords(text).flatMap((word, index) => {
    const isStopped = index > 0 && stop.test(text.slice(end, word.start));
    const between = { folded: '', written: '', start: end, end: word.start };
    end = word.end;
    return isStopped ? [between, word] : [word];
  });
}

/** Returns a name as it is compared with others: its folded words. */
export const foldedName = (name: string): string =>
  phraseWords(name)
    .map(({ folded }) => folded)
    .join(' ');
