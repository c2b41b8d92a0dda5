import { type Gateway, localDevelopmentIdentity, Unauthenticated } from '@sophia/gateway';

/** Identifies clients by their token, which is the name of their tenant. */
export const byToken = {
  ...localDevelopmentIdentity,
  async identify(token: string | undefined) {
    if (token === undefined) throw new Unauthenticated('no token');
    return { kind: 'developer' as const, subject: 'ada', tenant: token, roles: [], claims: {} };
  },
};

/** The gateway of a test's graph, as the intelligence subgraph sends queries to it. */
export const gatewayBy = (fetch: Gateway['fetch']) => ({
  async send(body: string, headers: Record<string, string>) {
    const response = await fetch('http://gateway/graphql', { method: 'POST', body, headers });
    return response.text();
  },
});
