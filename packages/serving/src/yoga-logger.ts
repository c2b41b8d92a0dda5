import { GraphQLError } from 'graphql';

/** The part of a pino logger that this file uses. */
interface Log {
  trace(line: string): void;
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
  error(details: { readonly err: Error }, line: string): void;
}

/** A logger in the form that Yoga's `logging` option takes. */
export interface YogaLog {
  debug(...parts: readonly unknown[]): void;
  info(...parts: readonly unknown[]): void;
  warn(...parts: readonly unknown[]): void;
  error(...parts: readonly unknown[]): void;
}

/**
 * Writes Yoga's messages to our log. Its debug messages report every step of every request, so they become trace. So do errors
 * of clients, which Yoga logs as its own: anybody could fill the log with them.
 */
export function yogaLogger(log: Log): YogaLog {
  return {
    debug: (...parts) => log.trace(line(parts)),
    info: (...parts) => log.info(line(parts)),
    warn: (...parts) => log.warn(line(parts)),
    error: (...parts) => {
      const error = parts.find((part) => part instanceof Error);
      if (error === undefined) log.error(line(parts));
      else if (isOfClient(error)) log.trace(error.message);
      else log.error({ err: error }, 'A request failed unexpectedly');
    },
  };
}

/** True if the client left before it had sent the request, or the request is wrong. */
function isOfClient(error: Error): boolean {
  if ('code' in error && error.code === 'ECONNRESET' && error.message === 'aborted') return true;
  if (!(error instanceof GraphQLError)) return false;
  const { http } = error.extensions;
  return typeof http === 'object' && http !== null && 'status' in http && Number(http.status) < 500;
}

function line(parts: readonly unknown[]): string {
  return parts.map(String).join(' ');
}
