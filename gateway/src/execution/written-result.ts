import type { ExecutionResult } from 'graphql';
import { parseExactly } from '../common/json.ts';
import type { WrittenData } from './memo.ts';

export type Extensions = NonNullable<ExecutionResult['extensions']>;

/** A response whose data is JSON text already. */
export interface WrittenResult extends ExecutionResult {
  /** True if parts of the answer follow; absent if the client did not ask for parts. */
  readonly hasNext?: boolean;
  /** Returns the JSON text of the response, with the errors and extensions of the given result. */
  readonly stringify: (result: Pick<ExecutionResult, 'errors' | 'extensions'>) => string;
  /** Length of the data's text. */
  readonly characters: number;
  /** Returns the text of the response without additions. It is encoded once for all clients with the same answer. */
  readonly bytes: () => Buffer;
}

/** `hasNext` and `members` (JSON text of further members) are for answers in parts. */
export function writtenResult(written: WrittenData, hasNext?: boolean, members = ''): WrittenResult {
  const { text, errors } = written;
  const stringify: WrittenResult['stringify'] = ({ errors: shown, extensions }) => {
    const before = shown?.length ? `{"errors":${JSON.stringify(shown)},` : '{';
    const more = hasNext === undefined ? '' : `${members && `,${members}`},"hasNext":${hasNext}`;
    return `${before}"data":${text}${more}${extensionsText(extensions)}}`;
  };
  const result = {
    data: standIn(text),
    ...(hasNext === undefined ? {} : { hasNext }),
    stringify,
    characters: text.length,
    bytes: () => {
      written.bytes ??= Buffer.from(stringify({ errors }));
      return written.bytes;
    },
  };
  return errors.length > 0 ? { errors, ...result } : result;
}

function extensionsText(extensions: Extensions | undefined): string {
  return extensions ? `,"extensions":${JSON.stringify(extensions)}` : '';
}

/** Parsed lazily: only needed by code that serialises a result without `stringify`. */
function standIn(text: string): ExecutionResult['data'] {
  return text === 'null' ? null : { toJSON: () => parseExactly(text) };
}
