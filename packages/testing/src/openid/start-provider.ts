import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface OpenIdProvider extends Disposable {
  readonly issuer: string;
}

export interface OpenIdProviderOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Address of the gateway that people sign in at. */
  readonly publicUrl: string;
  /** Names of groups that everybody belongs to. */
  readonly groups: readonly string[];
}

/**
 * Starts an OpenID provider on a free port. Whoever signs in as `ann` is `ann` of the tenant `acme`; `stranger` alone has no tenant.
 * Programs get tokens with the scope `customers:read`.
 */
export async function startOpenIdProvider(options: OpenIdProviderOptions): Promise<OpenIdProvider> {
  const { clientId, clientSecret, publicUrl, groups } = options;
  const provider = new Provider('http://provider.invalid', {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        grant_types: ['authorization_code', 'client_credentials'],
        redirect_uris: [`${publicUrl}/sign-in/callback`],
        post_logout_redirect_uris: [publicUrl],
      },
    ],
    claims: { openid: ['sub', 'tenant', 'realm_access'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_, accountId) => ({
      accountId,
      claims: async () => ({
        sub: accountId,
        ...(accountId !== 'stranger' && { tenant: 'acme' }),
        realm_access: { roles: groups },
        email: `${accountId}@acme.example`,
        email_verified: true,
      }),
    }),
    extraTokenClaims: async () => ({ tenant: 'acme' }),
    features: {
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'https://graph.example.com',
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'customers:read openid email profile',
          audience: clientId,
          accessTokenFormat: 'jwt',
        }),
      },
    },
  });
  const server = provider.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.defineProperty(provider, 'issuer', { value: issuer });
  return { issuer, [Symbol.dispose]: () => server.close() };
}
