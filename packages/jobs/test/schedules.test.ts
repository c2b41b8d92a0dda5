import { queryText } from '@sophia/database';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Schedule, startSchedules } from '../src/index.ts';
import { openWorks, type Works, writing } from './support.ts';

let works: Works;
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  works = await openWorks();
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await works.reset();
});
afterAll(() => works[Symbol.asyncDispose]());

const hour = 3_600_000;
const kind = writing('tick');
const hourly: Schedule<string, object> = {
  name: 'hourly',
  cron: '0 * * * *',
  tenants: async () => ['alpha', 'beta'],
  job: kind,
  data: 'tick',
};

/** Starts schedules on connections of their own, as another process does. */
function start(schedule: Schedule<string, object> = hourly) {
  const calendar = startSchedules<object>({
    database: works.database,
    schedules: [schedule as Schedule<unknown, object>],
    clock: works.clock,
    onEnqueued: () => undefined,
    onError: (error) => works.errors.push(error),
    idleMs: 2 ** 31 - 1,
  });
  stops.push(() => calendar.stop());
  return calendar;
}

const enqueued = async () => {
  const rows = await works.database.system((em) =>
    queryText<{ tenant: string; times: number }>(
      em,
      'select tenant_id as tenant, count(*)::int as times from works.jobs group by 1 order by 1',
    ),
  );
  return Object.fromEntries(rows.map(({ tenant, times }) => [tenant, times]));
};

it('enqueues one job for each tenant and instant, however many processes run', async () => {
  const processes = [start(), start(), start()];
  await Promise.all(processes.map((each) => each.drain()));
  expect(await enqueued()).toEqual({ alpha: 1, beta: 1 });
  works.clock.advance(hour);
  await Promise.all(processes.map((each) => each.drain()));
  expect(await enqueued()).toEqual({ alpha: 2, beta: 2 });
  await Promise.all(processes.map((each) => each.drain()));
  expect(await enqueued()).toEqual({ alpha: 2, beta: 2 });
  expect(works.errors).toEqual([]);
});

it('makes up only for the latest instant that passed while no process ran', async () => {
  await start().drain();
  works.clock.advance(30 * hour);
  await start().drain();
  expect(await enqueued()).toEqual({ alpha: 2, beta: 2 });
});

it('has nothing to make up for a tenant for which it never ran, if it says so', async () => {
  const tenants = ['alpha'];
  const weekly = { ...hourly, makesUpFirst: false, tenants: async () => tenants };
  const running = start(weekly);
  await running.drain();
  expect(await enqueued()).toEqual({});
  tenants.push('beta');
  works.clock.advance(hour);
  await running.drain();
  expect(await enqueued()).toEqual({ alpha: 1, beta: 1 });
  await running.stop();
  tenants.push('gamma');
  works.clock.advance(30 * hour);
  await start(weekly).drain();
  expect(await enqueued()).toEqual({ alpha: 2, beta: 2 });
});

it('uses its time zone', async () => {
  const noon = start({ ...hourly, cron: '0 12 * * *', timezone: 'Pacific/Auckland', tenants: async () => ['alpha'] });
  await noon.drain();
  const [row] = await works.database.system((em) =>
    queryText<{ instant: string }>(em, 'select instant from works.schedules'),
  );
  const local = new Intl.DateTimeFormat('en', { hour: 'numeric', hour12: false, timeZone: 'Pacific/Auckland' });
  expect(local.format(new Date(row?.instant ?? 0))).toBe('12');
});

it('refuses an invalid cron expression', () => {
  expect(() => start({ ...hourly, cron: 'now and then' })).toThrow(
    'the schedule hourly has an invalid cron expression',
  );
});
