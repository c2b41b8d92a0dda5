import { isFiller } from '../text/filler.ts';
import type { Reading } from './reading.ts';

/** Returns what looks like a name in a question, among the words that nothing explains: it is written with capitals. */
export function unknownNamesIn(
  { words, question, mentions, periods, compared }: Reading,
  unused: readonly string[],
): string[] {
  const isName = (at: number): boolean => {
    const word = words[at];
    if (!word || at === 0 || isFiller(word.folded) || !/^\p{Lu}/u.test(word.written)) return false;
    return (
      isMixed(word.written) && ![...mentions, ...periods, ...compared].some(({ from, to }) => from <= at && at < to)
    );
  };
  const names: string[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isName(at) || isName(at - 1)) continue;
    let last = at;
    while (isName(last + 1)) last++;
    const run = words.slice(at, last + 1);
    if (run.some(({ folded }) => unused.includes(folded)))
      names.push(question.slice(words[at]?.start, words[last]?.end));
  }
  return names;
}

/** False for abbreviations such as "CEO" and "CFOs". */
const isMixed = (written: string): boolean => /\p{Ll}/u.test(written.replace(/(?<=\p{Lu}{2})s$/u, ''));
