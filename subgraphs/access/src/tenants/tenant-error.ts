import type { TenantErrorCode } from '../generated/resolvers.ts';

/** Reason why a tenant was not changed. */
export interface TenantError {
  readonly code: TenantErrorCode;
  readonly message: string;
  readonly field: string[] | null;
}

export const tenantError = (code: TenantErrorCode, message: string, ...field: string[]): TenantError => ({
  code,
  message,
  field: field.length > 0 ? field : null,
});
