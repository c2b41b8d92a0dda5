import type { ClientRequest } from './client-request.ts';

/** Headers in which clients tell their name: Apollo's, and the one of the specification of GraphQL over HTTP to come. */
const nameHeaders = ['apollographql-client-name', 'graphql-client-name'] as const;
const versionHeaders = ['apollographql-client-version', 'graphql-client-version'] as const;

type Headers = ClientRequest['requestHeaders'];

const longest = 500;

const firstOf = (headers: Headers, names: readonly string[]) =>
  names
    .map((name) => headers[name])
    .find(Boolean)
    ?.slice(0, longest);

/** Returns the name of the client's program, as it tells it. */
export const clientName = (headers: Headers): string | undefined => firstOf(headers, nameHeaders);

export const clientVersion = (headers: Headers): string | undefined => firstOf(headers, versionHeaders);
