import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { closeTenant } from '@sophia/database';
import {
  createTestDatabase,
  gongCallData,
  gongParty,
  slackMessageData,
  slackUserData,
  type TestDatabase,
} from '@sophia/testing';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hour, openWebhooks, scored } from './support/open-webhooks.ts';
import { type Received, type Receiver, startReceiver } from './support/start-receiver.ts';

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

const newPath = () => `/${randomUUID()}`;
/** Returns the only thing that came to a path. */
function only(path: string): Received {
  const [received, ...others] = receiver.at(path);
  expect(others).toEqual([]);
  return received ?? expect.fail(`nothing came to ${path}`);
}
const headersOf = ({ headers }: Received) => headers as Record<string, string>;

describe('a delivery', () => {
  it('is signed so that a verifier of the specification accepts it, and no other secret does', async () => {
    const { created, receive } = subgraph.forTenant();
    const path = newPath();
    const { secret } = await created({ url: receiver.url + path });
    const event = scored();
    await receive([event]);
    const received = only(path);
    const { id, accountId } = event.data;
    const payload = new Webhook(secret).verify(received.body, headersOf(received));
    expect(payload).toEqual({
      type: 'score.changed',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: { id, accountId, contactId: null, dealId: null },
    });
    const other = new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`);
    expect(() => other.verify(received.body, headersOf(received))).toThrow('No matching signature');
    expect(() => new Webhook(secret).verify(`${received.body} `, headersOf(received))).toThrow();
  });

  it('is signed by Ed25519 on demand', async () => {
    const { created, receive } = subgraph.forTenant();
    const path = newPath();
    const { secret, publicKey } = await created({ url: receiver.url + path, signature: 'ASYMMETRIC' });
    expect(secret).toBeNull();
    await receive([scored()]);
    const { headers, body } = only(path);
    const x = Buffer.from(publicKey.replace(/^whpk_/, ''), 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const [version, signature = ''] = String(headers['webhook-signature']).split(',');
    const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(version).toBe('v1a');
    expect(verify(null, Buffer.from(content), key, Buffer.from(signature, 'base64'))).toBe(true);
  });

  it('has both signatures after a rotation, until the overlap is over', async () => {
    const { created, change, receive } = subgraph.forTenant();
    const path = newPath();
    const { id, secret: before } = await created({ url: receiver.url + path });
    const rotate = `mutation ($id: ID!) { webhookEndpointRotate(id: $id, overlapHours: 2) {
      secret webhookEndpoint { previousValidUntil } userErrors { code } } }`;
    const { webhookEndpointRotate } = await change(rotate, { id });
    const until = new Date(subgraph.clock.now().getTime() + 2 * hour).toISOString();
    expect(webhookEndpointRotate.webhookEndpoint.previousValidUntil).toBe(until);
    // The clock of the test moves, and that of the verifier does not.
    const accepts = (secret: string, { body, headers }: Received) => {
      const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
      const signed = new Webhook(secret).sign(String(headers['webhook-id']), at, body);
      return String(headers['webhook-signature']).split(' ').includes(signed);
    };
    await receive([scored()]);
    expect([before, webhookEndpointRotate.secret].map((secret) => accepts(secret, only(path)))).toEqual([true, true]);
    subgraph.clock.advance(2 * hour);
    await receive([scored()]);
    const [, later] = receiver.at(path) as [Received, Received];
    expect([before, webhookEndpointRotate.secret].map((secret) => accepts(secret, later))).toEqual([false, true]);
  });

  it('goes to endpoints of its tenant that want its type and its account', async () => {
    const { created, receive } = subgraph.forTenant();
    const [all, ofType, ofOther, ofAccount, elsewhere] = [
      newPath(),
      newPath(),
      newPath(),
      newPath(),
      newPath(),
    ] as const;
    const accountId = randomUUID();
    await created({ url: receiver.url + all });
    await created({ url: receiver.url + ofType, eventTypes: ['score.changed'] });
    await created({ url: receiver.url + ofOther, eventTypes: ['alert.raised'] });
    await created({ url: receiver.url + ofAccount, accountIds: [accountId.toUpperCase()] });
    await subgraph.forTenant().created({ url: receiver.url + elsewhere });
    await receive([scored(accountId), scored(), scored(null)]);
    const counts = [all, ofType, ofOther, ofAccount, elsewhere].map((path) => receiver.at(path).length);
    expect(counts).toEqual([3, 3, 0, 1, 0]);
  });

  it('waits while its tenant is suspended, and goes out afterwards', async () => {
    const { webhooks, forTenant } = subgraph;
    const { tenant, created, send } = forTenant();
    const path = newPath();
    await created({ url: receiver.url + path });
    const close = (state: 'SUSPENDED' | null) => webhooks.database.system((em) => closeTenant(em, tenant, state));
    await close('SUSPENDED');
    await send([scored()]);
    await webhooks.drain();
    expect(receiver.at(path)).toEqual([]);
    await close(null);
    await webhooks.drain();
    only(path);
  });

  it('and its endpoint are out of reach for another tenant, by every field that takes their ids', async () => {
    const { created, receive, log } = subgraph.forTenant();
    const path = newPath();
    const { id } = await created({ url: receiver.url + path });
    await receive([scored()]);
    const [{ id: deliveryId }] = await log(id);
    const { ask } = subgraph.forTenant();
    for (const [name, given] of [
      ['webhookEndpointRotate', id],
      ['webhookEndpointDelete', id],
      ['webhookEndpointTest', id],
      ['webhookDeliveryReplay', deliveryId],
    ]) {
      const { change } = await ask(`mutation ($id: ID!) { change: ${name}(id: $id) { userErrors { code } } }`, {
        id: given,
      });
      expect(change.userErrors, name).toEqual([{ code: 'NOT_FOUND' }]);
    }
    expect(
      await ask(
        `query ($id: ID!, $delivery: ID!) {
           webhookEndpoint(id: $id) { id } webhookDelivery(id: $delivery) { id } webhookEndpoints { id }
           webhooksNodes(ids: [$id, $delivery]) { id } }`,
        { id, delivery: deliveryId },
      ),
    ).toEqual({ webhookEndpoint: null, webhookDelivery: null, webhookEndpoints: [], webhooksNodes: [null, null] });
    await subgraph.webhooks.drain();
    expect(receiver.at(path)).toHaveLength(1);
  });

  it('holds no text that somebody wrote or said, no e-mail address and no phone number, also when full', async () => {
    const { created, receive } = subgraph.forTenant();
    const path = newPath();
    await created({ url: receiver.url + path, payload: 'FULL' });
    const [id, accountId] = [randomUUID(), randomUUID()];
    const mark = 'PERSONAL';
    const party = gongParty({ id: randomUUID(), name: 'Eve', email: `${mark}@x.com`, phone: mark });
    await receive([
      { type: 'slack.message.changed', data: slackMessageData({ id, accountId, text: mark }) },
      { type: 'slack.user.changed', data: slackUserData({ id, realName: 'Eve', email: mark, phone: mark }) },
      { type: 'gong.call.changed', data: gongCallData({ id, brief: mark, parties: [party] }) },
      {
        type: 'gong.transcript.changed',
        data: {
          ...{ callId: id, part: 0, parts: 1, language: 'en' },
          segments: [{ id, partyId: null, role: 'CUSTOMER', startMs: 0, endMs: 1, text: mark }],
        },
      },
      {
        type: 'contact.changed',
        data: {
          ...{ id, accountId, fullName: 'Eve', emails: [mark], title: 'Head', mergedIntoId: null, deleted: false },
        },
      },
    ]);
    const bodies = receiver.at(path).map(({ body }) => JSON.parse(body));
    expect(bodies.map(({ type }) => type).toSorted()).toEqual([
      ...['contact.changed', 'gong.call.changed', 'gong.transcript.changed'],
      ...['slack.message.changed', 'slack.user.changed'],
    ]);
    expect(JSON.stringify(bodies)).not.toContain(mark);
    const { data } = bodies.find(({ type }) => type === 'gong.call.changed');
    expect(data).toMatchObject({ id, title: 'Quarterly review', parties: [{ id: party.id, name: 'Eve' }] });
    const kept = await subgraph.webhooks.database.system((em) => em.execute('select data from webhooks.messages'));
    expect(JSON.stringify(kept)).not.toContain(mark);
  });

  it('of a key with a contract holds what the contract shows, and nothing of a contract that is not known', async () => {
    const tenant = randomUUID();
    const partner = subgraph.forTenant({ tenant, subject: 'key:1', contract: 'partner' });
    const [full, thin, strange] = [newPath(), newPath(), newPath()];
    const { id: endpoint } = await partner.created({ url: receiver.url + full, payload: 'FULL' });
    await partner.created({ url: receiver.url + thin });
    await subgraph.forTenant({ tenant, subject: 'key:2', contract: 'other' }).created({ url: receiver.url + strange });
    const refused = await partner.create({ url: receiver.url + full, eventTypes: ['source.sync.changed'] });
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'eventTypes'] }]);
    const [id, accountId] = [randomUUID(), randomUUID()];
    const party = gongParty({ id: randomUUID(), name: 'Eve', userId: 'u1', isHost: true });
    await partner.receive([
      scored(accountId),
      { type: 'slack.message.changed', data: slackMessageData({ id, accountId, isInternalChannel: true }) },
      {
        type: 'gong.call.changed',
        data: gongCallData({ id, isPrivate: true, hostUserId: randomUUID(), parties: [party] }),
      },
    ]);
    const dataAt = (path: string) =>
      Object.fromEntries(receiver.at(path).map(({ body }) => [JSON.parse(body).type, JSON.parse(body).data]));
    const seen = dataAt(full);
    expect(seen['score.changed']).toEqual({
      ...{ accountId, contactId: null, dealId: null, kind: 'HEALTH', value: 0.5, previousValue: null },
    });
    expect(dataAt(thin)['score.changed']).toEqual({ accountId, contactId: null, dealId: null });
    expect(seen['slack.message.changed']).toMatchObject({ id, accountId });
    expect(seen['slack.message.changed']).not.toHaveProperty('isInternalChannel');
    expect(seen['gong.call.changed']).not.toHaveProperty('isPrivate');
    expect(seen['gong.call.changed']).not.toHaveProperty('hostUserId');
    expect(seen['gong.call.changed'].parties).toEqual([
      { id: party.id, name: 'Eve', title: party.title, affiliation: party.affiliation },
    ]);
    expect(receiver.at(strange)).toEqual([]);
    const logged = await partner.log(endpoint, { eventType: { eq: 'score.changed' } });
    expect(JSON.parse(logged[0].body).data).toEqual(seen['score.changed']);
    const { webhookEventTypes: types } = await partner.ask('{ webhookEventTypes { name fields } }');
    const names = types.map(({ name }: { name: string }) => name);
    expect(names).toContain('alert.raised');
    expect(names).not.toContain('source.sync.changed');
  });

  it('does not follow a redirect', async () => {
    const { created, receive, log } = subgraph.forTenant();
    const [path, inside] = [newPath(), newPath()];
    receiver.on(path, (response) => response.writeHead(307, { location: receiver.url + inside }).end());
    const { id } = await created({ url: receiver.url + path });
    await receive([scored()]);
    expect(receiver.at(inside)).toEqual([]);
    expect((await log(id))[0].attempts).toEqual([{ httpStatus: 307, error: 'answered with HTTP status 307' }]);
  });

  it('is not delayed by an endpoint that hangs', async () => {
    const { created, send } = subgraph.forTenant();
    const [hanging, good] = [newPath(), newPath()];
    const held: (() => void)[] = [];
    receiver.on(hanging, (response) => held.push(() => response.writeHead(204).end()));
    await created({ url: receiver.url + hanging });
    await created({ url: receiver.url + good });
    await send(Array.from({ length: 200 }, () => scored()));
    const drained = subgraph.webhooks.drain();
    await expect.poll(() => receiver.at(good).length, { timeout: 20_000 }).toBe(200);
    expect(held.length).toBeGreaterThan(0);
    expect(held.length).toBeLessThan(200);
    receiver.on(hanging, (response) => response.writeHead(204).end());
    for (const release of held) release();
    await drained;
    expect(receiver.at(hanging)).toHaveLength(200);
  });

  it('is not delayed by many endpoints of somebody else that are slow', async () => {
    const { tenant, created, send } = subgraph.forTenant();
    const [slow, good] = [newPath(), newPath()];
    const held: (() => void)[] = [];
    receiver.on(slow, (response) => held.push(() => response.writeHead(204).end()));
    for (let count = 0; count < 10; count += 1) await created({ url: receiver.url + slow });
    await subgraph.forTenant({ tenant, subject: 'bob' }).created({ url: receiver.url + good });
    await send(Array.from({ length: 32 }, () => scored()));
    const drained = subgraph.webhooks.drain();
    await expect.poll(() => receiver.at(good).length, { timeout: 20_000 }).toBe(32);
    await expect.poll(() => held.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(250);
    expect(held).toHaveLength(250);
    receiver.on(slow, (response) => response.writeHead(204).end());
    for (const release of held) release();
    await drained;
    expect(receiver.at(slow)).toHaveLength(320);
  });
});

describe('a delivery that fails', () => {
  it('is tried ten times in three days with the same id, then fails, and its endpoint is disabled with an event', async () => {
    const { created, receive, log, endpoint, tenant } = subgraph.forTenant();
    const path = newPath();
    receiver.on(path, (response) => response.writeHead(500).end('no'));
    const { id } = await created({ url: receiver.url + path, eventTypes: ['score.changed'] });
    const begun = subgraph.clock.now();
    await receive([scored()]);
    expect(await endpoint(id)).toMatchObject({ enabled: true, failingSince: begun.toISOString() });
    for (let tries = 1; tries < 10; tries++) {
      const [{ status, nextAttemptAt, attempts }] = await log(id);
      expect({ status, tries: attempts.length }).toEqual({ status: 'WAITING', tries });
      subgraph.clock.advance(Date.parse(nextAttemptAt) - subgraph.clock.now().getTime());
      await subgraph.webhooks.drain();
    }
    expect((subgraph.clock.now().getTime() - begun.getTime()) / hour).toBeCloseTo(75.6, 1);
    expect(new Set(receiver.at(path).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect((await log(id))[0]).toMatchObject({ status: 'FAILED', nextAttemptAt: null });
    expect(await endpoint(id)).toMatchObject({
      enabled: false,
      disabledReason: 'No delivery succeeded for three days.',
    });
    const told = await subgraph.webhooks.bus.read({ after: '0', types: ['webhook.endpoint.changed'], limit: 100 });
    expect(told.events.filter(({ tenantid }) => tenantid === tenant).map(({ data }) => data)).toEqual([
      { id, name: 'Ours', createdBy: 'ada', enabled: false, disabledReason: 'No delivery succeeded for three days.' },
    ]);
    await receive([scored()]);
    expect((await log(id)).map(({ status }: { status: string }) => status)).toEqual(['FAILED', 'HELD']);
  });

  it('waits as long as the receiver asks', async () => {
    const { created, receive, log } = subgraph.forTenant();
    const path = newPath();
    receiver.on(path, (response) => response.writeHead(429, { 'retry-after': '600' }).end());
    const { id } = await created({ url: receiver.url + path });
    const now = subgraph.clock.now().getTime();
    await receive([scored()]);
    expect(Date.parse((await log(id))[0].nextAttemptAt) - now).toBe(600_000);
  });

  it('arrives at the next try, after which the endpoint fails no more', async () => {
    const { created, receive, log, endpoint } = subgraph.forTenant();
    const path = newPath();
    receiver.on(path, (response) => response.destroy());
    const { id } = await created({ url: receiver.url + path });
    await receive([scored()]);
    receiver.on(path, (response) => response.writeHead(200).end());
    subgraph.clock.advance(5_000);
    await subgraph.webhooks.drain();
    const [{ status, attempts }] = await log(id);
    expect(status).toBe('DELIVERED');
    expect(attempts).toEqual([
      { httpStatus: null, error: expect.any(String) },
      { httpStatus: 200, error: null },
    ]);
    expect(await endpoint(id)).toMatchObject({ failingSince: null });
  });

  it('disables an endpoint at once that is gone', async () => {
    const { created, receive, log, endpoint } = subgraph.forTenant();
    const path = newPath();
    receiver.on(path, (response) => response.writeHead(410).end());
    const { id } = await created({ url: receiver.url + path });
    await receive([scored()]);
    expect((await log(id))[0]).toMatchObject({ status: 'FAILED' });
    expect(await endpoint(id)).toMatchObject({ enabled: false, disabledReason: expect.stringContaining('410') });
  });
});

describe('a replay', () => {
  const replayRange = `mutation ($input: WebhookDeliveriesReplayInput!) {
    webhookDeliveriesReplay(input: $input) { count userErrors { code field } } }`;

  it('sends one delivery again with the same id', async () => {
    const { created, receive, log, change } = subgraph.forTenant();
    const path = newPath();
    const { id } = await created({ url: receiver.url + path });
    await receive([scored()]);
    const [delivery] = await log(id);
    const replay =
      'mutation ($id: ID!) { webhookDeliveryReplay(id: $id) { webhookDelivery { status } userErrors { code } } }';
    await change(replay, { id: delivery.id });
    await subgraph.webhooks.drain();
    const ids = receiver.at(path).map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([delivery.messageId, delivery.messageId]);
    expect((await log(id))[0].attempts).toHaveLength(2);
  });

  it('sends what was held in a range of time, once the endpoint is enabled', async () => {
    const { created, receive, log, ask, change } = subgraph.forTenant();
    const path = newPath();
    const { id } = await created({ url: receiver.url + path });
    await receive([scored()]);
    const enable = `mutation ($id: ID!, $enabled: Boolean!) {
      webhookEndpointUpdate(id: $id, input: { enabled: $enabled }) { userErrors { code } } }`;
    await change(enable, { id, enabled: false });
    subgraph.clock.advance(hour);
    const from = subgraph.clock.now();
    await receive([scored(), scored()]);
    subgraph.clock.advance(hour);
    const to = subgraph.clock.now();
    await receive([scored()]);
    const input = { endpointId: id, from: from.toISOString(), to: to.toISOString() };
    expect(await ask(replayRange, { input })).toMatchObject({
      webhookDeliveriesReplay: { count: 0, userErrors: [{ code: 'DISABLED' }] },
    });
    await change(enable, { id, enabled: true });
    expect(await change(replayRange, { input })).toMatchObject({ webhookDeliveriesReplay: { count: 2 } });
    await subgraph.webhooks.drain();
    expect(receiver.at(path)).toHaveLength(3);
    const again = { ...input, from: '2020-01-01T00:00:00Z', includeDelivered: true };
    expect(await change(replayRange, { input: again })).toMatchObject({ webhookDeliveriesReplay: { count: 3 } });
    await subgraph.webhooks.drain();
    expect(receiver.at(path)).toHaveLength(6);
    expect((await log(id, { status: { eq: 'HELD' } })).length).toBe(1);
  });

  it('refuses a range that is none', async () => {
    const { created, ask } = subgraph.forTenant();
    const { id } = await created({ url: receiver.url });
    const time = '2026-01-01T00:00:00Z';
    expect(await ask(replayRange, { input: { endpointId: id, from: time, to: time } })).toMatchObject({
      webhookDeliveriesReplay: { userErrors: [{ code: 'INVALID', field: ['input', 'to'] }] },
    });
  });
});

it('sends a test to an endpoint of any types, and shows what it sent', async () => {
  const { created, change, ask } = subgraph.forTenant();
  const path = newPath();
  const { id, secret } = await created({ url: receiver.url + path, eventTypes: ['alert.raised'] });
  const test = 'mutation ($id: ID!) { webhookEndpointTest(id: $id) { webhookDelivery { id } userErrors { code } } }';
  const { webhookEndpointTest } = await change(test, { id });
  await subgraph.webhooks.drain();
  const { body, headers } = only(path);
  expect(JSON.parse(body)).toMatchObject({ type: 'webhook.test', data: { id } });
  const { webhookDelivery } = await ask(
    'query ($id: ID!) { webhookDelivery(id: $id) { status body messageId endpoint { id } } }',
    { id: webhookEndpointTest.webhookDelivery.id },
  );
  expect(webhookDelivery).toEqual({ status: 'DELIVERED', body, messageId: headers['webhook-id'], endpoint: { id } });
  expect(secret).toMatch(/^whsec_/);
});

it('keeps the log for 30 days', async () => {
  const { created, receive, log } = subgraph.forTenant();
  const { id } = await created({ url: receiver.url + newPath() });
  await receive([scored()]);
  const day = 24 * hour;
  subgraph.clock.advance(29 * day);
  await receive([scored()]);
  subgraph.clock.advance(2 * day);
  await subgraph.webhooks.drain();
  expect(await log(id)).toHaveLength(1);
});

describe('another process', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database?.close());

  /** Has a process send to a receiver that does not answer until it is told to. */
  async function hang() {
    const first = await openWebhooks({}, database);
    onTestFinished(() => first.webhooks.close());
    const path = newPath();
    const sent = new Promise<() => void>((resolve) =>
      receiver.on(path, (response) => resolve(() => response.writeHead(204).end())),
    );
    const { tenant, created, send } = first.forTenant();
    const { id } = await created({ url: receiver.url + path });
    await send([scored()]);
    // It fails if the database is closed when it looks for more.
    const drained = first.webhooks.drain().catch(() => undefined);
    const answer = await sent;
    receiver.on(path, (response) => response.writeHead(204).end());
    const second = await openWebhooks({}, database);
    onTestFinished(() => second.webhooks.close());
    const { log } = second.forTenant({ tenant });
    const attempts = async () => (await log(id))[0].attempts;
    const idsSent = () => receiver.at(path).map(({ headers }) => headers['webhook-id']);
    return { first, second, answer, drained, attempts, idsSent };
  }
  const arrived = { httpStatus: 204, error: null };

  it('sends again at once what a process was sending that stopped', async () => {
    const { first, second, drained, attempts, idsSent } = await hang();
    await first.webhooks.close();
    await drained;
    await second.webhooks.drain();
    const [messageId] = idsSent();
    expect(idsSent()).toEqual([messageId, messageId]);
    expect(await attempts()).toEqual([arrived]);
  });

  it('sends again after a while what a process was sending that died, whose result comes too late', async () => {
    const { second, answer, drained, attempts, idsSent } = await hang();
    await second.webhooks.drain();
    expect(idsSent()).toHaveLength(1);
    second.clock.advance(2 * 60_000);
    await second.webhooks.drain();
    expect(new Set(idsSent()).size).toBe(1);
    expect(idsSent()).toHaveLength(2);
    answer();
    await drained;
    expect(await attempts()).toEqual([arrived]);
  });
});
