import { type BackOff, readRetryAfter } from './back-off.ts';
import { ConnectionError, type GraphError, graphErrors, HttpError } from './errors.ts';
import type { Tokens } from './tokens.ts';

export interface Sender {
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  readonly tokens: Tokens;
  readonly backOff: BackOff;
  readonly headers: Readonly<Record<string, string>>;
}

export interface SentOperation {
  readonly query: string;
  readonly variables: unknown;
  /** Key by which the server runs a mutation once, however often it is sent; undefined for a query. */
  readonly idempotencyKey: string | undefined;
  readonly signal: AbortSignal | undefined;
}

export interface GraphResponse {
  readonly data: unknown;
  readonly errors: readonly GraphError[];
}

/** The server has not begun to work on requests with these answers. */
const notBegun = new Set([429, 503]);
/** A gateway on the way may have passed on requests with these answers. */
const unclear = new Set([502, 504]);
/** The server still works on the first request with an idempotency key. */
const stillRunning = 409;

/** Sends an operation, and again if that promises success. Rejects with a `SophiaError`. */
export const send = (sender: Sender, operation: SentOperation): Promise<GraphResponse> =>
  withRetries(sender, operation.signal, (token) => attemptOnce(sender, operation, token));

/** An attempt that failed. */
export interface Failure {
  readonly error: HttpError | ConnectionError;
  readonly mayRepeat: boolean;
  readonly retryAfterMs?: number | undefined;
}

const isFailure = (outcome: object): outcome is Failure => 'mayRepeat' in outcome;

/** Tries with the current token, with a new one in the place of a refused one, and again after failures that may pass. */
export async function withRetries<T extends object>(
  { tokens, backOff }: Pick<Sender, 'tokens' | 'backOff'>,
  signal: AbortSignal | undefined,
  attemptWith: (token: string | undefined) => Promise<T | Failure>,
): Promise<T> {
  let isRenewed = false;
  for (let attempt = 1; ; attempt += 1) {
    const token = await tokens.current();
    const outcome = await attemptWith(token);
    if (!isFailure(outcome)) return outcome;
    const { error, mayRepeat, retryAfterMs } = outcome;
    if (error instanceof HttpError && error.status === 401 && !isRenewed && (await tokens.renew(token))) {
      isRenewed = true;
      attempt -= 1;
      continue;
    }
    if (!mayRepeat || attempt > backOff.retries) throw error;
    if (!(await backOff.before(attempt, retryAfterMs, signal))) throw error;
  }
}

/** True if a request with this answer may be sent again. */
export const mayRepeatAfter = (status: number, isRepeatable: boolean): boolean =>
  notBegun.has(status) || (unclear.has(status) && isRepeatable);

async function attemptOnce(
  { url, fetch, headers }: Sender,
  { query, variables, idempotencyKey, signal }: SentOperation,
  token: string | undefined,
): Promise<GraphResponse | Failure> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      body: JSON.stringify({ query, variables }),
      signal: signal ?? null,
    });
    text = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    return { error: new ConnectionError(`${url} cannot be reached`, { cause }), mayRepeat: true };
  }
  const { status } = response;
  const answer = parse(text);
  const errors = graphErrors(answer?.errors);
  const mayRepeat = status === stillRunning || mayRepeatAfter(status, true);
  if (answer && !mayRepeat && status !== 401) return { data: answer.data ?? null, errors };
  const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), Date.now());
  const [{ code, message } = { code: `HTTP_${status}`, message: `${url} answered with status ${status}` }] = errors;
  return { error: new HttpError(code, message, status, retryAfterMs), mayRepeat, retryAfterMs };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: unknown;
}

/** Returns undefined for a text that is no response of GraphQL. */
function parse(text: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isResponse = typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
    return isResponse ? value : undefined;
  } catch {
    return undefined;
  }
}
