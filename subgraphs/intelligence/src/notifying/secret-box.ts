import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { ChannelSecrets } from './notice.ts';

/** Secrets of a channel, encrypted. */
interface Sealed {
  /** Names the key. */
  readonly keyId: string;
  /** Base64 of nonce, ciphertext and tag. */
  readonly sealed: string;
}

/** As the database has them. Rows of an older version have plain secrets, until a job encrypts them. */
export type StoredSecrets = Sealed | ChannelSecrets;

/** The row that the secrets belong to. In another row they cannot be decrypted. */
interface Owner {
  readonly tenantId: string;
  readonly id: string;
}

/** Encrypts secrets by the newest key, and decrypts them by any. */
export interface SecretBox {
  /** Ids of the keys, the newest first; empty if secrets cannot be encrypted. */
  readonly keyIds: readonly string[];
  seal(secrets: ChannelSecrets, owner: Owner): StoredSecrets;
  /** True if there are no secrets, or there is their key. */
  hasKeyOf(stored: StoredSecrets): boolean;
  /** Throws if there is no such key, or the secrets were changed. */
  open(stored: StoredSecrets, owner: Owner): ChannelSecrets;
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export function secretBox(keys: readonly Buffer[]): SecretBox {
  const known = new Map(keys.map((key) => [idOf(key), key]));
  const [newest] = known;
  return {
    keyIds: [...known.keys()],
    seal(secrets, owner): StoredSecrets {
      if (Object.keys(secrets).length === 0) return {};
      if (newest === undefined) throw new Error('ALERT_SECRET_KEYS is not set');
      const [keyId, key] = newest;
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(bindingOf(owner));
      const text = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()]);
      return { keyId, sealed: Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64') };
    },
    hasKeyOf: (stored) => !('sealed' in stored) || known.has(stored.keyId),
    open(stored, owner) {
      if (!('sealed' in stored)) return stored;
      const key = known.get(stored.keyId);
      if (key === undefined)
        throw new Error(`ALERT_SECRET_KEYS lacks the key ${stored.keyId}, which encrypted the secrets of the channel`);
      const bytes = Buffer.from(stored.sealed, 'base64');
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
        .setAAD(bindingOf(owner))
        .setAuthTag(bytes.subarray(-tagBytes));
      const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
      return JSON.parse(text.toString('utf8'));
    },
  };
}

const idOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

const bindingOf = ({ tenantId, id }: Owner): Buffer => Buffer.from(`${tenantId}\n${id}`);
