import type { YogaLogger } from 'graphql-yoga';
import type { Logger } from 'pino';

/** Yoga's own messages in our log. Its debug messages tell of each step of each request, so they are our trace. */
export function yogaLogger(logger: Logger): YogaLogger {
  const line = (parts: readonly unknown[]) => parts.map(String).join(' ');
  return {
    debug: (...parts) => logger.trace(line(parts)),
    info: (...parts) => logger.info(line(parts)),
    warn: (...parts) => logger.warn(line(parts)),
    error: (...parts) => logger.error(line(parts)),
  };
}
