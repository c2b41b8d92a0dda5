import type { Identity } from './identity.ts';

/** True for the developer, and for holders of the role if one is given. */
export function isTrusted({ kind, roles }: Identity, role: string | undefined): boolean {
  return kind === 'developer' || (role !== undefined && roles.includes(role));
}
