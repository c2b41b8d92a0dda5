import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@sophia/testing/database';
import { hasNatsServer, startNatsServer } from '@sophia/testing/nats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPostgresBus, type EventBus } from '../src/index.ts';
import { createNatsBus } from '../src/nats-bus.ts';
import { employee, merge, openSubgraphDatabase, until } from './support.ts';

interface OpenBus {
  bus: EventBus;
  /** Opens the same bus as another program does. */
  other: EventBus;
  close(): Promise<void>;
}

const nats = 'NATS JetStream';

/** Implementations of EventBus that these tests run on. Add a line here for another one. */
const implementations: Record<string, () => Promise<OpenBus>> = {
  PostgreSQL: async () => {
    const server = await createTestDatabase();
    const database = await openSubgraphDatabase(server.url, 'bus_user');
    const others = await openSubgraphDatabase(server.url, 'other_user');
    return {
      bus: createPostgresBus({ database }),
      other: createPostgresBus({ database: others }),
      async close() {
        await others.close();
        await database.close();
        await server.close();
      },
    };
  },
  [nats]: async () => {
    const server = await startNatsServer();
    const [bus, other] = [await createNatsBus({ url: server.url }), await createNatsBus({ url: server.url })];
    return {
      bus,
      other,
      async close() {
        await other.close();
        await bus.close();
        await server.close();
      },
    };
  },
};

type Publishable = Parameters<EventBus['publish']>[0][number];
const travelling = (event: ReturnType<typeof employee>, tenantid = 'acme'): Publishable =>
  ({ ...event, id: randomUUID(), source: 'tests', tenantid, time: '2026-01-02T03:04:05.678Z' }) as Publishable;
const all = ['employee.changed', 'account.merged'] as const;

