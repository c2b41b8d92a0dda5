import { createHmac } from 'node:crypto';

export interface TokenClaims {
  readonly sub: string;
  readonly tenant: string;
  readonly roles: readonly string[];
}

const header = encode({ alg: 'HS256', typ: 'JWT' });

/** Longer than any run of a benchmark. */
const validSeconds = 24 * 60 * 60;

/** Creates a JSON Web Token, which a gateway with the same secret accepts. */
export function signToken(secret: string, claims: TokenClaims): string {
  const signed = `${header}.${encode({ ...claims, exp: Math.floor(Date.now() / 1_000) + validSeconds })}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
