import { hash, timingSafeEqual } from 'node:crypto';
import { parseDictionary } from 'structured-headers';

/** Returns the Content-Digest header (RFC 9530) of a body. */
export function contentDigest(body: string | Uint8Array): string {
  return `sha-256=:${hash('sha256', body, 'base64')}:`;
}

/** True if the Content-Digest header has the SHA-256 digest of the body. Ignores digests by other algorithms. */
export function isDigestOf(header: string, body: string | Uint8Array): boolean {
  const given = sha256Of(header);
  const expected = hash('sha256', body, 'buffer');
  return given !== undefined && given.length === expected.length && timingSafeEqual(given, expected);
}

function sha256Of(header: string): Uint8Array | undefined {
  try {
    const [value] = parseDictionary(header).get('sha-256') ?? [];
    return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
  } catch {
    // A malformed header counts as a missing one.
    return undefined;
  }
}
