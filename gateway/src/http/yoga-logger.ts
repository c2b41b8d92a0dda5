import type { YogaLogger } from 'graphql-yoga';
import type { Logger } from 'pino';

/** Yoga's own messages in our log. Its debug messages tell of each step of each request, so they are our trace. */
export function yogaLogger(logger: Logger): YogaLogger {
  return {
    debug: (...parts) => logger.trace(line(parts)),
    info: (...parts) => logger.info(line(parts)),
    warn: (...parts) => logger.warn(line(parts)),
    error: (...parts) => {
      const error = parts.find((part) => part instanceof Error);
      if (error) logger.error({ err: error }, 'A request failed unexpectedly');
      else logger.error(line(parts));
    },
  };
}

function line(parts: readonly unknown[]): string {
  return parts.map(String).join(' ');
}
