import { randomUUID } from 'node:crypto';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { createTestDatabase } from '@sophia/testing/database';
import { hasNatsServer, startNatsServer, type TestNatsServer } from '@sophia/testing/nats';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type EventBus,
  EventsTooLargeError,
  type Handlers,
  NatsUnreachableError,
  publish,
  startConsumer,
  startRelay,
} from '../src/index.ts';
import { createNatsBus } from '../src/nats-bus.ts';
import { employee, note, notes, openSubgraphDatabase, until } from './support.ts';

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

  it('stores an event once even after the duplicate window of the server', async () => {
    await using forgetful = await openServer();
    await using bus = await open(forgetful.url, 100);
    await using raw = await connection(forgetful.url);
    const old = travelling(1, 'old', { id: hoursAgo(3) });
    await bus.publish([old]);
    const { seq } = await raw.client.publish('sophia.probe.x.y', '{}', { msgID: 'probe' });
    // The server forgets ids in order: once it accepts the later event again, it has forgotten this one.
    await until('the server has forgotten', async () => {
      const again = await raw.client.publish('sophia.probe.x.y', '{}', { msgID: 'probe' });
      return again.seq !== seq;
    });
    await bus.publish([old, travelling(1, 'new', { id: hoursAgo(3) }), travelling(2, 'fresh', { id: uuidv7() })]);
    const { events } = await bus.read({ after: '0', types, limit: 10 });
    expect(events.map(({ data }) => 'fullName' in data && data.fullName)).toEqual(['old', 'new', 'fresh']);
  });

  it('accepts any tenant name, and lets others subscribe by source, tenant and type', async () => {
    await using bus = await open(server.url);
    await using raw = await connection(server.url);
    const tenants = ['a.b', '*', '>', 'zoë 🐘', 'x'.repeat(5_000), 'half \ud800'];
    const messages = raw.connection.subscribe('sophia.tests.a%2Eb.employee.changed', { max: 1 });
    await raw.connection.flush();
    await bus.publish(tenants.map((tenantid, n) => travelling(n, 'a', { tenantid })));
    const { events } = await bus.read({ after: '0', types, limit: 10 });
    expect(events.map(({ tenantid }) => tenantid)).toEqual(tenants);
    for await (const message of messages)
      expect(message.json()).toMatchObject({ specversion: '1.0', tenantid: 'a.b', type: 'employee.changed' });
  });

  it('keeps the order of a batch in which types and subjects repeat', async () => {
    await using bus = await open(server.url);
    const after = await bus.head();
    const events = Array.from({ length: 400 }, (_, n) => travelling(n % 7, `${n}`));
    await bus.publish(events);
    const read = await bus.read({ after, types, limit: 1_000 });
    expect(read.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });

  it('skips messages that were removed', async () => {
    await using bus = await open(server.url);
    await using raw = await connection(server.url);
    const after = await bus.head();
    await bus.publish([travelling(1, 'a'), travelling(2, 'b'), travelling(3, 'c')]);
    await (await raw.streams()).deleteMessage('SOPHIA', Number((await raw.state()).last_seq) - 1);
    const { events, through } = await bus.read({ after, types, limit: 10 });
    expect(events.map(({ subject }) => subject)).toEqual(['employee/1', 'employee/3']);
    expect(through).toBe(await bus.head());
  });

  it('prunes events that were stored before a time', async () => {
    await using bus = await open(server.url);
    await using raw = await connection(server.url);
    await bus.publish([travelling(1, 'old')]);
    await bus.publish([travelling(2, 'young')]);
    await bus.prune({ before: new Date((await raw.state()).last_ts), through: await bus.head() });
    const { events } = await bus.read({ after: '0', types, limit: 10 });
    expect(events.at(-1)?.subject).toBe('employee/2');
    expect(events.length).toBeLessThan(3);
  });

  it('continues in a new stream after its own was deleted, reports that once, and never lowers positions', async () => {
    await using fresh = await openServer();
    await using bus = await open(fresh.url);
    await using other = await open(fresh.url);
    await using raw = await connection(fresh.url);
    await bus.publish([travelling(1, 'a'), travelling(2, 'b'), travelling(3, 'c')]);
    const [{ name }, after] = [bus, await bus.head()];
    let woken = 0;
    other.onPublished(() => woken++);
    await (await raw.streams()).delete('SOPHIA');
    const event = travelling(1, 'd');
    await expect(bus.publish([event])).rejects.toThrow(/The NATS stream SOPHIA of .* was deleted/);
    await bus.publish([event]);
    await expect(other.head()).rejects.toThrow(/was deleted/);
    expect(BigInt(await other.oldest()) > BigInt(after)).toBe(true);
    expect(await other.pending(after, types)).toBe(1);
    const { events, through } = await other.read({ after, types, limit: 10 });
    expect(events.map(({ id }) => id)).toEqual([event.id]);
    expect(BigInt(through) > BigInt(after)).toBe(true);
    expect(bus.name).not.toBe(name);
    expect(other.name).toBe(bus.name);
    await until('who listened is woken by the new stream', async () => {
      const before = woken;
      await bus.publish([travelling(2, 'e')]);
      return woken > before;
    });
  });

  it('refuses events while its stream is full, removes none, and accepts them once there is room', async () => {
    await using fresh = await openServer();
    await using raw = await connection(fresh.url);
    // A stream as an older version created it.
    await (await raw.streams()).add({ name: 'SOPHIA', subjects: ['sophia.>'], discard: 'old', max_msgs: 3 });
    await using bus = await open(fresh.url);
    const before = [travelling(1, 'a'), travelling(2, 'b'), travelling(3, 'c')];
    await bus.publish(before);
    const late = travelling(4, 'd');
    await expect(bus.publish([late])).rejects.toThrow('maximum messages exceeded');
    const { events, through } = await bus.read({ after: '0', types, limit: 10 });
    expect(events.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    await bus.prune({ before: new Date(Date.now() + 60_000), through });
    await bus.publish([late]);
    expect((await bus.read({ after: through, types, limit: 10 })).events.map(({ id }) => id)).toEqual([late.id]);
  });

  it.each([
    ['has other subjects', { subjects: ['other.>'] }, 'its subjects are other.>'],
    ['removes events after they are read', { retention: 'interest' as const }, 'it removes events after they are read'],
    ['keeps few events of a subject', { max_msgs_per_subject: 1 }, 'it keeps no more than 1'],
  ])('refuses a stream that %s', async (_, config, why) => {
    await using fresh = await openServer();
    await using raw = await connection(fresh.url);
    await (await raw.streams()).add({ name: 'SOPHIA', subjects: ['sophia.>'], ...config });
    await expect(createNatsBus({ url: fresh.url })).rejects.toThrow(
      `the NATS stream SOPHIA cannot carry the events: ${why}`,
    );
  });

  it('names an event that is too large for the server', async () => {
    await using bus = await open(server.url);
    const event = travelling(1, 'x'.repeat(1_100_000));
    await expect(bus.publish([event])).rejects.toThrow(
      `max_payload of the NATS server is 1048576): employee.changed ${event.id} of employee/1`,
    );
  });

  it('receives all events of a tenant except one that is too large and later ones of its subject', async () => {
    await using bus = await open(server.url);
    await using db = await openEvents();
    const { writer } = db;
    const after = await bus.head();
    const write = (n: number, name: string) => writer.transaction('acme', (em) => publish(em, [employee(n, name)]));
    await write(1, 'x'.repeat(1_100_000));
    await write(1, 'behind it');
    await write(2, 'of another subject');
    const errors: unknown[] = [];
    const relay = startRelay({ database: writer, bus, onError: (error) => errors.push(error), idleMs: 3_600_000 });
    await relay.drain();
    const { events } = await bus.read({ after, types, limit: 10 });
    expect(events.map(({ data }) => 'fullName' in data && data.fullName)).toEqual(['of another subject']);
    expect(await relay.pending()).toBe(2);
    expect(errors).toEqual([expect.any(EventsTooLargeError)]);
    await relay.stop();
  });

  it('delivers each event of any tenant to a consumer once, even after the stream was deleted', async () => {
    await using fresh = await openServer();
    await using raw = await connection(fresh.url);
    await using bus = await open(fresh.url);
    await using db = await openEvents();
    const tenants = ['acme', 'a.b', '*', '>', 'sophia.>', 'a b', 'x'.repeat(200)];
    const write = async (name: string) => {
      for (const tenant of tenants)
        await db.writer.transaction(tenant, (em) => publish(em, [employee(1, `${name} of ${tenant}`)]));
    };
    const options = { bus, onError: () => undefined, idleMs: 3_600_000 };
    const relay = startRelay({ database: db.writer, ...options });
    const consumer = startConsumer({ database: db.reader, name: 'reader', handlers: noting, ...options });
    await write('first');
    await relay.drain();
    await consumer.drain();
    await (await raw.streams()).delete('SOPHIA');
    await write('second');
    await expect(relay.drain()).rejects.toThrow('was deleted');
    await relay.drain();
    await consumer.drain();
    await consumer.drain();
    for (const tenant of tenants)
      expect(await notes(db.reader, tenant)).toEqual([`first of ${tenant}`, `second of ${tenant}`]);
    await relay.stop();
    await consumer.stop();
  });

  it('names a server that it cannot reach, without the password', async () => {
    const gone = await startNatsServer();
    await gone.close();
    const place = new URL(gone.url).host;
    const opening = createNatsBus({ url: gone.url.replace('//', '//user:secret@') });
    await expect(opening).rejects.toThrow(NatsUnreachableError);
    await expect(opening).rejects.toThrow(`NATS at ${place} cannot be reached`);
    await expect(opening).rejects.not.toThrow('secret');
  });

  it('throws while its server is down, and continues with all events when the server is back', async () => {
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

const noting: Handlers = {
  'employee.changed': async (em, events) => void (await em.execute(note('reader', events))),
};

/** Two subgraphs: one that writes events, and one that handles them. */
async function openEvents() {
  const database = await createTestDatabase();
  const writer = await openSubgraphDatabase(database.url, 'writer');
  const reader = await openSubgraphDatabase(database.url, 'reader');
  return {
    writer,
    reader,
    async [Symbol.asyncDispose]() {
      await writer.close();
      await reader.close();
      await database.close();
    },
  };
}

async function open(url: string, duplicateWindowMs?: number) {
  const bus = await createNatsBus({ url, duplicateWindowMs });
  return Object.assign(bus, { [Symbol.asyncDispose]: () => bus.close() });
}

/** A foreign NATS client. */
async function connection(url: string) {
  const opened = await connect({ servers: url });
  const streams = async () => (await jetstreamManager(opened)).streams;
  return {
    connection: opened,
    client: jetstream(opened),
    streams,
    state: async () => (await (await streams()).info('SOPHIA')).state,
    [Symbol.asyncDispose]: () => opened.close(),
  };
}
