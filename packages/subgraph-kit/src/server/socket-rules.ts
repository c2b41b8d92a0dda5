import type { RequestVerifier } from '@sophia/http-signatures';
import type { SocketRules } from '@sophia/serving';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { readIdentity } from '../context/identity.ts';
import { graphqlEndpoint, type ServerContext, type SubgraphServer } from './create-server.ts';
import { refuseUnsigned } from './use-signatures.ts';

/**
 * Lets in whoever names a tenant and, with `verify`, has signed the opening of the connection: the gateway's headers
 * travel in `connection_init`, for all operations of a connection.
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

/** The request that opens a WebSocket. */
const opening = { method: 'GET', path: graphqlEndpoint, hasBody: false };

/** Operations share a connection, and so the trace that each belongs to comes with it. */
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
