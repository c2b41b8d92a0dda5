import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownBy } from '../src/messages/contract-fields.ts';
import type { PublicType } from '../src/messages/event-types.ts';
import { hour, openWebhooks, scored } from './support/open-webhooks.ts';
import { type Receiver, startReceiver } from './support/start-receiver.ts';

let subgraph: Awaited<ReturnType<typeof openWebhooks>>;
let receiver: Receiver;
beforeAll(async () => {
  subgraph = await openWebhooks();
  receiver = await startReceiver();
});
afterAll(async () => {
  await subgraph?.webhooks.close();
  await receiver?.[Symbol.asyncDispose]();
});

const url = 'https://example.com/hook';
const refusal = (code: string, ...field: string[]) => ({
  secret: null,
  webhookEndpoint: null,
  userErrors: [{ code, field: field.length > 0 ? field : null }],
});

describe('an endpoint', () => {
  it.each([
    [{ url: 'example.com' }, 'url'],
    [{ url: 'ftp://example.com' }, 'url'],
    [{ url: 'https://ada:secret@example.com' }, 'url'],
    [{ url: `${url}/${'x'.repeat(2_000)}` }, 'url'],
    [{ url, name: ' ' }, 'name'],
    [{ url, name: 'x'.repeat(201) }, 'name'],
    [{ url, eventTypes: ['score.changed', 'entities.changed'] }, 'eventTypes'],
    [{ url, accountIds: ['acme'] }, 'accountIds'],
    [{ url, accountIds: Array.from({ length: 1_001 }, () => randomUUID()) }, 'accountIds'],
  ])('is not created from %j', async (input, field) => {
    expect(await subgraph.forTenant().create(input)).toMatchObject(refusal('INVALID', 'input', field));
  });

  it('belongs to its creator alone, and to super users', async () => {
    const { tenant, created, log, receive } = subgraph.forTenant({ subject: 'key:1' });
    const { id } = await created({ url: receiver.url });
    await receive([scored()]);
    const [delivery] = await log(id);
    const all = `query ($id: ID!, $delivery: ID!) {
      webhookEndpoints { id } webhookEndpoint(id: $id) { id } webhookDelivery(id: $delivery) { id }
      webhooksNodes(ids: [$id, $delivery]) { id } }`;
    const seen = async (client: object) => await subgraph.forTenant(client).ask(all, { id, delivery: delivery.id });
    const everything = {
      webhookEndpoints: [{ id }],
      webhookEndpoint: { id },
      webhookDelivery: { id: delivery.id },
      webhooksNodes: [{ id }, { id: delivery.id }],
    };
    const nothing = { webhookEndpoints: [], webhookEndpoint: null, webhookDelivery: null, webhooksNodes: [null, null] };
    expect(await seen({ tenant, subject: 'key:1' })).toEqual(everything);
    expect(await seen({ tenant, roles: 'super_user' })).toEqual(everything);
    for (const other of [{ tenant, subject: 'key:2' }, { tenant, roles: 'developer' }, { roles: 'super_user' }])
      expect(await seen(other)).toEqual(nothing);
    const { ask } = subgraph.forTenant({ tenant, subject: 'key:2' });
    const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }`;
    const of = [
      { __typename: 'WebhookEndpoint', id },
      { __typename: 'WebhookDelivery', id: delivery.id },
    ];
    expect(await ask(entities, { of })).toEqual({ _entities: [null, null] });
    const errors = 'userErrors { code }';
    const changes = await ask(
      `mutation ($id: ID!, $delivery: ID!) {
        webhookEndpointUpdate(id: $id, input: { enabled: false }) { ${errors} } webhookEndpointRotate(id: $id) { ${errors} }
        webhookEndpointDelete(id: $id) { ${errors} } webhookEndpointTest(id: $id) { ${errors} }
        webhookDeliveryReplay(id: $delivery) { ${errors} }
        webhookDeliveriesReplay(input: { endpointId: $id, from: "2020-01-01T00:00:00Z", to: "2030-01-01T00:00:00Z" }) { ${errors} }
      }`,
      { id, delivery: delivery.id },
    );
    for (const payload of Object.values(changes)) expect(payload).toEqual({ userErrors: [{ code: 'NOT_FOUND' }] });
  });

  it('can be changed and deleted, after which nothing is sent', async () => {
    const { created, change, receive, ask } = subgraph.forTenant();
    const path = `/${randomUUID()}`;
    const { id } = await created({ url: `${receiver.url}/nowhere` });
    const update = `mutation ($id: ID!, $input: WebhookEndpointUpdateInput!) { webhookEndpointUpdate(id: $id, input: $input) {
      webhookEndpoint { name url payload eventTypes } userErrors { code } } }`;
    const input = { name: 'Theirs', url: receiver.url + path, payload: 'FULL', eventTypes: ['score.changed'] };
    expect(await change(update, { id, input })).toMatchObject({ webhookEndpointUpdate: { webhookEndpoint: input } });
    await receive([scored(null, 0.25)]);
    expect(receiver.at(path).map(({ body }) => JSON.parse(body).data.value)).toEqual([0.25]);
    const remove = 'mutation ($id: ID!) { webhookEndpointDelete(id: $id) { deletedId userErrors { code } } }';
    expect(await change(remove, { id })).toMatchObject({ webhookEndpointDelete: { deletedId: id } });
    await receive([scored()]);
    expect(receiver.at(path)).toHaveLength(1);
    expect(await ask('{ webhookEndpoints { id } }')).toEqual({ webhookEndpoints: [] });
  });

  it('is one of at most 50 of its creator', async () => {
    const { created, create } = subgraph.forTenant();
    for (let count = 0; count < 50; count++) await created({ url });
    expect(await create({ url })).toMatchObject(refusal('TOO_MANY'));
  });

  it('keeps its secret encrypted, and shows it once', async () => {
    const { created, tenant } = subgraph.forTenant();
    const { secret } = await created({ url });
    const rows = await subgraph.webhooks.database.transaction(tenant, (em) =>
      em.execute('select * from webhooks.endpoints'),
    );
    expect(secret).toMatch(/^whsec_.{44}$/);
    expect(JSON.stringify(rows)).not.toContain(secret.slice('whsec_'.length));
  });

  it('is told of another one of its creator that was disabled, and of nobody else’s', async () => {
    const { tenant, created, change } = subgraph.forTenant();
    const [own, others] = [`/${randomUUID()}`, `/${randomUUID()}`];
    const { id } = await created({ url, name: 'Broken' });
    await created({ url: receiver.url + own, payload: 'FULL' });
    await subgraph.forTenant({ tenant, subject: 'bob' }).created({ url: receiver.url + others });
    const disable =
      'mutation ($id: ID!) { webhookEndpointUpdate(id: $id, input: { enabled: false }) { userErrors { code } } }';
    await change(disable, { id });
    await subgraph.webhooks.drain();
    expect(receiver.at(own).map(({ body }) => JSON.parse(body).data)).toEqual([
      { id, name: 'Broken', enabled: false, disabledReason: null },
    ]);
    expect(receiver.at(others)).toEqual([]);
  });

  it('gets nothing while its creator may not use the graph', async () => {
    const { created, receive } = subgraph.forTenant({ subject: 'key:7' });
    const path = `/${randomUUID()}`;
    await created({ url: receiver.url + path });
    const access = (endsAt: Date | null, scopes = ['webhooks:manage', 'insights:read']) =>
      receive([{ type: 'access.changed', data: { subject: 'key:7', endsAt: endsAt?.toISOString() ?? null, scopes } }]);
    await access(new Date(subgraph.clock.now().getTime() + hour));
    await receive([scored()]);
    expect(receiver.at(path)).toHaveLength(1);
    subgraph.clock.advance(hour);
    await receive([scored()]);
    expect(receiver.at(path)).toHaveLength(1);
    await access(null);
    await receive([scored()]);
    expect(receiver.at(path)).toHaveLength(2);
    for (const scopes of [['webhooks:manage', 'customers:read'], ['insights:read']]) {
      await access(null, scopes);
      await receive([scored()]);
      expect(receiver.at(path)).toHaveLength(2);
    }
  });

  it('gets only events that its creator may read', async () => {
    const { create, created, receive } = subgraph.forTenant({ scopes: 'customers:read' });
    expect(await create({ url, eventTypes: ['score.changed'] })).toMatchObject({
      webhookEndpoint: null,
      userErrors: [{ code: 'INVALID', message: 'Events of the type score.changed need the scope insights:read.' }],
    });
    const path = `/${randomUUID()}`;
    await created({ url: receiver.url + path });
    await receive([scored(), { type: 'account.merged', data: { fromId: randomUUID(), intoId: randomUUID() } }]);
    expect(receiver.at(path).map(({ body }) => JSON.parse(body).type)).toEqual(['account.merged']);
  });
});

it('of a contract names for each field where the schema of the contract shows it', async () => {
  const schema = buildSchema(
    await readFile(new URL('../../../gateway/api/partner/schema.graphql', import.meta.url), 'utf8'),
  );
  const { webhookEventTypes } = await subgraph.forTenant().ask('{ webhookEventTypes { name fields } }');
  const all: { name: PublicType; fields: string[] }[] = webhookEventTypes;
  const shown = all.flatMap(({ name, fields }) =>
    Object.entries(shownBy('partner', name) ?? {}).map(([field, coordinate]) => ({ name, fields, field, coordinate })),
  );
  expect(shown.length).toBeGreaterThan(80);
  for (const { name, fields, field, coordinate } of shown) {
    expect(fields, name).toContain(field);
    const [typeName = '', inner = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    expect(isObjectType(type) || isInterfaceType(type) ? type.getFields()[inner]?.name : undefined, coordinate).toBe(
      inner,
    );
  }
});

it('lists the types of events with their fields', async () => {
  const { webhookEventTypes: types } = await subgraph
    .forTenant()
    .ask('{ webhookEventTypes { name description keys fields } }');
  expect(types.length).toBeGreaterThan(15);
  expect(types.find(({ name }: { name: string }) => name === 'gong.call.changed')).toMatchObject({
    keys: ['id', 'hostUserId'],
    fields: expect.arrayContaining(['startedAt', 'parties']),
  });
});

describe('with the usual settings', () => {
  let usual: Awaited<ReturnType<typeof openWebhooks>>;
  beforeAll(async () => {
    usual = await openWebhooks({ WEBHOOK_PRIVATE_TARGETS: 'off' });
  });
  afterAll(() => usual?.webhooks.close());

  it.each(['http://example.com/hook', 'https://127.0.0.1/', 'https://2130706433/', 'https://[::ffff:a9fe:a9fe]/'])(
    'no endpoint is created at %s',
    async (target) => {
      expect(await usual.forTenant().create({ url: target })).toMatchObject(refusal('INVALID', 'input', 'url'));
    },
  );

  it('nothing is sent to a private network that a name stands for, or that was allowed before', async () => {
    const { tenant, created, receive, log } = usual.forTenant();
    const { id } = await created({ url: 'https://example.com/' });
    for (const target of ['https://127.0.0.1:1/', 'https://localhost:1/']) {
      await usual.webhooks.database.transaction(tenant, (em) =>
        em.execute('update webhooks.endpoints set url = ?, failing_since = null', [target]),
      );
      await receive([scored()]);
    }
    expect((await log(id)).map(({ attempts }: { attempts: object[] }) => attempts)).toEqual([
      [{ httpStatus: null, error: 'https://127.0.0.1:1/ is in a private network' }],
      [{ httpStatus: null, error: 'https://localhost:1/ is in a private network' }],
    ]);
  });
});

it('is not created without a key that encrypts its secret', async () => {
  const keyless = await openWebhooks({ WEBHOOK_SECRET_KEYS: '' });
  try {
    expect(await keyless.forTenant().create({ url })).toMatchObject(refusal('INVALID'));
  } finally {
    await keyless.webhooks.close();
  }
});
