import type { EngineOutcome } from '../engine/engine-observer.ts';
import { EngineFaultError, EngineUnavailableError } from '../engine/text-engine.ts';

type Reason = Exclude<EngineOutcome, 'ok' | 'aborted'>;

interface Details {
  readonly reason: Reason;
  readonly status?: number;
  /** Milliseconds after which the server wants to be called again. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/** One attempt to call the service failed. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly reason: Reason;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(message: string, { reason, status, retryAfterMs, cause }: Details) {
    super(message, { cause });
    this.reason = reason;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

const lasting: readonly EngineOutcome[] = ['refused', 'wrong'];

/** Throws the errors that callers of an engine know. */
export async function withEngineErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw engineError(error);
  }
}

function engineError(error: unknown): unknown {
  if (!(error instanceof ServiceError)) return error;
  const { message } = error;
  return lasting.includes(error.reason)
    ? new EngineFaultError(message, { cause: error })
    : new EngineUnavailableError(message, { cause: error });
}
