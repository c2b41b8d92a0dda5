import { deriveId } from '@sophia/database';

export const callId = (tenant: string, gongCallId: string): string => deriveId(tenant, 'gong', 'call', gongCallId);

export const userId = (tenant: string, gongUserId: string): string => deriveId(tenant, 'gong', 'user', gongUserId);

/** Derives a party's id. Gong numbers parties within each call, so the call is part of the name. */
export const partyId = (tenant: string, gongCallId: string, partyKey: string): string =>
  deriveId(tenant, 'gong', 'party', gongCallId, partyKey);

/**
 * Derives a sentence's id from its call's id: the last 32 bits are the sentence's place, and the UUID version is 8. So
 * a range of the calls' primary key finds the call, and with it the partition of the sentence; no table of all
 * sentences' keys is needed. The remaining 90 bits of the call's id keep calls apart.
 */
export function segmentId(callId: string, position: number): string {
  return `${callId.slice(0, 14)}8${callId.slice(15, 28)}${position.toString(16).padStart(8, '0')}`;
}

/** Returns the first and last id that this sentence's call can have. Null when no sentence can have this id. */
export function callRange(segmentId: string): { first: string; last: string } | null {
  const id = segmentId.toLowerCase();
  if (!/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id)) return null;
  const shared = `${id.slice(0, 14)}5${id.slice(15, 28)}`;
  return { first: `${shared}00000000`, last: `${shared}ffffffff` };
}
