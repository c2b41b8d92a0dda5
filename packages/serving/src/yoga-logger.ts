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

/** Writes Yoga's messages to our log. Its debug messages report every step of every request, so they become trace. */
export function yogaLogger(log: Log): YogaLog {
  return {
    debug: (...parts) => log.trace(line(parts)),
    info: (...parts) => log.info(line(parts)),
    warn: (...parts) => log.warn(line(parts)),
    error: (...parts) => {
      const error = parts.find((part) => part instanceof Error);
      if (error) log.error({ err: error }, 'A request failed unexpectedly');
      else log.error(line(parts));
    },
  };
}

function line(parts: readonly unknown[]): string {
  return parts.map(String).join(' ');
}
