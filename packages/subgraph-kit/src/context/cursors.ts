import { createHmac, timingSafeEqual } from 'node:crypto';
import { badUserInput } from '../errors/errors.ts';

/** The values of a row's order keys as PostgreSQL writes them; null where the row has none. */
export type CursorKeys = readonly (string | null)[];

export interface Cursors {
  /** `order` names the list and its order: a cursor of one is none of another. */
  encode(order: string, keys: CursorKeys): string;
  /** Throws BAD_USER_INPUT, naming the argument, when it is not a cursor that this order gave out to this tenant. */
  decode(order: string, cursor: string, argument: string): CursorKeys;
}

export interface CursorSigner {
  of(tenant: string): Cursors;
}

const signatureBytes = 16;

/** Cursors that nobody else can make: key values and their signature, so that a page can start there without looking a row up. */
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
            throw badUserInput(argument, 'is not a cursor of this list in this order');
          }
          return JSON.parse(text) as CursorKeys;
        },
      };
    },
  };
}
