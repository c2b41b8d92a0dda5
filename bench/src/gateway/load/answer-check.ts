import { isDeepStrictEqual } from 'node:util';
import { createTemplate, type Template } from '../messages/template.ts';

/** Reads the answers of one connection, one after the other. */
export interface AnswerReader {
  /** Prepares to read an answer. */
  begin(answer: RightAnswer): void;
  take(buffer: Buffer, start: number, end: number): void;
  /** Ends the answer. Returns its text if it is wrong. */
  finish(): string | undefined;
}

/** The expected answer to one request. */
export interface RightAnswer {
  /** Bytes of earlier right answers, if there were any. */
  readonly usual: Buffer | undefined;
  /** Returns true if these other bytes are right as well. */
  accepts(bytes: Buffer): boolean;
}

/** Checks answers to requests that are equal, or differ only in the digits of their world. */
export interface AnswerCheck {
  /** `compute` returns the expected value. It is called only for bytes that were not seen before. */
  rightAnswer(compute: () => unknown, digits?: string): RightAnswer;
}

const maxVariants = 16;

/**
 * Compares answers with expected values. The first answer is parsed and compared as a value, and its bytes are
 * remembered. Later answers are compared with these bytes as they arrive, which costs little. For another world of the
 * same kind, the digits in the bytes are replaced.
 */
export function createAnswerCheck(): AnswerCheck {
  /** Ways in which a gateway writes the same value, the latest first. */
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
  /** Number of bytes that equal the expected answer so far, up to the first difference. */
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
    // Not JSON, so not an expected value.
    return undefined;
  }
}
