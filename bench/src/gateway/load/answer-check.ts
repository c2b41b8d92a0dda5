import { isDeepStrictEqual } from 'node:util';

/** Reads one answer after the other of one connection. */
export interface AnswerReader {
  take(buffer: Buffer, start: number, end: number): void;
  /** Ends the answer. Returns its text when it is not what was expected. */
  finish(): string | undefined;
}

const maxVariants = 16;

/**
 * Compares answers to what is expected. The first is parsed and compared as a value; bytes that were found equal are
 * remembered, and later answers compared to them as they arrive, which costs no more than a look at memory.
 */
export function createAnswerCheck(expected: unknown): () => AnswerReader {
  /** A gateway may write the same value in more ways than one. */
  const variants: Buffer[] = [];

  function isExpected(bytes: Buffer): boolean {
    if (variants.some((variant) => variant.equals(bytes))) return true;
    const isEqual = isDeepStrictEqual(parsed(bytes), expected);
    if (isEqual && variants.length < maxVariants) variants.push(bytes);
    return isEqual;
  }

  return () => {
    /** How much of the first variant has come so far, until something else comes. */
    let length = 0;
    let other: Buffer[] | undefined;
    return {
      take(buffer, start, end) {
        const [usual] = variants;
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
        const [usual] = variants;
        const isUsual = other === undefined && usual !== undefined && length === usual.length;
        const bytes = other === undefined ? usual?.subarray(0, length) : Buffer.concat(other);
        length = 0;
        other = undefined;
        if (isUsual || (bytes !== undefined && isExpected(bytes))) return undefined;
        return bytes?.toString() ?? '';
      },
    };
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
