import { errorCodes, gatewayError } from '../common/errors.ts';

const longestKey = 255;

/**
 * Reads what a client gave as an idempotency key: a text, or as draft-ietf-httpapi-idempotency-key-header has it a text in quotes.
 * Throws an error for the client if it is none.
 */
export function readIdempotencyKey(given: unknown): string {
  const text = typeof given === 'string' ? given : '';
  const [, quoted] = /^"((?:[^"\\]|\\["\\])*)"$/.exec(text) ?? [];
  const key = quoted === undefined ? text : quoted.replaceAll(/\\(["\\])/g, '$1');
  if (/^[\x20-\x7e]+$/.test(key) && key.length <= longestKey) return key;
  const message = `The idempotency key has to be 1 to ${longestKey} printable ASCII characters, such as a UUID`;
  throw gatewayError(errorCodes.badRequest, message, { status: 400 });
}
