import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from './span.ts';

const spans = new AsyncLocalStorage<Span>();

/** The span that what runs now belongs to; undefined where nothing is traced. */
export const currentSpan = (): Span | undefined => spans.getStore();

/** Does the work inside a span, and ends it; what fails marks it with the name of its error. Without a span, just does it. */
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

/** A code, such as PostgreSQL's SQLSTATE, where there is one. The message may hold what a client sent, and stays out. */
function errorType(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
