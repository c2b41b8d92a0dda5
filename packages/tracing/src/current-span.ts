import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from './span.ts';

const spans = new AsyncLocalStorage<Span>();

/** Returns the span of the work that is running now, or undefined if it is not traced. */
export const currentSpan = (): Span | undefined => spans.getStore();

/**
 * Runs `work` inside a span and ends the span. If `work` throws, marks the span as failed with the error's code or
 * name. Without a span, only runs `work`.
 */
export async function runInSpan<Result>(span: Span | undefined, work: () => Promise<Result>): Promise<Result> {
  if (!span) return work();
  try {
    return await spans.run(span, work);
  } catch (error) {
    span.fail(errorType(error));
    throw error;
  } finally {
    span.end();
  }
}

/**
 * Returns the error's code, such as a SQLSTATE, or else its name. Leaves out the message, which may hold client data.
 */
function errorType(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
