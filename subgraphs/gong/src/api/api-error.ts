import { SourceError } from '@sophia/ingest';

/**
 * Why Gong gave no usable answer:
 *
 * - `refused`: it does not accept the request or the credentials; the same request fails again.
 * - `away`: it could not be reached, had an error of its own, or took too long, several times.
 * - `spent`: the requests of the day are used up, or Gong asks for a long pause.
 * - `nonsense`: it answered something that is not of its contract, several times.
 */
type ApiFailure = 'refused' | 'away' | 'spent' | 'nonsense';

interface Details {
  readonly failure: ApiFailure;
  /** HTTP status of the answer, if there was one. */
  readonly status?: number;
  /** Time before which it is no use to ask again. */
  readonly until?: Date;
  /** Text of the answer, if it is nonsense. */
  readonly body?: string;
  readonly cause?: unknown;
}

export class GongApiError extends SourceError {
  readonly failure: ApiFailure;
  readonly status: number | undefined;
  readonly until: Date | undefined;
  readonly body: string | undefined;

  constructor(message: string, { failure, status, until, body, cause }: Details) {
    super(message, { cause });
    this.failure = failure;
    this.status = status;
    this.until = until;
    this.body = body;
  }
}
