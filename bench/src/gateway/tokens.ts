import { createHmac } from 'node:crypto';

/** Secret with which the load signs tokens and this gateway verifies them. It protects nothing. */
export const tokenSecret = 'of-the-benchmark-and-of-nothing-else';

const header = encode({ alg: 'HS256', typ: 'JWT' });

/** Longer than any run of the benchmark. */
const validSeconds = 24 * 60 * 60;

/** Creates a JSON Web Token for one of many users. */
export function tokenOf(user: number): string {
  const exp = Math.floor(Date.now() / 1_000) + validSeconds;
  const claims = encode({ sub: `user-${user}`, tenant: 'bench', roles: ['reader'], exp });
  const signature = createHmac('sha256', tokenSecret).update(`${header}.${claims}`).digest('base64url');
  return `${header}.${claims}.${signature}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
