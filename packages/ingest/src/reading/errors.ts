/**
 * Thrown if an input, or the rest of one of its files, cannot be used. The message is one line and safe to show to
 * users of the graph. It says what is wrong and at which byte or line; the caller adds the name of the file in front.
 */
export class UnusableInputError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/**
 * Thrown if a live source cannot be read now. The message is one line and safe to show to users of the graph: it says
 * what the source answered, and which setting to look at.
 */
export class SourceError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Returns a short reason for a message that already names the file. Translates common system errors. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read by this user';
    case 'ENOTDIR':
      return 'does not exist: a part of the path is a file';
    default:
      return error.message.split('\n', 1)[0] ?? '';
  }
}
