import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { Client, type CombinedError, fetchExchange, mapExchange } from 'urql';
import possibleTypes from '../../../gateway/api/possible-types.json';
import { liveExchange } from './live-exchange.ts';
import { refreshExchange } from './refresh-exchange.ts';
import { signIn } from './sign-in.ts';

/** What has no id is part of the object that it belongs to. */
const keys = new Proxy(
  {},
  {
    get: () => (data: { readonly id?: unknown }) => (typeof data.id === 'string' ? data.id : null),
    has: () => true,
  },
);

/** The session is over, was ended elsewhere, or has other rights than before. */
const signedOut: ReadonlySet<unknown> = new Set(['UNAUTHENTICATED', 'TOKEN_REVOKED']);

const isSignedOut = ({ response, graphQLErrors, networkError }: CombinedError): boolean =>
  response?.status === 401 ||
  graphQLErrors.some(({ extensions }) => signedOut.has(extensions.code)) ||
  (networkError !== undefined && 'code' in networkError && signedOut.has(networkError.code));

export const client = new Client({
  url: '/graphql',
  requestPolicy: 'cache-and-network',
  preferGetMethod: false,
  fetchOptions: { headers: { 'graphql-client-name': 'dashboard' } },
  exchanges: [
    mapExchange({
      onError(error) {
        if (isSignedOut(error)) void signIn();
      },
    }),
    refreshExchange,
    cacheExchange({
      keys,
      possibleTypes,
      resolvers: {
        Query: {
          accounts: relayPagination(),
          callOverviews: relayPagination(),
          churnRisks: relayPagination(),
          openDeals: relayPagination(),
        },
      },
    }),
    liveExchange,
    fetchExchange,
  ],
});
