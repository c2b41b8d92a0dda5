import type { SelectedField, Selection } from './selection.ts';
import type { Tree, TreeObject } from './tree.ts';

/** The text is not JSON. `message` says what is wrong and at which character. */
export class MalformedJson extends Error {
  constructor(what: string, position: number) {
    super(`${what} at character ${position}`);
    this.name = 'MalformedJson';
  }
}

/** Deeper nesting than this is refused: no sane answer has it, and reading it would exhaust the stack. */
const maxDepth = 500;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const controlCharacter = /[\u0000-\u001f]/;

/** Up to this length looking at each character is faster than a native search. */
const shortString = 24;

const quote = 34;
const comma = 44;
const minus = 45;
const colon = 58;
const openingBracket = 91;
const backslash = 92;
const closingBracket = 93;
const openingBrace = 123;
const closingBrace = 125;

/**
 * Reads JSON text guided by what was asked for: fields that nobody asked for are checked and passed over, and leaves
 * stay text. Several times faster than `JSON.parse`, since compact answers in the order of the query, which is what
 * servers send, need no key to be looked up and no leaf to be decoded. Throws a `MalformedJson`.
 */
export class TreeReader {
  readonly text: string;
  position = 0;
  private depth = 0;
  /** Whether there may be control characters, which strings must not hold. Compact JSON has none at all. */
  private readonly mayHoldControls: boolean;
  /** Where the next backslash is; before the position when that is not known. */
  private nextBackslash = -1;

  constructor(text: string) {
    this.text = text;
    this.mayHoldControls = controlCharacter.test(text);
  }

  /** The next character that is no white space; NaN at the end. */
  peek(): number {
    let code = this.text.charCodeAt(this.position);
    while (code === 32 || code === 10 || code === 13 || code === 9) {
      this.position += 1;
      code = this.text.charCodeAt(this.position);
    }
    return code;
  }

  /** Goes on behind the expected character. */
  expect(code: number): void {
    if (this.peek() !== code) this.fail();
    this.position += 1;
  }

  expectEnd(): void {
    if (!Number.isNaN(this.peek())) this.fail();
  }

  /** A value whose objects have these fields; a leaf when there is no selection. */
  value(selection: Selection | undefined): Tree {
    const code = this.peek();
    switch (code) {
      case quote:
        return this.string();
      case openingBrace:
        return selection ? this.object(selection) : this.skipped();
      case openingBracket:
        return this.list(selection);
      case 110:
        this.literal('null');
        return null;
      case 116:
        return this.literal('true');
      case 102:
        return this.literal('false');
      default:
        return this.number(code);
    }
  }

  /** Calls back for each key of an object with the reader standing at its value, which the callback must read. */
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

  /** Calls back for each element of a list with the reader standing at it, which the callback must read. */
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

  /** The text of the next value, whatever it is, checked. */
  skipped(): string {
    this.peek();
    const start = this.position;
    const code = this.text.charCodeAt(start);
    if (code === openingBrace) this.members(() => this.skipped());
    else if (code === openingBracket) this.elements(() => this.skipped());
    else this.value(undefined);
    return this.text.slice(start, this.position);
  }

  private object(selection: Selection): TreeObject {
    const object: TreeObject = {};
    const { fields } = selection;
    const { text } = this;
    this.position += 1;
    if (this.peek() === closingBrace) {
      this.position += 1;
      return object;
    }
    this.enter();
    let expected = 0;
    for (;;) {
      let field: SelectedField | undefined = fields[expected];
      if (field !== undefined && text.startsWith(field.opening, this.position)) {
        this.position += field.opening.length;
        expected += 1;
      } else {
        const index = selection.indexes.get(this.key());
        field = index === undefined ? undefined : fields[index];
        if (index !== undefined) expected = index + 1;
      }
      if (field === undefined) this.skipped();
      else object[field.slot] = this.value(field.selection);
      if (this.closes(closingBrace)) break;
    }
    this.depth -= 1;
    return object;
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
    if (this.depth > maxDepth) throw new MalformedJson('Too deep a nesting', this.position);
  }

  /** Goes on behind a comma, which is followed by more, or behind the closing character. */
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

  /** The text of a string with its quotes. */
  private string(): string {
    const { text } = this;
    const start = this.position;
    const behindShort = start + shortString;
    let at = start + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      // Also false for NaN, behind the end.
      if (!(code >= 32)) {
        this.position = at;
        this.fail();
      }
      at = code === backslash ? this.behindEscape(at) : at + 1;
      if (at >= behindShort) at = this.plainEnd(at);
    }
    this.position = at + 1;
    return text.slice(start, at + 1);
  }

  /** The end of a long string when all up to there stands for itself, which native search tells fastest; else `from`. */
  private plainEnd(from: number): number {
    if (this.mayHoldControls) return from;
    if (this.nextBackslash < from) {
      const next = this.text.indexOf('\\', from);
      this.nextBackslash = next < 0 ? Number.POSITIVE_INFINITY : next;
    }
    const end = this.text.indexOf('"', from);
    return end >= 0 && end < this.nextBackslash ? end : from;
  }

  private behindEscape(at: number): number {
    const escaped = this.text.charAt(at + 1);
    if (escaped !== '' && '"\\/bfnrt'.includes(escaped)) return at + 2;
    if (escaped === 'u' && /^[\da-f]{4}$/i.test(this.text.slice(at + 2, at + 6))) return at + 6;
    throw new MalformedJson('Bad escape', at);
  }

  private literal(name: string): string {
    if (!this.text.startsWith(name, this.position)) this.fail();
    this.position += name.length;
    return name;
  }

  private number(first: number): string {
    const { text } = this;
    const start = this.position;
    let at = first === minus ? start + 1 : start;
    const integer = at;
    while (isDigit(text.charCodeAt(at))) at += 1;
    if (at === integer || (at > integer + 1 && text.charCodeAt(integer) === 48)) this.fail();
    if (text.charCodeAt(at) === 46) {
      const fraction = at + 1;
      at = fraction;
      while (isDigit(text.charCodeAt(at))) at += 1;
      if (at === fraction) this.fail();
    }
    const exponent = text.charCodeAt(at) | 32;
    if (exponent === 101) {
      at += 1;
      const sign = text.charCodeAt(at);
      if (sign === 43 || sign === minus) at += 1;
      const digits = at;
      while (isDigit(text.charCodeAt(at))) at += 1;
      if (at === digits) this.fail();
    }
    this.position = at;
    return text.slice(start, at);
  }

  private fail(): never {
    const found = this.text.charAt(this.position);
    throw new MalformedJson(found === '' ? 'Unexpected end' : `Unexpected ${JSON.stringify(found)}`, this.position);
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
