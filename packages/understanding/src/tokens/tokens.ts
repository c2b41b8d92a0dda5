/** A word, face, emoji or run of punctuation of a text, in lower case. */
export interface Token {
  readonly text: string;
  readonly kind: 'WORD' | 'FACE' | 'PUNCTUATION';
}

const longestToken = 40;

const tokenPattern =
  /(?<face>[:;=][-']?[()[\]DPpOo/\\|](?![\p{L}\p{N}])|<3|\^\^|(?<![\p{L}\p{N}])[+-]1(?![\p{L}\p{N}.])|:[a-z+][a-z0-9_+-]{1,30}:|\p{Extended_Pictographic})|(?<word>[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)*)|(?<mark>[!?]+|\.{2,}|[^\s\p{L}\p{N}_])/gu;
const number = /^\p{N}+$/u;

/** Splits a text into tokens. Numbers become "0", stretched letters become two: "soooo" is "soo". */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, groups } of text.matchAll(tokenPattern)) {
    if (groups?.word !== undefined) tokens.push({ text: wordForm(written), kind: 'WORD' });
    else tokens.push({ text: written.slice(0, 3), kind: groups?.face === undefined ? 'PUNCTUATION' : 'FACE' });
  }
  return tokens;
}

function wordForm(written: string): string {
  if (number.test(written)) return '0';
  return withoutStretches(written.slice(0, longestToken).toLowerCase().replaceAll('’', "'"));
}

/** Shortens runs of the same letter to two. */
function withoutStretches(word: string): string {
  let kept = '';
  for (let place = 0; place < word.length; place += 1) {
    if (word[place] !== word[place - 1] || word[place] !== word[place - 2]) kept += word[place];
  }
  return kept;
}
