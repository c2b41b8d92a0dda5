import { namesPrivateAddress } from './public-addresses.ts';

/** Tells if a URL leads into a private network by itself. A connection to an address needs no look-up, so ask before each. */
export const isPrivate = (url: string): boolean => namesPrivateAddress(new URL(url));

/** Says in a sentence why nothing can be sent to this URL; null if it can. */
export function targetProblem(given: string, { allowsPrivate }: { readonly allowsPrivate: boolean }): string | null {
  const url = URL.parse(given);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return `${given} is not a URL of HTTP.`;
  if (url.username !== '' || url.password !== '') return 'The URL must not contain a password. Use the secret.';
  if (allowsPrivate) return null;
  if (namesPrivateAddress(url)) return `${given} is in a private network.`;
  // What is sent tells of customers, and a signature does not hide it.
  return url.protocol === 'https:' ? null : 'The URL has to begin with https://.';
}
