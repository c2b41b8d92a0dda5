import { closeTenant, type Database, evenIfClosed, inBackground } from '@sophia/database';
import { createTestDatabase, type TestDatabase } from '@sophia/testing/database';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type Consumer,
  type ConsumerOptions,
  createPostgresBus,
  type EventBus,
  type Handlers,
  InvalidEventError,
  listConsumers,
  listParked,
  type NewEvent,
  publish,
  type ReadEvent,
  type Relay,
  replayParked,
  startConsumer,
  startRelay,
  tellRelay,
  watchOutbox,
} from '../src/index.ts';
import { employee, merge, note, notes, openSubgraphDatabase, until } from './support.ts';

let server: TestDatabase;
let writer: Database;
let bus: EventBus;
let relay: Relay;
const running: { stop(): Promise<void> }[] = [];
const errors: unknown[] = [];
const onError = (error: unknown) => errors.push(error);

beforeAll(async () => {
  server = await createTestDatabase();
  writer = await openSubgraphDatabase(server.url, 'writer');
  bus = createPostgresBus({ database: writer });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((loop) => loop.stop()));
  errors.length = 0;
});
afterAll(async () => {
  await writer?.close();
  await server?.close();
});

/** Settings of a loop that works only when a test drains it. */
const idleMs = 3_600_000;
const write = (events: NewEvent[], tenant = 'acme') => writer.transaction(tenant, (em) => publish(em, events));
const move = async () => {
  relay = startRelay({ database: writer, bus, onError, idleMs });
  running.push(relay);
  return relay.drain();
};
const consume = (options: Omit<ConsumerOptions, 'bus' | 'onError'>): Consumer => {
  const consumer = startConsumer({ bus, onError, idleMs, backoffMs: 1, ...options });
  running.push(consumer);
  return consumer;
};
/** Starts a consumer in a schema of its own, which receives only events that are written after this call. */
async function reader(name: string, handlers: (schema: string) => Handlers) {
  const database = await openSubgraphDatabase(server.url, name);
  running.push({ stop: () => database.close() });
  await move();
  await database.system((em) =>
    em.execute(
      `insert into ${name}.consumer_cursors (consumer, types, position) values ('${name}', '{}', (select coalesce(max(position), 0) from bus.events))`,
    ),
  );
  const consumer = consume({ database, name, handlers: handlers(name) });
  // Waits for its first look, which must not find events of the test.
  await consumer.drain();
  return { database, consumer };
}
const noting = (schema: string): Handlers => ({
  'employee.changed': async (em, events) => void (await em.execute(note(schema, events))),
});

it.skipIf(!process.env.TEST_DATABASE_URL)(
  'a relay hears at once of events that another program published (needs a server)',
  async () => {
    const watching = await openSubgraphDatabase(server.url, 'writer');
    running.push({ stop: () => watching.close() });
    let calls = 0;
    const stopWatching = watchOutbox(watching, () => calls++);
    running.push({ stop: async () => stopWatching() });
    await until('it listens', () => calls === 1);
    await writer.transaction('acme', async (em) => {
      await publish(em, [employee(41, 'Ada')]);
      await tellRelay(writer, em);
    });
    await until('it hears of the event', () => calls === 2);
    await move();
  },
);

