import type { ExecutionResult } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';
import { type ErrorCode, errorCodes, gatewayError } from '../../common/errors.ts';
import type { ReadClient } from '../protocol/client-of-request.ts';
import { errorResponse, unidentified } from '../protocol/error-response.ts';
import type { GatewayContext } from '../protocol/gateway-context.ts';
import { readAccept } from '../protocol/media-types.ts';
import { eventStream } from './event-stream.ts';
import type { Reservations } from './reservations.ts';
import type { ReservedStream } from './reserved-stream.ts';
import { streamResponse } from './stream-response.ts';

/** Header that holds the token of the reserved stream. */
export const streamTokenHeader = 'x-graphql-event-stream-token';

export interface ReservedStreamsOptions {
  readonly endpoint: string;
  readonly reservations: Reservations;
  readonly readClient: ReadClient;
  readonly heartbeatMs: number;
}

/**
 * Implements graphql-sse's single connection mode, for browsers, which open few connections over HTTP/1. A client
 * reserves a stream (PUT) and reads it (GET with the token). It sends operations, whose answers come in the stream
 * (POST with the token and `extensions.operationId`, answered with 202), and stops them (DELETE). Reading and stopping
 * need only the token, because a browser's EventSource sends no headers. An operation must come from the identity that
 * reserved the stream.
 */
export function useReservedStreams(options: ReservedStreamsOptions): Plugin<object, GatewayContext> {
  const { endpoint, reservations, readClient, heartbeatMs } = options;
  const streams = new WeakMap<Request, ReservedStream>();

  async function reserve(request: Request, serverContext: object, fetchAPI: FetchAPI): Promise<Response> {
    try {
      const { identity } = await readClient(request, serverContext);
      const reserved = reservations.reserve(identity);
      if ('token' in reserved) return new Response(reserved.token, { status: 201, headers: plainText });
      return errorResponse(fetchAPI, request, 429, errorCodes.tooManySubscriptions, reserved.refused);
    } catch (error) {
      const refusal = unidentified(fetchAPI, request, error);
      if (!refusal) throw error;
      return refusal;
    }
  }

  /** Returns undefined if the request neither concerns a stream nor an operation in one. */
  async function answer(
    request: Request,
    url: URL,
    serverContext: object,
    fetchAPI: FetchAPI,
  ): Promise<Response | undefined> {
    const { method } = request;
    if (method === 'PUT') return takesToken(request) ? reserve(request, serverContext, fetchAPI) : undefined;
    const refuse = (status: number, code: ErrorCode, message: string) =>
      errorResponse(fetchAPI, request, status, code, message);
    const token = tokenOf(request, url);
    if (token === undefined) return undefined;
    if (method === 'DELETE') {
      const stream = reservations.get(token);
      if (!stream) return refuse(404, errorCodes.streamNotFound, noStream);
      const id = url.searchParams.get('operationId');
      if (id === null) return refuse(400, errorCodes.badRequest, 'The URL has no operationId');
      stream.stop(id);
      return new Response(null, { status: 200 });
    }
    if (method !== 'GET' || url.searchParams.has('query')) return undefined;
    if (!readAccept(request.headers.get('accept')).takesEventStream) {
      return refuse(406, errorCodes.notAcceptable, 'A stream is sent as text/event-stream; accept that type');
    }
    if (!reservations.get(token)) return refuse(404, errorCodes.streamNotFound, noStream);
    const parts = reservations.connect(token);
    if (!parts) return refuse(409, errorCodes.badRequest, 'Another request is reading this stream');
    return streamResponse(parts, { format: eventStream, heartbeatMs, signal: request.signal });
  }

  return {
    async onRequest({ request, url, serverContext, endResponse, fetchAPI }) {
      if (url.pathname !== endpoint) return;
      const answered = await answer(request, url, serverContext, fetchAPI);
      if (answered) endResponse(answered);
    },
    onRequestParse({ request, url, serverContext: { client } }) {
      const token = tokenOf(request, url);
      if (token === undefined) return;
      const stream = reservations.get(token);
      const isOwn = stream?.owner.tenant === client.identity.tenant && stream.owner.subject === client.identity.subject;
      if (!stream || !isOwn) throw gatewayError(errorCodes.streamNotFound, noStream, { status: 404 });
      streams.set(request, stream);
      return {
        onRequestParseDone({ requestParserResult: params }) {
          if (Array.isArray(params))
            throw badRequest('A reserved stream takes no batches; send one operation per request');
        },
      };
    },
    onParams({ request, params, context }) {
      const stream = streams.get(request);
      if (!stream) return;
      const id: unknown = params.extensions?.operationId;
      if (typeof id !== 'string' || id === '') throw badRequest('extensions.operationId is missing');
      const operation = stream.begin(id);
      if (operation === 'id taken') throw badRequest('An operation with this operationId is still running', 409);
      if (operation === 'no room') throw badRequest('The stream has reached its limit of operations', 429);
      if (operation === 'not read') throw badRequest('The stream holds unread answers; read them first', 429);
      const { client } = context as unknown as GatewayContext;
      const reserved: GatewayContext = {
        client: { ...client, signal: operation.signal, takesParts: true, streamTransport: 'reserved-stream' },
        reserved: operation,
      };
      Object.assign(context, reserved);
    },
    onResultProcess({ result, setResultProcessor, serverContext: { reserved } }) {
      if (!reserved) return;
      const answer = result as AsyncIterable<ExecutionResult> | ExecutionResult;
      setResultProcessor(() => {
        reserved.send(answer);
        return new Response(null, { status: 202 });
      }, '*/*');
    },
  };
}

const takesToken = ({ headers }: Request) => /text\/(plain|\*)|\*\/\*/.test(headers.get('accept') ?? '*/*');

const plainText = { 'content-type': 'text/plain; charset=utf-8' };
const noStream = 'This stream does not exist; reserve one with PUT';

function tokenOf({ headers }: Request, { searchParams }: URL): string | undefined {
  return headers.get(streamTokenHeader) ?? searchParams.get('token') ?? undefined;
}

function badRequest(message: string, status = 400) {
  return gatewayError(errorCodes.badRequest, message, { status });
}
