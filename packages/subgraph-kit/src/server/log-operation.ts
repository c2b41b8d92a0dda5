import type { Logger } from 'pino';
import type { RequestContext } from '../context/create-context.ts';

/** Log level of the line for each operation; `off` logs none. */
export type AccessLog = 'off' | 'debug' | 'info';

interface AnsweredOperation {
  readonly kind: string;
  readonly name: string | undefined;
  readonly outcome: 'ok' | 'errors';
  readonly durationMs: number;
}

export type OperationLog = (operation: AnsweredOperation, context: RequestContext) => void;

/** Logs operations with their outcome. Of the client it logs only tenant and subject. */
export function createOperationLog(logger: Logger, level: AccessLog = 'debug'): OperationLog {
  return ({ kind, name, outcome, durationMs }, { requestId, tenant, subject }) => {
    if (level === 'off' || !logger.isLevelEnabled(level)) return;
    logger[level]({ requestId, tenant, subject, kind, operation: name, outcome, durationMs }, 'operation');
  };
}
