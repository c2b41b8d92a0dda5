import type { ExecutionResult } from 'graphql';

const mark = Symbol('hand-over');

/**
 * Marks the last response of a stream that continues on the client's next connection, for example because this process
 * shuts down. Transports then do not send "complete".
 */
export function handOver<Result extends ExecutionResult>(result: Result): Result {
  return { ...result, [mark]: true };
}

/** True if the response was marked by `handOver`. */
export const isHandOver = (result: ExecutionResult): boolean => mark in result;
