import { SourceError } from '../reading/errors.ts';

/**
 * Why a source gave no usable answer:
 *
 * - `refused`: it does not accept the request or the credentials; the same request fails again.
 * - `away`: it could not be reached, had an error of its own, or took too long, several times.
 * - `spent`: the requests of the day are used up, or the source asks for a long pause.
 * - `nonsense`: it answered something that is not of its contract, several times.
 */
type ApiFailure = 'refused' | 'away' | 'spent' | 'nonsense';

interface Details {
  readonly failure: ApiFailure;
  /** HTTP status of the answer, if there was one. */
  readonly status?: number;
  /** The source's own name of the error. */
  readonly code?: string;
  /** Time before which it is no use to ask again. */
  readonly until?: Date;
  /** Text of the answer, if it is nonsense. */
  readonly body?: string;
  /** @default true if nothing can be asked today, or the credentials are refused */
  readonly concernsAll?: boolean;
  readonly cause?: unknown;
}

export class SourceApiError extends SourceError {
  readonly failure: ApiFailure;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly until: Date | undefined;
  readonly body: string | undefined;
  /** True if all requests fail alike, so that it is no use to go on with others. */
  readonly concernsAll: boolean;

  constructor(message: string, details: Details) {
    super(message, { cause: details.cause });
    this.failure = details.failure;
    this.status = details.status;
    this.code = details.code;
    this.until = details.until;
    this.body = details.body;
    this.concernsAll =
      details.concernsAll ?? (details.failure === 'spent' || details.status === 401 || details.status === 403);
  }
}
