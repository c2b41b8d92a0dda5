import { createHmac, randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { createTestDatabase, type TestDatabase } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { settings } from '../src/index.ts';
import { openAlerts } from './support/alerts.ts';
import { account, message } from './support/open-intelligence.ts';
import { type Receiver, startReceiver } from './support/start-receiver.ts';

const resources = new AsyncDisposableStack();
let database: TestDatabase;
let receiver: Receiver;
beforeAll(async () => {
  database = await createTestDatabase();
  resources.defer(() => database.close());
  receiver = resources.use(await startReceiver());
});
afterAll(() => resources.disposeAsync());

const [older, newer] = ['1'.repeat(64), '2'.repeat(64)];
const secret = 'a-secret-of-a-webhook';

/** Tells of each request that reached the webhook if it was signed by the secret. */
const wereSigned = () =>
  receiver.received.map(({ headers, body }) => {
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    return headers['webhook-signature'] === `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`;
  });

/** Opens the subgraph with these keys on the database of all tests. */
async function open(tenant: string, ...keys: string[]) {
  const opened = await openAlerts({
    database,
    settings: z.object(settings).parse({ ALERT_PRIVATE_TARGETS: 'on', ALERT_SECRET_KEYS: keys.join(',') }),
  });
  const accountId = randomUUID();
  const acts = opened.forTenant(tenant);
  return {
    ...acts,
    [Symbol.asyncDispose]: () => opened.close(),
    create: () =>
      acts.ask<{ alertChannelCreate: { alertChannel: { id: string } | null; userErrors: object[] } }>(
        `mutation ($input: AlertChannelCreateInput!) {
          alertChannelCreate(input: $input) { alertChannel { id } userErrors { code field message } }
        }`,
        { input: { name: `Channel ${randomUUID()}`, kind: 'WEBHOOK', url: `${receiver.url}/${tenant}`, secret } },
      ),
    stored: () =>
      opened.database.transaction(tenant, async (em) => {
        const rows = await query<{ id: string; secrets: Record<string, string> }>(
          em,
          sql`select id, secrets from intelligence.alert_channels order by created_at`,
        );
        return rows.map(({ secrets }) => secrets);
      }),
    store: (secrets: object) =>
      opened.database.transaction(tenant, (em) =>
        query(em, sql`update intelligence.alert_channels set secrets = ${JSON.stringify(secrets)}::jsonb`),
      ),
    /** Raises an alert. */
    async deliver() {
      receiver.received.length = 0;
      await acts.tell({ type: 'account.changed', data: account(accountId) });
      const text = 'We need to speak to your manager.';
      await acts.tell({
        type: 'interaction.changed',
        data: message({ accountId, occurredAt: opened.inHours(0), text }),
      });
      return wereSigned();
    },
    async errors() {
      const { alertDeliveries } = await acts.ask<{ alertDeliveries: { nodes: { attempts: { error: string }[] }[] } }>(
        '{ alertDeliveries { nodes { attempts { error } } } }',
      );
      return alertDeliveries.nodes.flatMap(({ attempts }) => attempts.map(({ error }) => error));
    },
  };
}

it('stores secrets encrypted, and delivers with them', async () => {
  await using sophia = await open('encrypted', older);
  await sophia.create();
  const [stored] = await sophia.stored();
  expect(stored).toEqual({ keyId: expect.stringMatching(/^[\da-f]{8}$/), sealed: expect.any(String) });
  expect(JSON.stringify(stored) + Buffer.from(stored?.sealed ?? '', 'base64').toString('latin1')).not.toContain(secret);
  expect(await sophia.deliver()).toEqual([true]);
});

it('encrypts what an older version stored as it was', async () => {
  await using sophia = await open('of-before', older);
  await sophia.create();
  await sophia.store({ secret });
  expect(await sophia.deliver()).toEqual([true]);
  await sophia.wait(0.1);
  expect(await sophia.stored()).toEqual([{ keyId: expect.any(String), sealed: expect.any(String) }]);
});

it('encrypts by the newest key, so that an older one can go', async () => {
  const before = await open('rotated', older);
  await before.create();
  const [by] = await before.stored();
  await before[Symbol.asyncDispose]();
  {
    await using sophia = await open('rotated', newer, older);
    await sophia.wait(0.1);
    const [now] = await sophia.stored();
    expect(now?.keyId).not.toBe(by?.keyId);
  }
  await using sophia = await open('rotated', newer);
  expect(await sophia.deliver()).toEqual([true]);
});

it('sends nothing without the key, and names it; takes new secrets when all are given', async () => {
  const before = await open('lost', older);
  await before.create();
  const [by] = await before.stored();
  await before[Symbol.asyncDispose]();
  await using sophia = await open('lost', newer);
  expect(await sophia.deliver()).toEqual([]);
  expect(await sophia.errors()).toEqual([`ALERT_SECRET_KEYS lacks the key ${by?.keyId}, which encrypted the secrets`]);
  const { alertChannels } = await sophia.ask<{ alertChannels: { id: string }[] }>('{ alertChannels { id } }');
  const edit = await sophia.ask(
    `mutation ($id: ID!, $secret: String!) {
      alertChannelEdit(id: $id, input: { secret: $secret }) { userErrors { message } }
    }`,
    { id: alertChannels[0]?.id, secret },
  );
  expect(edit).toEqual({ alertChannelEdit: { userErrors: [] } });
  await sophia.wait(1);
  expect(wereSigned()).toEqual([true]);
});

it('opens secrets only in their own channel', async () => {
  await using sophia = await open('moved', older);
  await sophia.create();
  const [first] = await sophia.stored();
  await sophia.create();
  await sophia.store(first ?? {});
  expect((await sophia.deliver()).length).toBe(1);
  expect(await sophia.errors()).toContain('Unsupported state or unable to authenticate data');
});

it('creates no channel with secrets without a key', async () => {
  await using sophia = await open('keyless');
  expect(await sophia.create()).toMatchObject({
    alertChannelCreate: { alertChannel: null, userErrors: [{ code: 'INVALID', field: ['input', 'secret'] }] },
  });
});
