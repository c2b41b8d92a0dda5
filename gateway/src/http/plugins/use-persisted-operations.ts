import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { errorCodes, gatewayError } from '../../common/errors.ts';
import { isJsonObject } from '../../common/json.ts';
import type { OperationLists } from '../../persisted/operation-lists.ts';
import type { PersistedOperations } from '../../persisted/persisted-operations.ts';
import type { GatewayContext } from '../protocol/gateway-context.ts';

/**
 * Replaces an operation's id with its text. The id is `extensions.persistedQuery` of Apollo's protocol, or
 * `documentId`. Whether the text may run is decided when it is parsed, since operations come over WebSocket too.
 */
export function usePersistedOperations(
  operations: PersistedOperations,
  lists: OperationLists | undefined,
): Plugin<object, GatewayContext> {
  return {
    async onParams({ params, setParams, context }) {
      // A later plugin refuses a body that is not an object.
      if (!isJsonObject(params)) return;
      const { documentId, ...others } = params as GraphQLParams & { documentId?: unknown };
      const hash = readHash(others.extensions?.persistedQuery);
      if (documentId !== undefined && typeof documentId !== 'string') throw malformed('"documentId" is not a string');
      if (hash === undefined && documentId === undefined) return;
      const { query } = others;
      if (query !== undefined && query !== null && typeof query !== 'string') return;
      const { operationList } = (context as unknown as GatewayContext).client.identity;
      const list = operationList === undefined ? undefined : await lists?.named(operationList);
      const listed = query ? undefined : list?.textOf(documentId ?? hash ?? '');
      setParams({
        ...others,
        query: listed ?? operations.textOf({ hash, documentId, text: query || undefined }),
      });
    },
    onParse({ params }) {
      operations.admit(params.source.toString());
    },
  };
}

function readHash(persistedQuery: unknown): string | undefined {
  if (persistedQuery === undefined || persistedQuery === null) return undefined;
  const { version, sha256Hash } = isJsonObject(persistedQuery) ? persistedQuery : {};
  if (version !== 1 || typeof sha256Hash !== 'string' || sha256Hash === '') {
    throw malformed('"extensions.persistedQuery" needs version 1 and a sha256Hash');
  }
  return sha256Hash;
}

const malformed = (message: string) => gatewayError(errorCodes.badRequest, message, { status: 400 });
