import { createHmac } from 'node:crypto';

/** What the load signs its tokens with, and this gateway verifies them by. It guards nothing. */
export const tokenSecret = 'of-the-benchmark-and-of-nothing-else';

const header = encode({ alg: 'HS256', typ: 'JWT' });

/** A JSON Web Token for one of many users. */
export function tokenOf(user: number): string {
  const claims = encode({ sub: `user-${user}`, tenant: 'bench', roles: ['reader'] });
  const signature = createHmac('sha256', tokenSecret).update(`${header}.${claims}`).digest('base64url');
  return `${header}.${claims}.${signature}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
