import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';

/** A result that already holds its JSON text. */
interface WrittenResult extends ExecutionResult {
  /** Returns the JSON text with the errors and extensions of the given result. */
  stringify(result: Pick<ExecutionResult, 'errors' | 'extensions'>): string;
}

/** Returns the JSON text of a response. Leaves out `extensions.http` of errors, which is only for the HTTP status. */
export function responseText(result: ExecutionResult): string {
  const shown = result.errors ? { ...result, errors: result.errors.map(withoutHttp) } : result;
  return isWritten(result) ? result.stringify(shown as ExecutionResult) : JSON.stringify(shown);
}

const isWritten = (result: ExecutionResult): result is WrittenResult => 'stringify' in result;

/** Formats an error without `extensions.http`. */
export function withoutHttp(error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError {
  const formatted = error instanceof GraphQLError ? error.toJSON() : error;
  if (!formatted.extensions || !('http' in formatted.extensions)) return formatted;
  const { http: _, ...extensions } = formatted.extensions;
  return { ...formatted, extensions };
}

/**
 * Memoises `write` by result object. If many clients share a subscription, an event is one result, and is written only
 * once for all of them.
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
