import type { Identity } from './identity.ts';

/** The developer, and the holders of a role where one is set. */
export function isTrusted({ kind, roles }: Identity, role: string | undefined): boolean {
  return kind === 'developer' || (role !== undefined && roles.includes(role));
}
