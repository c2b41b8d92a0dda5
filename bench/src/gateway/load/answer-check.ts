import { isDeepStrictEqual } from 'node:util';
import { createTemplate, type Template } from '../template.ts';

/** Reads one answer after the other of one connection. */
export interface AnswerReader {
  /** Before an answer is read. */
  begin(answer: RightAnswer): void;
  take(buffer: Buffer, start: number, end: number): void;
  /** Ends the answer. Returns its text when it is not right. */
  finish(): string | undefined;
}

/** The expected answer to one request. */
export interface RightAnswer {
  /** The bytes that it had in earlier answers, if there were any. */
  readonly usual: Buffer | undefined;
  /** Whether these other bytes are right as well. */
  accepts(bytes: Buffer): boolean;
}

/** The right answers to requests that differ in the digits of the world that they are about, or in nothing. */
export interface AnswerCheck {
  /** `compute` answers with the expected value; it is called when bytes come that were not seen before. */
  rightAnswer(compute: () => unknown, digits?: string): RightAnswer;
}

const maxVariants = 16;

/**
 * Compares answers to what is expected. The first is parsed and compared as a value; bytes that were found equal are
 * remembered, and later answers compared to them as they arrive, which costs no more than a look at memory. About another
 * world of the same kind they are the same bytes with other digits.
 */
export function createAnswerCheck(): AnswerCheck {
  /** A gateway may write the same value in more ways than one; that which was seen last stands first. */
  const variants: Template[] = [];
  return {
    rightAnswer(compute, digits) {
      const bytesOf = (variant: Template) => variant.with(digits ?? '');
      const [first] = variants;
      return {
        usual: first && bytesOf(first),
        accepts(bytes) {
          const index = variants.findIndex((variant) => bytesOf(variant).equals(bytes));
          if (index < 0 && !isDeepStrictEqual(parsed(bytes), compute())) return false;
          const [known = createTemplate(bytes, digits)] = index < 0 ? [] : variants.splice(index, 1);
          variants.unshift(known);
          variants.length = Math.min(variants.length, maxVariants);
          return true;
        },
      };
    },
  };
}

export function createAnswerReader(): AnswerReader {
  let right: RightAnswer | undefined;
  /** Counts the bytes that equal the expected answer so far; stops at the first that differs. */
  let length = 0;
  let other: Buffer[] | undefined;
  return {
    begin(answer) {
      right = answer;
      length = 0;
      other = undefined;
    },
    take(buffer, start, end) {
      const usual = right?.usual;
      const after = length + end - start;
      if (other === undefined && usual !== undefined && after <= usual.length) {
        if (buffer.compare(usual, length, after, start, end) === 0) {
          length = after;
          return;
        }
      }
      other ??= usual === undefined ? [] : [usual.subarray(0, length)];
      other.push(Buffer.from(buffer.subarray(start, end)));
    },
    finish() {
      const usual = right?.usual;
      if (other === undefined && usual !== undefined && length === usual.length) return undefined;
      const bytes = other === undefined ? usual?.subarray(0, length) : Buffer.concat(other);
      if (bytes !== undefined && right?.accepts(bytes)) return undefined;
      return bytes?.toString() ?? '';
    },
  };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    // Not JSON, and so not what anybody expects.
    return undefined;
  }
}
