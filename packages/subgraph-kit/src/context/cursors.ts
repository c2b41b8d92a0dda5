import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { badUserInput } from '../errors/errors.ts';

/** A row's sort keys in PostgreSQL's text form; null for a null. */
export type CursorKeys = readonly (string | null)[];

export interface Cursors {
  /** Creates a cursor. `order` identifies the list and its order; the cursor is valid only there. */
  encode(order: string, keys: CursorKeys): string;
  /** Reads a cursor. Throws BAD_USER_INPUT, naming the argument, unless this tenant got the cursor from this order. */
  decode(order: string, cursor: string, argument: string): CursorKeys;
}

export interface CursorSealer {
  of(tenant: string): Cursors;
}

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Creates cursors that contain the key values, encrypted, since these may be personal data that is masked elsewhere. Clients
 * can neither read nor forge them, and reading one needs no query. The same place has the same cursor.
 */
export function createCursorSealer(secret: string): CursorSealer {
  const key = createHash('sha256').update(`cursors of lists ${secret}`).digest();
  return {
    of(tenant) {
      const placeOf = (order: string) => Buffer.from(JSON.stringify([tenant, order]));
      return {
        encode(order, keys) {
          const [place, text] = [placeOf(order), JSON.stringify(keys)];
          const nonce = createHmac('sha256', key).update(place).update(text).digest().subarray(0, nonceBytes);
          const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(place);
          const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
          return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
        },
        decode(order, cursor, argument) {
          const bytes = Buffer.from(cursor, 'base64url');
          try {
            const nonce = bytes.subarray(0, nonceBytes);
            const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
              .setAAD(placeOf(order))
              .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
            const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
            return JSON.parse(text.toString()) as CursorKeys;
          } catch {
            throw badUserInput(argument, 'is not a cursor of this list and order');
          }
        },
      };
    },
  };
}
