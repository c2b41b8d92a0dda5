import type { ApiKeyRow } from '../entities/api-key.ts';

/** True until the key is revoked or expires. */
export const isUsable = ({ revokedAt, expiresAt }: ApiKeyRow, now: Date): boolean =>
  !revokedAt && (!expiresAt || now < expiresAt);
