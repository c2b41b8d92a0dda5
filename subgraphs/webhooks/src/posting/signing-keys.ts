import { generateKeyPairSync, randomBytes } from 'node:crypto';

/** Keys of an endpoint, the newest first. */
export interface SigningKeys {
  readonly keys: readonly SigningKey[];
}

interface SigningKey {
  /** As the Standard Webhooks specification writes it: `whsec_…` or `whsk_…`. */
  readonly key: string;
  /** Time from which it no longer signs, ISO 8601; null if there is none. */
  readonly until: string | null;
}

interface NewKey {
  readonly key: string;
  /** `whpk_…`; null for a key that both sides share. */
  readonly publicKey: string | null;
}

const keyBytes = 32;

export function newKey(signature: 'SYMMETRIC' | 'ASYMMETRIC'): NewKey {
  if (signature === 'SYMMETRIC') return { key: `whsec_${randomBytes(keyBytes).toString('base64')}`, publicKey: null };
  const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const [seed, point] = [Buffer.from(d, 'base64url'), Buffer.from(x, 'base64url')];
  return {
    key: `whsk_${Buffer.concat([seed, point]).toString('base64')}`,
    publicKey: `whpk_${point.toString('base64')}`,
  };
}

/** Returns the keys that sign at this time. */
export const validKeys = ({ keys }: SigningKeys, now: Date): string[] =>
  keys.flatMap(({ key, until }) => (until === null || Date.parse(until) > now.getTime() ? [key] : []));
