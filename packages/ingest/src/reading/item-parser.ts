import { type ParsedTokenInfo, Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { UnusableInputError } from './errors.ts';

type OnValue = TokenParser['onValue'];

/**
 * Deepest nesting, far beyond any source's records. Code that reads or writes JSON recurses, and could overflow the
 * stack.
 */
export const maxDepth = 200;

/** Push parser of one JSON document. Calls `onValue` with each value at one of `paths`. */
export class ItemParser {
  readonly #tokenizer = new ExactTokenizer();
  readonly #parser: TokenParser;
  readonly #start: number;
  #depth = 0;
  #position = 0;

  /** `start` is the byte of the file at which the first text begins. */
  constructor(paths: readonly string[], start: number, onValue: OnValue) {
    this.#start = start;
    this.#parser = new TokenParser({ paths: [...paths], keepStack: false });
    this.#parser.onValue = onValue;
    this.#parser.onEnd = () => this.#tokenizer.end();
    this.#tokenizer.onToken = (token) => this.#take(token);
  }

  /** True after the document is complete. */
  get isEnded(): boolean {
    return this.#parser.isEnded;
  }

  /** Parses more text. Throws UnusableInputError at malformed JSON, after delivering the values before it. */
  write(text: string): void {
    try {
      this.#tokenizer.write(text);
    } catch (error) {
      if (error instanceof UnusableInputError) throw error;
      throw new UnusableInputError(`is not valid JSON after byte ${this.#position}`, { cause: error });
    }
  }

  #take(info: ParsedTokenInfo): void {
    this.#position = this.#start + info.offset;
    if (info.token === TokenType.LEFT_BRACE || info.token === TokenType.LEFT_BRACKET) this.#depth++;
    if (info.token === TokenType.RIGHT_BRACE || info.token === TokenType.RIGHT_BRACKET) this.#depth--;
    if (this.#depth > maxDepth) {
      throw new UnusableInputError(`is nested deeper than ${maxDepth} levels at byte ${this.#position}`);
    }
    const digits = info.token === TokenType.NUMBER ? this.#tokenizer.inexactInteger : undefined;
    this.#parser.write(digits === undefined ? info : { token: TokenType.STRING, value: digits });
  }
}

/** Keeps the digits of an integer that a JavaScript number cannot hold exactly. */
class ExactTokenizer extends Tokenizer {
  inexactInteger: string | undefined;

  protected override parseNumber(text: string): number {
    const value = Number(text);
    this.inexactInteger =
      Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(text) ? text : undefined;
    return value;
  }
}
