import { readRetryAfter } from './back-off.ts';
import { ConnectionError, graphErrors, HttpError } from './errors.ts';
import { type Failure, mayRepeatAfter, type Sender, withRetries } from './send.ts';

interface ExportRequest {
  /** What follows the address of exports. */
  readonly path: string;
  readonly method?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** True if it may be sent twice. */
  readonly isRepeatable: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Sends a request to the address of exports, which is beside that of GraphQL. Rejects with a `SophiaError` for a status of an error. */
export const requestExport = (sender: Sender, request: ExportRequest): Promise<Response> =>
  withRetries(sender, request.signal, (token) => attemptOnce(sender, request, token));

async function attemptOnce(
  { url, fetch, headers }: Sender,
  { path, method = 'GET', body, headers: own, isRepeatable, signal }: ExportRequest,
  token: string | undefined,
): Promise<Response | Failure> {
  const address = `${url.replace(/\/graphql\/?$/, '')}/exports${path}`;
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      headers: {
        ...headers,
        ...own,
        ...(body && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: body ? JSON.stringify(body) : null,
      signal: signal ?? null,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    return { error: new ConnectionError(`${address} cannot be reached`, { cause }), mayRepeat: isRepeatable };
  }
  const { status } = response;
  if (response.ok) return response;
  const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), Date.now());
  const [{ code, message } = { code: `HTTP_${status}`, message: `${address} answered with status ${status}` }] =
    await errorsOf(response);
  const error = new HttpError(code, message, status, retryAfterMs);
  return { error, mayRepeat: mayRepeatAfter(status, isRepeatable), retryAfterMs };
}

/** A server on the way may answer with anything. */
async function errorsOf(response: Response) {
  const answer = (await response.json().catch(() => undefined)) as { errors?: unknown } | undefined;
  return graphErrors(answer?.errors);
}
