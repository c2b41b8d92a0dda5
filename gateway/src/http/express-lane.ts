import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { type ExecutionResult, getOperationAST } from 'graphql';
import { isJsonObject, type JsonValue, parseExactly } from '../common/json.ts';
import type { WrittenResult } from '../execution/written-result.ts';
import type { Generation } from '../generation/generation.ts';
import { forwardedHeaders } from '../identity/forwarded-headers.ts';
import type { Identity, IdentityProvider } from '../identity/identity.ts';
import { proofOf, withProof } from '../identity/proof.ts';
import { refuseElsewhere } from '../identity/refuse-elsewhere.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { createResponseHeaders, type ResponseHeaders } from '../request/response-headers.ts';
import type { KnownQueries, RequestedQuery } from './known-queries.ts';
import type { OperationRunner } from './operation-runner.ts';
import type { Compress } from './plugins/compression.ts';
import type { RequestLog } from './plugins/request-log.ts';
import { requestIdFrom } from './protocol/request-id.ts';
import { single } from './protocol/single-header.ts';
import { streamTokenHeader } from './streams/use-reserved-streams.ts';

interface WrittenResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

export interface ExpressLaneOptions {
  readonly endpoint: string;
  /** The contract of the endpoint; undefined for the whole schema. */
  readonly contract: string | undefined;
  readonly current: () => Generation;
  readonly knownQueries: KnownQueries;
  /** Returns true if an operation with this text may run. */
  readonly isAdmitted: (text: string) => boolean;
  readonly identity: IdentityProvider;
  readonly runner: OperationRunner;
  readonly log: RequestLog;
  /** Creates a response from a result that is not plain data. */
  readonly respond: (result: ExecutionResult, mediaType: string) => Promise<WrittenResponse>;
  /** Maximum length of a body in bytes. Requests with longer ones take the general way. */
  readonly maxRequestBytes: number;
  /** Absent if answers are sent uncompressed. */
  readonly compress?: Compress;
  /** The general handler. It answers every request that is not for this lane, and this lane must answer as it does. */
  readonly otherwise: RequestListener;
}

/**
 * Answers the most frequent requests at the lowest cost: a plain POST of a query that was found valid before, by a
 * client with a valid identity. Every special request (a browser's origin, a format, an extension, an error) goes to
 * the general handler. The answers are byte for byte those of the general handler.
 */
export function createExpressLane(options: ExpressLaneOptions): RequestListener {
  const { otherwise } = options;
  return (request, response) => {
    const mediaType = mediaTypeFor(request, options);
    if (mediaType === undefined) return otherwise(request, response);
    const startedAt = performance.now();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      answer(options, request, response, { body, startedAt, mediaType }).catch((error: unknown) => {
        // The general handler also rejects only when the client has left.
        response.destroy(error instanceof Error ? error : undefined);
      });
    });
  };
}

interface ReadRequest {
  readonly body: Buffer;
  readonly startedAt: number;
  readonly mediaType: string;
}

async function answer(
  options: ExpressLaneOptions,
  request: IncomingMessage,
  response: ServerResponse,
  { body, startedAt, mediaType }: ReadRequest,
): Promise<void> {
  const generation = options.current();
  const operation = requestedQuery(generation, options, body);
  const proof = proofOf(request.headers.authorization, request.headers.cookie, options.identity);
  const identity = operation && (await identify(options, proof));
  if (!operation || !identity) return passOn(options, request, response, body);

  const { headers } = request;
  const id = requestIdFrom(single(headers['x-request-id']) ?? null);
  const trace = { traceparent: single(headers.traceparent), tracestate: single(headers.tracestate) };
  const responseHeaders = createResponseHeaders();
  const client: ClientRequest = {
    identity,
    address: request.socket.remoteAddress,
    requestHeaders: withProof(headers as Record<string, string>, proof),
    responseHeaders,
    headers: forwardedHeaders(identity, id, trace),
    takesParts: false,
    signal: disconnectSignal(request.socket),
  };
  const result = await options.runner.execute(generation, { ...operation, client });
  const answered = isPlainData(result)
    ? { status: 200, headers: { 'content-type': `${mediaType}; charset=utf-8` }, bytes: result.bytes() }
    : await options.respond(result as ExecutionResult, mediaType);
  const { status, bytes } = answered;
  const compressed = await options.compress?.(bytes, single(headers['accept-encoding']));
  const sent = compressed?.bytes ?? bytes;
  const varies = responseHeaders.get('vary');
  response.writeHead(status, {
    ...answered.headers,
    ...nodeHeaders(responseHeaders),
    ...(compressed && { 'content-encoding': compressed.coding }),
    'content-length': sent.length,
    vary: `Origin${varies === null ? '' : `, ${varies}`}${options.compress ? ', Accept-Encoding' : ''}`,
    'x-request-id': id,
  });
  response.end(sent);
  const [path, operations] = [options.endpoint, [operation]];
  options.log({ id, method: 'POST', path, status, startedAt, bytes: bytes.length, identity, operations });
}

