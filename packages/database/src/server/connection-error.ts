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

/** True if a statement was cancelled because it took too long. */
export const isStatementTimeout = (error: unknown): boolean => errorCode(error) === '57014';

/** True if a statement waited for a lock for longer than `lock_timeout`. */
export const isLockTimeout = (error: unknown): boolean => errorCode(error) === '55P03';

/** True if another row has the key. */
export const isKeyTaken = (error: unknown): boolean => errorCode(error) === '23505';

/** True if the transaction's role may not do what the statement does. */
export const isPermissionDenied = (error: unknown): boolean => errorCode(error) === '42501';

/** True if a table or a column that a statement names is not there, or not there any more. */
export const isMissingRelation = (error: unknown): boolean =>
  ['42P01', '42703', '3F000'].includes(errorCode(error) ?? '');

/** True if the server could not write because its disk is full. It works again once there is room. */
export const isDiskFull = (error: unknown): boolean => errorCode(error) === '53100';

/** True if the database was not available (down, restarting, out of connections), so that a retry may succeed. */
export function isConnectionError(error: unknown): boolean {
  if (error instanceof DatabaseBusyError) return true;
  const code = errorCode(error);
  // SQLSTATE classes: 08 connection, 53 resources, 57P operator intervention. Not 57014, a cancelled statement.
  if (code) return systemCodes.has(code) || /^(08|53|57P)/.test(code);
  // Errors of `pg` for a connection that ended, or was not opened in time, have no code.
  return (
    error instanceof Error &&
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/.test(error.message)
  );
}
