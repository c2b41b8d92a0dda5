export const blank = 32;
export const quote = 34;
export const comma = 44;
export const minus = 45;
export const zero = 48;
export const nine = 57;
export const colon = 58;
export const openingBracket = 91;
export const backslash = 92;
export const closingBracket = 93;
export const letterN = 110;
export const openingBrace = 123;
export const closingBrace = 125;

/** A byte for each character of a text, at the same position, and `padding` zeros behind them. */
export type CharacterCodes = Uint8Array;

/** Number of zeros behind the codes, so that four of them can be read at any position. */
const padding = 4;

/** Stands for all characters beyond ASCII, which have no meaning in JSON. */
const beyondAscii = 128;

/**
 * Returns the codes of a text's characters. Loops read them several times as fast as characters of a string, whose
 * representation is looked up for each.
 */
export function codesOf(text: string): CharacterCodes {
  const { length } = text;
  const codes = Buffer.allocUnsafe(length + padding);
  if (Buffer.byteLength(text) === length) codes.write(text, 'latin1');
  else writeNarrowed(text, codes);
  codes.fill(0, length);
  return codes;
}

function writeNarrowed(text: string, codes: Buffer): void {
  for (let at = 0; at < text.length; at += 1) {
    codes[at] = Math.min(text.charCodeAt(at), beyondAscii);
  }
}
