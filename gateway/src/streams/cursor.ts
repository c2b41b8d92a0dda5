import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { ExecutionResult } from 'graphql';

/** Returns the bus position of a response; undefined if a client cannot resume from it. */
export function positionOf(result: ExecutionResult): string | undefined {
  return 'position' in result && typeof result.position === 'string' ? result.position : undefined;
}

/** Returns the cursor that the client receives and resumes with. */
export function cursorOf({ extensions }: ExecutionResult): string | undefined {
  return typeof extensions?.cursor === 'string' ? extensions.cursor : undefined;
}

/** Encrypts bus positions into cursors for clients, so that they do not reveal the activity of other tenants. */
export interface StreamCursors {
  seal(position: string, tenant: string): string;
  /** Returns the position; undefined if the cursor was not sealed for this tenant. */
  open(cursor: string, tenant: string): string | undefined;
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Creates cursors from a secret. Gateways with the same secret accept each other's cursors. */
export function createStreamCursors(secret: string): StreamCursors {
  const key = createHash('sha256').update(`stream cursors ${secret}`).digest();
  return {
    seal(position, tenant) {
      const nonce = randomBytes(nonceBytes);
      const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(tenant));
      // Always the same length: a shorter cursor would reveal that the bus is young.
      const plain = Buffer.alloc(8);
      plain.writeBigUInt64BE(BigInt(position));
      return Buffer.concat([nonce, sealing.update(plain), sealing.final(), sealing.getAuthTag()]).toString('base64url');
    },
    open(cursor, tenant) {
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length !== nonceBytes + 8 + tagBytes) return undefined;
      const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(tenant));
      opening.setAuthTag(bytes.subarray(-tagBytes));
      try {
        const plain = opening.update(bytes.subarray(nonceBytes, -tagBytes));
        opening.final();
        return String(plain.readBigUInt64BE());
      } catch {
        return undefined;
      }
    },
  };
}
