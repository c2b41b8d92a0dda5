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

/** Codes, and a view that reads four of them at once. */
export interface ReadableCodes {
  readonly codes: CharacterCodes;
  readonly words: DataView;
}

let passing = room(64 * 1024);

/**
 * Returns the codes of a text's characters. Loops read them several times as fast as characters of a string, whose
 * representation is looked up for each.
 */
export function codesOf(text: string): ReadableCodes {
  return filled(room(text.length + padding), text);
}

/** As `codesOf`, for a text that is not long and is read at once: the next call overwrites its codes. */
export function passingCodesOf(text: string): ReadableCodes {
  const { length } = text;
  if (length + padding > passing.codes.length) passing = room(2 * length + padding);
  return filled(passing, text);
}

interface Room extends ReadableCodes {
  readonly codes: Buffer;
}

function room(bytes: number): Room {
  const codes = Buffer.allocUnsafeSlow(bytes);
  return { codes, words: new DataView(codes.buffer) };
}

function filled(room: Room, text: string): ReadableCodes {
  const { codes } = room;
  const { length } = text;
  // Bytes of UTF-8 are codes if there is one for each character. The padding has room for one that has more.
  if (codes.write(text, 0, length + padding) !== length) writeNarrowed(text, codes);
  codes.fill(0, length, length + padding);
  return room;
}

function writeNarrowed(text: string, codes: Buffer): void {
  for (let at = 0; at < text.length; at += 1) {
    codes[at] = Math.min(text.charCodeAt(at), beyondAscii);
  }
}