describe.each(Object.entries(implementations).filter(([name]) => name !== nats || hasNatsServer()))(
  'the bus on %s',
  (_name, open) => {
    let opened: OpenBus;
    let bus: EventBus;
    beforeAll(async () => {
      opened = await open();
      bus = opened.bus;
    });
    afterAll(() => opened?.close());

    it('is empty at first', async () => {
      const head = await bus.head();
      expect(await bus.read({ after: '0', types: all, limit: 10 })).toEqual({ events: [], through: head });
      expect(await bus.pending('0', all)).toBe(0);
      expect(await bus.oldest()).toBe(head);
      await bus.publish([]);
      expect(await bus.head()).toBe(head);
    });

    it('returns published events unchanged and in order', async () => {
      const after = await bus.head();
      const events = [
        travelling(employee(1, `Zoë "O'Neill" \\ 🐘`)),
        travelling(merge(1)),
        travelling(employee(2, 'b'), 'globex'),
      ];
      await bus.publish(events);
      const read = await bus.read({ after, types: all, limit: 10 });
      expect(read.events.map(({ position: _, ...event }) => event)).toEqual(events);
      expect(read.through).toBe(read.events.at(-1)?.position);
      expect(await bus.head()).toBe(read.through);
    });

    it('reads page by page without losing or repeating an event', async () => {
      const after = await bus.head();
      const events = Array.from({ length: 25 }, (_, n) => travelling(employee(n, `${n}`)));
      await bus.publish(events);
      const ids: string[] = [];
      for (let from = after; ; ) {
        const { events: page, through } = await bus.read({ after: from, types: all, limit: 10 });
        ids.push(...page.map((event) => event.id));
        if (page.length < 10) break;
        from = through;
      }
      expect(ids).toEqual(events.map((event) => event.id));
    });

    it('skips events of other types, and counts only the requested types', async () => {
      const after = await bus.head();
      await bus.publish([travelling(employee(1, 'a')), travelling(merge(1)), travelling(employee(2, 'b'))]);
      const { events, through } = await bus.read({ after, types: ['account.merged'], limit: 10 });
      expect(events.map((event) => event.type)).toEqual(['account.merged']);
      expect(through).toBe(await bus.head());
      expect(await bus.pending(after, ['employee.changed'])).toBe(2);
      expect(await bus.pending(through, ['employee.changed'])).toBe(0);
      expect(await bus.read({ after, types: [], limit: 10 })).toEqual({ events: [], through });
    });

    it('stores an event with the same id once', async () => {
      const after = await bus.head();
      const event = travelling(employee(1, 'once'));
      await bus.publish([event]);
      await bus.publish([travelling(employee(1, 'new')), event]);
      expect(await bus.pending(after, all)).toBe(2);
    });

    it('calls a listener after events were published by this or another program, until it stops', async () => {
      const calls = { here: 0, there: 0, left: 0 };
      const leave = [
        bus.onPublished(() => calls.here++),
        opened.other.onPublished(() => calls.there++),
        opened.other.onPublished(() => calls.left++),
      ];
      leave[2]?.();
      for (let n = 0; n < 2; n++) {
        // A listener is called once when it begins, so only later calls show that it works.
        const before = { ...calls };
        await until('both listeners are called', async () => {
          await bus.publish([travelling(employee(1, 'seen'))]);
          return calls.here > before.here && calls.there > before.there;
        });
      }
      for (const each of leave) each();
      expect(calls.left).toBe(0);
      const { here } = calls;
      await bus.publish([travelling(employee(1, 'unseen'))]);
      expect(calls.here).toBe(here);
      expect(opened.other.name).toBe(bus.name);
    });

    it('misses nothing after its oldest position', async () => {
      const since = async (after: string) => (await bus.read({ after, types: all, limit: 1_000 })).events;
      expect(await since(await bus.oldest())).toEqual(await since('0'));
    });

    it('never returns a lower position than the reader has', async () => {
      const beyond = String(BigInt(await bus.head()) + 100n);
      expect(await bus.read({ after: beyond, types: all, limit: 10 })).toEqual({ events: [], through: beyond });
    });

    it('prunes only old events up to a position, and reports its oldest position', async () => {
      await bus.publish([travelling(employee(1, 'a')), travelling(employee(2, 'b')), travelling(merge(3))]);
      const [head, oldest] = [await bus.head(), await bus.oldest()];
      expect(await bus.prune({ before: new Date('2025-01-01'), through: head })).toBe(0);
      expect(await bus.oldest()).toBe(oldest);

      const { events } = await bus.read({ after: '0', types: all, limit: 1_000 });
      const [last, next] = events.toReversed();
      const through = events.at(-3)?.position ?? '';
      const before = new Date(Date.now() + 3_600_000);
      expect(await bus.prune({ before, through })).toBe(events.length - 2);
      expect(await bus.oldest()).toBe(through);
      expect((await bus.read({ after: '0', types: all, limit: 10 })).events).toEqual([next, last]);
      expect(await bus.prune({ before, through })).toBe(0);
      expect(await bus.oldest()).toBe(through);
    });

    it('continues its positions after all events were removed', async () => {
      const head = await bus.head();
      expect(await bus.prune({ before: new Date(Date.now() + 3_600_000), through: head })).toBe(2);
      expect([await bus.head(), await bus.oldest()]).toEqual([head, head]);
      expect(await bus.read({ after: '0', types: all, limit: 10 })).toEqual({ events: [], through: head });
      await bus.publish([travelling(employee(1, 'new'))]);
      const { events } = await bus.read({ after: head, types: all, limit: 10 });
      expect(events.map(({ subject }) => subject)).toEqual(['employee/1']);
      expect(BigInt(events[0]?.position ?? 0) > BigInt(head)).toBe(true);
      expect(await bus.pending('0', all)).toBe(1);
    });

    it('erases the events of a tenant that match, and goes on', async () => {
      const before = await bus.head();
      const events = [employee(4, 'gone'), employee(5, 'stays'), employee(4, 'gone')].map((event) => travelling(event));
      const foreign = travelling(employee(4, 'theirs'), 'else.where');
      const last = travelling(employee(6, 'newest'));
      await bus.publish([...events, foreign, last]);
      const head = await bus.head();
      const isWanted = ({ subject }: { subject: string }) => subject !== 'employee/5';
      await bus.erase('acme', isWanted);
      const left = await bus.read({ after: before, types: all, limit: 1_000 });
      expect(left.events.map(({ subject, tenantid }) => [subject, tenantid])).toEqual([
        ['employee/5', 'acme'],
        ['employee/4', 'else.where'],
        ['employee/6', 'acme'],
      ]);
      expect(await bus.head()).toBe(head);
      expect(await bus.pending(before, all)).toBe(3);
      expect(await bus.erase('acme', isWanted)).toBe(0);
      await bus.publish([travelling(employee(7, 'next'))]);
      expect(await bus.pending(head, all)).toBe(1);
      await bus.forget('else.where');
    });

    it('forgets a tenant, but keeps other tenants and its positions', async () => {
      const foreign = travelling(employee(2, 'theirs'), 'else.where');
      await bus.publish([travelling(employee(1, 'ours')), foreign, travelling(employee(3, 'ours'))]);
      const head = await bus.head();
      await bus.forget('acme');
      const { events } = await bus.read({ after: '0', types: all, limit: 1_000 });
      expect(events.map(({ subject }) => subject)).toEqual(['employee/2', 'employee/3']);
      expect(await bus.head()).toBe(head);
      await bus.forget('else.where');
      expect(await bus.pending('0', all)).toBe(1);
    });
  },
);
