/** An error of a GraphQL response, at a place in the result and in the text of the operation. */
export interface GraphError {
  readonly message: string;
  /** Stable code, such as `BAD_USER_INPUT`. */
  readonly code: string;
  /** Place in the result, such as `['account', 'health']`. */
  readonly path?: readonly (string | number)[] | undefined;
  /** Places in the text of the operation. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[] | undefined;
}

/** Whatever this client throws. `code` is stable. */
export class SophiaError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The graph has answered with errors. `code` and `path` are those of the first one. */
export class GraphRequestError extends SophiaError {
  readonly errors: readonly GraphError[];
  /** What could be answered nevertheless. */
  readonly data: unknown;

  constructor(errors: readonly GraphError[], data: unknown) {
    const [first] = errors;
    const where = first?.path?.length ? ` (at ${first.path.join('.')})` : '';
    super(first?.code ?? 'UNKNOWN', `${first?.message ?? 'The graph reported an error'}${where}`);
    this.errors = errors;
    this.data = data;
  }

  get path(): GraphError['path'] {
    return this.errors[0]?.path;
  }
}

/** The server has answered without GraphQL, or with a status that says when to try again. */
export class HttpError extends SophiaError {
  readonly status: number;
  /** Time that the server asks to wait for, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(code: string, message: string, status: number, retryAfterMs?: number) {
    super(code, message);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The server cannot be reached, or the connection was lost and could not be made again. */
export class ConnectionError extends SophiaError {
  constructor(message: string, options?: ErrorOptions) {
    super('CONNECTION_FAILED', message, options);
  }
}

/** Reads the errors of a response. */
export function graphErrors(given: unknown): GraphError[] {
  if (!Array.isArray(given)) return [];
  return given.map(({ message, path, locations, extensions }) => ({
    message: String(message),
    code: String(extensions?.code ?? 'UNKNOWN'),
    path,
    locations,
  }));
}
