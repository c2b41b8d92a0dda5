import { type ForeignDatabase, type ForeignQuery, isConnectionError, isMissingRelation } from '@sophia/database';
import { SourceError } from '@sophia/ingest';

/** Why a landed table could not be read: the whole database is away, the table is gone or was swapped, or it is not as it should be. */
type Failure = 'away' | 'gone' | 'unfit';

/** Thrown if a landed table could not be read. The message is one line, safe to show. */
export class LandedError extends SourceError {
  readonly failure: Failure;

  constructor(failure: Failure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}

/** Reads in one transaction of the foreign database. Throws LandedError; `what` names what was read. */
export async function readForeign<T>(
  database: ForeignDatabase,
  what: string,
  work: (query: ForeignQuery) => Promise<T>,
): Promise<T> {
  try {
    return await database.read(work);
  } catch (error) {
    if (error instanceof LandedError) throw error;
    const line = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0];
    if (isMissingRelation(error)) throw new LandedError('gone', `${what}: ${line}`, { cause: error });
    if (isConnectionError(error) || isRefused(error))
      throw new LandedError('away', `SOURCES_DATABASE_URL: the database cannot be reached: ${line}`, { cause: error });
    throw new LandedError('unfit', `${what}: ${line}`, { cause: error });
  }
}

/** True if the server did not let us in: user, password, or no such database. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['28000', '28P01', '3D000'].includes(String(error.code));
