import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  sign as signWith,
  timingSafeEqual,
  verify as verifyWith,
} from 'node:crypto';

/** Names of algorithms in RFC 9421. */
type Algorithm = 'hmac-sha256' | 'ed25519';

export interface SigningKey {
  /** Id by which the verifier finds its key. */
  readonly id: string;
  readonly algorithm: Algorithm;
  /** Returns the signature of a text in base64. */
  sign(text: string): string;
}

export interface VerifyingKey {
  readonly id: string;
  readonly algorithm: Algorithm;
  verifies(text: string, signature: Uint8Array): boolean;
}

/** Creates a key from a secret that both sides share. */
export function hmacKey(id: string, secret: Uint8Array): SigningKey & VerifyingKey {
  const key = createSecretKey(secret);
  const digest = (text: string) => createHmac('sha256', key).update(text);
  return {
    id,
    algorithm: 'hmac-sha256',
    sign: (text) => digest(text).digest('base64'),
    verifies(text, signature) {
      const expected = digest(text).digest();
      return expected.length === signature.length && timingSafeEqual(expected, signature);
    },
  };
}

/** Creates a key from `seed`, the 32 bytes of an Ed25519 private key. */
export function ed25519SigningKey(id: string, seed: Uint8Array): SigningKey {
  const key = createPrivateKey({ key: Buffer.concat([privateKeyHeader, seed]), format: 'der', type: 'pkcs8' });
  return { id, algorithm: 'ed25519', sign: (text) => signWith(null, Buffer.from(text), key).toString('base64') };
}

/** Creates a key from `point`, the 32 bytes of an Ed25519 public key. */
export function ed25519VerifyingKey(id: string, point: Uint8Array): VerifyingKey {
  const key = createPublicKey({ key: Buffer.concat([publicKeyHeader, point]), format: 'der', type: 'spki' });
  return { id, algorithm: 'ed25519', verifies: (text, given) => verifyWith(null, Buffer.from(text), key, given) };
}

/** DER headers before the 32 bytes of an Ed25519 key (RFC 8410). */
const privateKeyHeader = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicKeyHeader = Buffer.from('302a300506032b6570032100', 'hex');
