import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';

/** A result that is JSON text already. */
interface WrittenResult extends ExecutionResult {
  /** Takes the errors and extensions of the result that it is given. */
  stringify(result: Pick<ExecutionResult, 'errors' | 'extensions'>): string;
}

/** The JSON text of one response, without what errors say to HTTP alone. */
export function responseText(result: ExecutionResult): string {
  const shown = result.errors ? { ...result, errors: result.errors.map(withoutHttp) } : result;
  return isWritten(result) ? result.stringify(shown as ExecutionResult) : JSON.stringify(shown);
}

const isWritten = (result: ExecutionResult): result is WrittenResult => 'stringify' in result;

export function withoutHttp(error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError {
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
