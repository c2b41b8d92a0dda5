import type { EntityManager } from '@sophia/database';
import type { EndpointRow } from '../entities/endpoint.ts';
import type { Sender } from '../posting/open-sender.ts';
import type { Caller } from './caller.ts';
import { type GivenValues, problemsOf } from './check-input.ts';
import { type ChangedEndpoint, idsOf, refused } from './create-endpoint.ts';
import { holdDeliveries, tellOf } from './disable-endpoint.ts';
import { findUsable } from './find-endpoint.ts';
import { unknownEndpoint } from './user-error.ts';

interface Changes extends GivenValues {
  readonly payload?: EndpointRow['payload'] | null;
  readonly enabled?: boolean | null;
}

interface Update {
  readonly sender: Sender;
  readonly id: string;
  readonly input: Changes;
}

/** Changes an endpoint. Checks everything before it changes anything. */
export async function updateEndpoint(
  em: EntityManager,
  caller: Caller,
  { sender, id, input }: Update,
): Promise<ChangedEndpoint> {
  const endpoint = await findUsable(em, caller, id);
  if (!endpoint) return refused([unknownEndpoint('id')]);
  const problems = problemsOf(input, sender, { ...caller, contract: endpoint.contract ?? null });
  if (problems.length > 0) return refused(problems, endpoint);
  const wasEnabled = endpoint.enabled;
  const { name, url, eventTypes, accountIds, payload, enabled } = input;
  Object.assign(endpoint, {
    name: name?.trim() ?? endpoint.name,
    url: url ?? endpoint.url,
    eventTypes: eventTypes ? [...new Set(eventTypes)] : endpoint.eventTypes,
    accountIds: accountIds ? idsOf(accountIds) : endpoint.accountIds,
    payload: payload ?? endpoint.payload,
    enabled: enabled ?? endpoint.enabled,
    updatedAt: caller.now,
    // Another address, or a person who enables it again, gets a new start.
    ...((enabled === true || url != null) && { failingSince: null }),
    ...(enabled != null && { disabledReason: null }),
  });
  await em.flush();
  if (wasEnabled && !endpoint.enabled) await holdDeliveries(em, endpoint);
  if (wasEnabled !== endpoint.enabled) await tellOf(em, endpoint);
  return { endpoint, secret: null, errors: [] };
}
