import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { Client, type CombinedError, fetchExchange, mapExchange } from 'urql';
import possibleTypes from '../../../gateway/api/possible-types.json';
import { liveExchange } from './live-exchange.ts';
import { signIn } from './sign-in.ts';

/** What has no id is part of the object that it belongs to. */
const keys = new Proxy(
  {},
  {
    get: () => (data: { readonly id?: unknown }) => (typeof data.id === 'string' ? data.id : null),
    has: () => true,
  },
);

const isSignedOut = ({ response, graphQLErrors, networkError }: CombinedError): boolean =>
  response?.status === 401 ||
  graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED') ||
  (networkError !== undefined && 'code' in networkError && networkError.code === 'UNAUTHENTICATED');

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
    cacheExchange({
      keys,
      possibleTypes,
      resolvers: {
        Query: {
          accounts: relayPagination(),
          churnRisks: relayPagination(),
        },
      },
    }),
    liveExchange,
    fetchExchange,
  ],
});
