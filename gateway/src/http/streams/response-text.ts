import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { WrittenResult } from '../../execution/written-result.ts';

/** The JSON text of one response of a stream, in one line, without what errors say to HTTP alone. */
export function responseText(result: ExecutionResult): string {
  const shown = result.errors ? { ...result, errors: result.errors.map(withoutHttp) } : result;
  const text = isWritten(result) ? result.stringify(shown as ExecutionResult) : JSON.stringify(shown);
  // Leaves are what subgraphs wrote, where a line may break between the parts of a JSON scalar.
  return /[\n\r]/.test(text) ? text.replaceAll(/[\n\r]/g, ' ') : text;
}

const isWritten = (result: ExecutionResult): result is WrittenResult => 'stringify' in result;

function withoutHttp(error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError {
  const formatted = error instanceof GraphQLError ? error.toJSON() : error;
  if (!formatted.extensions || !('http' in formatted.extensions)) return formatted;
  const { http: _, ...extensions } = formatted.extensions;
  return { ...formatted, extensions };
}

/**
 * Keeps what `write` makes of a result for as long as the result is around: an event of a subscription that many clients
 * share is one result, and is written for all of them once.
 */
export function writtenOnce(write: (result: ExecutionResult) => string): (result: ExecutionResult) => Buffer {
  const written = new WeakMap<ExecutionResult, Buffer>();
  return (result) => {
    const known = written.get(result);
    if (known) return known;
    const bytes = Buffer.from(write(result));
    written.set(result, bytes);
    return bytes;
  };
}
