import { allowInsecureRequests, type Configuration, discovery } from 'openid-client';

export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client, which PKCE alone protects. */
  readonly clientSecret?: string;
}

/** What the provider publishes about itself: asked for once, and again after a failure. */
export type Provider = () => Promise<Configuration>;

export function createProvider({ issuer, clientId, clientSecret }: ProviderOptions): Provider {
  let found: Promise<Configuration> | undefined;
  const server = new URL(issuer);
  // For a provider on this machine. The settings refuse plain HTTP elsewhere.
  const execute = server.protocol === 'http:' ? [allowInsecureRequests] : [];
  return () => {
    found ??= discovery(server, clientId, clientSecret, undefined, { execute }).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}
