import type { ExecutionResult } from 'graphql';

const mark = Symbol('hand-over');

/**
 * Marks the last response of a stream that ends only here: its client is to come back. A transport then does not say that
 * the stream is complete, so that clients go on with it on the next connection.
 */
export function handOver<Result extends ExecutionResult>(result: Result): Result {
  return { ...result, [mark]: true };
}

export const isHandOver = (result: ExecutionResult): boolean => mark in result;
