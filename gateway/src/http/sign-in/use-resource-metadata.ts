import type { Plugin } from 'graphql-yoga';
import { mcpEndpoint } from '../protocol/endpoints.ts';
import type { SignIn } from './sign-in.ts';

const metadataPath = '/.well-known/oauth-protected-resource';

/** Returns the value of `WWW-Authenticate` that leads a client of MCP to the provider (RFC 9728). */
export const challengeOf = ({ publicUrl }: Pick<SignIn, 'publicUrl'>): string =>
  `Bearer resource_metadata="${new URL(metadataPath + mcpEndpoint, publicUrl)}"`;

/** Tells clients of MCP at which provider they get a token for it. */
export function useResourceMetadata({ publicUrl, issuer }: Pick<SignIn, 'publicUrl' | 'issuer'>): Plugin {
  const metadata = JSON.stringify({
    resource: new URL(mcpEndpoint, publicUrl).href,
    authorization_servers: [issuer],
    bearer_methods_supported: ['header'],
  });
  return {
    onRequest({ request, url, endResponse, fetchAPI }) {
      if (request.method !== 'GET' || ![metadataPath, metadataPath + mcpEndpoint].includes(url.pathname)) return;
      endResponse(new fetchAPI.Response(metadata, { headers: { 'content-type': 'application/json' } }));
    },
  };
}
