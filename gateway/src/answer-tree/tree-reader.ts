import type { SelectedField, Selection } from './selection.ts';
import type { Tree, TreeObject } from './tree.ts';

/** Error of text that is not JSON. `message` contains the problem and its position. */
export class MalformedJson extends Error {
  constructor(what: string, position: number) {
    super(`${what} at character ${position}`);
    this.name = 'MalformedJson';
  }
}

/** Maximum depth of nesting: no sensible answer is deeper, and reading it would overflow the stack. */
const maxDepth = 500;

// biome-ignore lint/suspicious/noControlCharactersInRegex: matching these is its purpose
const controlCharacter = /[\u0000-\u001f]/;

/** Length up to which a loop over the characters is faster than a native search. */
const shortString = 24;

const quote = 34;
const comma = 44;
const minus = 45;
const colon = 58;
/** Code of the character that begins a list. */
export const openingBracket = 91;
const backslash = 92;
const closingBracket = 93;
/** Code of the character that begins an object. */
export const openingBrace = 123;
const closingBrace = 125;

/**
 * Reads JSON text guided by a selection: fields that are not selected are checked and skipped, and leaves stay text. It
 * is several times faster than `JSON.parse`: in compact answers in the order of the query, as servers send them, no key
 * is looked up and no leaf is decoded. Throws a `MalformedJson`.
 */
export class TreeReader {
  readonly text: string;
  position = 0;
  private depth = 0;
  /** True if strings may contain control characters, which is invalid. Compact JSON contains none at all. */
  private readonly mayHoldControls: boolean;
  /** Position of the next backslash; less than `position` if unknown. */
  private nextBackslash = -1;

  constructor(text: string) {
    this.text = text;
    this.mayHoldControls = controlCharacter.test(text);
  }

  /** Returns the next character code after white space; NaN at the end. */
  peek(): number {
    let code = this.text.charCodeAt(this.position);
    while (code === 32 || code === 10 || code === 13 || code === 9) {
      this.position += 1;
      code = this.text.charCodeAt(this.position);
    }
    return code;
  }

  /** Moves past the expected character. */
  expect(code: number): void {
    if (this.peek() !== code) this.fail();
    this.position += 1;
  }

  expectEnd(): void {
    if (!Number.isNaN(this.peek())) this.fail();
  }

  /** Reads a value whose objects have these fields; a leaf if there is no selection. */
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
    const { text } = this;
    const start = this.position;
    const behindShort = start + shortString;
    let at = start + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      // Also false for NaN, past the end.
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

  /** Returns the end of a long string if it has no escapes up to there, by a fast native search; otherwise `from`. */
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
