import type { RequestSigner } from '@sophia/http-signatures';
import { Agent, type Dispatcher } from 'undici';
import { decodeBody, UndecodableBody } from '../common/content-coding.ts';
import { errorCodes } from '../common/errors.ts';
import { isJsonObject } from '../common/json.ts';
import { conditionOfAnswer, conditionOfError } from './http-condition.ts';
import { exchange, type HttpAnswer, HttpTimeout } from './http-exchange.ts';
import { malformed } from './read-response.ts';
import { signatureOf } from './request-signature.ts';
import { addressOf } from './subgraph-address.ts';
import { type SubgraphTimeouts, timedOut, timeoutOf } from './subgraph-timeouts.ts';
import {
  type SubgraphAnswer,
  type SubgraphCondition,
  type SubgraphRequest,
  SubgraphRequestError,
} from './transport.ts';

export interface HttpOptions extends SubgraphTimeouts {
  /** Maximum number of open connections to one subgraph. */
  readonly maxConnections: number;
  /** Signs each request; by default requests are not signed. */
  readonly sign?: RequestSigner;
  /** True to use HTTP/2 with subgraphs that offer it over TLS. */
  readonly http2: boolean;
  /** Maximum length of an answer, in bytes. A longer answer fails. */
  readonly maxResponseBytes: number;
}

export interface HttpRequests {
  send(request: SubgraphRequest): Promise<SubgraphAnswer>;
  dispose(): Promise<void>;
}

/** Sends GraphQL over HTTP/1.1, or HTTP/2 if a subgraph with TLS offers it, on pooled keep-alive connections. */
export function createHttpRequests(options: HttpOptions): HttpRequests {
  const agent = new Agent({
    connections: options.maxConnections,
    // Below the five seconds after which Node's servers close idle connections, so that few requests meet a closing
    // one.
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 4_000,
    maxResponseSize: options.maxResponseBytes,
    // Each exchange has its own timeout.
    headersTimeout: 0,
    bodyTimeout: 0,
    allowH2: options.http2,
  });
  return {
    send: (request) => send(agent, request, options),
    dispose: () => agent.close(),
  };
}

async function send(
  dispatcher: Dispatcher,
  { service, url, headers, body, signal }: SubgraphRequest,
  { sign, maxResponseBytes, ...options }: HttpOptions,
): Promise<SubgraphAnswer> {
  const timeoutMs = timeoutOf(options, service);
  try {
    const address = addressOf(url);
    const answer = await exchange(dispatcher, {
      url: address.url,
      headers: {
        ...headers,
        ...signatureOf(sign, { service, url, headers }, body),
        ...address.headers,
        'content-type': 'application/json',
        accept: acceptedTypes,
      },
      body,
      signal,
      timeoutMs,
    });
    const refused = () =>
      failed(service, `it answered with HTTP status ${answer.status}`, undefined, conditionOfAnswer(answer));
    const isGraphQL = isGraphQLAnswer(answer);
    if (!isGraphQL && !mayHoldErrors(answer)) throw refused();
    if (!isUtf8(answer)) throw malformed(service, 'it is not in UTF-8');
    const text = textOf(await decoded(answer, maxResponseBytes));
    if (!isGraphQL && !holdsErrors(text)) throw refused();
    return { text, headers: answer.headers };
  } catch (error) {
    if (error instanceof SubgraphRequestError) throw error;
    if (signal?.aborted) throw signal.reason;
    if (error instanceof HttpTimeout) throw timedOut(service, timeoutMs);
    if (error instanceof UndecodableBody) throw malformed(service, error.message, error);
    throw failed(service, 'it cannot be reached', error, conditionOfError(error));
  }
}

/** Decodes UTF-8 without a byte order mark. */
function textOf(bytes: Buffer): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.toString('utf8', 3) : bytes.toString('utf8');
}

const acceptedTypes = 'application/graphql-response+json, application/json';

/** Maximum ratio of decoded to compressed length; JSON seldom exceeds 20. */
const maxInflation = 100;

/** Answers up to this length, in bytes, may exceed the ratio. */
const smallAnswer = 16 * 1024 * 1024;

/** Undoes the content coding of the body. The limits keep a few kilobytes from becoming seconds of work. */
async function decoded({ body, headers }: HttpAnswer, maxBytes: number): Promise<Buffer> {
  const encoding = headers['content-encoding'];
  if (encoding === undefined) return body;
  return decodeBody(body, encoding, Math.min(maxBytes, Math.max(smallAnswer, body.length * maxInflation)));
}

/**
 * True for a GraphQL response. One that declares itself as such counts with any status; plain JSON needs a 2xx status.
 */
function isGraphQLAnswer({ status, headers }: HttpAnswer): boolean {
  const contentType = headers['content-type'] ?? '';
  const isSuccess = status >= 200 && status < 300;
  // Servers from before the GraphQL-over-HTTP specification answer request errors as plain JSON with status 400.
  return isSuccess || contentType.includes('graphql-response+json') || (status === 400 && contentType.includes('json'));
}

/** True if the answer is a refusal that may hold GraphQL errors as plain JSON. */
function mayHoldErrors({ status, headers }: HttpAnswer): boolean {
  return status >= 400 && status < 500 && status !== 429 && /^application\/json\b/i.test(headers['content-type'] ?? '');
}

function holdsErrors(text: string): boolean {
  try {
    const { errors } = JSON.parse(text);
    const isError = (error: unknown) => isJsonObject(error) && typeof error.message === 'string';
    return Array.isArray(errors) && errors.length > 0 && errors.every(isError);
  } catch {
    return false;
  }
}

/** True if the body is UTF-8. JSON has no other charset, but old servers may use one. */
function isUtf8({ headers }: HttpAnswer): boolean {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1];
  return charset === undefined || /^(utf-?8|us-ascii)$/i.test(charset);
}

function failed(service: string, why: string, cause: unknown, condition: SubgraphCondition): SubgraphRequestError {
  const message = `The request to subgraph "${service}" failed: ${why}`;
  return new SubgraphRequestError({ message, code: errorCodes.subrequestHttp, service }, cause, condition);
}
