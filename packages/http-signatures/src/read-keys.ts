import { ed25519SigningKey, ed25519VerifyingKey, hmacKey, type SigningKey, type VerifyingKey } from './keys.ts';

/** Thrown for a malformed key. Its message is one line and never shows the key. */
export class InvalidKey extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidKey';
  }
}

const defaultId = 'gateway';
const minSecretLength = 32;

/**
 * Reads `[ID@]KEY`, in which KEY is a shared secret of at least 32 characters, or `ed25519-private:` and the base64 of
 * the key's 32 bytes. Throws `InvalidKey`.
 */
export function readSigningKey(text: string): SigningKey {
  const { id, key } = split(text);
  const seed = after('ed25519-private:', key);
  if (seed !== undefined) return ed25519SigningKey(id, bytes(seed));
  if (after('ed25519-public:', key) !== undefined) throw new InvalidKey('a public key cannot sign');
  return hmacKey(id, secret(key));
}

/**
 * Reads `[ID@]KEY`, in which KEY is a shared secret as for signing, or `ed25519-public:` and the base64 of the key's
 * 32 bytes. Throws `InvalidKey`.
 */
export function readVerifyingKey(text: string): VerifyingKey {
  const { id, key } = split(text);
  const point = after('ed25519-public:', key);
  if (point !== undefined) return ed25519VerifyingKey(id, bytes(point));
  if (after('ed25519-private:', key) !== undefined) {
    throw new InvalidKey('a private key belongs only to the side that signs; give the public one here');
  }
  return hmacKey(id, secret(key));
}

function split(text: string): { id: string; key: string } {
  const at = text.indexOf('@');
  const id = at < 0 ? defaultId : text.slice(0, at);
  if (!/^[\w.-]{1,64}$/.test(id)) {
    throw new InvalidKey('the id before the @ of a key must have 1 to 64 letters, digits, _, . and -');
  }
  // A setting lists several keys with commas between.
  if (text.includes(',')) throw new InvalidKey('a key must not contain a comma');
  return { id, key: text.slice(at + 1) };
}

function after(prefix: string, key: string): string | undefined {
  return key.startsWith(prefix) ? key.slice(prefix.length) : undefined;
}

function bytes(base64: string): Uint8Array {
  const decoded = Buffer.from(base64, 'base64');
  if (decoded.length !== 32) throw new InvalidKey('an Ed25519 key is the base64 of 32 bytes');
  return decoded;
}

function secret(key: string): Uint8Array {
  if (key.length < minSecretLength) {
    throw new InvalidKey(`a shared secret must have at least ${minSecretLength} characters`);
  }
  return Buffer.from(key);
}
