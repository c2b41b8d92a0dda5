/** What goes wrong with a database as a whole. Every message is one line, safe to print, and without the password. */
export class DatabaseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** Nobody answers, the server refuses the user, or the database does not exist. */
export class DatabaseUnreachableError extends DatabaseError {}

/** The server is older than PostgreSQL 15. */
export class DatabaseTooOldError extends DatabaseError {}

/** A newer version of this program has migrated the database already. */
export class DatabaseNewerThanCodeError extends DatabaseError {}

/** The connecting user lacks a right that migrations need. */
export class DatabaseNotPermittedError extends DatabaseError {}

/** Another live process serves the same data folder. */
export class DatabaseInUseError extends DatabaseError {}

/** All connections were in use for too long. */
export class DatabaseBusyError extends DatabaseError {}

/** The embedded database cannot be opened, or has stopped for good. */
export class DatabaseDamagedError extends DatabaseError {}

/** The disk of the embedded database is full. What was committed is safe; it works again once there is room. */
export class DiskFullError extends DatabaseError {
  static of(place: string, detail: string): DiskFullError {
    return new DiskFullError(
      `the disk of the embedded database in ${place} is full: ${detail}. Free some space; nothing is lost`,
    );
  }
}

/** An error as it passes from one thread to another, which would take its class from it. */
export interface PlainError {
  readonly name: string;
  readonly message: string;
}

export const plainError = ({ name, message }: DatabaseError): PlainError => ({ name, message });

const ofEmbedded = [DatabaseInUseError, DatabaseDamagedError, DiskFullError];

/** The error that another thread has made plain. */
export function databaseErrorOf({ name, message }: PlainError): DatabaseError {
  const Thrown = ofEmbedded.find((each) => each.name === name) ?? DatabaseError;
  return new Thrown(message);
}

/** The code of an error of PostgreSQL or of the operating system (`40P01`, `ECONNREFUSED`), or undefined. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? errorCode(error.cause) : undefined;
}

/** The first line of an error's message; of the first error when several hosts were tried in vain. */
export function errorLine(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return errorLine(error.errors[0]);
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}
