import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

interface Signing {
  readonly privateKey: KeyObject;
  /** Public address of the receiver, as it stands in the rule. */
  readonly url: string;
  readonly body: string;
  /** Time at which the signature ends. */
  readonly expiresAt: Date;
  /** In place of those that Gong makes. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
}

/** A key pair of a rule of Gong. `publicKey` is what Gong shows. */
export function gongWebhookKeys(): { readonly privateKey: KeyObject; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') };
}

/** Returns the header `Authorization` with which Gong posts this body. */
export function signGongWebhook({ privateKey, url, body, expiresAt, claims, header }: Signing): string {
  const given = {
    webhook_url: url,
    body_sha256: createHash('sha256').update(body).digest('hex'),
    exp: Math.floor(expiresAt.getTime() / 1_000),
    ...claims,
  };
  const parts = [{ alg: 'RS256', typ: 'JWT', ...header }, given];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
}
