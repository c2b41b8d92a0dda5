import type { RequestVerifier } from '@sophia/http-signatures';
import type { SocketRules } from '@sophia/serving';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { readIdentity } from '../context/identity.ts';
import { graphqlEndpoint, type ServerContext, type SubgraphServer } from './create-server.ts';
import { refuseUnsigned } from './use-signatures.ts';

/**
 * Accepts connections with a tenant and, with `verify`, with a signature of the opening request. The gateway's headers
 * are in `connection_init` and apply to all operations of a connection.
 */
export function socketRules(yoga: SubgraphServer, logger: Logger, verify?: RequestVerifier): SocketRules {
  const isSigned = (header: Header) =>
    !verify || isAccepted(() => refuseUnsigned(logger, () => verify({ ...opening, header })));
  return {
    async connect({ headers }) {
      const header = headerIn(headers);
      return isSigned(header) && isAccepted(() => readIdentity(header))
        ? { enveloped: ({ extensions }) => yoga.getEnveloped({ header: withTrace(header, extensions) }) }
        : undefined;
    },
    failed: (error) => logger.error({ err: error }, 'A WebSocket failed unexpectedly'),
  };
}

type Header = Required<ServerContext>['header'];

/** The request that opens a WebSocket, as it is signed. */
const opening = { method: 'GET', path: graphqlEndpoint, hasBody: false };

/** Adds the trace of an operation from its extensions, because operations share a connection and its headers. */
function withTrace(header: Header, extensions: unknown): Header {
  const own = headerIn(extensions);
  return (name) => (name === 'traceparent' || name === 'tracestate' ? own(name) : header(name));
}

function headerIn(headers: unknown): Header {
  const given: Readonly<Record<string, unknown>> =
    typeof headers === 'object' && headers !== null ? { ...headers } : {};
  return (name) => {
    const value = given[name];
    return typeof value === 'string' ? value : undefined;
  };
}

function isAccepted(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}
