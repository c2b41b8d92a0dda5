import type { RequestSigner } from '@sophia/http-signatures';
import { decodeBody, UndecodableBody } from '../common/content-coding.ts';
import { errorCodes } from '../common/errors.ts';
import { isJsonObject } from '../common/json.ts';
import { MalformedHttp } from './http/answer-head.ts';
import { type Connections, createConnections } from './http/connections.ts';
import {
  type Answered,
  AnswerTooLong,
  type Cancel,
  exchange,
  type HttpAnswer,
  type HttpMessage,
  HttpTimeout,
  type SendMessage,
} from './http/http-exchange.ts';
import type { SecureConnections } from './http/undici-exchange.ts';
import { conditionOfAnswer, conditionOfError } from './http-condition.ts';
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

/**
 * Sends GraphQL over HTTP/1.1, or HTTP/2 if a subgraph with TLS offers it, on pooled keep-alive connections. Connections
 * without TLS are our own: their exchanges take half the processor time of undici's.
 */
export function createHttpRequests(options: HttpOptions): HttpRequests {
  const plain = plainConnections(options);
  const secure = secureConnections(options);
  const sending: Sending = ({ protocol }) => (protocol === 'http:' ? plain.send : secure.sending());
  return {
    send: (request) => send(sending, request, options),
    async dispose() {
      await Promise.all([plain.close(), secure.close()]);
    },
  };
}

/** Returns what sends messages to a URL. */
type Sending = (url: URL) => SendMessage | Promise<SendMessage>;

/** The connections with TLS to all servers. undici is loaded for the first message: it is a tenth of the gateway's code. */
function secureConnections({ maxConnections: max, maxResponseBytes: maxBytes, http2 }: HttpOptions) {
  let loading: Promise<SecureConnections> | undefined;
  let isClosed = false;
  const load = async () => {
    const { createSecureConnections } = await import('./http/undici-exchange.ts');
    return createSecureConnections({ max, maxBytes, http2 });
  };
  return {
    async sending() {
      if (isClosed) throw new Error('The transport is closed');
      loading ??= load();
      return (await loading).send;
    },
    async close() {
      isClosed = true;
      await (await loading)?.close();
    },
  };
}

/** The connections without TLS to all servers. */
function plainConnections({ maxConnections: max, maxResponseBytes: maxBytes }: HttpOptions) {
  const byHost = new Map<string, Connections>();
  let isClosed = false;
  return {
    send(message: HttpMessage, answered: Answered): Cancel {
      if (isClosed) throw new Error('The transport is closed');
      const { host } = message.url;
      const known = byHost.get(host) ?? createConnections(message.url, { max, maxBytes });
      byHost.set(host, known);
      return known.send(message, answered);
    },
    async close() {
      isClosed = true;
      await Promise.all(Array.from(byHost.values(), (connections) => connections.close()));
    },
  };
}

async function send(
  sending: Sending,
  { service, url, headers, body, signal }: SubgraphRequest,
  { sign, maxResponseBytes, ...options }: HttpOptions,
): Promise<SubgraphAnswer> {
  const timeoutMs = timeoutOf(options, service);
  try {
    const address = addressOf(url);
    const signature = sign && signatureOf(sign, { service, url, headers }, body);
    const ownHeaders = signature ? { ...signature, ...address.httpHeaders } : address.httpHeaders;
    const found = sending(address.url);
    const sendMessage = found instanceof Promise ? await found : found;
    const answer = await exchange(sendMessage, {
      url: address.url,
      headers: withoutOwn(headers, ownHeaders),
      ownHeaders,
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
    throw failed(service, reasonOf(error, maxResponseBytes), error, conditionOfError(error));
  }
}

/** Returns the headers that the request's own do not replace. Usually these are all, and the same object. */
function withoutOwn(headers: SubgraphRequest['headers'], own: SubgraphRequest['headers']): SubgraphRequest['headers'] {
  const isReplaced = (name: string) => Object.hasOwn(own, name);
  if (!Object.keys(headers).some(isReplaced)) return headers;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !isReplaced(name)));
}

/** Names what is wrong for clients, which see no address and nothing of the answer. */
function reasonOf(error: unknown, maxBytes: number): string {
  if (error instanceof AnswerTooLong) return `its answer is longer than ${maxBytes} bytes`;
  if (error instanceof MalformedHttp) return `it broke the rules of HTTP/1.1: ${error.message}`;
  return 'it cannot be reached';
}

/** Decodes UTF-8 without a byte order mark. */
function textOf(bytes: Buffer): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.toString('utf8', 3) : bytes.toString('utf8');
}

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
