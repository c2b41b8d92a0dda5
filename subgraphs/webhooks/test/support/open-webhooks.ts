import { randomUUID } from 'node:crypto';
import { openTestSubgraph, type TestClock, type TestDatabase, testClock } from '@sophia/testing';
import { expect } from 'vitest';
import { z } from 'zod';
import { subgraph as module, settings } from '../../src/index.ts';

export const hour = 3_600_000;
const keys = 'ab'.repeat(32);

/** Opens the subgraph, and helpers to ask it. */
export async function openWebhooks(given: Readonly<Record<string, string>> = {}, database?: TestDatabase) {
  const clock: TestClock = testClock();
  const own = { WEBHOOK_PRIVATE_TARGETS: 'on', WEBHOOK_SECRET_KEYS: keys, ...given };
  const webhooks = await openTestSubgraph(module, { clock, database, settings: z.object(settings).parse(own) });

  /** Acts as somebody of a tenant of their own. */
  function forTenant({
    tenant = randomUUID() as string,
    subject = 'ada',
    roles = '',
    scopes = '*',
    contract = undefined as string | undefined,
  } = {}) {
    async function ask(document: string, variables: Record<string, unknown> = {}) {
      const { data, errors } = await webhooks.query(document, variables, {
        ...{ tenant, subject, roles, scopes, contract },
      });
      expect(errors).toBeUndefined();
      // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asks for
      return data as any;
    }
    const create = async (input: object) =>
      (
        await ask(
          `mutation ($input: WebhookEndpointCreateInput!) { webhookEndpointCreate(input: $input) {
            secret webhookEndpoint { id publicKey createdBy url } userErrors { code message field }
          } }`,
          { input: { name: 'Ours', ...input } },
        )
      ).webhookEndpointCreate;
    return {
      tenant,
      ask,
      create,
      /** Creates an endpoint and returns its id and secret. */
      async created(input: object): Promise<{ id: string; secret: string; publicKey: string }> {
        const { secret, webhookEndpoint, userErrors } = await create(input);
        expect(userErrors).toEqual([]);
        return { id: webhookEndpoint.id, publicKey: webhookEndpoint.publicKey, secret };
      },
      /** Changes something without errors. */
      async change(document: string, variables: Record<string, unknown>) {
        const answer = await ask(document, variables);
        for (const payload of Object.values<{ userErrors: object[] }>(answer)) expect(payload.userErrors).toEqual([]);
        return answer;
      },
      /** Returns the deliveries of an endpoint, the oldest first. */
      log: async (id: string, filter: object = {}) =>
        (
          await ask(
            `query ($id: ID!, $filter: WebhookDeliveryFilter) { webhookEndpoint(id: $id) {
              deliveries(last: 100, filter: $filter, orderBy: [{ field: CREATED_AT, direction: ASC }]) { nodes {
                id eventType messageId status nextAttemptAt body attempts { httpStatus error }
              } }
            } }`,
            { id, filter },
          )
        ).webhookEndpoint.deliveries.nodes,
      endpoint: async (id: string) =>
        (
          await ask(
            'query ($id: ID!) { webhookEndpoint(id: $id) { name enabled disabledReason failingSince previousValidUntil } }',
            { id },
          )
        ).webhookEndpoint,
      receive: (events: Parameters<typeof webhooks.receive>[0]) => webhooks.receive(events, tenant),
      send: (events: Parameters<typeof webhooks.receive>[0]) => webhooks.send(events, tenant),
    };
  }
  return { webhooks, clock, forTenant };
}

/** Returns an event about a score of an account. */
export const scored = (accountId: string | null = randomUUID(), value = 0.5) =>
  ({
    type: 'score.changed',
    data: {
      ...{ id: randomUUID(), kind: 'HEALTH', accountId, contactId: null, dealId: null },
      ...{ value, previousValue: null, model: 'health', modelVersion: '1' },
    },
  }) as const;
