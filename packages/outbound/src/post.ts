import { type Dispatcher, request } from 'undici';
import { retryAfterMs } from './retry-after.ts';

export interface Answer {
  readonly httpStatus: number;
  readonly body: string;
  /** Pause that the receiver asks for; 0 for none. */
  readonly retryAfterMs: number;
}

interface Post {
  readonly dispatcher: Dispatcher;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

const longestAnswer = 100_000;
/** No receiver stops deliveries for longer. */
const longestPauseMs = 3_600_000;

/** Posts JSON. Follows no redirect. */
export async function post(url: string, { dispatcher, headers, body, timeoutMs, signal }: Post): Promise<Answer> {
  const answer = await request(url, {
    dispatcher,
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'sophia', ...headers },
    body,
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  });
  let text = '';
  for await (const chunk of answer.body) {
    text += String(chunk);
    if (text.length > longestAnswer) break;
  }
  const pauseMs = Math.min(retryAfterMs(answer.headers['retry-after']) ?? 0, longestPauseMs);
  return { httpStatus: answer.statusCode, body: text, retryAfterMs: pauseMs };
}

export const isSuccess = ({ httpStatus }: Answer): boolean => httpStatus >= 200 && httpStatus < 300;

/** Returns the message of an error, or of its parts if it is about several addresses of a host. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
