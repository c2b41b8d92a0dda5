/** Rows of the table that a text consists of. */
export interface RowsOfText {
  readonly rows: readonly number[];
  /** Letters and digits of all words, without those of plain numbers. */
  readonly letters: number;
  /** Those of them that are in words with a row of their own. */
  readonly knownLetters: number;
}

const longestWord = 40;
const wordPattern = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
const accentPattern = /\p{M}/gu;
const asciiPattern = /^[\0-\x7f]*$/u;
const numberPattern = /^\p{N}+$/u;

/** Returns the words of a text in lower case, without accents. */
function wordsOf(text: string): readonly string[] {
  const small = text.toLowerCase();
  const plain = asciiPattern.test(small)
    ? small
    : small.replaceAll('’', "'").normalize('NFD').replaceAll(accentPattern, '');
  return plain.match(wordPattern) ?? [];
}

/** Splits a word into the longest beginning that is a row, the longest piece that follows, and so on; all or nothing. */
function piecesOf(word: string, rows: ReadonlyMap<string, number>): readonly number[] {
  if (word.length > longestWord) return [];
  const found: number[] = [];
  let start = 0;
  while (start < word.length) {
    let end = word.length;
    let row: number | undefined;
    while (end > start) {
      const piece = word.slice(start, end);
      row = rows.get(start === 0 ? piece : `##${piece}`);
      if (row !== undefined) break;
      end -= 1;
    }
    if (row === undefined) return [];
    found.push(row);
    start = end;
  }
  return found;
}

/** Finds the rows of words, or else of their pieces, and of pairs of neighbouring words. */
export function rowsOfText(text: string, rows: ReadonlyMap<string, number>): RowsOfText {
  const found: number[] = [];
  let letters = 0;
  let knownLetters = 0;
  let before: string | null = null;
  for (const written of wordsOf(text)) {
    // "resident's" is read as "resident", "don't" has a row.
    const word: string = rows.has(written) ? written : (written.split("'", 1)[0] ?? written);
    const row = rows.get(word);
    if (row === undefined) found.push(...piecesOf(word, rows));
    else found.push(row);
    if (!numberPattern.test(word)) {
      letters += word.length;
      if (row !== undefined) knownLetters += word.length;
    }
    if (before !== null) {
      const pair = rows.get(`${before} ${word}`);
      if (pair !== undefined) found.push(pair);
    }
    before = word;
  }
  return { rows: found, letters, knownLetters };
}
