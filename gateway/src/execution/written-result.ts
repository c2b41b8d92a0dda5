import type { ExecutionResult } from 'graphql';
import { parseExactly } from '../common/json.ts';
import type { WrittenData } from './memo.ts';

export type Extensions = NonNullable<ExecutionResult['extensions']>;

/** A response whose data is JSON text already. */
export interface WrittenResult extends ExecutionResult {
  /** Whether parts of the answer follow; absent when that was not asked for. */
  readonly hasNext?: boolean;
  /** The JSON text of the response; takes the errors and extensions of the result that it is given. */
  readonly stringify: (result: Pick<ExecutionResult, 'errors' | 'extensions'>) => string;
  /** The length of the data's text. */
  readonly characters: number;
  /** The text of the response without additions, encoded once for all who get the same. */
  readonly bytes: () => Buffer;
}

/** `hasNext` is for answers in parts, as is the JSON of further members. */
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

/** Decoded only for those who serialise a result by other means than `stringify`. */
function standIn(text: string): ExecutionResult['data'] {
  return text === 'null' ? null : { toJSON: () => parseExactly(text) };
}
