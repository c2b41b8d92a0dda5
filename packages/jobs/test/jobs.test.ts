import { closeTenant, evenIfClosed, queryText } from '@sophia/database';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { enqueue, listJobs, listParkedJobs, replayParkedJobs } from '../src/index.ts';
import { openWorks, type Works, writing } from './support.ts';

let works: Works;
beforeAll(async () => {
  works = await openWorks();
});
afterEach(() => works.reset());
afterAll(() => works[Symbol.asyncDispose]());

const jobsOf = (...texts: string[]) => texts.map((data) => ({ data }));
const minute = 60_000;

it('does the jobs of committed transactions, and none of rolled back ones', async () => {
  const kind = writing('write');
  const worker = await works.worker(kind);
  const refused = works.database.transaction('acme', async (em) => {
    await enqueue(em, kind, jobsOf('never'));
    throw new Error('undone');
  });
  await expect(refused).rejects.toThrow('undone');
  await works.enqueue(kind, jobsOf('once'));
  expect(await worker.drain()).toBe(1);
  expect(await works.results()).toEqual(['once']);
  expect(await listJobs(works.database)).toEqual([]);
});

it('enqueues 500 jobs with one statement, and does them in a few runs', async () => {
  let runs = 0;
  const kind = writing(
    'write',
    async (texts) => {
      runs++;
      return texts;
    },
    { batch: 100 },
  );
  const before = works.database.statements;
  await works.enqueue(kind, jobsOf(...Array.from({ length: 500 }, (_, n) => `${n}`)));
  expect(works.database.statements - before).toBe(3);
  await (await works.worker(kind)).drain();
  expect([runs, (await works.results()).length]).toEqual([5, 500]);
});

it('holds no transaction while it works, so that others can read and write', async () => {
  const called = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<string[]>();
  const kind = writing('ask', () => {
    called.resolve();
    return answer.promise;
  });
  const worker = await works.worker(kind, writing('write'));
  await works.enqueue(kind, jobsOf('slow'));
  const drained = worker.drain();
  await called.promise;
  await works.enqueue(writing('write'), jobsOf('quick'));
  await (await works.worker(writing('write'))).drain();
  expect(await works.results()).toEqual(['quick']);
  answer.resolve(['slow']);
  await drained;
  expect(await works.results()).toEqual(['quick', 'slow']);
});

it('retries a job after growing pauses, then parks it with its error until a replay', async () => {
  let isAway = true;
  let calls = 0;
  const kind = writing(
    'ask',
    async (texts) => {
      calls++;
      if (isAway) throw new Error('the service is away');
      return texts;
    },
    { attempts: 3, backoffMs: 1_000 },
  );
  const worker = await works.worker(kind);
  await works.enqueue(kind, jobsOf('patient'));
  await worker.drain();
  expect(calls).toBe(1);
  expect(await listJobs(works.database)).toMatchObject([
    { kind: 'ask', waiting: 1, running: 0, failing: 1, parked: 0, failure: 'the service is away' },
  ]);
  works.clock.advance(499);
  await worker.drain();
  expect(calls).toBe(1);
  works.clock.advance(1_001);
  await worker.drain();
  expect(calls).toBe(2);
  works.clock.advance(999);
  await worker.drain();
  expect(calls).toBe(2);
  works.clock.advance(2_001);
  await worker.drain();
  expect(await listParkedJobs(works.database)).toMatchObject([
    { kind: 'ask', tenant: 'acme', error: 'the service is away', attempts: 3 },
  ]);
  expect(works.errors).toMatchObject([{ cause: { message: 'the service is away' } }]);
  works.clock.advance(60 * minute);
  await worker.drain();
  expect(calls).toBe(3);

  isAway = false;
  const [parked] = await listParkedJobs(works.database);
  expect(await replayParkedJobs(works.database, [parked?.id ?? ''])).toBe(1);
  await worker.drain();
  expect(await works.results()).toEqual(['patient']);
});

it('runs a failed job alone afterwards, so that it fails the others of its batch only once', async () => {
  const kind = writing(
    'ask',
    async (texts) => {
      if (texts.includes('bad')) throw new Error('bad');
      return texts;
    },
    { batch: 10, attempts: 2 },
  );
  const worker = await works.worker(kind);
  await works.enqueue(kind, jobsOf('good', 'bad', 'fine'));
  await worker.drain();
  works.clock.advance(minute);
  await worker.drain();
  expect((await works.results()).toSorted()).toEqual(['fine', 'good']);
  expect(await listParkedJobs(works.database)).toHaveLength(1);
});

