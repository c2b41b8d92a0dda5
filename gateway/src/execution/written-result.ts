import type { ExecutionResult } from 'graphql';
import { parseExactly } from '../common/json.ts';
import type { WrittenData } from './written-data.ts';

export type Extensions = NonNullable<ExecutionResult['extensions']>;

/** A response whose data is JSON text already. */
export interface WrittenResult extends ExecutionResult {
  /** True if parts of the answer follow; absent if the client did not ask for parts. */
  readonly hasNext?: boolean;
  /** Returns the JSON text of the response, with the errors and extensions of the given result. */
  readonly stringify: (result: Pick<ExecutionResult, 'errors' | 'extensions'>) => string;
  /** Returns the response without errors and extensions. A function, because a result may be serialised. */
  readonly bytes: () => Buffer;
  /** Number of these bytes. */
  readonly size: number;
}

/** `hasNext` and `members` (JSON text of further members) are for answers in parts. */
export function writtenResult(written: WrittenData, hasNext?: boolean, members = ''): WrittenResult {
  const { errors } = written;
  const stringify: WrittenResult['stringify'] = ({ errors: shown, extensions }) => {
    const before = shown?.length ? `{"errors":${JSON.stringify(shown)},` : '{';
    const more = hasNext === undefined ? '' : `${members && `,${members}`},"hasNext":${hasNext}`;
    return `${before}"data":${written.text}${more}${extensionsText(extensions)}}`;
  };
  const result = {
    data: standIn(written),
    ...(hasNext === undefined ? {} : { hasNext }),
    stringify,
    bytes: () => written.bytes,
    size: written.bytes.length,
  };
  return errors.length > 0 ? { errors, ...result } : result;
}

function extensionsText(extensions: Extensions | undefined): string {
  return extensions ? `,"extensions":${JSON.stringify(extensions)}` : '';
}

/** Parsed lazily: only needed by code that serialises a result without `stringify`. */
function standIn(written: WrittenData): ExecutionResult['data'] {
  return written.isNull ? null : { toJSON: () => parseExactly(written.text) };
}
