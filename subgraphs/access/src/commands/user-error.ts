import type { AccessErrorCode } from '../generated/resolvers.ts';

/** Reason why a mutation was refused, safe to show. */
export interface UserError {
  readonly code: AccessErrorCode;
  readonly message: string;
  /** Path of the wrong argument. */
  readonly field: string[] | null;
}

export const userError = (code: AccessErrorCode, message: string, ...field: string[]): UserError => ({
  code,
  message,
  field: field.length > 0 ? field : null,
});
