import type { IncomingMessage } from 'node:http';
import type { Refusal, SocketOperation, SocketRules, SocketSession } from '@sophia/serving';
import type { Logger } from 'pino';
import type { RefusedClient } from '../audit/sign-ins.ts';
import { parseExactly } from '../common/json.ts';
import { tokenFromConnectionParams } from '../identity/bearer-token.ts';
import { forwardedHeaders } from '../identity/forwarded-headers.ts';
import { type Identity, type IdentityProvider, Unauthenticated } from '../identity/identity.ts';
import type { IdentitySession } from '../identity/identity-session.ts';
import type { IdentitySessions } from '../identity/identity-sessions.ts';
import { proofOf, withProof } from '../identity/proof.ts';
import { refuseElsewhere } from '../identity/refuse-elsewhere.ts';
import type { ClientRequest } from '../request/client-request.ts';
import type { headersOfInit } from '../request/connection-init.ts';
import { createResponseHeaders } from '../request/response-headers.ts';
import { admitOperation } from './admit-operations.ts';
import type { HttpHandler } from './http-handler.ts';
import type { GatewayContext } from './protocol/gateway-context.ts';
import { type OriginPolicy, originRefused } from './protocol/origins.ts';
import { requestIdFrom } from './protocol/request-id.ts';

/** Parts of a gateway that WebSockets use. */
export interface SocketGateway extends Pick<HttpHandler, 'enveloped' | 'contractAt' | 'admission'> {
  readonly identity: IdentityProvider;
  /** Called for each client that cannot be identified; absent without an audit. */
  readonly refused?: (client: RefusedClient) => void;
  /** Returns the values of a WebSocket's `connection_init` that header rules use. */
  readonly headersOfInit: ReturnType<typeof headersOfInit>;
  /** Sessions of the identities that have connections and streams open. */
  readonly sessions: IdentitySessions;
  readonly origins: OriginPolicy;
  /** Maximum number of operations that one WebSocket may have open at once. */
  readonly maxOperationsPerConnection: number;
  readonly logger: Logger;
  isReady(): boolean;
}

/** Decides who may connect over WebSocket, and which identity a connection's operations have. */
export function socketRules(gateway: SocketGateway): SocketRules {
  return {
    refusal: (request) => refusal(gateway, request),
    async connect(params, request) {
      const { authorization, cookie } = request.headers;
      const token = tokenFromConnectionParams(params) ?? proofOf(authorization, cookie, gateway.identity);
      const headers = withProof({ ...singles(request), ...gateway.headersOfInit(params) }, token);
      const identity = await identify(gateway, token, originOf(headers, request));
      return identity && openSession(gateway, identity, headers, request);
    },
    parseJson: (text) => parseExactly(text),
    failed: (error) => gateway.logger.error({ err: error }, 'A WebSocket failed unexpectedly'),
    maxOperations: gateway.maxOperationsPerConnection,
  };
}

/** Browsers do not apply the same-origin policy to WebSockets, so the Origin is checked here. */
function refusal(gateway: SocketGateway, { headers: { origin, host } }: IncomingMessage): Refusal | undefined {
  if (!gateway.isReady()) return { status: 503, reason: 'Service Unavailable' };
  if (origin === undefined || gateway.origins.allows(origin, host)) return undefined;
  return { status: 403, reason: 'Forbidden', message: originRefused(origin) };
}

interface SocketOrigin extends Pick<ClientRequest, 'requestHeaders' | 'address'> {
  /** Path of the connection. */
  readonly path: string | undefined;
}

const originOf = (requestHeaders: RequestHeaders, { socket, url }: IncomingMessage): SocketOrigin => ({
  requestHeaders,
  path: url?.split('?', 1)[0],
  address: socket.remoteAddress,
});

async function identify(
  gateway: SocketGateway,
  token: string | undefined,
  origin: SocketOrigin,
): Promise<Identity | undefined> {
  try {
    return refuseElsewhere(await gateway.identity.identify(token), gateway.contractAt(origin.path));
  } catch (error) {
    if (error instanceof Unauthenticated) gateway.refused?.({ error, ...origin });
    else gateway.logger.error({ err: error }, 'An identity could not be verified');
    return undefined;
  }
}

type RequestHeaders = Readonly<Record<string, string>>;

/** The identity is valid until its token expires. The client renews it by sending a new token in a `ping`. */
function openSession(
  gateway: SocketGateway,
  identity: Identity,
  requestHeaders: RequestHeaders,
  request: IncomingMessage,
): SocketSession {
  const { admission } = gateway;
  const origin = originOf(requestHeaders, request);
  const session = gateway.sessions.begin(identity);
  return {
    enveloped(operation, signal) {
      const enveloped = gateway.enveloped(contextOf(session, origin, operation, signal), origin.path);
      return admission ? admitOperation(admission, enveloped) : enveloped;
    },
    async ping(payload) {
      const token = tokenFromConnectionParams(payload);
      if (token === undefined) return undefined;
      const proof = await identify(gateway, token, origin);
      if (!proof) return { authenticated: false, message: 'The token is not valid' };
      if (!session.renew(proof)) {
        return {
          authenticated: false,
          message: 'The token belongs to another identity or grants other rights; open a new connection',
        };
      }
      return { authenticated: true, ...(proof.expiresAt !== undefined && { expiresAt: isoTime(proof.expiresAt) }) };
    },
    closed: () => session[Symbol.dispose](),
  };
}

const isoTime = (ms: number): string => new Date(ms).toISOString();

function contextOf(
  session: IdentitySession,
  { requestHeaders, address }: SocketOrigin,
  { extensions }: SocketOperation,
  signal: AbortSignal,
): GatewayContext {
  const { traceparent, tracestate } = requestHeaders;
  const cursor = extensions?.cursor;
  const { identity } = session;
  return {
    client: {
      identity,
      session,
      address,
      requestHeaders,
      responseHeaders: createResponseHeaders(),
      takesParts: true,
      streamTransport: 'websocket',
      headers: forwardedHeaders(identity, requestIdFrom(undefined), { traceparent, tracestate }),
      signal,
      ...(typeof cursor === 'string' && { resumeAfter: cursor }),
      ...(extensions?.idempotencyKey !== undefined && { idempotencyKey: extensions.idempotencyKey }),
    },
  };
}

function singles({ headers }: IncomingMessage): RequestHeaders {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
