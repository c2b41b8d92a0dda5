import { createPublicKey, type KeyObject } from 'node:crypto';

/** The message says what is wrong with the key, and shows nothing of it. */
export class InvalidPublicKey extends Error {}

/** Reads a public key as Gong shows it: bare base64 of its DER form, or PEM. Throws InvalidPublicKey. */
export function readPublicKey(given: string): KeyObject {
  const base64 = given.replace(/-----(?:BEGIN|END) PUBLIC KEY-----/g, '').replace(/\\n|\s/g, '');
  let key: KeyObject;
  try {
    key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
  } catch (error) {
    throw new InvalidPublicKey('expected public keys in base64, as Gong shows them', { cause: error });
  }
  if (key.asymmetricKeyType !== 'rsa') throw new InvalidPublicKey('expected an RSA key: Gong signs with RS256');
  return key;
}
