import { DatabaseBusyError, errorCode } from './errors.ts';

const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);

/** Whether a statement was cancelled because it took too long. */
export const isStatementTimeout = (error: unknown): boolean => errorCode(error) === '57014';

/** Whether the server could not write because its disk is full. It works again once there is room. */
export const isDiskFull = (error: unknown): boolean => errorCode(error) === '53100';

/** Whether the database was away (down, restarting, out of connections) rather than saying no to what was asked. */
export function isConnectionError(error: unknown): boolean {
  if (error instanceof DatabaseBusyError) return true;
  const code = errorCode(error);
  // Classes 08 connection, 53 resources, 57P operator intervention; 57014, a cancelled statement, is an answer.
  if (code) return systemCodes.has(code) || /^(08|53|57P)/.test(code);
  // What `pg` throws for a connection that ended, or could not be had in time, has no code.
  return (
    error instanceof Error &&
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/.test(error.message)
  );
}
