import type { RequestSigner } from '@sophia/http-signatures';
import { Agent, type Dispatcher } from 'undici';
import { decodeBody, UndecodableBody } from '../content-coding.ts';
import { errorCodes } from '../errors.ts';
import { conditionOfAnswer, conditionOfError } from './http-condition.ts';
import { exchange, type HttpAnswer, HttpTimeout } from './http-exchange.ts';
import { malformed } from './read-response.ts';
import { signatureOf } from './request-signature.ts';
import { type SubgraphTimeouts, timedOut, timeoutOf } from './subgraph-timeouts.ts';
import {
  type SubgraphAnswer,
  type SubgraphCondition,
  type SubgraphRequest,
  SubgraphRequestError,
} from './transport.ts';

export interface HttpOptions extends SubgraphTimeouts {
  /** Open connections to one subgraph at most. */
  readonly maxConnections: number;
  /** Signs each request; by default none is. */
  readonly sign?: RequestSigner;
  /** Whether HTTP/2 is spoken with subgraphs that offer it over TLS. */
  readonly http2: boolean;
  /** A longer answer is refused, in bytes. */
  readonly maxResponseBytes: number;
}

export interface HttpRequests {
  send(request: SubgraphRequest): Promise<SubgraphAnswer>;
  dispose(): Promise<void>;
}

/** GraphQL over HTTP/1.1, or HTTP/2 where a subgraph with TLS offers it, with pooled keep-alive connections. */
export function createHttpRequests(options: HttpOptions): HttpRequests {
  const agent = new Agent({
    connections: options.maxConnections,
    // Below the five seconds after which Node's servers hang up, so that a request seldom meets a closing connection.
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 4_000,
    maxResponseSize: options.maxResponseBytes,
    // Each exchange has its own time.
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
    const answer = await exchange(dispatcher, {
      url: parsed(url),
      headers: {
        ...headers,
        ...signatureOf(sign, { service, url, headers }, body),
        'content-type': 'application/json',
        accept: acceptedTypes,
      },
      body,
      signal,
      timeoutMs,
    });
    if (!isGraphQLAnswer(answer)) {
      throw failed(service, `it answered with HTTP status ${answer.status}`, undefined, conditionOfAnswer(answer));
    }
    if (!isUtf8(answer)) throw malformed(service, 'it is not in UTF-8');
    const encoding = answer.headers['content-encoding'];
    const plain = encoding === undefined ? answer.body : await decodeBody(answer.body, encoding, maxResponseBytes);
    return { text: textOf(plain), headers: answer.headers };
  } catch (error) {
    if (error instanceof SubgraphRequestError) throw error;
    if (signal?.aborted) throw signal.reason;
    if (error instanceof HttpTimeout) throw timedOut(service, timeoutMs);
    if (error instanceof UndecodableBody) throw malformed(service, error.message, error);
    throw failed(service, 'it cannot be reached', error, conditionOfError(error));
  }
}

/** Without a byte order mark. */
function textOf(bytes: Buffer): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.toString('utf8', 3) : bytes.toString('utf8');
}

const acceptedTypes = 'application/graphql-response+json, application/json';

const parsedUrls = new Map<string, URL>();

/** Routing URLs are few: those of the supergraphs that were served. */
function parsed(url: string): URL {
  const known = parsedUrls.get(url) ?? new URL(url);
  parsedUrls.set(url, known);
  return known;
}

/** A GraphQL response counts with any status when it says to be one; plain JSON counts only with a good status. */
function isGraphQLAnswer({ status, headers }: HttpAnswer): boolean {
  const contentType = headers['content-type'] ?? '';
  const isSuccess = status >= 200 && status < 300;
  // Servers from before the GraphQL-over-HTTP specification answer request errors as plain JSON with status 400.
  return isSuccess || contentType.includes('graphql-response+json') || (status === 400 && contentType.includes('json'));
}

/** JSON has no other charset, but servers from before that was settled may. */
function isUtf8({ headers }: HttpAnswer): boolean {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1];
  return charset === undefined || /^(utf-?8|us-ascii)$/i.test(charset);
}

function failed(service: string, why: string, cause: unknown, condition: SubgraphCondition): SubgraphRequestError {
  const message = `The request to subgraph "${service}" failed: ${why}`;
  return new SubgraphRequestError({ message, code: errorCodes.subrequestHttp, service }, cause, condition);
}
