/** An error of a database as a whole. The message is one line, safe to print, and holds no password. */
export class DatabaseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** The server does not respond, it refuses the user, or the database does not exist. */
export class DatabaseUnreachableError extends DatabaseError {}

/** The server is older than PostgreSQL 15. */
export class DatabaseTooOldError extends DatabaseError {}

/** A newer version of this program has already migrated the database. */
export class DatabaseNewerThanCodeError extends DatabaseError {}

/** The connecting user lacks a right that migrations need. */
export class DatabaseNotPermittedError extends DatabaseError {}

/** Another live process serves the same data folder. */
export class DatabaseInUseError extends DatabaseError {}

/** No connection became free in time. */
export class DatabaseBusyError extends DatabaseError {}

/** The embedded database cannot be opened, or has stopped for good. */
export class DatabaseDamagedError extends DatabaseError {}

/**
 * The disk of the embedded database is full. Committed data is safe, and the database works again once there is room.
 */
export class DiskFullError extends DatabaseError {
  static of(place: string, detail: string): DiskFullError {
    return new DiskFullError(
      `the disk of the embedded database in ${place} is full: ${detail}. Free some space; no data is lost`,
    );
  }
}

/** A DatabaseError in the form that passes between threads, which drop an error's class. */
export interface PlainError {
  readonly name: string;
  readonly message: string;
}

export const plainError = ({ name, message }: DatabaseError): PlainError => ({ name, message });

const ofEmbedded = [DatabaseInUseError, DatabaseDamagedError, DiskFullError];

/** Restores a DatabaseError from the form that passes between threads. */
export function databaseErrorOf({ name, message }: PlainError): DatabaseError {
  const Thrown = ofEmbedded.find((each) => each.name === name) ?? DatabaseError;
  return new Thrown(message);
}

/** Returns the code of a PostgreSQL or system error, such as `40P01` or `ECONNREFUSED`, or undefined. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? errorCode(error.cause) : undefined;
}

/** Returns the first line of an error's message. If several hosts were tried, takes the first host's error. */
export function errorLine(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return errorLine(error.errors[0]);
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}
