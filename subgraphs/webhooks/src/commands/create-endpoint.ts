import type { EntityManager } from '@sophia/database';
import { v7 as newId } from 'uuid';
import { Endpoint, type EndpointRow } from '../entities/endpoint.ts';
import { eventScopes } from '../messages/event-types.ts';
import type { Sender } from '../posting/open-sender.ts';
import { newKey } from '../posting/signing-keys.ts';
import type { Caller } from './caller.ts';
import { problemsOf } from './check-input.ts';
import { type UserError, userError } from './user-error.ts';

interface NewEndpoint {
  readonly name: string;
  readonly url: string;
  readonly eventTypes?: readonly string[];
  readonly accountIds?: readonly string[];
  readonly payload?: EndpointRow['payload'];
  readonly signature?: EndpointRow['signature'];
}

export interface ChangedEndpoint {
  readonly endpoint: EndpointRow | null;
  /** A secret to show once. */
  readonly secret: string | null;
  readonly errors: readonly UserError[];
}

export const refused = (errors: readonly UserError[], endpoint: EndpointRow | null = null): ChangedEndpoint => ({
  endpoint,
  secret: null,
  errors,
});

const mostEndpoints = 50;

/** Creates an endpoint. Returns the secret that its receiver shares, which is kept encrypted. */
export async function createEndpoint(
  em: EntityManager,
  caller: Caller,
  { sender, input }: { readonly sender: Sender; readonly input: NewEndpoint },
): Promise<ChangedEndpoint> {
  const { tenant: tenantId, subject: createdBy, now } = caller;
  const problems = problemsOf(input, sender, caller);
  if (sender.secrets.keyIds.length === 0) problems.push(noKeys);
  if (problems.length > 0) return refused(problems);
  if ((await em.count(Endpoint, { createdBy })) >= mostEndpoints)
    return refused([userError('TOO_MANY', `You have ${mostEndpoints} endpoints. Delete one first.`)]);
  const { name, url, eventTypes = [], accountIds = [], payload = 'THIN', signature = 'SYMMETRIC' } = input;
  const id = newId();
  const { key, publicKey } = newKey(signature);
  const endpoint = em.create(Endpoint, {
    ...{ tenantId, id, url, payload, signature, publicKey, createdBy, contract: caller.contract },
    name: name.trim(),
    eventTypes: [...new Set(eventTypes)],
    accountIds: idsOf(accountIds),
    scopes: eventScopes.filter((scope) => caller.scopes.has(scope)),
    secrets: sender.secrets.seal({ keys: [{ key, until: null }] }, { tenantId, id }),
    previousValidUntil: null,
    enabled: true,
    disabledReason: null,
    failingSince: null,
    createdAt: now,
    updatedAt: now,
  });
  await em.flush();
  return { endpoint, secret: publicKey === null ? key : null, errors: [] };
}

/** Ids as events have them. */
export const idsOf = (given: readonly string[]): string[] => [...new Set(given.map((id) => id.toLowerCase()))];

/** Without a key nothing can be kept encrypted. */
export const noKeys: UserError = userError(
  'INVALID',
  'Secrets can be kept only encrypted. Set WEBHOOK_SECRET_KEYS of the subgraph webhooks first.',
);
