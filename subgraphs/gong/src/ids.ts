import { deriveId } from '@sophia/database';

export const callId = (tenant: string, gongCallId: string): string => deriveId(tenant, 'gong', 'call', gongCallId);

export const userId = (tenant: string, gongUserId: string): string => deriveId(tenant, 'gong', 'user', gongUserId);

/** Gong numbers a call's parties anew in every call, so the call is part of what names a party. */
export const partyId = (tenant: string, gongCallId: string, partyKey: string): string =>
  deriveId(tenant, 'gong', 'party', gongCallId, partyKey);

/**
 * The id of a sentence is the id of its call with the last 32 bits replaced by the sentence's place, and marked as a
 * UUID of version 8. So a sentence's call, and with it the one partition that holds the sentence, is found by a range
 * of the calls' primary key, and no table of keys is as long as all transcripts together. 90 bits of the call's id
 * remain, which is plenty to keep calls apart.
 */
export function segmentId(callId: string, position: number): string {
  return `${callId.slice(0, 14)}8${callId.slice(15, 28)}${position.toString(16).padStart(8, '0')}`;
}

/** The first and last id that the call of this sentence can have, or null when no sentence has this id. */
export function callRange(segmentId: string): { first: string; last: string } | null {
  const id = segmentId.toLowerCase();
  if (!/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id)) return null;
  const shared = `${id.slice(0, 14)}5${id.slice(15, 28)}`;
  return { first: `${shared}00000000`, last: `${shared}ffffffff` };
}
