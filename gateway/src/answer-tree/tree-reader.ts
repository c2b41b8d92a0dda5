import {
  backslash,
  type CharacterCodes,
  closingBrace,
  closingBracket,
  codesOf,
  colon,
  comma,
  letterN,
  minus,
  nine,
  openingBrace,
  openingBracket,
  passingCodesOf,
  quote,
  zero,
} from './character-codes.ts';
import { beginningOf, SeenObjects } from './seen-objects.ts';
import type { SelectedField, Selection } from './selection.ts';
import type { Tree, TreeObject } from './tree.ts';
import { passes } from './verbatim.ts';

/** Error of text that is not JSON. `message` contains the problem and its position. */
export class MalformedJson extends Error {
  constructor(what: string, position: number) {
    super(`${what} at character ${position}`);
    this.name = 'MalformedJson';
  }
}

/** Maximum depth of nesting: no sensible answer is deeper, and reading it would overflow the stack. */
const maxDepth = 500;

/** Texts with more characters have codes of their own, so that no large buffer is kept. */
const longText = 1024 * 1024;

/**
 * Reads JSON text guided by a selection: fields that are not selected are checked and skipped, and leaves stay text. It
 * is faster than `JSON.parse`: in compact answers in the order of the query, as servers send them, no key is looked up
 * and no leaf is decoded. Throws a `MalformedJson`.
 */
export class TreeReader {
  readonly text: string;
  codes: CharacterCodes;
  position = 0;
  private words: DataView;
  private depth = 0;
  private readonly onRecurring: ((object: TreeObject) => void) | undefined;
  private seen: Map<Selection, SeenObjects> | undefined;
  private hasOwnCodes: boolean;

  /**
   * `onRecurring` is called once for each object that stands at several places. Without it each place has its own. No other
   * text may be read until `expectEnd`.
   */
  constructor(text: string, onRecurring?: (object: TreeObject) => void) {
    this.text = text;
    this.onRecurring = onRecurring;
    this.hasOwnCodes = text.length > longText;
    const { codes, words } = this.hasOwnCodes ? codesOf(text) : passingCodesOf(text);
    this.codes = codes;
    this.words = words;
  }

  /** Returns the next character code after white space; 0 at the end. */
  peek(): number {
    let code = this.codes[this.position] as number;
    while (code === 32 || code === 10 || code === 13 || code === 9) {
      this.position += 1;
      code = this.codes[this.position] as number;
    }
    return code;
  }

  /** Moves past the expected character. */
  expect(code: number): void {
    if (this.peek() !== code) this.fail();
    this.position += 1;
  }

  expectEnd(): void {
    this.peek();
    if (this.position < this.text.length) this.fail();
  }

  /** Returns to a position in a text that was read to its end. Other texts may have been read since. */
  returnTo(position: number): void {
    if (!this.hasOwnCodes) {
      const { codes, words } = codesOf(this.text);
      this.codes = codes;
      this.words = words;
      this.hasOwnCodes = true;
    }
    this.position = position;
  }

  /** Reads a value whose objects have these fields; a leaf if there is no selection. */
  value(selection: Selection | undefined): Tree {
    const code = this.peek();
    switch (code) {
      case quote:
        return this.string();
      case openingBrace:
        if (selection === undefined) return this.skipped();
        return selection.mayRecur ? this.perhapsSeen(selection) : this.object(selection);
      case openingBracket:
        return this.list(selection);
      case letterN:
        this.literal('null');
        return null;
      case 116:
        return this.literal('true');
      case 102:
        return this.literal('false');
      default:
        return this.number();
    }
  }

  /** Calls back for each key of an object. The reader is at its value, which the callback must read. */
  members(member: (key: string) => void): void {
    this.expect(openingBrace);
    this.enter();
    if (this.peek() === closingBrace) this.position += 1;
    else {
      for (;;) {
        member(this.key());
        if (this.closes(closingBrace)) break;
      }
    }
    this.depth -= 1;
  }

  /** Calls back for each element of a list. The reader is at the element, which the callback must read. */
  elements(element: (index: number) => void): void {
    this.expect(openingBracket);
    this.enter();
    if (this.peek() === closingBracket) this.position += 1;
    else {
      for (let index = 0; ; index += 1) {
        element(index);
        if (this.closes(closingBracket)) break;
      }
    }
    this.depth -= 1;
  }

  /** Checks the next value of any kind and returns its text. */
  skipped(): string {
    const code = this.peek();
    const start = this.position;
    if (code === openingBrace) this.members(() => this.skipped());
    else if (code === openingBracket) this.elements(() => this.skipped());
    else this.value(undefined);
    return this.text.slice(start, this.position);
  }

  /** Reads an object. Where one with the same text was read before, that is returned, and the text is not read again. */
  private perhapsSeen(selection: Selection): TreeObject {
    const { text, position, onRecurring } = this;
    if (!onRecurring) return this.object(selection);
    this.seen ??= new Map();
    const seen = this.seen.get(selection) ?? new SeenObjects();
    this.seen.set(selection, seen);
    if (!seen.isWorthwhile) return this.object(selection);
    const beginning = beginningOf(this.codes, position);
    const known = seen.find(text, position, beginning);
    if (known === undefined) {
      const object = this.object(selection);
      seen.add(beginning, object, text.slice(position, this.position));
      return object;
    }
    this.position += known.text.length;
    if (!known.recurs) onRecurring(known.object);
    known.recurs = true;
    return known.object;
  }

