import { createHmac, timingSafeEqual } from 'node:crypto';
import { badUserInput } from '../errors/errors.ts';

/** A row's sort keys in PostgreSQL's text form; null for a null. */
export type CursorKeys = readonly (string | null)[];

export interface Cursors {
  /** Creates a cursor. `order` identifies the list and its order; the cursor is valid only there. */
  encode(order: string, keys: CursorKeys): string;
  /** Reads a cursor. Throws BAD_USER_INPUT, naming the argument, unless this tenant got the cursor from this order. */
  decode(order: string, cursor: string, argument: string): CursorKeys;
}

export interface CursorSigner {
  of(tenant: string): Cursors;
}

const signatureBytes = 16;

/**
 * Creates cursors that contain the key values and a signature. Clients cannot forge them, and reading one needs no
 * query.
 */
export function createCursorSigner(secret: string): CursorSigner {
  return {
    of(tenant) {
      const sign = (order: string, keys: string) =>
        createHmac('sha256', secret)
          .update(JSON.stringify([tenant, order, keys]))
          .digest()
          .subarray(0, signatureBytes);
      return {
        encode(order, keys) {
          const text = JSON.stringify(keys);
          return Buffer.concat([sign(order, text), Buffer.from(text)]).toString('base64url');
        },
        decode(order, cursor, argument) {
          const bytes = Buffer.from(cursor, 'base64url');
          const text = bytes.subarray(signatureBytes).toString();
          const expected = sign(order, text);
          const given = bytes.subarray(0, signatureBytes);
          if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
            throw badUserInput(argument, 'is not a cursor of this list and order');
          }
          return JSON.parse(text) as CursorKeys;
        },
      };
    },
  };
}
