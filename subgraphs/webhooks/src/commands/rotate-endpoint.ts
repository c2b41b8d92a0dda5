import type { EntityManager } from '@sophia/database';
import type { Sender } from '../posting/open-sender.ts';
import { newKey, validKeys } from '../posting/signing-keys.ts';
import type { Caller } from './caller.ts';
import { type ChangedEndpoint, noKeys, refused } from './create-endpoint.ts';
import { findUsable } from './find-endpoint.ts';
import { unknownEndpoint, userError } from './user-error.ts';

const longestOverlapHours = 720;
const hour = 3_600_000;

interface Rotation {
  readonly sender: Sender;
  readonly id: string;
  readonly overlapHours: number;
}

/** Gives an endpoint a new key. The one before signs, too, for some hours; one before that ends at once. */
export async function rotateEndpoint(
  em: EntityManager,
  caller: Caller,
  { sender, id, overlapHours }: Rotation,
): Promise<ChangedEndpoint> {
  const endpoint = await findUsable(em, caller, id);
  if (!endpoint) return refused([unknownEndpoint('id')]);
  if (overlapHours < 0 || overlapHours > longestOverlapHours)
    return refused(
      [userError('INVALID', `The overlap has to be 0 to ${longestOverlapHours} hours.`, 'overlapHours')],
      endpoint,
    );
  if (sender.secrets.keyIds.length === 0) return refused([noKeys], endpoint);
  const { now } = caller;
  const until = overlapHours > 0 ? new Date(now.getTime() + overlapHours * hour) : null;
  const [current] = until === null ? [] : validKeys(sender.secrets.open(endpoint.secrets, endpoint), now);
  const { key, publicKey } = newKey(endpoint.signature);
  const keys = [{ key, until: null }];
  const before = current === undefined || until === null ? [] : [{ key: current, until: until.toISOString() }];
  Object.assign(endpoint, {
    publicKey,
    secrets: sender.secrets.seal({ keys: [...keys, ...before] }, endpoint),
    previousValidUntil: until,
    updatedAt: now,
  });
  await em.flush();
  return { endpoint, secret: publicKey === null ? key : null, errors: [] };
}
