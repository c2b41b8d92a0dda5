import { createHmac, createPrivateKey, sign } from 'node:crypto';

/** Returns the signature of a message: its version, a comma, and base64. */
export type Signer = (id: string, timestamp: string, body: string) => string;

/** Signs with HMAC-SHA256, for receivers that share the key. */
export const symmetricSigner =
  (key: Buffer | string): Signer =>
  (id, timestamp, body) =>
    `v1,${createHmac('sha256', key)
      .update(contentOf(id, timestamp, body))
      .digest('base64')}`;

/** Signs with Ed25519, for receivers that have the public key. `seed` and `publicKey` have 32 bytes each. */
function asymmetricSigner(seed: Buffer, publicKey: Buffer): Signer {
  const [d, x] = [seed.toString('base64url'), publicKey.toString('base64url')];
  const key = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
  return (id, timestamp, body) =>
    `v1a,${sign(null, Buffer.from(contentOf(id, timestamp, body)), key).toString('base64')}`;
}

/** Returns the signer of a key as the Standard Webhooks specification writes it: `whsec_…` or `whsk_…`. */
export function signer(key: string): Signer {
  const [, kind, base64 = ''] = /^(whsec|whsk)_(.+)$/s.exec(key) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (kind === 'whsec') return symmetricSigner(bytes);
  if (kind === 'whsk') return asymmetricSigner(bytes.subarray(0, 32), bytes.subarray(32));
  throw new Error('the key begins neither with whsec_ nor with whsk_');
}

const contentOf = (id: string, timestamp: string, body: string): string => `${id}.${timestamp}.${body}`;
