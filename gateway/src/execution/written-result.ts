import type { ExecutionResult } from 'graphql';
import type { WrittenData } from './trail.ts';

/** A response whose data is JSON text already. */
export interface WrittenResult extends ExecutionResult {
  /** The JSON text of the response; takes the errors and extensions of the result that it is given. */
  readonly stringify: (result: Pick<ExecutionResult, 'errors' | 'extensions'>) => string;
}

/** `data` itself is a stand-in: it is decoded only for those who serialise it by other means than `stringify`. */
export function writtenResult({ text: dataText, errors }: WrittenData): WrittenResult {
  const data = dataText === 'null' ? null : { toJSON: () => JSON.parse(dataText) };
  const result = {
    data,
    stringify: ({ errors: shown, extensions }: Pick<ExecutionResult, 'errors' | 'extensions'>) => {
      const before = shown?.length ? `{"errors":${JSON.stringify(shown)},` : '{';
      const after = extensions ? `,"extensions":${JSON.stringify(extensions)}}` : '}';
      return `${before}"data":${dataText}${after}`;
    },
  };
  return errors.length > 0 ? { errors, ...result } : result;
}
