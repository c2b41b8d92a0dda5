import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { WrittenData } from '../execution/written-data.ts';
import { type WrittenResult, writtenResult } from '../execution/written-result.ts';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts answers, which hold personal data. Who reads the store knows neither the secret nor the client's key. */
export interface OutcomeSeal {
  seal(answer: Pick<WrittenResult, 'bytes' | 'errors'>): string;
  /** Throws if it was sealed with something else. */
  open(sealed: string): WrittenResult;
}

interface Plain {
  /** JSON of a response without errors. */
  readonly data: string;
  readonly errors: readonly Pick<GraphQLError, 'message' | 'path' | 'extensions'>[];
}

/** What is sealed for one name and key is not opened for others. */
export function createOutcomeSeal(secret: string, name: string, idempotencyKey: string): OutcomeSeal {
  const key = new Uint8Array(hkdfSync('sha256', secret, idempotencyKey, `sophia outcome ${name}`, 32));
  return {
    seal({ bytes, errors = [] }) {
      const plain: Plain = {
        data: bytes().toString(),
        errors: errors.map(({ message, path, extensions }) => ({ message, path, extensions })),
      };
      const nonce = randomBytes(nonceBytes);
      const sealing = createCipheriv(cipher, key, nonce);
      const text = [sealing.update(JSON.stringify(plain)), sealing.final()];
      return Buffer.concat([nonce, ...text, sealing.getAuthTag()]).toString('base64');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes));
      opening.setAuthTag(bytes.subarray(-tagBytes));
      const text = [opening.update(bytes.subarray(nonceBytes, -tagBytes)), opening.final()];
      const { data, errors } = JSON.parse(Buffer.concat(text).toString()) as Plain;
      return writtenResult(
        new WrittenData(
          Buffer.from(data),
          errors.map(({ message, path, extensions }) => new GraphQLError(message, { path, extensions })),
        ),
      );
    },
  };
}