it('parks only the faulty part of a job that can be split', async () => {
  const kind = writing(
    'ask',
    async ([text = '']) => {
      if (text.includes('bad')) throw new Error('bad');
      return [text];
    },
    { attempts: 2, split: (text) => text.split(' ') },
  );
  const worker = await works.worker(kind);
  await works.enqueue(kind, jobsOf('good bad fine'));
  await worker.drain();
  works.clock.advance(minute);
  await worker.drain();
  expect((await works.results()).toSorted()).toEqual(['fine', 'good']);
  const data = await works.database.system((em) =>
    queryText(em, 'select data, parked_at is not null as parked from works.jobs'),
  );
  expect(data).toEqual([{ data: 'bad', parked: true }]);
});

it('drops a result that cannot be written, and retries its job', async () => {
  let isFull = true;
  const kind = writing('write');
  const failing = {
    ...kind,
    async save(...given: Parameters<NonNullable<typeof kind.save>>) {
      await kind.save?.(...given);
      if (isFull) throw new Error('full');
    },
  };
  const worker = await works.worker(failing);
  await works.enqueue(kind, jobsOf('once'));
  await worker.drain();
  expect(await works.results()).toEqual([]);
  isFull = false;
  works.clock.advance(minute);
  await worker.drain();
  expect(await works.results()).toEqual(['once']);
});

it('does urgent jobs first, then the newest if the kind says so', async () => {
  const kind = writing('write', undefined, { order: 'newest' });
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  await works.enqueue(kind, [
    { data: 'old', at: at(1) },
    { data: 'new', at: at(3) },
    { data: 'urgent', at: at(2), urgency: 1 },
  ]);
  await (await works.worker(kind)).drain();
  expect(await works.results()).toEqual(['urgent', 'new', 'old']);
});

it('does not let the backlog of one tenant delay another', async () => {
  const order: string[] = [];
  const kind = writing('write', async (texts) => {
    order.push(...texts);
    return texts;
  });
  await works.enqueue(kind, jobsOf('a1', 'a2', 'a3', 'a4'), 'alpha');
  await works.enqueue(kind, jobsOf('b1'), 'beta');
  await works.enqueue(kind, jobsOf('c1', 'c2'), 'gamma');
  await (await works.worker(kind)).drain();
  expect(order.map((text) => text[0]).join('')).toBe('abcacaa');
  expect(await works.results('beta')).toEqual(['b1']);
});

it('lets the jobs of a suspended tenant wait, except those that remove it', async () => {
  const kind = writing('write');
  const removal = { ...writing('remove'), isRemoval: true };
  const worker = await works.worker(kind, removal);
  await works.enqueue(kind, jobsOf('waits'), 'closed');
  await works.enqueue(removal, jobsOf('removes'), 'closed');
  await works.enqueue(kind, jobsOf('goes on'), 'open');
  await works.database.system((em) => closeTenant(em, 'closed', 'SUSPENDED'));
  expect(await worker.drain()).toBe(2);
  expect(await works.results('open')).toEqual(['goes on']);
  expect(await evenIfClosed(() => works.results('closed'))).toEqual(['removes']);
  expect(await listJobs(works.database)).toEqual([expect.objectContaining({ kind: 'write', waiting: 0, paused: 1 })]);
  await works.database.system((em) => closeTenant(em, 'closed', null));
  expect(await worker.drain()).toBe(1);
  expect(await works.results('closed')).toEqual(['removes', 'waits']);
});

it('shows a tenant only its own jobs', async () => {
  await works.enqueue(writing('write'), jobsOf('mine'), 'alpha');
  await works.enqueue(writing('write'), jobsOf('theirs'), 'beta');
  const seen = await works.database.transaction('alpha', (em) => queryText(em, 'select data from works.jobs'));
  expect(seen).toEqual([{ data: 'mine' }]);
});

