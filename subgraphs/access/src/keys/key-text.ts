import { createHash, randomBytes } from 'node:crypto';

/** The text of an API key, and what is kept of it. */
export interface KeyText {
  readonly text: string;
  /** The beginning of the text, which people recognise the key by. */
  readonly prefix: string;
  /** SHA-256 of the secret, in hexadecimal. The secret is random, so that nobody can find it by trying words. */
  readonly digest: string;
}

/**
 * Makes a new secret for a key: `sophia_TENANT.ID.SECRET`, with the tenant and the key's id in Base64url, so that a
 * gateway knows where to look for it.
 */
export function newKeyText(tenant: string, id: string): KeyText {
  const secret = randomBytes(32).toString('base64url');
  const place = `sophia_${Buffer.from(tenant).toString('base64url')}.${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
  return {
    text: `${place}.${secret}`,
    prefix: `${place}.${secret.slice(0, 4)}`,
    digest: createHash('sha256').update(secret).digest('hex'),
  };
}

const subjectPrefix = 'key:';

/** Returns the subject of requests with a key. */
export const keySubject = (id: string): string => `${subjectPrefix}${id}`;

/** Returns the id of the API key that a request came with; undefined for a user. */
export const idOfKeySubject = (subject: string): string | undefined =>
  subject.startsWith(subjectPrefix) ? subject.slice(subjectPrefix.length) : undefined;
