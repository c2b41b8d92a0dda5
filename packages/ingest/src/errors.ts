/**
 * The input as a whole, or the rest of one of its files, cannot be used. The message is one line, safe to show to users
 * of the graph: it says what is wrong and at which byte or line; which file, the caller knows.
 */
export class UnusableInputError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** What is wrong in a few words, for a message that already names the file: of system errors the reason, not the call. */
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
