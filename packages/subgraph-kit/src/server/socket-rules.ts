import type { SocketRules } from '@sophia/serving';
import { GraphQLError } from 'graphql';
import { readIdentity } from '../context/identity.ts';
import type { ServerContext, SubgraphServer } from './create-server.ts';

/** Lets in whoever names a tenant: the gateway's headers travel in `connection_init`, for all operations of a connection. */
export function socketRules(yoga: SubgraphServer): SocketRules {
  return {
    async connect({ headers }) {
      const header = headerIn(headers);
      return isIdentified(header) ? () => yoga.getEnveloped({ header }) : undefined;
    },
  };
}

function headerIn(headers: unknown): Required<ServerContext>['header'] {
  const given: Readonly<Record<string, unknown>> =
    typeof headers === 'object' && headers !== null ? { ...headers } : {};
  return (name) => {
    const value = given[name];
    return typeof value === 'string' ? value : undefined;
  };
}

function isIdentified(header: Required<ServerContext>['header']): boolean {
  try {
    readIdentity(header);
    return true;
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}
