import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Secrets, encrypted. */
interface Sealed {
  /** Names the key. */
  readonly keyId: string;
  /** Base64 of nonce, ciphertext and tag. */
  readonly sealed: string;
}

/** As the database has them. Those that an older version stored are plain, until they are sealed. */
export type Stored<Secrets extends object> = Sealed | Secrets;

/** The row that the secrets belong to. In another row they cannot be decrypted. */
interface Owner {
  readonly tenantId: string;
  readonly id: string;
}

/** Encrypts secrets by the newest key, and decrypts them by any. */
export interface SecretBox<Secrets extends object> {
  /** Ids of the keys, the newest first; empty if secrets cannot be encrypted. */
  readonly keyIds: readonly string[];
  seal(secrets: Secrets, owner: Owner): Stored<Secrets>;
  /** True if there are no secrets, or there is their key. */
  hasKeyOf(stored: Stored<Secrets>): boolean;
  /** Throws if there is no such key, or the secrets were changed. */
  open(stored: Stored<Secrets>, owner: Owner): Secrets;
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** `setting` names the setting with the keys in errors. */
export function secretBox<Secrets extends object>(keys: readonly Buffer[], setting: string): SecretBox<Secrets> {
  const known = new Map(keys.map((key) => [idOf(key), key]));
  const [newest] = known;
  return {
    keyIds: [...known.keys()],
    seal(secrets, owner) {
      if (Object.keys(secrets).length === 0) return secrets;
      if (newest === undefined) throw new Error(`${setting} is not set`);
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
      if (key === undefined) throw new Error(`${setting} lacks the key ${stored.keyId}, which encrypted the secrets`);
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
