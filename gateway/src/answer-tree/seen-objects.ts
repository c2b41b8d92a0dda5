import { type CharacterCodes, closingBrace } from './character-codes.ts';
import type { TreeObject } from './tree.ts';

/** An object that was read before, and its text. */
interface SeenObject {
  readonly object: TreeObject;
  readonly text: string;
  /** True once its text has been found again. */
  recurs: boolean;
}

/** Number of characters that tell objects of one place apart: most have a key among them. */
const beginningLength = 64;

/** Objects that may be read without meeting one of them again, before it is not worth while to look for more. */
const patience = 64;

/** What one object that recurs is worth: reading so many others in vain. */
const worthOfOne = 8;

/** The objects that an answer has had at one place of a plan, by the beginnings of their texts. */
export class SeenObjects {
  readonly #byBeginning = new Map<number, SeenObject>();
  #patience = patience;

  /** False once too few objects recur. */
  get isWorthwhile(): boolean {
    return this.#patience > 0;
  }

  /** Returns the object with the text at a position, if it has been there before. */
  find(text: string, at: number, beginning: number): SeenObject | undefined {
    const seen = this.#byBeginning.get(beginning);
    if (seen === undefined || text.slice(at, at + seen.text.length) !== seen.text) return undefined;
    this.#patience += worthOfOne;
    return seen;
  }

  add(beginning: number, object: TreeObject, text: string): void {
    this.#patience -= 1;
    this.#byBeginning.set(beginning, { object, text, recurs: false });
  }
}

/** Returns a number that is the same for objects with the same beginning. Short objects end before it does. */
export function beginningOf(codes: CharacterCodes, at: number): number {
  const end = Math.min(at + beginningLength, codes.length);
  let hash = 0;
  for (let index = at; index < end; index += 1) {
    const code = codes[index] as number;
    hash = (Math.imul(hash, 31) + code) | 0;
    if (code === closingBrace) break;
  }
  return hash;
}
