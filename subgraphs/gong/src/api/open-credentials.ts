import type { GongContext } from '../connection/services.ts';
import type { GongSettings } from '../connection/settings.ts';
import { type Access, basic, type Credentials } from './credentials.ts';
import { oauthCredentials } from './oauth.ts';

/** Opens those of the settings. */
export function credentialsOf(context: GongContext, tenant: string): Credentials {
  const { settings } = context.services.source;
  return settings.GONG_OAUTH_CLIENT_ID === undefined ? accessKey(settings) : oauthCredentials(context, tenant);
}

function accessKey({
  GONG_API_URL: baseUrl,
  GONG_ACCESS_KEY: key = '',
  GONG_ACCESS_KEY_SECRET: secret = '',
}: GongSettings) {
  const access: Access = { baseUrl, authorization: basic(key, secret) };
  return { current: async () => access, renew: async () => false };
}