it('begins a job that becomes due while another of its kind runs, if its concurrency allows it', async () => {
  const called = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  const kind = writing(
    'write',
    async (texts) => {
      if (texts.includes('slow')) {
        called.resolve();
        await answer.promise;
      }
      return texts;
    },
    { concurrency: 2 },
  );
  const worker = await works.worker(kind);
  await works.enqueue(kind, jobsOf('slow'));
  worker.wake();
  await called.promise;
  await works.enqueue(kind, jobsOf('quick'));
  worker.wake();
  await expect.poll(() => works.results()).toEqual(['quick']);
  answer.resolve();
  await expect.poll(() => works.results()).toEqual(['quick', 'slow']);
});

it('limits the runs of a kind at once to its concurrency', async () => {
  let running = 0;
  let most = 0;
  const kind = writing(
    'write',
    async (texts) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return texts;
    },
    { concurrency: 3 },
  );
  await works.enqueue(kind, jobsOf(...Array.from({ length: 20 }, (_, n) => `${n}`)));
  await (await works.worker(kind)).drain();
  expect(most).toBeLessThanOrEqual(3);
  expect(await works.results()).toHaveLength(20);
});

it('does each job once when two workers share them', async () => {
  const done: [string, string][] = [];
  const both = Promise.withResolvers<void>();
  const kindOf = (worker: string) =>
    writing('write', async (texts) => {
      done.push(...texts.map((text): [string, string] => [worker, text]));
      if (new Set(done.map(([by]) => by)).size === 2) both.resolve();
      await both.promise;
      return texts;
    });
  const [one, other] = [await works.worker(kindOf('one')), await works.worker(kindOf('other'))];
  await works.enqueue(kindOf('one'), jobsOf(...Array.from({ length: 20 }, (_, n) => `${n}`)));
  await Promise.all([one.drain(), other.drain()]);
  expect(done.map(([, text]) => text).toSorted()).toHaveLength(20);
  expect(new Set(await works.results()).size).toBe(20);
});

it('gives the jobs of a killed process to another one, and drops late results of the first', async () => {
  const called = Promise.withResolvers<void>();
  const late = Promise.withResolvers<string[]>();
  const slow = await works.worker(
    writing('ask', () => {
      called.resolve();
      return late.promise;
    }),
  );
  const kind = writing('ask', async () => ['in time']);
  await works.enqueue(kind, jobsOf('job'));
  const drained = slow.drain();
  await called.promise;
  const other = await works.worker(kind);
  await other.drain();
  expect(await works.results()).toEqual([]);
  works.clock.advance(minute);
  await other.drain();
  expect(await works.results()).toEqual(['in time']);
  late.resolve(['too late']);
  await drained;
  expect(await works.results()).toEqual(['in time']);
  expect(works.errors).toMatchObject([{ name: 'ClaimLostError' }]);
});

it('parks a job that ends every process that works on it', async () => {
  const kind = writing('ask', () => Promise.reject(new Error('never asked')), { attempts: 2 });
  await works.enqueue(kind, jobsOf('deadly'));
  await works.database.system((em) => queryText(em, 'update works.jobs set attempts = 2'));
  await (await works.worker(kind)).drain();
  expect(await listParkedJobs(works.database)).toMatchObject([{ error: expect.stringContaining('every process') }]);
});

it('releases unfinished jobs when a worker stops, without counting the attempt', async () => {
  const called = Promise.withResolvers<AbortSignal>();
  const kind = writing('ask', (_, signal) => {
    called.resolve(signal);
    return new Promise(() => undefined);
  });
  const worker = await works.worker(kind);
  await works.enqueue(kind, jobsOf('left'));
  const drained = worker.drain();
  const signal = await called.promise;
  await worker.stop();
  await drained;
  expect(signal.aborted).toBe(true);
  const left = await works.database.system((em) => queryText(em, 'select attempts, claim, error from works.jobs'));
  expect(left).toEqual([{ attempts: 0, claim: null, error: null }]);
  await (await works.worker(writing('ask'))).drain();
  expect(await works.results()).toEqual(['left']);
});

it('fails a run that takes too long', async () => {
  const kind = writing('ask', () => new Promise(() => undefined), { limitMs: 5 });
  await works.enqueue(kind, jobsOf('endless'));
  await (await works.worker(kind)).drain();
  const rows = await works.database.system((em) => queryText(em, 'select error from works.jobs'));
  expect(rows).toEqual([{ error: 'it took longer than 0.005 s' }]);
});
