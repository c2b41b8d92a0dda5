import { type DocumentNode, getOperationAST } from 'graphql';
import type { Logger } from 'pino';
import type { Identity } from '../../identity/identity.ts';
import type { Metrics } from '../../telemetry/metrics.ts';

/** Level of the log line for each request; `off` writes none. */
export type AccessLog = 'off' | 'debug' | 'info';

export interface RequestedOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
}

interface AnsweredRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Milliseconds of `performance.now()`. */
  readonly startedAt: number;
  /** Length of the body, if it is known before it is sent. */
  readonly bytes?: number;
  /** The client's identity, once it is known. */
  readonly identity?: Identity;
  /** The operations that ran; several for a batch. */
  readonly operations?: readonly RequestedOperation[];
}

/** Logs a request that has been answered, and counts it if it was for an operation. */
export type RequestLog = (request: AnsweredRequest) => void;

export function createRequestLog(
  endpoints: readonly string[],
  logger: Logger,
  metrics: Metrics,
  accessLog: AccessLog,
): RequestLog {
  return ({ id, method, path, status, startedAt, bytes, identity, operations = [] }) => {
    const durationMs = performance.now() - startedAt;
    if (endpoints.includes(path)) metrics.requestAnswered(method, status, durationMs / 1_000, bytes);
    if (accessLog === 'off' || !logger.isLevelEnabled(accessLog)) return;
    const operation = operations.map(nameOf).join(', ') || undefined;
    const { tenant, subject } = identity ?? {};
    logger[accessLog]({ requestId: id, method, path, status, durationMs, operation, tenant, subject }, 'request');
  };
}

const nameOf = ({ document, operationName }: RequestedOperation): string =>
  getOperationAST(document, operationName)?.name?.value ?? 'anonymous';
