import { randomUUID } from 'node:crypto';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { hasNatsServer, startNatsServer, type TestNatsServer } from '@sophia/testing/nats';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventBus, NatsUnreachableError } from '../src/index.ts';
import { createNatsBus } from '../src/nats/nats-bus.ts';
import { employee, until } from './support.ts';

type Publishable = Parameters<EventBus['publish']>[0][number];
const travelling = (
  n: number,
  name: string,
  { id = randomUUID() as string, tenantid = 'acme', source = 'tests' } = {},
) => ({ ...employee(n, name), id, source, tenantid, time: '2026-01-02T03:04:05.678Z' }) as Publishable;
const types = ['employee.changed'] as const;
const hoursAgo = (hours: number) => uuidv7({ msecs: Date.now() - hours * 3_600_000 });

describe.skipIf(!hasNatsServer())('the bus on NATS', () => {
  let server: TestNatsServer;
  beforeAll(async () => {
    server = await startNatsServer();
  });
  afterAll(() => server?.close());

  it('takes an event once also when its server has long forgotten that it came', async () => {
    await using forgetful = await openServer();
    await using bus = await open(forgetful.url, 100);
    await using raw = await connection(forgetful.url);
    const old = travelling(1, 'old', { id: hoursAgo(3) });
    await bus.publish([old]);
    const { seq } = await raw.client.publish('sophia.probe.x.y', '{}', { msgID: 'probe' });
    // The server forgets in order: once it takes the later one again, it has forgotten the event.
    await until('the server has forgotten', async () => {
      const again = await raw.client.publish('sophia.probe.x.y', '{}', { msgID: 'probe' });
      return again.seq !== seq;
    });
    await bus.publish([old, travelling(1, 'new', { id: hoursAgo(3) }), travelling(2, 'fresh', { id: uuidv7() })]);
    const { events } = await bus.read({ after: '0', types, limit: 10 });
    expect(events.map(({ data }) => 'fullName' in data && data.fullName)).toEqual(['old', 'new', 'fresh']);
  });

  it('takes tenants of any name, and lets others subscribe by source, tenant and type', async () => {
    await using bus = await open(server.url);
    await using raw = await connection(server.url);
    const tenants = ['a.b', '*', '>', 'zoë 🐘', 'x'.repeat(5_000), 'half \ud800'];
    const heard = raw.connection.subscribe('sophia.tests.a%2Eb.employee.changed', { max: 1 });
    await raw.connection.flush();
    await bus.publish(tenants.map((tenantid, n) => travelling(n, 'a', { tenantid })));
    const { events } = await bus.read({ after: '0', types, limit: 10 });
    expect(events.map(({ tenantid }) => tenantid)).toEqual(tenants);
    for await (const message of heard)
      expect(message.json()).toMatchObject({ specversion: '1.0', tenantid: 'a.b', type: 'employee.changed' });
  });

  it('keeps the order of a batch in which types and subjects come again', async () => {
    await using bus = await open(server.url);
    const after = await bus.head();
    const events = Array.from({ length: 400 }, (_, n) => travelling(n % 7, `${n}`));
    await bus.publish(events);
    const read = await bus.read({ after, types, limit: 1_000 });
    expect(read.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });

  it('reads past messages that were removed', async () => {
    await using bus = await open(server.url);
    await using raw = await connection(server.url);
    const after = await bus.head();
    await bus.publish([travelling(1, 'a'), travelling(2, 'b'), travelling(3, 'c')]);
    await (await jetstreamManager(raw.connection)).streams.deleteMessage('SOPHIA', Number(after) + 2);
    const { events, through } = await bus.read({ after, types, limit: 10 });
    expect(events.map(({ subject }) => subject)).toEqual(['employee/1', 'employee/3']);
    expect(through).toBe(await bus.head());
  });

  it('removes what was stored before a time', async () => {
    await using bus = await open(server.url);
    await using raw = await connection(server.url);
    await bus.publish([travelling(1, 'old')]);
    await bus.publish([travelling(2, 'young')]);
    const { state } = await (await jetstreamManager(raw.connection)).streams.info('SOPHIA');
    await bus.prune({ before: new Date(state.last_ts), through: await bus.head() });
    const { events } = await bus.read({ after: '0', types, limit: 10 });
    expect(events.at(-1)?.subject).toBe('employee/2');
    expect(events.length).toBeLessThan(3);
  });

  it('says which event is too large for the server', async () => {
    await using bus = await open(server.url);
    const event = travelling(1, 'x'.repeat(1_100_000));
    await expect(bus.publish([event])).rejects.toThrow(`employee.changed ${event.id} of employee/1 is larger`);
  });

  it('names the server that it cannot reach, and no password', async () => {
    const gone = await startNatsServer();
    await gone.close();
    const place = new URL(gone.url).host;
    const opening = createNatsBus({ url: gone.url.replace('//', '//user:secret@') });
    await expect(opening).rejects.toThrow(NatsUnreachableError);
    await expect(opening).rejects.toThrow(`NATS at ${place} cannot be reached`);
    await expect(opening).rejects.not.toThrow('secret');
  });

  it('says so while its server is away, and goes on by itself when that is back, with all that it had', async () => {
    await using mortal = await openServer();
    await using bus = await open(mortal.url);
    await bus.publish([travelling(1, 'before')]);
    await mortal.kill();
    const lost = travelling(2, 'meanwhile');
    await until('the loss is noticed', () =>
      bus.publish([lost]).then(
        () => false,
        (error) => error instanceof NatsUnreachableError,
      ),
    );
    await expect(bus.head()).rejects.toThrow(NatsUnreachableError);
    await mortal.restart();
    await until('it is back', () =>
      bus.head().then(
        () => true,
        () => false,
      ),
    );
    await bus.publish([lost]);
    const { events } = await bus.read({ after: '0', types, limit: 10 });
    expect(events.map(({ subject }) => subject)).toEqual(['employee/1', 'employee/2']);
  });
});

async function openServer() {
  const server = await startNatsServer();
  return { ...server, [Symbol.asyncDispose]: () => server.close() };
}

async function open(url: string, duplicateWindowMs?: number) {
  const bus = await createNatsBus({ url, duplicateWindowMs });
  return { ...bus, [Symbol.asyncDispose]: () => bus.close() };
}

/** A client that is none of ours. */
async function connection(url: string) {
  const opened = await connect({ servers: url });
  return { connection: opened, client: jetstream(opened), [Symbol.asyncDispose]: () => opened.close() };
}