/** Passes the request on with its body, which has been read already. The general handler takes it from a property. */
function passOn(
  { otherwise }: ExpressLaneOptions,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): void {
  otherwise(Object.assign(request, { body: Readable.from([body]) }), response);
}

const jsonContent = /^application\/json(?:; ?charset=utf-8)?$/i;

/** Formats of the answer by Accept header. Requests with another header take the general way. */
const mediaTypes = new Map([
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
  ['application/graphql-response+json, application/json', 'application/graphql-response+json'],
]);

/** Headers that ask for more than a plain answer. */
const special = ['origin', 'content-encoding', 'transfer-encoding', 'expect', streamTokenHeader];

/** Returns the format of the answer; undefined if the request is not for this lane. */
function mediaTypeFor({ method, url, headers }: IncomingMessage, options: ExpressLaneOptions): string | undefined {
  if (method !== 'POST' || url !== options.endpoint) return undefined;
  if (!jsonContent.test(headers['content-type'] ?? '')) return undefined;
  const length = Number(headers['content-length'] ?? Number.NaN);
  if (!(length <= options.maxRequestBytes) || special.some((name) => headers[name] !== undefined)) return undefined;
  return mediaTypes.get(headers.accept ?? '*/*');
}

/** Returns the query with its name and variables; undefined unless the body is a query that is known and admitted. */
function requestedQuery(
  generation: Generation,
  { knownQueries, isAdmitted }: ExpressLaneOptions,
  body: Buffer,
): RequestedQuery | undefined {
  const recent = knownQueries.recent(generation);
  const known = recent.get(body);
  const query = known ?? readQuery(generation, knownQueries, body);
  if (!query || !isAdmitted(query.text)) return undefined;
  if (!known) recent.add(body, query);
  return query;
}

function readQuery(generation: Generation, knownQueries: KnownQueries, body: Buffer): RequestedQuery | undefined {
  if (!isUtf8(body)) return undefined;
  let value: JsonValue;
  try {
    value = parseExactly(body.toString());
  } catch {
    return undefined;
  }
  if (!isJsonObject(value)) return undefined;
  const { query, operationName, variables, ...others } = value;
  if (typeof query !== 'string' || Object.keys(others).length > 0) return undefined;
  const document = knownQueries.get(generation, query);
  if (!document) return undefined;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return undefined;
  if (variables !== undefined && variables !== null && !isJsonObject(variables)) return undefined;
  if (!getOperationAST(document, operationName)) return undefined;
  return { text: query, document, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

/** Returns undefined on a failure. The general handler then tries again and reports the reason. */
async function identify(
  { identity: provider, contract }: ExpressLaneOptions,
  proof: string | undefined,
): Promise<Identity | undefined> {
  try {
    return refuseElsewhere(await provider.identify(proof), contract);
  } catch {
    return undefined;
  }
}

function isPlainData(result: ExecutionResult | AsyncIterable<ExecutionResult>): result is WrittenResult {
  return !(Symbol.asyncIterator in result) && 'bytes' in result && !result.errors && !result.extensions;
}

const disconnectSignals = new WeakMap<Socket, AbortSignal>();

/** Returns a signal that is aborted when the client disconnects. That ends all requests of its connection. */
function disconnectSignal(socket: Socket): AbortSignal {
  const known = disconnectSignals.get(socket);
  if (known) return known;
  const disconnected = new AbortController();
  disconnectSignals.set(socket, disconnected.signal);
  if (socket.destroyed) disconnected.abort();
  else socket.once('close', () => disconnected.abort());
  return disconnected.signal;
}

/** Cookies cannot be joined into one header, so they become a list. */
function nodeHeaders(headers: ResponseHeaders): Record<string, string | string[]> {
  const cookies = headers.getSetCookie();
  return { ...Object.fromEntries(headers), ...(cookies.length > 0 && { 'set-cookie': cookies }) };
}
