import { deriveId } from '@sophia/database';

/** The same cause of a kind has the same id. */
export const actionIdOf = (tenant: string, kind: string, cause: string): string =>
  deriveId(tenant, 'action', kind, cause);