describe('publishing', () => {
  it('delivers events of committed transactions, and none of rolled back ones', async () => {
    const after = await bus.head();
    await write([employee(1, 'Ada'), merge(1)]);
    await expect(
      writer.transaction('acme', async (em) => {
        await publish(em, [employee(2, 'Bob')]);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await move();
    const { events } = await bus.read({ after, types: ['employee.changed', 'account.merged'], limit: 10 });
    expect(events).toMatchObject([
      {
        type: 'employee.changed',
        subject: 'employee/1',
        source: 'writer',
        tenantid: 'acme',
        data: { fullName: 'Ada' },
      },
      { type: 'account.merged', subject: 'account/1' },
    ]);
    expect(events[0]?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(events[0]?.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(await relay.pending()).toBe(0);
  });

  it('refuses data that does not match the catalogue, and says where', async () => {
    const wrong = { ...employee(1, 'Ada'), data: { ...employee(1, 'Ada').data, email: 7 } } as unknown as NewEvent;
    await expect(write([wrong])).rejects.toThrow(InvalidEventError);
    await expect(write([wrong])).rejects.toThrow(/employee\.changed of employee\/1 .*email/s);
  });

  it('is refused without a tenant', async () => {
    await expect(writer.system((em) => publish(em, [employee(1, 'Ada')]))).rejects.toThrow(/tenant_id/);
  });

  it('keeps the order of thousands of events of one transaction', async () => {
    const after = await bus.head();
    await write(Array.from({ length: 2_300 }, (_, n) => employee(n, `n${n}`)));
    await move();
    const names: string[] = [];
    for (let from = after; ; ) {
      const { events, through } = await bus.read({ after: from, types: ['employee.changed'], limit: 500 });
      names.push(...events.map((event) => (event as ReadEvent<'employee.changed'>).data.fullName));
      if (through === from) break;
      from = through;
    }
    expect(names).toEqual(Array.from({ length: 2_300 }, (_, n) => `n${n}`));
  });
});

describe('the bus', () => {
  it('skips an event that it has already, as after a relay was killed before it emptied the outbox', async () => {
    const after = await bus.head();
    await write([employee(1, 'once')]);
    const outbox = await writer.system((em) =>
      em.execute<{ id: string; data: never }[]>('select id, data from writer.outbox'),
    );
    const events = outbox.map((row) => ({
      ...employee(1, 'once'),
      ...row,
      source: 'writer',
      tenantid: 'acme',
      time: new Date().toISOString(),
    }));
    await bus.publish(events as Parameters<EventBus['publish']>[0]);
    await move();
    expect(await bus.pending(after, ['employee.changed'])).toBe(1);
  });

  it('shows positions in order while many programs write at once', async () => {
    const after = await bus.head();
    const writers = await Promise.all(['w1', 'w2', 'w3'].map((schema) => openSubgraphDatabase(server.url, schema)));
    const seen: bigint[] = [];
    let writing = true;
    const reading = inBackground(async () => {
      for (let from = after; ; ) {
        const last = !writing;
        const { events, through } = await bus.read({ after: from, types: ['employee.changed'], limit: 50 });
        seen.push(...events.map((event) => BigInt(event.position)));
        if (last && through === from) return;
        from = through;
      }
    });
    await Promise.all(
      writers.flatMap((database) => {
        const other = createPostgresBus({ database });
        return [1, 2].map(async (half) => {
          const relay = startRelay({ database, bus: other, onError, idleMs });
          for (let n = 0; n < 20; n++) {
            await database.transaction('acme', (em) =>
              publish(em, [employee(half, `${n}`), employee(half + 2, `${n}`)]),
            );
            await relay.drain();
          }
          await relay.stop();
        });
      }),
    );
    writing = false;
    await reading;
    expect(seen).toHaveLength(3 * 2 * 20 * 2);
    expect(seen).toEqual([...seen].sort((a, b) => (a < b ? -1 : 1)));
    await Promise.all(writers.map((database) => database.close()));
  });
});

describe('a consumer', () => {
  it('receives each event that it handles once, in order, many at a time', async () => {
    const sizes: number[] = [];
    const { database, consumer } = await reader('batches', (schema) => ({
      'employee.changed': async (em, events) => {
        sizes.push(events.length);
        await em.execute(note(schema, events));
      },
    }));
    await write([merge(1), ...Array.from({ length: 450 }, (_, n) => employee(n, `n${n}`)), merge(2)]);
    await move();
    expect(await consumer.lag()).toBe(450);
    expect(await consumer.drain()).toBe(450);
    expect(await notes(database)).toEqual(Array.from({ length: 450 }, (_, n) => `n${n}`));
    expect(sizes.reduce((a, b) => a + b)).toBe(450);
    expect(sizes.length).toBeLessThanOrEqual(60);
    expect(await consumer.lag()).toBe(0);
    expect(await consumer.drain()).toBe(0);
  });

  it('receives fewer events at once when its handler is slow, so that others wait less', async () => {
    const sizes: number[] = [];
    const msAnEvent = 3;
    const { consumer } = await reader('slow', () => ({
      'employee.changed': async (_em, events) => {
        sizes.push(events.length);
        await new Promise((resolve) => setTimeout(resolve, events.length * msAnEvent));
      },
    }));
    await write(Array.from({ length: 400 }, (_, n) => employee(n, `n${n}`)));
    await move();
    expect(await consumer.drain()).toBe(400);
    const [first = 0, ...others] = sizes;
    expect(first).toBeGreaterThan(250 / msAnEvent);
    expect(Math.max(...others)).toBeLessThanOrEqual(250 / msAnEvent);
  });

  it('groups events by type where types alternate, and keeps the order of one subject', async () => {
    const handled: string[] = [];
    const { consumer } = await reader('alternates', () => ({
      'employee.changed': async (_em, events) => void handled.push(events.map(({ data }) => data.fullName).join(' ')),
      'account.merged': async (_em, events) => void handled.push(`${events.length} merges`),
    }));
    const alternating = Array.from({ length: 100 }, (_, n) => [employee(n, `n${n}`), merge(n)]).flat();
    await write([...alternating, { ...merge(500), subject: 'employee/1' }, employee(1, 'last')]);
    await move();
    expect(await consumer.drain()).toBe(202);
    expect(handled).toEqual([Array.from({ length: 100 }, (_, n) => `n${n}`).join(' '), '101 merges', 'last']);
  });

  it('handles events of different tenants in different transactions', async () => {
    const { database, consumer } = await reader('tenants', noting);
    await write([employee(1, 'ours')], 'acme');
    await write([employee(1, 'theirs')], 'globex');
    await move();
    await consumer.drain();
    expect(await notes(database, 'acme')).toEqual(['ours']);
    expect(await notes(database, 'globex')).toEqual(['theirs']);
  });

  it('handles the events of a suspended tenant, and passes over those of one that is being removed', async () => {
    const { database, consumer } = await reader('closed', noting);
    await write([employee(1, 'written before')], 'suspended');
    await write([employee(1, 'gone'), employee(2, 'gone, too')], 'removed');
    await write([employee(1, 'open')], 'beside');
    await move();
    await writer.system((em) => closeTenant(em, 'suspended', 'SUSPENDED'));
    await writer.system((em) => closeTenant(em, 'removed', 'REMOVING'));
    await consumer.drain();
    expect(await notes(database, 'beside')).toEqual(['open']);
    expect(await evenIfClosed(() => notes(database, 'suspended'))).toEqual(['written before']);
    expect(await evenIfClosed(() => notes(database, 'removed'))).toEqual([]);
    expect([await listParked(database), await consumer.lag(), errors]).toEqual([[], 0, []]);
  });

  it('continues after a restart, and handles an event once even when two of its processes run', async () => {
    const { database, consumer } = await reader('restarts', noting);
    await write([employee(1, 'before')]);
    await move();
    await consumer.drain();
    await consumer.stop();
    await write(Array.from({ length: 300 }, (_, n) => employee(n, `after ${n}`)));
    await move();
    const two = [1, 2].map(() => consume({ database, name: 'restarts', handlers: noting('restarts') }));
    await Promise.all(two.map((each) => each.drain()));
    expect((await notes(database)).toSorted()).toEqual(
      ['before', ...Array.from({ length: 300 }, (_, n) => `after ${n}`)].toSorted(),
    );
  });

  it('handles no event twice after its cursor was lost', async () => {
    const { database, consumer } = await reader('rewinds', noting);
    await write([employee(1, 'a'), employee(2, 'b')]);
    await move();
    await consumer.drain();
    await consumer.stop();
    await database.system((em) => em.execute(`update rewinds.consumer_cursors set position = position - 2`));
    await consume({ database, name: 'rewinds', handlers: noting('rewinds') }).drain();
    expect(await notes(database)).toEqual(['a', 'b']);
  });

  it('publishes its own events in the transaction of the handler, and calls afterCommit', async () => {
    let committed = 0;
    const database = await openSubgraphDatabase(server.url, 'chain');
    running.push({ stop: () => database.close() });
    const consumer = consume({
      database,
      name: 'chain',
      handlers: {
        'account.merged': async (em, events) =>
          publish(
            em,
            events.map((_, n) => employee(n, 'made')),
          ),
      },
      afterCommit: () => committed++,
    });
    await write([merge(3)]);
    await move();
    await consumer.drain();
    expect(committed).toBeGreaterThan(0);
    const [row] = await database.system((em) =>
      em.execute<{ count: number }[]>(`select count(*)::int as count from chain.outbox`),
    );
    expect(row?.count).toBeGreaterThan(0);
  });
});

describe('an event that keeps failing', () => {
  /** A handler that fails for names in `bad`. */
  const picky =
    (bad: Set<string>) =>
    (schema: string): Handlers => ({
      'employee.changed': async (em, events) => {
        await em.execute(note(schema, events));
        const found = events.find((event) => bad.has(event.data.fullName));
        if (found) throw new Error(`cannot stand ${found.data.fullName}`);
      },
    });

  it('is parked with its error and later events of its subject; others go on, and a replay handles all in order', async () => {
    const bad = new Set(['poison']);
    const { database, consumer } = await reader('parks', picky(bad));
    await write([
      employee(1, 'fine'),
      employee(2, 'poison'),
      employee(3, 'also fine'),
      employee(2, 'next'),
      employee(4, 'last'),
    ]);
    await move();
    await consumer.drain();
    expect(await notes(database)).toEqual(['fine', 'also fine', 'last']);
    expect(await listParked(database)).toMatchObject([
      {
        event: { subject: 'employee/2', data: { fullName: 'poison' } },
        consumer: 'parks',
        error: 'cannot stand poison',
        attempts: 5,
      },
      {
        event: { subject: 'employee/2', data: { fullName: 'next' } },
        error: 'waits behind an earlier event of its subject',
        attempts: 0,
      },
    ]);
    expect(String(errors[0])).toMatch(/employee\.changed .* of employee\/2 is parked after 5 attempts/);
    expect(await listConsumers({ database, bus })).toMatchObject([{ name: 'parks', pending: 0, parked: 2 }]);

    await write([employee(2, 'later'), employee(5, 'other')]);
    await move();
    await consumer.drain();
    expect(await notes(database)).toEqual(['fine', 'also fine', 'last', 'other']);

    const [first] = await listParked(database);
    expect(await replayParked(database, [first?.event.id ?? ''])).toBe(3);
    await consumer.drain();
    expect(await listParked(database)).toMatchObject([
      { error: 'cannot stand poison', attempts: 6, replayRequested: false },
      { attempts: 0, replayRequested: false },
      { attempts: 0, replayRequested: false },
    ]);

    bad.clear();
    expect(await replayParked(database, 'all')).toBe(3);
    await consumer.drain();
    expect(await listParked(database)).toEqual([]);
    expect((await notes(database)).slice(4)).toEqual(['poison', 'next', 'later']);
  });

  it('succeeds on a retry after a passing failure', async () => {
    let failures = 3;
    const { database, consumer } = await reader('passing', (schema) => ({
      'employee.changed': async (em, events) => {
        if (failures-- > 0) throw new Error('not now');
        await em.execute(note(schema, events));
      },
    }));
    await write([employee(1, 'a')]);
    await move();
    await consumer.drain();
    expect(await notes(database)).toEqual(['a']);
    expect(await listParked(database)).toEqual([]);
  });

  it('is not parked when only the database was unavailable', async () => {
    let away = 8;
    const { database, consumer } = await reader('away', (schema) => ({
      'employee.changed': async (em, events) => {
        if (away-- > 0) throw Object.assign(new Error('terminating connection'), { code: '57P01' });
        await em.execute(note(schema, events));
      },
    }));
    await write([employee(1, 'a')]);
    await move();
    await until('it is through', async () => {
      await consumer.drain().catch(() => undefined);
      return (await notes(database)).length === 1;
    });
    expect(await listParked(database)).toEqual([]);
  });
});

it('an event flows by itself from a commit to the handlers of another subgraph', async () => {
  const { database, consumer: stopped } = await reader('flow', noting);
  await stopped.stop();
  const consumer = startConsumer({ database, bus, name: 'flow', handlers: noting('flow'), onError, idleMs });
  const stopListening = bus.onPublished(consumer.wake);
  running.push({ stop: async () => stopListening() });
  const relay = startRelay({ database: writer, bus, onError, idleMs });
  running.push(consumer, relay);
  await write([employee(1, 'woken')]);
  relay.wake();
  await until('the note is there', async () => (await notes(database)).length === 1);
  expect(errors).toEqual([]);
});

describe('settle', () => {
  it('is called after all events are handled', async () => {
    const done: string[] = [];
    const { database } = await reader('settling', () => ({}));
    const consumer = consume({
      database,
      name: 'settling-late',
      handlers: { 'employee.changed': async (_, events) => void done.push(`handled ${events.length}`) },
      settle: async () => {
        if (done.length === 0 || done.at(-1) === 'settled') return 0;
        done.push('settled');
        return 1;
      },
    });
    await consumer.drain();
    done.length = 0;
    // More events than a handler receives at once.
    await write(Array.from({ length: 1_100 }, (_, n) => employee(n, 'Ada')));
    await move();
    await consumer.drain();
    expect(done.filter((each) => each === 'settled')).toHaveLength(1);
    expect(done.at(-1)).toBe('settled');
    expect(done.length).toBeGreaterThan(2);
  });
});

it('a consumer updates the statistics of its tables after a tenant has written many rows', async () => {
  const { database, consumer } = await reader('growing', noting);
  const rowsKnown = async () => {
    const [row] = await database.system((em) =>
      em.execute<{ rows: number }[]>(
        "select reltuples::int as rows from pg_class where oid = 'growing.notes'::regclass",
      ),
    );
    return row?.rows;
  };
  await write(Array.from({ length: 600 }, (_, n) => employee(n, 'Ada')));
  await move();
  await consumer.drain();
  expect(await rowsKnown()).toBe(500);
});
