import type { Scope } from '../generated/resolvers.ts';
import { idOfKeySubject } from '../keys/key-text.ts';
import { type UserError, userError } from './user-error.ts';

/** Who changes something. */
export interface Caller {
  readonly tenant: string;
  readonly subject: string;
  /** Names of their roles, as tokens write them. */
  readonly roles: readonly string[];
  readonly scopes: readonly Scope[];
  readonly requestId: string;
  readonly now: Date;
}

/**
 * A key gives the right to manage access to nobody else. So whoever revokes a key that became known has ended what could be done
 * with it.
 */
export function forbiddenForKeys(caller: Caller, scopes: readonly Scope[], ...field: string[]): UserError[] {
  if (idOfKeySubject(caller.subject) === undefined || !scopes.includes('ACCESS_MANAGE')) return [];
  return [userError('FORBIDDEN', 'A key cannot give the right to manage access.', ...field)];
}

/** Nobody gives or takes a right that they do not have themselves. */
export function forbidden(caller: Caller, scopes: readonly Scope[], ...field: string[]): UserError[] {
  const lacking = scopes.filter((scope) => !caller.scopes.includes(scope));
  if (lacking.length === 0) return [];
  return [userError('FORBIDDEN', `You do not have these rights yourself: ${lacking.join(', ')}.`, ...field)];
}
