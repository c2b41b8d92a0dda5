import type { IncomingMessage } from 'node:http';
import type { ConnectionParams, SocketRules } from '@sophia/serving';
import type { Gateway } from '../gateway.ts';
import { createResponseHeaders } from '../headers/response-headers.ts';
import { tokenFromConnectionParams } from '../identity/bearer-token.ts';
import { forwardedHeaders } from '../identity/forwarded-headers.ts';
import { type Identity, Unauthenticated } from '../identity/identity.ts';
import { admitOperation } from './admit-operations.ts';
import type { GatewayContext } from './gateway-context.ts';
import { requestIdFrom } from './request-id.ts';
import { single } from './single-header.ts';

/** Who may connect over WebSocket, and on whose behalf the operations of a connection run. */
export function socketRules(gateway: Gateway): SocketRules {
  return {
    refusal: (request) => refusal(gateway, request),
    async connect(params, request) {
      const identity = await identify(gateway, params);
      if (!identity) return undefined;
      const { admission, yoga } = gateway;
      return () => {
        const enveloped = yoga.getEnveloped(contextOf(identity, request));
        return admission ? admitOperation(admission, enveloped) : enveloped;
      };
    },
  };
}

/** A WebSocket is not bound by the same-origin policy, so its Origin is checked here. */
function refusal(gateway: Gateway, { headers }: IncomingMessage): string | undefined {
  if (!gateway.isReady()) return '503 Service Unavailable';
  return gateway.origins.allows(headers.origin, headers.host) ? undefined : '403 Forbidden';
}

async function identify(gateway: Gateway, params: ConnectionParams): Promise<Identity | undefined> {
  try {
    return await gateway.identity.identify(tokenFromConnectionParams(params));
  } catch (error) {
    if (!(error instanceof Unauthenticated)) gateway.logger.error({ err: error }, 'An identity could not be verified');
    return undefined;
  }
}

function contextOf(identity: Identity, { headers }: IncomingMessage): GatewayContext {
  const trace = { traceparent: single(headers.traceparent), tracestate: single(headers.tracestate) };
  return {
    client: {
      identity,
      requestHeaders: singles(headers),
      responseHeaders: createResponseHeaders(),
      takesParts: true,
      headers: forwardedHeaders(identity, requestIdFrom(undefined), trace),
    },
  };
}

function singles(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
