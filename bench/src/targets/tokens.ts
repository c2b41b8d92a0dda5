import { signToken } from '../common/sign-token.ts';

/** Secret with which the load signs tokens and this gateway verifies them. It protects nothing. */
export const tokenSecret = 'of-the-benchmark-and-of-nothing-else';

/** Creates a JSON Web Token for one of many users. */
export const tokenOf = (user: number): string =>
  signToken(tokenSecret, { sub: `user-${user}`, tenant: 'bench', roles: ['reader'] });