  private object(selection: Selection): TreeObject {
    const object: TreeObject = {};
    const { fields } = selection;
    this.position += 1;
    if (this.peek() === closingBrace) {
      this.position += 1;
      return object;
    }
    this.enter();
    let expected = 0;
    for (;;) {
      let field: SelectedField | undefined = fields[expected];
      if (field !== undefined && this.isNext(field.openingCodes)) {
        this.position += field.openingCodes.length;
        expected += 1;
      } else {
        const index = selection.indexes.get(this.key());
        field = index === undefined ? undefined : fields[index];
        if (index !== undefined) expected = index + 1;
      }
      if (field === undefined) this.skipped();
      else object[field.slot] = field.verbatim ? this.verbatimOr(field) : this.value(field.selection);
      if (this.closes(closingBrace)) break;
    }
    this.depth -= 1;
    return object;
  }

  /** Reads a list or an object as one text, if it is as the gateway would write it. */
  private verbatimOr({ verbatim, selection }: SelectedField): Tree {
    const code = this.peek();
    const start = this.position;
    if (verbatim && (code === openingBracket || code === openingBrace) && passes(this, verbatim)) {
      return this.text.slice(start, this.position);
    }
    this.position = start;
    return this.value(selection);
  }

  /** Returns true if these characters are next. */
  isNext(expected: Uint8Array): boolean {
    const { codes, position } = this;
    for (let index = 0; index < expected.length; index += 1) {
      if (codes[position + index] !== expected[index]) return false;
    }
    return true;
  }

  private list(selection: Selection | undefined): Tree[] {
    const items: Tree[] = [];
    this.position += 1;
    if (this.peek() === closingBracket) {
      this.position += 1;
      return items;
    }
    this.enter();
    do items.push(this.value(selection));
    while (!this.closes(closingBracket));
    this.depth -= 1;
    return items;
  }

  private enter(): void {
    this.depth += 1;
    if (this.depth > maxDepth) throw new MalformedJson('Nesting too deep', this.position);
  }

  /** Moves past a comma (false) or the closing character (true). */
  private closes(closing: number): boolean {
    const code = this.peek();
    if (code !== comma && code !== closing) this.fail();
    this.position += 1;
    if (code === comma) this.peek();
    return code === closing;
  }

  private key(): string {
    if (this.peek() !== quote) this.fail();
    const text = this.string();
    this.expect(colon);
    return text.includes('\\') ? JSON.parse(text) : text.slice(1, -1);
  }

  /** Reads a string and returns its text with quotes. */
  private string(): string {
    const start = this.position;
    this.skipString();
    return this.text.slice(start, this.position);
  }

  /** Moves behind a string, whose quote is next. */
  skipString(): void {
    const { codes, words } = this;
    let at = this.position + 1;
    for (;;) {
      while (isPlain(words.getInt32(at))) at += 4;
      let code = codes[at] as number;
      while (code !== quote && code !== backslash && code >= 32) {
        at += 1;
        code = codes[at] as number;
      }
      if (code === quote) break;
      if (code === backslash) at = this.behindEscape(at);
      else {
        this.position = at;
        this.fail();
      }
    }
    this.position = at + 1;
  }

  private behindEscape(at: number): number {
    const escaped = this.text.charAt(at + 1);
    if (escaped !== '' && '"\\/bfnrt'.includes(escaped)) return at + 2;
    if (escaped === 'u' && /^[\da-f]{4}$/i.test(this.text.slice(at + 2, at + 6))) return at + 6;
    throw new MalformedJson('Bad escape', at);
  }

  private literal(name: string): string {
    if (!this.skips(name)) this.fail();
    return name;
  }

  /** Moves behind a literal and returns true if it is next. */
  skips(name: string): boolean {
    if (!this.text.startsWith(name, this.position)) return false;
    this.position += name.length;
    return true;
  }

  private number(): string {
    const start = this.position;
    this.skipNumber();
    return this.text.slice(start, this.position);
  }

  /** Moves behind a number. Returns true if it has an exponent. */
  skipNumber(): boolean {
    const { codes, position } = this;
    const integer = codes[position] === minus ? position + 1 : position;
    let at = this.behindDigits(integer);
    if (at === integer || (at > integer + 1 && codes[integer] === zero)) this.fail();
    if (codes[at] === 46) {
      const fraction = at + 1;
      at = this.behindDigits(fraction);
      if (at === fraction) this.fail();
    }
    const hasExponent = ((codes[at] as number) | 32) === 101;
    if (hasExponent) {
      const sign = codes[at + 1];
      const exponent = sign === 43 || sign === minus ? at + 2 : at + 1;
      at = this.behindDigits(exponent);
      if (at === exponent) this.fail();
    }
    this.position = at;
    return hasExponent;
  }

  private behindDigits(from: number): number {
    const { codes } = this;
    let at = from;
    while (isDigit(codes[at] as number)) at += 1;
    return at;
  }

  private fail(): never {
    const found = this.text.charAt(this.position);
    throw new MalformedJson(found === '' ? 'Unexpected end' : `Unexpected ${JSON.stringify(found)}`, this.position);
  }
}

/**
 * True if none of four characters ends a string, begins an escape or is a control character. Looks at the highest bit
 * of each byte: `byte - 1 & ~byte` sets it for a zero, which a byte becomes by exclusive or with itself, and
 * `byte - 32 & ~byte` for a value below 32. A borrow from a lower byte can set it wrongly, which costs a closer look.
 */
function isPlain(four: number): boolean {
  const quotes = four ^ 0x22222222;
  const backslashes = four ^ 0x5c5c5c5c;
  const found =
    ((quotes - 0x01010101) & ~quotes) | ((backslashes - 0x01010101) & ~backslashes) | ((four - 0x20202020) & ~four);
  return (found & 0x80808080) === 0;
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}
