import { createHash, type KeyObject } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify } from 'jose';

/** A delivery that Gong signed. */
interface Delivery {
  /** Digest of its signature: equal for a copy of it. */
  readonly digest: string;
  /** Time from which the signature is void. */
  readonly expiresAt: Date;
}

interface Expected {
  readonly keys: readonly KeyObject[];
  /** Public address, as it stands in the rule of Gong; what a proxy makes of it does not count. */
  readonly url: string;
  readonly now: Date;
}

/** The message says what is wrong with a delivery. */
export class DeliveryRefused extends Error {}

/**
 * Checks the signed header of Gong: a JWT by one of the keys with RS256, which is still valid, for this address and these
 * bytes. Throws DeliveryRefused.
 */
export async function verifyDelivery(
  authorization: string | undefined,
  body: Buffer,
  { keys, url, now }: Expected,
): Promise<Delivery> {
  const token = authorization?.replace(/^Bearer\s+/i, '').trim();
  if (!token) throw new DeliveryRefused('The header Authorization is missing');
  const claims = await claimsOf(token, keys, now);
  if (claims.webhook_url !== url) throw new DeliveryRefused('The signature is for another address');
  const digest = createHash('sha256').update(body).digest('hex');
  if (String(claims.body_sha256).toLowerCase() !== digest)
    throw new DeliveryRefused('The signature is for another body');
  return {
    digest: createHash('sha256').update(token).digest('hex'),
    expiresAt: new Date((claims.exp ?? 0) * 1_000),
  };
}

async function claimsOf(token: string, keys: readonly KeyObject[], now: Date): Promise<JWTPayload> {
  const options = { algorithms: ['RS256'], currentDate: now, requiredClaims: ['exp', 'webhook_url', 'body_sha256'] };
  for (const key of keys) {
    try {
      return (await jwtVerify(token, key, options)).payload;
    } catch (error) {
      if (error instanceof errors.JWSSignatureVerificationFailed) continue;
      if (error instanceof errors.JWTExpired) throw new DeliveryRefused('The signature has expired');
      if (error instanceof errors.JOSEError) throw new DeliveryRefused('The signature is not one of Gong');
      throw error;
    }
  }
  throw new DeliveryRefused('The signature is by none of the keys (GONG_WEBHOOK_PUBLIC_KEYS)');
}
